# %% comparison
# en: Every index compared with 0 to depth - 1.
# ko: 번호마다 0부터 depth - 1까지와 비교합니다.
def one_hot(indices, depth):
    return (np.asarray(indices)[..., None] == np.arange(depth)).astype(float)

# %% nested_lists
# en: Recursion down the axes; nested lists of floats.
# ko: 축을 따라 재귀로 내려가 실수의 중첩 리스트를 돌려줍니다.
def one_hot(indices, depth):
    if np.ndim(indices):
        return [one_hot(part, depth) for part in indices]
    return [float(place == indices) for place in range(depth)]

# %% rows_filled
# en: A table of zeros with a row for each index, filled in a loop and reshaped.
# ko: 번호마다 한 행인 0의 표를 반복문으로 채우고 reshape합니다.
def one_hot(indices, depth):
    shape = np.shape(indices)
    flat = np.reshape(indices, -1)
    rows = np.zeros((len(flat), depth))
    for row, index in enumerate(flat):
        rows[row, index] = 1
    return rows.reshape(*shape, depth)

# %% put_along_axis
# en: np.put_along_axis into zeros.
# ko: 0인 배열에 np.put_along_axis로 적습니다.
def one_hot(indices, depth):
    places = np.asarray(indices)[..., np.newaxis]
    vectors = np.zeros((*places.shape[:-1], depth))
    np.put_along_axis(vectors, places, 1.0, axis=-1)
    return vectors
