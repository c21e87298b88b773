# %% einsum
# en: The product by np.einsum.
# ko: 곱을 np.einsum으로 씁니다.
def step_output(h, w_hy, b_y):
    return np.einsum("nk,ko->no", h, w_hy) + b_y

# %% nested_lists
# en: List comprehensions with sum and zip, a nested list as the result.
# ko: sum과 zip을 쓴 리스트 내포, 결과는 중첩 리스트.
def step_output(h, w_hy, b_y):
    columns = list(zip(*w_hy))
    return [
        [float(sum(a * b for a, b in zip(state, column)) + bias) for column, bias in zip(columns, b_y)]
        for state in h
    ]

# %% one_unit_at_a_time
# en: Starts from the bias and adds every hidden unit's share with np.outer.
# ko: 편향에서 시작해 은닉 유닛마다의 몫을 np.outer로 더합니다.
def step_output(h, w_hy, b_y):
    logits = np.tile(b_y, (h.shape[0], 1))
    for unit in range(h.shape[1]):
        logits += np.outer(h[:, unit], w_hy[unit])
    return logits

# %% ones_column
# en: The bias as one more row of weights, np.dot with a column of ones.
# ko: 편향을 가중치의 한 행으로 보고, 1로 된 열을 붙여 np.dot을 씁니다.
def step_output(h, w_hy, b_y):
    return np.dot(np.c_[h, np.ones(len(h))], np.r_[w_hy, [b_y]])

# %% matmul_out
# en: np.matmul into a preallocated array, then the bias added in place.
# ko: 미리 만든 배열에 np.matmul로 쓰고, 편향을 제자리에서 더합니다.
def step_output(h, w_hy, b_y):
    y = np.empty((h.shape[0], b_y.size))
    np.matmul(h, w_hy, out=y)
    y += b_y
    return y

# %% column_stack
# en: A helper gives one output for the whole batch; the columns are stacked at the end.
# ko: 도우미 함수가 출력 하나를 배치 전체에 대해 구하고, 끝에 열들을 쌓습니다.
def step_output(h, w_hy, b_y):
    def output(o):
        return np.inner(h, w_hy[:, o]) + b_y[o]

    return np.stack([output(o) for o in range(w_hy.shape[1])], axis=-1)
