# %% where
# en: Divides by 1 where both are 0, with np.where.
# ko: 둘 다 0인 곳에서는 np.where로 1로 나눕니다.
def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    larger = np.maximum(np.abs(a), np.abs(b))
    return np.max(np.abs(a - b) / np.where(larger == 0, 1.0, larger))


# %% loop
# en: A loop over pairs of plain floats that stops at the first nan.
# ko: 파이썬 실수 쌍을 하나씩 돌며 처음 만난 nan에서 멈춥니다.
import math


def relative_error(a, b):
    worst = 0.0
    for p, q in zip(np.ravel(a).tolist(), np.ravel(b).tolist()):
        if math.isnan(p) or math.isnan(q):
            return math.nan
        if p != q:
            worst = max(worst, abs(p - q) / max(abs(p), abs(q)))
    return worst


# %% unequal
# en: Keeps only the pairs that differ (a nan differs from everything), so that 0/0 never comes up.
# ko: 서로 다른 쌍만 남겨(nan은 무엇과도 다릅니다) 0/0이 생기지 않게 합니다.
def relative_error(a, b):
    pairs = np.stack([np.ravel(a), np.ravel(b)]).astype(np.float64)
    pairs = pairs[:, pairs[0] != pairs[1]]
    if pairs.shape[1] == 0:
        return 0.0
    quotients = abs(np.subtract(*pairs)) / abs(pairs).max(axis=0)
    return float(quotients.max())
