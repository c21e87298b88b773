# %% step_backward
# en: States in a list with h0 in front, then step_backward from the last to the first; the list is reversed.
# ko: h0을 앞에 둔 상태 리스트를 만들고 step_backward로 거슬러 올라간 뒤 리스트를 뒤집습니다.
def gradient_norms(xs, dh_last, h0, w_xh, w_hh, b_h):
    states = [h0]
    for x in np.swapaxes(xs, 0, 1):
        states.append(step_forward(x, states[-1], w_xh, w_hh, b_h))
    found, dh = [np.linalg.norm(dh_last)], dh_last
    for t in range(len(states) - 1, 1, -1):
        dh = step_backward(dh=dh, x=xs[:, t - 1], h_prev=states[t - 1], h=states[t], w_xh=w_xh, w_hh=w_hh)[1]
        found.append(np.linalg.norm(dh))
    return np.array(found[::-1])


# %% errors
# en: One array of the errors at all states, the formula inlined, one einsum for all norms at the end.
# ko: 모든 상태의 오차를 한 배열에 담고 식을 직접 쓰며, 마지막에 einsum 하나로 모든 노름을 구합니다.
def gradient_norms(xs, dh_last, h0, w_xh, w_hh, b_h):
    batch, time, _ = xs.shape
    hs = np.zeros((time, batch, len(b_h)))
    for t in range(time):
        hs[t] = np.tanh(xs[:, t] @ w_xh + (hs[t - 1] if t else h0) @ w_hh + b_h)
    errors = np.zeros(hs.shape)
    errors[-1] = dh_last
    for t in range(time - 1, 0, -1):
        errors[t - 1] = (errors[t] * (1 - hs[t] * hs[t])) @ w_hh.T
    return np.sqrt(np.einsum("tbj,tbj->t", errors, errors))


# %% jacobians
# en: A class with one Jacobian matrix for each step and sequence; the norm by math.hypot.
# ko: 클래스가 시점과 시퀀스마다 야코비 행렬을 만들어 곱하고, 노름은 math.hypot으로 구합니다.
import math


class Chain:
    def __init__(self, w_hh):
        self.w_hh, self.jacobians = w_hh, []

    def add(self, h):
        """Row i, column j: how much unit i of the state before moves unit j of the state h, for each sequence."""
        self.jacobians.append([self.w_hh * (1 - row**2) for row in h])

    def norms(self, rows):
        rows = [np.array(row, dtype=float) for row in rows]
        yield math.hypot(*np.ravel(rows))
        for matrices in self.jacobians[:0:-1]:
            rows = [matrix.dot(row) for matrix, row in zip(matrices, rows)]
            yield math.hypot(*np.ravel(rows))


def gradient_norms(xs, dh_last, h0, w_xh, w_hh, b_h):
    chain, h = Chain(w_hh), h0
    for t in range(xs.shape[1]):
        h = step_forward(x=xs[:, t], h_prev=h, w_xh=w_xh, w_hh=w_hh, b_h=b_h)
        chain.add(h)
    norms = list(chain.norms(dh_last))
    norms.reverse()
    return norms
