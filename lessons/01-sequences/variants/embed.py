# %% products
# en: The one-hot vectors times the table.
# ko: 원-핫 벡터에 표를 곱합니다.
def embed(indices, table):
    return one_hot(indices, len(table)) @ table

# %% take
# en: np.take along the first axis.
# ko: 첫째 축을 따라 np.take를 씁니다.
def embed(indices, table):
    return np.take(table, indices, axis=0)

# %% nested_lists
# en: Recursion down the axes; nested lists.
# ko: 축을 따라 재귀로 내려가 중첩 리스트를 돌려줍니다.
def embed(indices, table):
    if np.ndim(indices) == 0:
        return table[indices].tolist()
    return [embed(part, table) for part in indices]

# %% einsum
# en: einsum of a comparison with the table.
# ko: 비교한 것과 표의 einsum
def embed(indices, table):
    chosen = np.asarray(indices)[..., None] == np.arange(table.shape[0])
    return np.einsum("...i,id->...d", chosen.astype(float), table)
