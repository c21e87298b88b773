# %% two_loops
# en: The two loops of the page, with step_backward and keywords.
# ko: 본문의 두 반복문을 step_backward와 키워드 인수로 씁니다.
def truncated_backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h, dw_hy, db_y = (np.zeros(weight.shape) for weight in (w_xh, w_hh, b_h, w_hy, b_y))
    for t in range(xs.shape[1]):
        dw_hy += hs[:, t].T @ dys[:, t]
        db_y += dys[:, t].sum(axis=0)
        dh = dys[:, t] @ w_hy.T
        for s in range(t, max(t - k, -1), -1):
            h_prev = hs[:, s - 1] if s > 0 else h0
            _, dh, step_w_xh, step_w_hh, step_b_h = step_backward(
                dh=dh, x=xs[:, s], h_prev=h_prev, h=hs[:, s], w_xh=w_xh, w_hh=w_hh
            )
            dw_xh += step_w_xh
            dw_hh += step_w_hh
            db_h += step_b_h
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% shifted
# en: One loop over the lag: the errors of all time steps move one state back at once, as one array.
# ko: 지연에 대한 반복문 하나로, 모든 시점의 오차를 한 배열로 한꺼번에 한 상태씩 뒤로 옮깁니다.
def truncated_backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    slopes = 1 - hs**2
    das, moving = np.zeros(hs.shape), dys @ w_hy.T
    for _ in range(min(k, hs.shape[1])):
        reached = moving.shape[1]
        moved = moving * slopes[:, :reached]
        das[:, :reached] += moved
        moving = moved[:, 1:] @ w_hh.T
    before = np.concatenate([np.expand_dims(h0, 1), hs], axis=1)[:, :-1]
    return (
        loss,
        np.tensordot(xs, das, axes=([0, 1], [0, 1])),
        np.tensordot(before, das, axes=([0, 1], [0, 1])),
        np.sum(das, axis=(0, 1)),
        np.tensordot(hs, dys, axes=([0, 1], [0, 1])),
        np.sum(dys, axis=(0, 1)),
    )


# %% queue
# en: One pass back with a class that keeps the errors of different ages in a queue of at most k.
# ko: 나이가 다른 오차를 최대 k개의 큐에 담는 클래스로 한 번만 거슬러 올라갑니다.
from collections import deque


class Travellers:
    """The errors that are on their way back, the youngest first; one that has reached k states falls out."""

    def __init__(self, k):
        self.errors = deque(maxlen=k)

    def enter(self, error):
        self.errors.appendleft(error)

    def through(self, slope):
        self.errors = deque((error * slope for error in self.errors), maxlen=self.errors.maxlen)
        return sum(self.errors)

    def back(self, w):
        self.errors = deque((error @ w.T for error in self.errors), maxlen=self.errors.maxlen)


def truncated_backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k):
    states, logits = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    errors = softmax(logits) - one_hot(targets, b_y.size)
    sums = [0 * w_xh, 0 * w_hh, 0 * b_h, 0 * w_hy, 0 * b_y]
    travellers = Travellers(min(int(k), xs.shape[1]))
    for t in range(xs.shape[1])[::-1]:
        h, h_prev, dy = states[:, t], states[:, t - 1] if t else h0, errors[:, t]
        travellers.enter(dy @ w_hy.T)
        da = travellers.through(1 - h * h)
        travellers.back(w_hh)
        news = xs[:, t].T @ da, h_prev.T @ da, da.sum(0), h.T @ dy, dy.sum(0)
        sums = [old + new for old, new in zip(sums, news)]
    return cross_entropy(logits, targets), *sums
