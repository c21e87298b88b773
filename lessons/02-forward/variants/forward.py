# %% preallocated
# en: Preallocated arrays, written time step by time step, the steps called with keyword arguments.
# ko: 미리 만든 배열에 시간 단계마다 채우고, 단계 함수는 키워드 인자로 호출합니다.
def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    batch, time, _ = xs.shape
    hs = np.zeros((batch, time, b_h.shape[0]))
    ys = np.zeros((batch, time, b_y.shape[0]))
    for t in range(time):
        hs[:, t] = step_forward(x=xs[:, t], h_prev=h0 if t == 0 else hs[:, t - 1], w_xh=w_xh, w_hh=w_hh, b_h=b_h)
        ys[:, t] = step_output(h=hs[:, t], w_hy=w_hy, b_y=b_y)
    return hs, ys

# %% inlined_at_once
# en: No earlier exercise: all input products before the loop, all logits after it.
# ko: 앞 연습 문제의 함수 없이: 입력의 곱은 반복문 앞에서, 로짓은 뒤에서 한꺼번에 구합니다.
def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    drive = xs @ w_xh + b_h
    state, states = h0, []
    for now in drive.transpose(1, 0, 2):
        state = np.tanh(now + state @ w_hh)
        states.append(state)
    hs = np.stack(states).swapaxes(0, 1)
    return hs, hs @ w_hy + b_y

# %% accumulate
# en: The states by itertools.accumulate, without h0; np.stack at the end.
# ko: 상태를 itertools.accumulate로 구해 h0을 빼고, 끝에 np.stack을 씁니다.
from itertools import accumulate


def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    columns = (xs[:, t, :] for t in range(xs.shape[1]))
    states = list(accumulate(columns, lambda h, x: step_forward(x, h, w_xh, w_hh, b_h), initial=h0))[1:]
    return np.stack(states, axis=1), np.stack([step_output(h, w_hy, b_y) for h in states], axis=1)

# %% halves
# en: Recursion: the first half of the time steps, then the second half from its last state.
# ko: 재귀: 시간 단계의 앞 절반을 한 다음, 그 마지막 상태에서 뒤 절반을 합니다.
def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    weights = (w_xh, w_hh, b_h, w_hy, b_y)
    time = xs.shape[1]
    if time == 1:
        h = np.asarray(step_forward(xs[:, 0], h0, w_xh, w_hh, b_h))
        y = np.asarray(step_output(h, w_hy, b_y))
        return h[:, None], y[:, None]
    early_hs, early_ys = forward(xs[:, :time // 2], h0, *weights)
    late_hs, late_ys = forward(xs[:, time // 2:], early_hs[:, -1], *weights)
    return np.concatenate([early_hs, late_hs], axis=1), np.concatenate([early_ys, late_ys], axis=1)

# %% nested_lists
# en: One sequence after the other, each as a batch of one; nested lists as the result, in a list.
# ko: 시퀀스를 하나씩 크기 1의 배치로 처리하고, 중첩 리스트 둘을 리스트에 담아 돌려줍니다.
def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    all_states, all_logits = [], []
    for sequence, start in zip(xs, h0):
        states, logits, h = [], [], start[None, :]
        for vector in sequence:
            h = np.array(step_forward(vector[None, :], h, w_xh, w_hh, b_h))
            states.append(h[0].tolist())
            logits.append(np.array(step_output(h, w_hy, b_y))[0].tolist())
        all_states.append(states)
        all_logits.append(logits)
    return [all_states, all_logits]

# %% class_named_tuple
# en: A class that holds state and weights, einsum inside, a named tuple as the pair.
# ko: 상태와 가중치를 담은 클래스, 안에서는 einsum, 결과의 쌍은 namedtuple.
from collections import namedtuple

Pass = namedtuple("Pass", "hs ys")


class Network:
    def __init__(self, start, w_xh, w_hh, b_h, w_hy, b_y):
        self.state = start.astype(float)
        self.w_xh, self.w_hh, self.b_h, self.w_hy, self.b_y = w_xh, w_hh, b_h, w_hy, b_y

    def read(self, x):
        a = np.einsum("bi,ij->bj", x, self.w_xh) + np.einsum("bi,ij->bj", self.state, self.w_hh) + self.b_h
        self.state = np.tanh(a)
        return self.state, np.einsum("bi,ij->bj", self.state, self.w_hy) + self.b_y


def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    network = Network(h0, w_xh, w_hh, b_h, w_hy, b_y)
    pairs = [network.read(xs[:, t]) for t in range(xs.shape[1])]
    return Pass(*(np.stack(part, axis=1) for part in zip(*pairs)))

# %% flat_output
# en: h0 kept as entry 0 of a longer array; one call of step_output for all rows of all time steps.
# ko: h0을 더 긴 배열의 0번 칸에 두고, 모든 시간 단계의 모든 행에 step_output을 한 번만 호출합니다.
def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    n, steps = xs.shape[:2]
    path = np.empty((steps + 1, n, h0.shape[1]))
    path[0] = h0
    for t, x in enumerate(np.moveaxis(xs, 1, 0)):
        path[t + 1] = step_forward(x, path[t], w_xh, w_hh, b_h)
    hs = np.ascontiguousarray(np.moveaxis(path[1:], 0, 1))
    ys = np.reshape(step_output(hs.reshape(n * steps, -1), w_hy, b_y), (n, steps, -1))
    return hs, ys
