# %% columns
# en: Columns of the table are picked instead of rows.
#     How many numbers belong to one entry of the vocabulary: n_entries or n_dims?
# ko: 표의 행이 아니라 열을 골랐습니다.
#     어휘의 원소 하나에 딸린 수는 n_entries개인가요, n_dims개인가요?
def embed(indices, table):
    return table[:, np.asarray(indices) % table.shape[1]]


# %% transposed_table
# en: The table is transposed before its rows are picked.
#     Print the shape of the table that you index. Is there a row for each entry?
# ko: 표를 전치한 다음 행을 골랐습니다.
#     번호로 찾는 표의 형태를 출력해 보세요. 원소마다 행이 하나씩 있나요?
def embed(indices, table):
    return table.T[np.asarray(indices) % table.shape[1]]


# %% counted_from_one
# en: The rows are counted from 1.
#     Which row should index 0 give, and which one does it give now?
# ko: 행을 1부터 세었습니다.
#     번호 0에서는 어느 행이 나와야 하고, 지금은 어느 행이 나오나요?
def embed(indices, table):
    return table[np.asarray(indices) - 1]


# %% rows_added_up
# en: The rows of all indices are added up.
#     How many rows should [2, 0, 2] give? Does the order of the indices still show?
# ko: 모든 번호의 행을 더했습니다.
#     [2, 0, 2]에서 행이 몇 개 나와야 하나요? 번호의 순서가 아직 남아 있나요?
def embed(indices, table):
    return table[np.asarray(indices)].reshape(-1, table.shape[1]).sum(axis=0)


# %% mean_of_rows
# en: The mean of the rows is returned.
#     How many rows should [2, 0, 2] give? Does the order of the indices still show?
# ko: 행의 평균을 돌려주었습니다.
#     [2, 0, 2]에서 행이 몇 개 나와야 하나요? 번호의 순서가 아직 남아 있나요?
def embed(indices, table):
    return table[np.asarray(indices)].reshape(-1, table.shape[1]).mean(axis=0)


# %% flattened
# en: The indices are flattened, so that there are always two axes.
#     Which shape should indices of shape (2, 3) give?
# ko: 번호를 한 줄로 펴서 결과의 축이 언제나 두 개입니다.
#     번호의 형태가 (2, 3)이면 결과의 형태는 무엇이어야 하나요?
def embed(indices, table):
    return table[np.asarray(indices).ravel()]


# %% single_integer_as_a_list
# en: A single integer is treated as a list of one.
#     Which shape should embed(1, table) have?
# ko: 정수 하나를 원소가 하나인 리스트처럼 다루었습니다.
#     embed(1, table)의 형태는 무엇이어야 하나요?
def embed(indices, table):
    return table[np.atleast_1d(indices)]


# %% repeated_indices_dropped
# en: An index that comes again is left out, and the rest is sorted.
#     How many rows does [2, 0, 2] give now?
# ko: 다시 나온 번호를 빼고 나머지를 정렬했습니다.
#     지금 [2, 0, 2]에서는 행이 몇 개 나오나요?
def embed(indices, table):
    return table[np.unique(np.asarray(indices))]


# %% first_number_only
# en: Only the first number of each row is taken.
#     How many numbers has a row of the table?
# ko: 행마다 첫 번째 수만 가져왔습니다.
#     표의 한 행에는 수가 몇 개 있나요?
def embed(indices, table):
    return table[np.asarray(indices), 0]


# %% one_hot_vectors_returned
# en: The one-hot vectors are returned; the product with the table is missing.
#     What stands after the @ in the text of the exercise?
# ko: 원-핫 벡터를 돌려주었습니다. 표를 곱하는 계산이 빠졌습니다.
#     본문의 식에서 @ 뒤에는 무엇이 있나요?
def embed(indices, table):
    return np.eye(len(table))[np.asarray(indices)]


# %% index_times_table
# en: The indices are multiplied with the rows instead of looking them up.
#     By the text an index is a name, not an amount. What would index 0 give in a product?
# ko: 번호로 행을 찾지 않고 번호를 행에 곱했습니다.
#     번호는 이름이지 크기가 아닙니다. 곱하면 번호 0에서는 무엇이 나오나요?
def embed(indices, table):
    return np.asarray(indices)[..., None] * table[0]


# %% axes_after_the_second_lost
# en: Of indices with three axes only the first two are looked at.
#     Try indices of shape (2, 1, 3). Which shape should come out?
# ko: 축이 세 개인 번호에서 처음 두 축만 살펴보았습니다.
#     형태가 (2, 1, 3)인 번호를 넣어 보세요. 어떤 형태가 나와야 하나요?
def embed(indices, table):
    indices = np.asarray(indices)
    return table[indices[:, :, 0]] if indices.ndim > 2 else table[indices]
