# %% lists
# en: Calls the earlier exercises, keeps what each step gives in lists and adds them up at the end.
# ko: 앞의 연습 함수를 부르고, 각 시점의 결과를 리스트에 모아 마지막에 더합니다.
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys=ys, targets=targets)
    time = xs.shape[1]
    before = [h0] + [hs[:, t] for t in range(time - 1)]
    parts, outputs, carry = [], [], np.zeros(hs[:, 0].shape)
    for t in reversed(range(time)):
        outputs.append((hs[:, t].T @ dys[:, t], dys[:, t].sum(axis=0)))
        _, carry, *part = step_backward(
            dh=dys[:, t] @ w_hy.T + carry, x=xs[:, t], h_prev=before[t], h=hs[:, t], w_xh=w_xh, w_hh=w_hh
        )
        parts.append(part)
    return (loss, *(sum(column) for column in zip(*parts)), *(sum(column) for column in zip(*outputs)))


# %% einsum
# en: Only da is found step by step, inlined; all five gradients are then one einsum over batch and time each.
# ko: da만 시점별로 직접 구하고, 다섯 기울기는 배치와 시간에 대한 einsum 하나씩으로 구합니다.
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    states, logits = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    errors = softmax(logits) - one_hot(targets, logits.shape[-1])
    own = np.einsum("bto,ho->bth", errors, w_hy)
    before = np.concatenate([h0[:, None, :], states[:, :-1]], axis=1)
    das = np.empty_like(states)
    das[:, -1] = own[:, -1] * (1 - states[:, -1] ** 2)
    for t in range(states.shape[1] - 2, -1, -1):
        das[:, t] = (own[:, t] + das[:, t + 1] @ w_hh.T) * (1 - states[:, t] ** 2)
    return (
        cross_entropy(logits, targets),
        np.einsum("bti,btj->ij", xs, das),
        np.einsum("bti,btj->ij", before, das),
        das.sum(axis=(0, 1)),
        np.einsum("bth,bto->ho", states, errors),
        errors.sum(axis=(0, 1)),
    )


# %% stack
# en: One sequence after the other; the way in lays each step on a stack as a closure, the way back takes it off.
# ko: 시퀀스를 하나씩 처리하며, 순전파에서 각 시점을 클로저로 스택에 쌓고 역전파에서 꺼냅니다.
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    total = [0.0] + [np.zeros(np.shape(weight)) for weight in (w_xh, w_hh, b_h, w_hy, b_y)]

    def make_step(x, h_prev, target):
        h = np.tanh(x @ w_xh + h_prev @ w_hh + b_h)

        def undo(carry):
            loss, dy = output_backward((h @ w_hy + b_y)[None, None], np.array([[target]]))
            dy = np.asarray(dy)[0, 0]
            da = (w_hy @ dy + carry) * (1 - h * h)
            for place, part in enumerate((loss, np.outer(x, da), np.outer(h_prev, da), da, np.outer(h, dy), dy)):
                total[place] = total[place] + part
            return w_hh @ da

        return h, undo

    for sequence, goals, h in zip(xs, targets, h0):
        stack = []
        for x, goal in zip(sequence, goals):
            h, undo = make_step(x, h, goal)
            stack.append(undo)
        carry = 0.0
        while stack:
            carry = stack.pop()(carry)
    return tuple(total)
