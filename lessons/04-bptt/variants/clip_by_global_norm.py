# %% plain
# en: The formula of the page: one norm, one scale, a list comprehension.
# ko: 본문의 식 그대로 노름 하나, 비율 하나, 리스트 컴프리헨션으로 씁니다.
def clip_by_global_norm(grads, max_norm):
    norm = np.sqrt(sum(np.sum(g**2) for g in grads))
    scale = max_norm / norm if norm > max_norm else 1.0
    return [np.array(g * scale) for g in grads]


# %% concatenated
# en: All elements in one long vector, np.linalg.norm of it, then cut into the old shapes again.
# ko: 모든 원소를 긴 벡터로 이어 np.linalg.norm을 구하고, 원래 모양으로 다시 자릅니다.
def clip_by_global_norm(grads, max_norm):
    everything = np.concatenate([np.ravel(g) for g in grads]).astype(float)
    length = np.linalg.norm(everything)
    if length > max_norm:
        everything = everything / length * max_norm
    ends = np.cumsum([np.size(g) for g in grads])
    pieces = np.split(everything, ends[:-1])
    return [piece.reshape(np.shape(g)).copy() for piece, g in zip(pieces, grads)]


# %% hypot
# en: math.hypot of all elements gives the norm; copies are made first and then scaled in place.
# ko: 모든 원소의 math.hypot으로 노름을 구하고, 먼저 만든 복사본의 크기를 줄입니다.
import math


def clip_by_global_norm(grads, max_norm):
    copies = [np.array(grad, dtype=np.float64) for grad in grads]
    norm = math.hypot(*(math.hypot(*copy.ravel()) for copy in copies))
    if norm > max_norm:
        for copy in copies:
            copy /= norm / max_norm
    return copies
