# %% einsum
# en: Every product is an einsum; the sums over the batch lie in its indices.
# ko: 모든 곱을 einsum으로 쓰고, 배치에 대한 합은 첨자로 나타냅니다.
def step_backward(dh, x, h_prev, h, w_xh, w_hh):
    error = np.einsum("bj,bj->bj", dh, 1.0 - np.square(h))
    return (
        np.einsum("bj,ij->bi", error, w_xh),
        np.einsum("bj,ij->bi", error, w_hh),
        np.einsum("bi,bj->ij", x, error),
        np.einsum("bi,bj->ij", h_prev, error),
        np.einsum("bj->j", error),
    )


# %% loops
# en: Loops over single elements into arrays of zeros that are made beforehand.
# ko: 미리 만든 0 배열에 원소를 하나씩 돌며 더합니다.
def step_backward(dh, x, h_prev, h, w_xh, w_hh):
    n_batch, n_inputs = x.shape
    n_hidden = dh.shape[1]
    dx, dh_prev = np.zeros((n_batch, n_inputs)), np.zeros((n_batch, n_hidden))
    dw_xh, dw_hh, db_h = np.zeros((n_inputs, n_hidden)), np.zeros((n_hidden, n_hidden)), np.zeros(n_hidden)
    for b in range(n_batch):
        for j in range(n_hidden):
            da = dh[b, j] * (1 - h[b, j] ** 2)
            db_h[j] += da
            for i in range(n_inputs):
                dx[b, i] += da * w_xh[i, j]
                dw_xh[i, j] += x[b, i] * da
            for i in range(n_hidden):
                dh_prev[b, i] += da * w_hh[i, j]
                dw_hh[i, j] += h_prev[b, i] * da
    return dx, dh_prev, dw_xh, dw_hh, db_h


# %% stacked
# en: x, h_prev and a column of ones side by side, both weights below each other: two products, then split.
# ko: x, h_prev, 1의 열을 나란히 붙이고 두 가중치를 위아래로 쌓아 두 번의 곱으로 구한 뒤 나눕니다.
def step_backward(dh, x, h_prev, h, w_xh, w_hh):
    n, m = w_xh.shape
    slope = (1 - h) * (1 + h)
    da = np.multiply(dh, slope)
    came_in = np.hstack([x, h_prev, np.ones((len(x), 1))])
    weights = np.vstack([w_xh, w_hh])
    back = np.dot(da, weights.T)
    gradient = np.dot(came_in.T, da)
    return [back[:, :n], back[:, n:], gradient[:n], gradient[n:n + m], gradient[-1]]
