# %% from_last_to_first
# en: The norms are in the order of the way back, from the last state to the first.
#     norms[-1] should be the norm of dh_last itself. Where is it in your array?
# ko: 노름이 거슬러 올라가는 순서, 곧 마지막 상태부터 첫 상태까지의 순서로 들어 있습니다.
#     norms[-1]은 dh_last의 노름이어야 합니다. 지금은 배열의 어디에 있나요?
def gradient_norms(xs, dh_last, h0, w_xh, w_hh, b_h):
    hs, h = [], h0
    for t in range(xs.shape[1]):
        h = np.tanh(xs[:, t] @ w_xh + h @ w_hh + b_h)
        hs.append(h)
    norms, dh = [], dh_last
    for t in reversed(range(xs.shape[1])):
        norms.append(np.sqrt((dh**2).sum()))
        dh = (dh * (1 - hs[t] ** 2)) @ w_hh.T
    return np.array(norms)


# %% one_step_too_early
# en: Every norm is that of the state before: the error has gone back one step before it is measured.
#     norms[-1] should be the norm of dh_last itself. How many steps has the error gone back when you measure it first?
# ko: 모든 노름이 한 상태 앞의 것입니다. 오차가 한 단계 거슬러 올라간 뒤에 노름을 쟀습니다.
#     norms[-1]은 dh_last의 노름이어야 합니다. 노름을 처음 잴 때 오차는 몇 단계 거슬러 올라가 있나요?
def gradient_norms(xs, dh_last, h0, w_xh, w_hh, b_h):
    hs, h = [], h0
    for t in range(xs.shape[1]):
        h = np.tanh(xs[:, t] @ w_xh + h @ w_hh + b_h)
        hs.append(h)
    norms, dh = np.zeros(xs.shape[1]), dh_last
    for t in reversed(range(xs.shape[1])):
        dh = (dh * (1 - hs[t] ** 2)) @ w_hh.T
        norms[t] = np.sqrt((dh**2).sum())
    return norms


# %% h0_included
# en: There is a norm for h0, too.
#     Take a sequence of one step. Only h_1 is asked for: how many norms do you get?
# ko: h0의 노름까지 들어 있습니다.
#     한 단계짜리 시퀀스를 넣어 보세요. 필요한 것은 h_1의 노름뿐입니다. 노름이 몇 개 나오나요?
def gradient_norms(xs, dh_last, h0, w_xh, w_hh, b_h):
    hs, h = [], h0
    for t in range(xs.shape[1]):
        h = np.tanh(xs[:, t] @ w_xh + h @ w_hh + b_h)
        hs.append(h)
    norms, dh = [np.sqrt((dh_last**2).sum())], dh_last
    for h in reversed(hs):
        dh = (dh * (1 - h**2)) @ w_hh.T
        norms.append(np.sqrt((dh**2).sum()))
    return np.array(norms[::-1])


# %% root_forgotten
# en: These are the squares of the norms.
#     Take one step with dh_last = (3, 4). Its norm is 5: what do you get?
# ko: 노름이 아니라 노름의 제곱을 구했습니다.
#     dh_last = (3, 4)로 한 단계만 계산해 보세요. 노름은 5입니다. 지금은 얼마가 나오나요?
def gradient_norms(xs, dh_last, h0, w_xh, w_hh, b_h):
    hs, h = [], h0
    for t in range(xs.shape[1]):
        h = np.tanh(xs[:, t] @ w_xh + h @ w_hh + b_h)
        hs.append(h)
    norms, dh = np.zeros(xs.shape[1]), dh_last
    for t in reversed(range(xs.shape[1])):
        norms[t] = (dh**2).sum()
        dh = (dh * (1 - hs[t] ** 2)) @ w_hh.T
    return norms


# %% absolute_values_added
# en: The absolute values are added up instead of the squares.
#     Take one step with dh_last = (3, 4). Its norm is 5: what do you get?
# ko: 제곱이 아니라 절댓값을 더했습니다.
#     dh_last = (3, 4)로 한 단계만 계산해 보세요. 노름은 5입니다. 지금은 얼마가 나오나요?
def gradient_norms(xs, dh_last, h0, w_xh, w_hh, b_h):
    hs, h = [], h0
    for t in range(xs.shape[1]):
        h = np.tanh(xs[:, t] @ w_xh + h @ w_hh + b_h)
        hs.append(h)
    norms, dh = np.zeros(xs.shape[1]), dh_last
    for t in reversed(range(xs.shape[1])):
        norms[t] = np.abs(dh).sum()
        dh = (dh * (1 - hs[t] ** 2)) @ w_hh.T
    return norms


# %% largest_element
# en: The largest element is taken for the norm.
#     Take one step with dh_last = (3, 4). Its norm is 5: what do you get?
# ko: 가장 큰 원소를 노름으로 썼습니다.
#     dh_last = (3, 4)로 한 단계만 계산해 보세요. 노름은 5입니다. 지금은 얼마가 나오나요?
def gradient_norms(xs, dh_last, h0, w_xh, w_hh, b_h):
    hs, h = [], h0
    for t in range(xs.shape[1]):
        h = np.tanh(xs[:, t] @ w_xh + h @ w_hh + b_h)
        hs.append(h)
    norms, dh = np.zeros(xs.shape[1]), dh_last
    for t in reversed(range(xs.shape[1])):
        norms[t] = np.abs(dh).max()
        dh = (dh * (1 - hs[t] ** 2)) @ w_hh.T
    return norms


# %% spectral_norm
# en: The norm is not the root of the squares of all elements.
#     Take a batch of two and one step with dh_last = [[3, 0], [0, 4]]. The root of the squares is 5: what do you get?
# ko: 노름이 모든 원소의 제곱합의 제곱근이 아닙니다.
#     배치 크기 2, dh_last = [[3, 0], [0, 4]]로 한 단계만 계산해 보세요. 제곱합의 제곱근은 5입니다. 지금은 얼마가
#     나오나요?
def gradient_norms(xs, dh_last, h0, w_xh, w_hh, b_h):
    hs, h = [], h0
    for t in range(xs.shape[1]):
        h = np.tanh(xs[:, t] @ w_xh + h @ w_hh + b_h)
        hs.append(h)
    norms, dh = np.zeros(xs.shape[1]), dh_last
    for t in reversed(range(xs.shape[1])):
        norms[t] = np.linalg.norm(dh, 2)
        dh = (dh * (1 - hs[t] ** 2)) @ w_hh.T
    return norms


# %% norm_for_each_sequence
# en: There is a norm for every sequence of the batch.
#     Which shape has your result? The norm is taken over the batch and the units.
# ko: 배치의 시퀀스마다 노름을 구했습니다.
#     결과의 형태는 무엇인가요? 노름은 배치와 유닛 전체에 대해 구합니다.
def gradient_norms(xs, dh_last, h0, w_xh, w_hh, b_h):
    hs, h = [], h0
    for t in range(xs.shape[1]):
        h = np.tanh(xs[:, t] @ w_xh + h @ w_hh + b_h)
        hs.append(h)
    norms, dh = np.zeros(xs.shape[:2]), dh_last
    for t in reversed(range(xs.shape[1])):
        norms[:, t] = np.linalg.norm(dh, axis=1)
        dh = (dh * (1 - hs[t] ** 2)) @ w_hh.T
    return norms


# %% averaged_over_the_batch
# en: The norms of the sequences are averaged.
#     Take a batch of two and one step with dh_last = [[3, 0], [0, 4]]. Over all elements the norm is 5: what do you
#     get?
# ko: 시퀀스마다 구한 노름을 평균했습니다.
#     배치 크기 2, dh_last = [[3, 0], [0, 4]]로 한 단계만 계산해 보세요. 모든 원소의 노름은 5입니다. 지금은 얼마가
#     나오나요?
def gradient_norms(xs, dh_last, h0, w_xh, w_hh, b_h):
    hs, h = [], h0
    for t in range(xs.shape[1]):
        h = np.tanh(xs[:, t] @ w_xh + h @ w_hh + b_h)
        hs.append(h)
    norms, dh = np.zeros(xs.shape[1]), dh_last
    for t in reversed(range(xs.shape[1])):
        norms[t] = np.linalg.norm(dh, axis=1).mean()
        dh = (dh * (1 - hs[t] ** 2)) @ w_hh.T
    return norms


# %% behind_the_tanh
# en: The error is measured after it has passed the tanh of its step.
#     norms[-1] should be the norm of dh_last itself. What has your error been multiplied by before?
# ko: 오차가 그 단계의 tanh를 지난 뒤에 노름을 쟀습니다.
#     norms[-1]은 dh_last의 노름이어야 합니다. 노름을 재기 전에 오차에 무엇을 곱했나요?
def gradient_norms(xs, dh_last, h0, w_xh, w_hh, b_h):
    hs, h = [], h0
    for t in range(xs.shape[1]):
        h = np.tanh(xs[:, t] @ w_xh + h @ w_hh + b_h)
        hs.append(h)
    norms, dh = np.zeros(xs.shape[1]), dh_last
    for t in reversed(range(xs.shape[1])):
        da = dh * (1 - hs[t] ** 2)
        norms[t] = np.sqrt((da**2).sum())
        dh = da @ w_hh.T
    return norms


# %% tanh_derivative_missing
# en: The error passes every tanh unchanged.
#     Multiply xs by 1000, so that every state is 1 or -1. What should be left of the error one step before?
# ko: 오차가 tanh를 그대로 통과했습니다.
#     xs에 1000을 곱해 모든 상태를 1이나 -1로 만들어 보세요. 한 단계 앞에는 오차가 얼마나 남아야 하나요?
def gradient_norms(xs, dh_last, h0, w_xh, w_hh, b_h):
    norms, dh = np.zeros(xs.shape[1]), dh_last
    for t in reversed(range(xs.shape[1])):
        norms[t] = np.sqrt((dh**2).sum())
        dh = dh @ w_hh.T
    return norms


# %% w_hh_not_transposed
# en: w_hh is not transposed on the way back.
#     Let w_hh have a single 1, at [0, 1]: unit 0 feeds unit 1. With an error at unit 1 only, what should reach the step
#     before?
# ko: 거슬러 올라갈 때 w_hh를 전치하지 않았습니다.
#     w_hh의 [0, 1]만 1로 두면 유닛 0이 유닛 1로 이어집니다. 유닛 1에만 오차가 있으면 앞 단계에는 무엇이 도달해야
#     하나요?
def gradient_norms(xs, dh_last, h0, w_xh, w_hh, b_h):
    hs, h = [], h0
    for t in range(xs.shape[1]):
        h = np.tanh(xs[:, t] @ w_xh + h @ w_hh + b_h)
        hs.append(h)
    norms, dh = np.zeros(xs.shape[1]), dh_last
    for t in reversed(range(xs.shape[1])):
        norms[t] = np.sqrt((dh**2).sum())
        dh = (dh * (1 - hs[t] ** 2)) @ w_hh
    return norms


# %% previous_state_for_tanh
# en: The derivative of tanh is taken from the state before each step.
#     norms[-1] is right, the others are not. Between h_t and h_(t-1) stands one tanh: which state came out of it?
# ko: 각 단계 이전의 상태로 tanh의 기울기를 계산했습니다.
#     norms[-1]은 맞고 나머지가 틀렸습니다. h_t와 h_(t-1) 사이에는 tanh가 하나 있습니다. 거기에서 나온 상태는 어느
#     것인가요?
def gradient_norms(xs, dh_last, h0, w_xh, w_hh, b_h):
    hs, h = [], h0
    for t in range(xs.shape[1]):
        hs.append(h)
        h = np.tanh(xs[:, t] @ w_xh + h @ w_hh + b_h)
    norms, dh = np.zeros(xs.shape[1]), dh_last
    for t in reversed(range(xs.shape[1])):
        norms[t] = np.sqrt((dh**2).sum())
        dh = (dh * (1 - hs[t] ** 2)) @ w_hh.T
    return norms


# %% last_state_for_tanh
# en: Every step takes its tanh derivative from the last state.
#     The last two norms are right, the earlier ones not. Which h is used when the error leaves step 2?
# ko: 모든 단계에서 마지막 상태로 tanh의 기울기를 계산했습니다.
#     마지막 두 노름은 맞고 그 앞은 틀렸습니다. 오차가 2단계를 떠날 때 어느 h를 쓰고 있나요?
def gradient_norms(xs, dh_last, h0, w_xh, w_hh, b_h):
    h = h0
    for t in range(xs.shape[1]):
        h = np.tanh(xs[:, t] @ w_xh + h @ w_hh + b_h)
    norms, dh = np.zeros(xs.shape[1]), dh_last
    for t in reversed(range(xs.shape[1])):
        norms[t] = np.sqrt((dh**2).sum())
        dh = (dh * (1 - h**2)) @ w_hh.T
    return norms


# %% error_at_every_step
# en: The error enters at every time step, not at the last state only.
#     norms[-1] is right, the others are too large. Set w_hh to zero: what should be left in all norms but the last?
# ko: 오차가 마지막 상태뿐 아니라 모든 시간 단계에 들어갔습니다.
#     norms[-1]은 맞고 나머지는 너무 큽니다. w_hh를 0으로 두면 마지막을 뺀 노름에는 무엇이 남아야 하나요?
def gradient_norms(xs, dh_last, h0, w_xh, w_hh, b_h):
    hs, h = [], h0
    for t in range(xs.shape[1]):
        h = np.tanh(xs[:, t] @ w_xh + h @ w_hh + b_h)
        hs.append(h)
    norms, dh = np.zeros(xs.shape[1]), dh_last
    for t in reversed(range(xs.shape[1])):
        norms[t] = np.sqrt((dh**2).sum())
        dh = dh_last + (dh * (1 - hs[t] ** 2)) @ w_hh.T
    return norms


# %% not_carried_back
# en: The error is not carried from step to step: each norm starts again from dh_last.
#     norms[-1] and norms[-2] are right, the others are not. Through how many steps has the error gone for norms[-3]?
# ko: 오차가 앞 단계로 이어지지 않고 매번 dh_last에서 다시 시작합니다.
#     norms[-1]과 norms[-2]는 맞고 나머지가 틀렸습니다. norms[-3]에서 오차는 몇 단계를 거슬러 올라가 있어야 하나요?
def gradient_norms(xs, dh_last, h0, w_xh, w_hh, b_h):
    hs, h = [], h0
    for t in range(xs.shape[1]):
        h = np.tanh(xs[:, t] @ w_xh + h @ w_hh + b_h)
        hs.append(h)
    norms = np.zeros(xs.shape[1])
    norms[-1] = np.sqrt((dh_last**2).sum())
    for t in range(xs.shape[1] - 1):
        dh = (dh_last * (1 - hs[t + 1] ** 2)) @ w_hh.T
        norms[t] = np.sqrt((dh**2).sum())
    return norms


# %% forwards_in_time
# en: The error runs forwards in time, from the first state to the last.
#     norms[0] is the norm of dh_last. At which state does the error enter, and where does it go from there?
# ko: 오차가 첫 상태에서 마지막 상태로, 시간 순서대로 흘렀습니다.
#     norms[0]이 dh_last의 노름입니다. 오차는 어느 상태에 들어오고, 거기에서 어디로 가나요?
def gradient_norms(xs, dh_last, h0, w_xh, w_hh, b_h):
    norms, dh, h = np.zeros(xs.shape[1]), dh_last, h0
    for t in range(xs.shape[1]):
        h = np.tanh(xs[:, t] @ w_xh + h @ w_hh + b_h)
        norms[t] = np.sqrt((dh**2).sum())
        dh = (dh * (1 - h**2)) @ w_hh.T
    return norms


# %% h0_ignored
# en: The sequence starts from zero, whatever h0 is.
#     All is right for h0 = 0. Call it twice with different h0: do the norms change?
# ko: h0과 관계없이 0에서 시작합니다.
#     h0 = 0이면 모두 맞습니다. h0을 바꾸어 두 번 호출해 보세요. 노름이 달라지나요?
def gradient_norms(xs, dh_last, h0, w_xh, w_hh, b_h):
    hs, h = [], np.zeros_like(h0)
    for t in range(xs.shape[1]):
        h = np.tanh(xs[:, t] @ w_xh + h @ w_hh + b_h)
        hs.append(h)
    norms, dh = np.zeros(xs.shape[1]), dh_last
    for t in reversed(range(xs.shape[1])):
        norms[t] = np.sqrt((dh**2).sum())
        dh = (dh * (1 - hs[t] ** 2)) @ w_hh.T
    return norms


# %% divided_by_the_last
# en: The norms are divided by the last one.
#     Double dh_last. Should the norms double, and do they?
# ko: 노름을 마지막 노름으로 나누었습니다.
#     dh_last를 두 배로 키워 보세요. 노름이 두 배가 되어야 하나요? 실제로 두 배가 되나요?
def gradient_norms(xs, dh_last, h0, w_xh, w_hh, b_h):
    hs, h = [], h0
    for t in range(xs.shape[1]):
        h = np.tanh(xs[:, t] @ w_xh + h @ w_hh + b_h)
        hs.append(h)
    norms, dh = np.zeros(xs.shape[1]), dh_last
    for t in reversed(range(xs.shape[1])):
        norms[t] = np.sqrt((dh**2).sum())
        dh = (dh * (1 - hs[t] ** 2)) @ w_hh.T
    return norms / norms[-1]


# %% norms_of_dw_hh
# en: These are the norms of the gradients of w_hh, not those of the states.
#     norms[-1] should be the norm of dh_last itself. Which of the five results of step_backward goes on to the step
#     before?
# ko: 상태의 오차가 아니라 w_hh의 기울기로 노름을 구했습니다.
#     norms[-1]은 dh_last의 노름이어야 합니다. step_backward의 다섯 결과 가운데 앞 단계로 넘어가는 것은 어느 것인가요?
def gradient_norms(xs, dh_last, h0, w_xh, w_hh, b_h):
    states = [h0]
    for t in range(xs.shape[1]):
        states.append(np.tanh(xs[:, t] @ w_xh + states[-1] @ w_hh + b_h))
    norms, dh = np.zeros(xs.shape[1]), dh_last
    for t in reversed(range(xs.shape[1])):
        _, dh, _, dw_hh, _ = step_backward(dh, xs[:, t], states[t], states[t + 1], w_xh, w_hh)
        norms[t] = np.sqrt((dw_hh**2).sum())
    return norms


# %% dh_last_changed_in_place
# en: The dh_last that was passed in is changed.
#     Print dh_last before and after the call. Would a second call with it give the same norms?
# ko: 인자로 받은 dh_last를 바꾸었습니다.
#     함수를 호출하기 전과 후에 dh_last를 출력해 보세요. 그 dh_last로 다시 호출해도 같은 노름이 나올까요?
def gradient_norms(xs, dh_last, h0, w_xh, w_hh, b_h):
    hs, h = [], h0
    for t in range(xs.shape[1]):
        h = np.tanh(xs[:, t] @ w_xh + h @ w_hh + b_h)
        hs.append(h)
    norms, dh = np.zeros(xs.shape[1]), dh_last
    for t in reversed(range(xs.shape[1])):
        norms[t] = np.sqrt((dh**2).sum())
        dh *= 1 - hs[t] ** 2
        dh = dh @ w_hh.T
    return norms


# %% squeezed
# en: Axes of length 1 are squeezed away.
#     Print the shape of your result for a sequence of one time step. How many axes does (time,) have?
# ko: 길이가 1인 축을 없앴습니다.
#     시간 단계가 하나인 시퀀스를 넣고 결과의 형태를 출력해 보세요. (time,)에는 축이 몇 개 있나요?
def gradient_norms(xs, dh_last, h0, w_xh, w_hh, b_h):
    hs, h = [], h0
    for t in range(xs.shape[1]):
        h = np.tanh(xs[:, t] @ w_xh + h @ w_hh + b_h)
        hs.append(h)
    norms, dh = np.zeros(xs.shape[1]), dh_last
    for t in reversed(range(xs.shape[1])):
        norms[t] = np.sqrt((dh**2).sum())
        dh = (dh * (1 - hs[t] ** 2)) @ w_hh.T
    return np.squeeze(norms)


# %% clipped
# en: The error is clipped on its way back.
#     Go back 30 steps with inputs of 0 and w_hh twice the identity. By how much should the norm grow in each, and where
#     does yours stop?
# ko: 거슬러 가는 오차를 클리핑했습니다.
#     입력이 0이고 w_hh가 단위 행렬의 두 배일 때 30단계를 거슬러 가 보세요. 노름은 단계마다 몇 배가 되어야 하고, 지금은
#     어디에서 멈추나요?
def gradient_norms(xs, dh_last, h0, w_xh, w_hh, b_h):
    hs, h = [], h0
    for t in range(xs.shape[1]):
        h = np.tanh(xs[:, t] @ w_xh + h @ w_hh + b_h)
        hs.append(h)
    norms, dh = np.zeros(xs.shape[1]), dh_last
    for t in reversed(range(xs.shape[1])):
        norms[t] = np.sqrt((dh**2).sum())
        dh = np.clip((dh * (1 - hs[t] ** 2)) @ w_hh.T, -100, 100)
    return norms


# %% one_array_for_all_calls
# en: Every call writes its result into the same array.
#     Keep the norms of a first call, call it again with another dh_last, and print the kept ones. Are they still what
#     they were?
# ko: 호출할 때마다 같은 배열에 결과를 저장합니다.
#     첫 호출의 노름을 변수에 담아 두고 다른 dh_last로 다시 호출한 다음, 담아 둔 노름을 출력해 보세요. 처음 값
#     그대로인가요?
def gradient_norms(xs, dh_last, h0, w_xh, w_hh, b_h, kept={}):
    hs, h = [], h0
    for t in range(xs.shape[1]):
        h = np.tanh(xs[:, t] @ w_xh + h @ w_hh + b_h)
        hs.append(h)
    norms, dh = kept.setdefault(xs.shape[1], np.zeros(xs.shape[1])), dh_last
    for t in reversed(range(xs.shape[1])):
        norms[t] = np.sqrt((dh**2).sum())
        dh = (dh * (1 - hs[t] ** 2)) @ w_hh.T
    return norms


# %% in_float32
# en: The norms are float32.
#     Print norms.dtype. Which dtype does np.zeros make when it is told nothing?
# ko: 노름이 float32입니다.
#     norms.dtype을 출력해 보세요. np.zeros에 dtype을 적지 않으면 무엇이 되나요?
def gradient_norms(xs, dh_last, h0, w_xh, w_hh, b_h):
    hs, h = [], h0
    for t in range(xs.shape[1]):
        h = np.tanh(xs[:, t] @ w_xh + h @ w_hh + b_h)
        hs.append(h)
    norms, dh = np.zeros(xs.shape[1], dtype=np.float32), dh_last
    for t in reversed(range(xs.shape[1])):
        norms[t] = np.sqrt((dh**2).sum())
        dh = (dh * (1 - hs[t] ** 2)) @ w_hh.T
    return norms


# %% not_by_hand
# en: The numbers are right, but a tool differentiates for you.
#     The exercise asks for your own step_backward. What is the slope of tanh, written with the state alone?
# ko: 값은 맞지만 미분을 도구에 맡겼습니다.
#     이 문제에서는 직접 작성한 step_backward를 써야 합니다. tanh의 기울기를 상태만으로 쓰면 어떻게 되나요?
def gradient_norms(xs, dh_last, h0, w_xh, w_hh, b_h):
    slopes, h = [], h0
    for t in range(xs.shape[1]):
        h = np.tanh(xs[:, t] @ w_xh + h @ w_hh + b_h + 1e-30j)
        slopes.append(h.imag / 1e-30)
        h = h.real
    norms, dh = np.zeros(xs.shape[1]), dh_last
    for t in reversed(range(xs.shape[1])):
        norms[t] = np.sqrt((dh**2).sum())
        dh = (dh * slopes[t]) @ w_hh.T
    return norms
