# %% index_off_by_one
# en: The 1 stands one place too far to the right.
#     Print one_hot([0], 5). At which place should the 1 of index 0 stand?
# ko: 1이 한 칸 오른쪽에 있습니다.
#     one_hot([0], 5)를 출력해 보세요. 번호 0의 1은 어느 자리에 있어야 하나요?
def one_hot(indices, depth):
    return np.eye(depth, k=1)[np.asarray(indices)]


# %% depth_from_the_indices
# en: The length of the vectors is taken from the largest index, not from depth.
#     Try one_hot([0, 1], 5). How long should each vector be?
# ko: 벡터의 길이를 depth가 아니라 가장 큰 번호로 정했습니다.
#     one_hot([0, 1], 5)를 해 보세요. 벡터의 길이는 얼마여야 하나요?
def one_hot(indices, depth):
    indices = np.asarray(indices)
    return np.eye(int(indices.max()) + 1)[indices]


# %% flattened
# en: The indices are flattened, so that there are always two axes.
#     Which shape should one_hot([[0, 1, 2], [3, 4, 0]], 5) have?
# ko: 번호를 한 줄로 펴서 결과의 축이 언제나 두 개입니다.
#     one_hot([[0, 1, 2], [3, 4, 0]], 5)의 형태는 무엇이어야 하나요?
def one_hot(indices, depth):
    return np.eye(depth)[np.asarray(indices).ravel()]


# %% single_integer_as_a_list
# en: A single integer is treated as a list of one.
#     Which shape should one_hot(2, 5) have: (5,) or (1, 5)?
# ko: 정수 하나를 원소가 하나인 리스트처럼 다루었습니다.
#     one_hot(2, 5)의 형태는 (5,)와 (1, 5) 가운데 어느 것이어야 하나요?
def one_hot(indices, depth):
    return np.eye(depth)[np.atleast_1d(indices)]


# %% new_axis_first
# en: The new axis stands first instead of last.
#     For indices of shape (3,) and depth 5, should the shape be (3, 5) or (5, 3)?
# ko: 새 축이 마지막이 아니라 맨 앞에 있습니다.
#     번호의 형태가 (3,)이고 depth가 5이면 결과의 형태는 (3, 5)인가요, (5, 3)인가요?
def one_hot(indices, depth):
    return np.moveaxis(np.eye(depth)[np.asarray(indices)], -1, 0)


# %% integers
# en: The vectors hold integers instead of float64.
#     Print the dtype. What happens to 0.5 when it is put into such an array?
# ko: 벡터가 float64가 아니라 정수입니다.
#     dtype을 출력해 보세요. 이런 배열에 0.5를 넣으면 어떻게 되나요?
def one_hot(indices, depth):
    return np.eye(depth, dtype=int)[np.asarray(indices)]


# %% float32
# en: The vectors hold float32 instead of float64.
#     Print the dtype. Where does it come from?
# ko: 벡터가 float64가 아니라 float32입니다.
#     dtype을 출력해 보세요. 어디에서 정해졌나요?
def one_hot(indices, depth):
    return np.eye(depth)[np.asarray(indices)].astype("float32")


# %% zeros_and_ones_exchanged
# en: 0 and 1 are exchanged.
#     What is the sum of each vector? What should it be?
# ko: 0과 1이 뒤바뀌었습니다.
#     각 벡터의 합은 얼마인가요? 얼마여야 하나요?
def one_hot(indices, depth):
    return 1.0 - np.eye(depth)[np.asarray(indices)]


# %% index_written_instead_of_one
# en: The index itself is written at its place, not 1.
#     Print one_hot([3], 5). Does the 3 say that o is three times e?
# ko: 자리에 1이 아니라 번호 자체를 적었습니다.
#     one_hot([3], 5)를 출력해 보세요. 3이라고 적으면 o가 e의 세 배라는 뜻이 되지 않나요?
def one_hot(indices, depth):
    indices = np.asarray(indices)
    return np.eye(depth)[indices] * indices[..., None]


# %% filled_up_to_the_index
# en: All places up to the index are 1.
#     How many ones may a one-hot vector hold?
# ko: 번호의 자리까지 모두 1입니다.
#     원-핫 벡터에 1은 몇 개 있어야 하나요?
def one_hot(indices, depth):
    return np.tri(depth)[np.asarray(indices)]


# %% one_vector_for_all
# en: The indices share one vector instead of having a vector each.
#     What comes out for [0, 2], and what for [2, 0]? How many rows should there be?
# ko: 번호마다 벡터를 만들지 않고 모두 벡터 하나에 표시했습니다.
#     [0, 2]와 [2, 0]에서 각각 무엇이 나오나요? 행은 몇 개여야 하나요?
def one_hot(indices, depth):
    vector = np.zeros(depth)
    vector[np.asarray(indices)] = 1.0
    return vector


# %% last_axis_of_indices_lost
# en: Of several axes only the first two are looked at.
#     Try indices with three axes. Which shape should come out?
# ko: 축이 여럿일 때 처음 두 축만 살펴보았습니다.
#     축이 세 개인 번호를 넣어 보세요. 어떤 형태가 나와야 하나요?
def one_hot(indices, depth):
    indices = np.asarray(indices)
    if indices.ndim < 3:
        return np.eye(depth)[indices]
    return np.eye(depth)[indices[:, :, 0]]
