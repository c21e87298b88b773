# %% list
# en: The five weights stay in one list that a comprehension makes anew at each step.
# ko: 다섯 가중치를 한 리스트에 두고 단계마다 컴프리헨션으로 새로 만듭니다.
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    size = xs.shape[-1]
    w_xh, w_hh, w_hy = (0.5 * rng.normal(size=s) for s in [(size, n_hidden), (n_hidden, n_hidden), (n_hidden, size)])
    weights, losses = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(size)], []
    h0 = np.zeros((len(xs), n_hidden))
    for _ in range(n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss)
        weights = [weight - learning_rate * grad for weight, grad in zip(weights, clip_by_global_norm(grads, 1))]
    return weights, losses


# %% dictionary
# en: Weights by name in a dictionary, backward called with keywords, updates in place, losses preallocated.
# ko: 가중치를 이름별 사전에 두고 backward를 키워드로 부르며, 제자리에서 갱신하고 손실 배열은 미리 만듭니다.
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_sequences, _, n_characters = xs.shape
    net = {
        "w_xh": rng.normal(size=(n_characters, n_hidden)) * 0.5,
        "w_hh": rng.normal(size=(n_hidden, n_hidden)) * 0.5,
        "b_h": np.zeros(n_hidden),
        "w_hy": rng.normal(size=(n_hidden, n_characters)) * 0.5,
        "b_y": np.zeros(n_characters),
    }
    losses = np.zeros(n_steps)
    for step in range(n_steps):
        result = backward(xs=xs, targets=targets, h0=np.zeros((n_sequences, n_hidden)), **net)
        losses[step] = result[0]
        clipped = clip_by_global_norm(grads=list(result[1:]), max_norm=1.0)
        for name, gradient in zip(net, clipped):
            net[name] -= learning_rate * np.asarray(gradient)
    return list(net.values()), losses.tolist()


# %% trainer
# en: A class with one long vector of parameters; forward pass, BPTT and clipping are all inlined.
# ko: 모든 매개변수를 긴 벡터 하나에 담은 클래스로, 순전파와 BPTT와 클리핑을 안에 직접 씁니다.
class Speller:
    def __init__(self, n, m, rng):
        self.shapes = [(n, m), (m, m), (m,), (m, n), (n,)]
        drawn = [0.5 * rng.normal(size=shape) if len(shape) == 2 else np.zeros(shape) for shape in self.shapes]
        self.vector = np.concatenate([array.reshape(-1) for array in drawn])

    def arrays(self):
        sizes = [int(np.prod(shape)) for shape in self.shapes]
        pieces = np.split(self.vector, np.cumsum(sizes)[:-1])
        return [piece.reshape(shape).copy() for piece, shape in zip(pieces, self.shapes)]

    def learn(self, xs, targets, learning_rate):
        w_xh, w_hh, b_h, w_hy, b_y = self.arrays()
        batch, time = targets.shape
        hs = np.zeros((batch, time + 1, b_h.size))   # hs[:, 0] is h0
        for t in range(time):
            hs[:, t + 1] = np.tanh(xs[:, t] @ w_xh + hs[:, t] @ w_hh + b_h)
        ys = hs[:, 1:] @ w_hy + b_y
        dys = softmax(ys) - one_hot(targets, b_y.size)
        das, carry = np.zeros((batch, time, b_h.size)), 0.0
        for t in range(time - 1, -1, -1):
            das[:, t] = (dys[:, t] @ w_hy.T + carry) * (1 - hs[:, t + 1] ** 2)
            carry = das[:, t] @ w_hh.T
        pairs = [(xs, das), (hs[:, :-1], das), (None, das), (hs[:, 1:], dys), (None, dys)]
        gradient = np.concatenate([
            np.ravel(right.sum((0, 1)) if left is None else np.einsum("bti,btj->ij", left, right))
            for left, right in pairs
        ])
        norm = np.sqrt(gradient @ gradient)
        self.vector = self.vector - learning_rate * gradient / max(1.0, norm)
        return float(cross_entropy(ys, targets))


def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    speller = Speller(xs.shape[2], n_hidden, rng)
    losses = [speller.learn(xs, targets, learning_rate) for _ in range(n_steps)]
    return speller.arrays(), losses
