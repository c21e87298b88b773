# %% logaddexp
# en: ln of the denominator by np.logaddexp.reduce, minus the target's logit.
# ko: 분모의 로그를 np.logaddexp.reduce로 구하고 정답의 로짓을 뺍니다.
def cross_entropy(ys, targets):
    chosen = np.take_along_axis(ys, targets[..., None], axis=-1)[..., 0]
    return np.sum(np.logaddexp.reduce(ys, axis=-1) - chosen)

# %% math_loops
# en: Loops over sequences and time steps with the math module; a Python float.
# ko: math 모듈로 시퀀스와 시간 단계를 도는 반복문, 결과는 Python float.
import math


def cross_entropy(ys, targets):
    loss = 0.0
    for sequence, answers in zip(ys, targets):
        for logits, answer in zip(sequence, answers):
            c = max(logits)
            total = sum(math.exp(logit - c) for logit in logits)
            loss -= (logits[answer] - c) - math.log(total)
    return float(loss)

# %% flat_fancy_index
# en: All time steps of all sequences as rows of one matrix, picked with arange.
# ko: 모든 시퀀스의 모든 시간 단계를 한 행렬의 행으로 펴고, arange로 고릅니다.
def cross_entropy(ys, targets):
    rows = ys.reshape(-1, ys.shape[-1])
    rows = rows - rows.max(axis=1)[:, None]
    log_sums = np.log(np.exp(rows).sum(axis=1))
    picked = rows[np.arange(len(rows)), targets.ravel()]
    return log_sums.sum() - picked.sum()

# %% mask
# en: A comparison with arange gives a mask of the targets; the result is an array of shape ().
# ko: arange와 비교해 정답의 마스크를 만들고, 결과는 형태가 ()인 배열.
def cross_entropy(ys, targets):
    z = ys - np.amax(ys, axis=2, keepdims=True)
    log_p = z - np.log(np.sum(np.exp(z), axis=2, keepdims=True))
    is_target = np.arange(ys.shape[2]) == targets[:, :, np.newaxis]
    return np.array(-log_p[is_target].sum())

# %% one_hot_einsum
# en: A helper for log-softmax; the given one_hot and einsum pick and sum in one go.
# ko: 로그 소프트맥스 도우미 함수, 미리 준비된 one_hot과 einsum으로 고르기와 합을 한 번에.
def log_softmax(z):
    shifted = z - z.max(axis=-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))


def cross_entropy(ys, targets):
    return -np.einsum("bto,bto->", one_hot(targets, ys.shape[-1]), log_softmax(ys))

# %% ndenumerate
# en: np.ndenumerate over the targets, a helper for one row, summed by math.fsum.
# ko: 정답을 np.ndenumerate로 돌고, 한 행의 도우미 함수와 math.fsum을 씁니다.
from math import fsum


def surprise(logits, target):
    gap = logits - logits.max()
    return np.log(np.exp(gap).sum()) - gap[target]


def cross_entropy(ys, targets):
    return fsum(surprise(ys[place], target) for place, target in np.ndenumerate(targets))
