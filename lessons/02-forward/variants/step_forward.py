# %% einsum
# en: Both products by np.einsum.
# ko: 두 곱을 모두 np.einsum으로 씁니다.
def step_forward(x, h_prev, w_xh, w_hh, b_h):
    return np.tanh(np.einsum("bi,ih->bh", x, w_xh) + np.einsum("bk,kh->bh", h_prev, w_hh) + b_h)

# %% concatenated
# en: One product: [x, h_prev, 1] times the stacked [w_xh; w_hh; b_h].
# ko: 곱 하나: [x, h_prev, 1]에 [w_xh; w_hh; b_h]를 쌓은 것을 곱합니다.
def step_forward(x, h_prev, w_xh, w_hh, b_h):
    everything = np.concatenate([x, h_prev, np.ones((len(x), 1))], axis=1)
    weights = np.vstack([w_xh, w_hh, b_h[np.newaxis]])
    return np.tanh(everything.dot(weights))

# %% nested_lists
# en: Three loops over single numbers, a nested list as the result.
# ko: 수 하나하나를 도는 삼중 반복문, 결과는 중첩 리스트.
def step_forward(x, h_prev, w_xh, w_hh, b_h):
    new_states = []
    for row in range(len(x)):
        state = []
        for unit in range(len(b_h)):
            total = float(b_h[unit])
            for i in range(len(w_xh)):
                total += x[row][i] * w_xh[i][unit]
            for k in range(len(w_hh)):
                total += h_prev[row][k] * w_hh[k][unit]
            state.append(float(np.tanh(total)))
        new_states.append(state)
    return new_states

# %% transposed
# en: Columns instead of rows: (w.T @ x.T).T, every step in its own variable.
# ko: 행 대신 열로: (w.T @ x.T).T, 단계마다 변수를 따로 둡니다.
def step_forward(x, h_prev, w_xh, w_hh, b_h):
    from_input = np.matmul(np.transpose(w_xh), np.transpose(x))
    from_state = np.matmul(np.transpose(w_hh), np.transpose(h_prev))
    a = from_input + from_state + b_h.reshape(-1, 1)
    return np.tanh(a).T

# %% row_by_row
# en: A preallocated array that takes one sequence after the other, in place.
# ko: 미리 만든 배열에 시퀀스를 하나씩, 제자리에서 채웁니다.
def step_forward(x, h_prev, w_xh, w_hh, b_h):
    h = np.zeros((x.shape[0], w_hh.shape[1]))
    for n in range(x.shape[0]):
        h[n] += x[n] @ w_xh
        h[n] += h_prev[n] @ w_hh
        h[n] += b_h
    np.tanh(h, out=h)
    return h

# %% class_cell
# en: A class holds the weights and is called; the products by broadcasting and a sum.
# ko: 가중치를 담은 클래스를 만들어 호출하고, 곱은 브로드캐스트와 합으로 합니다.
class Cell:
    def __init__(self, w_xh, w_hh, b_h):
        self.parts = (w_xh, w_hh)
        self.bias = b_h

    def __call__(self, *vectors):
        total = self.bias
        for vector, weights in zip(vectors, self.parts):
            total = total + (vector[:, :, None] * weights[None, :, :]).sum(axis=1)
        return np.tanh(total)


def step_forward(x, h_prev, w_xh, w_hh, b_h):
    return Cell(w_xh, w_hh, b_h)(x, h_prev)
