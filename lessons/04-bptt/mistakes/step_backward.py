# %% tanh_derivative_missing
# en: The error passes tanh unchanged.
#     Let a state be 0.999. If the sum under the tanh grows a little, does h still move? Then what is left of dh?
# ko: 오차가 tanh를 그대로 통과했습니다.
#     상태가 0.999라고 해 보세요. tanh에 들어가는 합이 조금 커지면 h도 변하나요? 그렇다면 dh는 얼마나 남아야 하나요?
def step_backward(dh, x, h_prev, h, w_xh, w_hh):
    return dh @ w_xh.T, dh @ w_hh.T, x.T @ dh, h_prev.T @ dh, dh.sum(axis=0)


# %% one_minus_h
# en: The derivative of tanh is taken as 1 - h.
#     Can the slope of tanh be larger than 1? What does 1 - h give for h = -0.5?
# ko: tanh의 기울기를 1 - h로 계산했습니다.
#     tanh의 기울기가 1보다 클 수 있나요? h = -0.5이면 1 - h는 얼마인가요?
def step_backward(dh, x, h_prev, h, w_xh, w_hh):
    da = dh * (1 - h)
    return da @ w_xh.T, da @ w_hh.T, x.T @ da, h_prev.T @ da, da.sum(axis=0)


# %% tanh_taken_again
# en: tanh is taken of h once more.
#     h has been through tanh already. For a = 0.5 and h = tanh(0.5) = 0.462, which of the two goes into 1 -
#     tanh(...)**2?
# ko: h에 tanh를 한 번 더 적용했습니다.
#     h는 이미 tanh를 거친 값입니다. a = 0.5, h = tanh(0.5) = 0.462일 때 1 - tanh(...)**2의 괄호에는 둘 중 어느 것이
#     들어가나요?
def step_backward(dh, x, h_prev, h, w_xh, w_hh):
    da = dh * (1 - np.tanh(h) ** 2)
    return da @ w_xh.T, da @ w_hh.T, x.T @ da, h_prev.T @ da, da.sum(axis=0)


# %% sigmoid_derivative
# en: The derivative is that of the sigmoid.
#     At h = 0, where tanh is steepest, its slope is 1. What does h * (1 - h) give there?
# ko: 시그모이드의 도함수를 사용했습니다.
#     tanh는 h = 0에서 가장 가파르고 기울기가 1입니다. 그 자리에서 h * (1 - h)는 얼마인가요?
def step_backward(dh, x, h_prev, h, w_xh, w_hh):
    da = dh * h * (1 - h)
    return da @ w_xh.T, da @ w_hh.T, x.T @ da, h_prev.T @ da, da.sum(axis=0)


# %% previous_state_for_tanh
# en: The derivative of tanh is taken from the state before the step.
#     Which state came out of this step's tanh, h_prev or h? Set h_prev = 0 and h = 0.999: what is left of dh?
# ko: 이 단계 이전의 상태로 tanh의 기울기를 계산했습니다.
#     이번 단계의 tanh에서 나온 상태는 h_prev인가요, h인가요? h_prev = 0, h = 0.999로 두면 dh는 얼마나 남아야 하나요?
def step_backward(dh, x, h_prev, h, w_xh, w_hh):
    da = dh * (1 - h_prev**2)
    return da @ w_xh.T, da @ w_hh.T, x.T @ da, h_prev.T @ da, da.sum(axis=0)


# %% one_plus_h_squared
# en: The derivative of tanh has a plus for its minus.
#     Your derivative is 1 or more for every h. How does the curve of tanh go on for large sums?
# ko: tanh의 기울기를 구할 때 빼야 할 것을 더했습니다.
#     지금 식으로는 기울기가 어떤 h에서나 1 이상입니다. 합이 클 때 tanh의 곡선은 어떤 모양인가요?
def step_backward(dh, x, h_prev, h, w_xh, w_hh):
    da = dh * (1 + h**2)
    return da @ w_xh.T, da @ w_hh.T, x.T @ da, h_prev.T @ da, da.sum(axis=0)


# %% dw_hh_from_the_new_state
# en: dw_hh is made with the state after the step.
#     Only dw_hh is wrong. Which state was multiplied by w_hh in this step, h_prev or h?
# ko: 이 단계 이후의 상태로 dw_hh를 계산했습니다.
#     dw_hh만 틀렸습니다. 이 단계에서 w_hh와 곱해진 상태는 h_prev인가요, h인가요?
def step_backward(dh, x, h_prev, h, w_xh, w_hh):
    da = dh * (1 - h**2)
    return da @ w_xh.T, da @ w_hh.T, x.T @ da, h.T @ da, da.sum(axis=0)


# %% w_hh_not_transposed
# en: w_hh is not transposed on the way back.
#     Only dh_prev is wrong. Let w_hh have a single 1, at [0, 1]: unit 0 feeds unit 1. To which unit must an error at
#     unit 1 go?
# ko: 거슬러 올라갈 때 w_hh를 전치하지 않았습니다.
#     dh_prev만 틀렸습니다. w_hh의 [0, 1]만 1로 두면 유닛 0이 유닛 1로 이어집니다. 유닛 1의 오차는 어느 유닛으로 가야
#     하나요?
def step_backward(dh, x, h_prev, h, w_xh, w_hh):
    da = dh * (1 - h**2)
    return da @ w_xh.T, da @ w_hh, x.T @ da, h_prev.T @ da, da.sum(axis=0)


# %% w_xh_reshaped
# en: w_xh is brought into shape by reshape, not transposed.
#     Only dx is wrong. Compare np.arange(6).reshape(2, 3).T with np.arange(6).reshape(3, 2): are they the same?
# ko: w_xh를 전치하지 않고 reshape로 형태만 맞추었습니다.
#     dx만 틀렸습니다. np.arange(6).reshape(2, 3).T와 np.arange(6).reshape(3, 2)를 비교해 보세요. 두 배열이 같나요?
def step_backward(dh, x, h_prev, h, w_xh, w_hh):
    n_inputs, n_hidden = w_xh.shape
    da = dh * (1 - h**2)
    return da @ w_xh.reshape(n_hidden, n_inputs), da @ w_hh.T, x.T @ da, h_prev.T @ da, da.sum(axis=0)


# %% dw_hh_transposed
# en: dw_hh is transposed.
#     Only dw_hh is wrong. Let h_prev be zero but for unit 0. Which row or column of w_hh took part, and which is not 0
#     in dw_hh?
# ko: dw_hh가 전치되었습니다.
#     dw_hh만 틀렸습니다. h_prev에서 유닛 0만 0이 아니라고 해 보세요. w_hh의 어느 행 또는 열이 쓰였고, dw_hh에서는
#     어디가 0이 아닌가요?
def step_backward(dh, x, h_prev, h, w_xh, w_hh):
    da = dh * (1 - h**2)
    return da @ w_xh.T, da @ w_hh.T, x.T @ da, da.T @ h_prev, da.sum(axis=0)


# %% weight_gradients_transposed
# en: Both weight gradients are transposed.
#     A weight and its gradient have the same shape. Print the shapes of w_xh and dw_xh.
# ko: 두 가중치의 기울기가 모두 전치되었습니다.
#     가중치와 그 기울기는 형태가 같아야 합니다. w_xh와 dw_xh의 형태를 출력해 보세요.
def step_backward(dh, x, h_prev, h, w_xh, w_hh):
    da = dh * (1 - h**2)
    return da @ w_xh.T, da @ w_hh.T, da.T @ x, da.T @ h_prev, da.sum(axis=0)


# %% bias_not_summed
# en: db_h is not summed over the batch.
#     Only db_h is wrong. How many rows has b_h, and in how many rows of the batch was it used?
# ko: db_h를 배치에 대해 더하지 않았습니다.
#     db_h만 틀렸습니다. b_h의 형태는 무엇이고, b_h는 배치의 몇 개 행에 더해졌나요?
def step_backward(dh, x, h_prev, h, w_xh, w_hh):
    da = dh * (1 - h**2)
    return da @ w_xh.T, da @ w_hh.T, x.T @ da, h_prev.T @ da, da


# %% bias_averaged
# en: db_h is averaged over the batch, not summed.
#     Only db_h is wrong. Give the batch the same row twice: dw_xh doubles. What should db_h do?
# ko: db_h를 배치에 대해 더하지 않고 평균했습니다.
#     db_h만 틀렸습니다. 배치에 같은 행을 두 번 넣으면 dw_xh는 두 배가 됩니다. db_h는 어떻게 되어야 하나요?
def step_backward(dh, x, h_prev, h, w_xh, w_hh):
    da = dh * (1 - h**2)
    return da @ w_xh.T, da @ w_hh.T, x.T @ da, h_prev.T @ da, da.mean(axis=0)


# %% bias_with_an_axis_too_many
# en: db_h has the shape (1, n_hidden).
#     Print the shapes of b_h and db_h. What does keepdims=True keep?
# ko: db_h의 형태가 (1, n_hidden)입니다.
#     b_h와 db_h의 형태를 출력해 보세요. keepdims=True는 무엇을 남기나요?
def step_backward(dh, x, h_prev, h, w_xh, w_hh):
    da = dh * (1 - h**2)
    return da @ w_xh.T, da @ w_hh.T, x.T @ da, h_prev.T @ da, da.sum(axis=0, keepdims=True)


# %% bias_summed_over_the_units
# en: db_h is summed over the hidden units.
#     Only db_h is wrong. Take a batch of 2 with 3 hidden units. How many numbers has db_h, and how many has b_h?
# ko: db_h를 은닉 유닛에 대해 더했습니다.
#     db_h만 틀렸습니다. 배치 크기 2, 은닉 유닛 3개로 계산해 보세요. db_h에는 수가 몇 개 있고, b_h에는 몇 개 있나요?
def step_backward(dh, x, h_prev, h, w_xh, w_hh):
    da = dh * (1 - h**2)
    return da @ w_xh.T, da @ w_hh.T, x.T @ da, h_prev.T @ da, da.sum(axis=1)


# %% averaged_over_the_batch
# en: The gradients of the weights are averaged over the batch.
#     dw_xh, dw_hh and db_h are all off by the same ratio. Which size is it? The loss of this course is a sum.
# ko: 가중치의 기울기를 배치에 대해 평균했습니다.
#     dw_xh, dw_hh, db_h가 모두 같은 비율로 다릅니다. 그 비율은 어느 크기와 같나요? 이 노트북의 손실은 합입니다.
def step_backward(dh, x, h_prev, h, w_xh, w_hh):
    n_batch = len(x)
    da = dh * (1 - h**2)
    return da @ w_xh.T, da @ w_hh.T, x.T @ da / n_batch, h_prev.T @ da / n_batch, da.mean(axis=0)


# %% overwritten_in_the_batch
# en: Only the last sequence of the batch is left in the gradients of the weights.
#     Give the batch the same row twice. Every sequence used the same weights: what should happen to dw_xh?
# ko: 가중치의 기울기에 배치의 마지막 시퀀스의 몫만 남았습니다.
#     배치에 같은 행을 두 번 넣어 보세요. 모든 시퀀스가 같은 가중치를 씁니다. dw_xh는 어떻게 변해야 하나요?
def step_backward(dh, x, h_prev, h, w_xh, w_hh):
    da = dh * (1 - h**2)
    for n in range(len(x)):
        dw_xh = np.outer(x[n], da[n])
        dw_hh = np.outer(h_prev[n], da[n])
        db_h = da[n]
    return da @ w_xh.T, da @ w_hh.T, dw_xh, dw_hh, db_h


# %% dh_changed_in_place
# en: The dh that was passed in is changed.
#     Print dh before and after the call. Would a second call with it give the same?
# ko: 인자로 받은 dh를 바꾸었습니다.
#     함수를 호출하기 전과 후에 dh를 출력해 보세요. 그 dh로 다시 호출해도 같은 결과가 나올까요?
def step_backward(dh, x, h_prev, h, w_xh, w_hh):
    dh *= 1 - h**2
    return dh @ w_xh.T, dh @ w_hh.T, x.T @ dh, h_prev.T @ dh, dh.sum(axis=0)


# %% dh_prev_before_tanh
# en: The error goes on to h_prev without passing the tanh.
#     Only dh_prev is wrong. On the way from h_prev to h: which comes first, w_hh or tanh? And on the way back?
# ko: 오차가 tanh를 거치지 않고 h_prev로 넘어갔습니다.
#     dh_prev만 틀렸습니다. h_prev에서 h로 갈 때 w_hh와 tanh 가운데 무엇을 먼저 만나나요? 돌아올 때는요?
def step_backward(dh, x, h_prev, h, w_xh, w_hh):
    da = dh * (1 - h**2)
    return da @ w_xh.T, dh @ w_hh.T, x.T @ da, h_prev.T @ da, da.sum(axis=0)


# %% dx_and_dh_prev_before_tanh
# en: The errors go on to x and h_prev without passing the tanh.
#     dx and dh_prev are wrong, the weights' gradients right. Set h to 0.999 everywhere: how much of dh may come
#     through?
# ko: 오차가 tanh를 거치지 않고 x와 h_prev로 넘어갔습니다.
#     dx와 dh_prev는 틀리고 가중치의 기울기는 맞습니다. h를 모두 0.999로 두면 dh는 얼마나 통과해야 하나요?
def step_backward(dh, x, h_prev, h, w_xh, w_hh):
    da = dh * (1 - h**2)
    return dh @ w_xh.T, dh @ w_hh.T, x.T @ da, h_prev.T @ da, da.sum(axis=0)


# %% weights_before_tanh
# en: The gradients of the weights are made from an error that has not passed the tanh.
#     dx and dh_prev are right, the other three wrong. Do the weights stand inside the tanh or outside?
# ko: tanh를 거치지 않은 오차로 가중치의 기울기를 계산했습니다.
#     dx와 dh_prev는 맞고 나머지 셋이 틀렸습니다. 가중치는 tanh의 안에 있나요, 밖에 있나요?
def step_backward(dh, x, h_prev, h, w_xh, w_hh):
    da = dh * (1 - h**2)
    return da @ w_xh.T, da @ w_hh.T, x.T @ dh, h_prev.T @ dh, dh.sum(axis=0)


# %% dh_prev_without_weights
# en: The error goes back to h_prev without w_hh.
#     Only dh_prev is wrong. Set w_hh to zero: h does not depend on h_prev then. What must dh_prev be?
# ko: 오차가 w_hh를 거치지 않고 h_prev로 넘어갔습니다.
#     dh_prev만 틀렸습니다. w_hh를 0으로 두면 h는 h_prev와 관계가 없습니다. 이때 dh_prev는 얼마여야 하나요?
def step_backward(dh, x, h_prev, h, w_xh, w_hh):
    da = dh * (1 - h**2)
    return da @ w_xh.T, da, x.T @ da, h_prev.T @ da, da.sum(axis=0)


# %% dh_added_to_dh_prev
# en: The error dh itself is added to dh_prev.
#     Only dh_prev is wrong. Set w_hh to zero: h does not depend on h_prev then. What is left in your dh_prev?
# ko: dh_prev에 오차 dh를 그대로 더했습니다.
#     dh_prev만 틀렸습니다. w_hh를 0으로 두면 h는 h_prev와 관계가 없습니다. 이때 dh_prev에 무엇이 남나요?
def step_backward(dh, x, h_prev, h, w_xh, w_hh):
    da = dh * (1 - h**2)
    return da @ w_xh.T, dh + da @ w_hh.T, x.T @ da, h_prev.T @ da, da.sum(axis=0)


# %% dx_and_dh_prev_swapped
# en: dx and dh_prev are returned in the other order.
#     Take 2 inputs and 3 hidden units. Which shapes should dx and dh_prev have, and which do yours have?
# ko: dx와 dh_prev를 반대 순서로 돌려주었습니다.
#     입력 2개, 은닉 유닛 3개로 계산해 보세요. dx와 dh_prev의 형태는 무엇이어야 하고, 지금은 무엇인가요?
def step_backward(dh, x, h_prev, h, w_xh, w_hh):
    da = dh * (1 - h**2)
    return da @ w_hh.T, da @ w_xh.T, x.T @ da, h_prev.T @ da, da.sum(axis=0)


# %% weights_in_the_other_order
# en: dw_hh is returned before dw_xh.
#     Take 2 inputs and 3 hidden units. Which shapes should the third and the fourth result have, and which do yours
#     have?
# ko: dw_hh를 dw_xh보다 먼저 돌려주었습니다.
#     입력 2개, 은닉 유닛 3개로 계산해 보세요. 셋째와 넷째 결과의 형태는 무엇이어야 하고, 지금은 무엇인가요?
def step_backward(dh, x, h_prev, h, w_xh, w_hh):
    da = dh * (1 - h**2)
    return da @ w_xh.T, da @ w_hh.T, h_prev.T @ da, x.T @ da, da.sum(axis=0)


# %% slope_never_zero
# en: The slope of tanh is kept from becoming zero.
#     Let h be exactly 1 and dh be 1e12. Nothing gets through a full unit: what is dh * (1 - h**2), and what do you get?
# ko: tanh의 기울기가 0이 되지 않게 막았습니다.
#     h가 정확히 1이고 dh가 1e12라고 해 보세요. 이런 유닛은 오차를 통과시키지 않습니다. dh * (1 - h**2)는 얼마이고,
#     지금은 얼마가 나오나요?
def step_backward(dh, x, h_prev, h, w_xh, w_hh):
    da = dh * np.maximum(1 - h**2, 1e-9)
    return da @ w_xh.T, da @ w_hh.T, x.T @ da, h_prev.T @ da, da.sum(axis=0)


# %% clipped
# en: The error is clipped inside step_backward.
#     Multiply dh by 1000. Everything should become 1000 times as large: does it?
# ko: step_backward 안에서 오차를 클리핑했습니다.
#     dh에 1000을 곱해 보세요. 모든 결과가 1000배가 되어야 합니다. 실제로 그런가요?
def step_backward(dh, x, h_prev, h, w_xh, w_hh):
    da = np.clip(dh * (1 - h**2), -10, 10)
    return da @ w_xh.T, da @ w_hh.T, x.T @ da, h_prev.T @ da, da.sum(axis=0)


# %% integer_arrays
# en: Results are written into arrays of integers.
#     Take a one-hot x of integers. Print the dtype of np.zeros_like(x): what becomes of 0.7 in such an array?
# ko: 결과를 정수 배열에 담았습니다.
#     정수로 된 원-핫 x를 넣고 np.zeros_like(x)의 dtype을 출력해 보세요. 그런 배열에 0.7을 넣으면 무엇이 되나요?
def step_backward(dh, x, h_prev, h, w_xh, w_hh):
    da = dh * (1 - h**2)
    dx, dh_prev = np.zeros_like(x), np.zeros_like(h_prev)
    dx[...] = da @ w_xh.T
    dh_prev[...] = da @ w_hh.T
    return dx, dh_prev, x.T @ da, h_prev.T @ da, da.sum(axis=0)


# %% squeezed
# en: Axes of length 1 are squeezed away.
#     Print the shapes of x and dx for a batch of one sequence. Which axis is missing?
# ko: 길이가 1인 축을 없앴습니다.
#     시퀀스가 하나인 배치를 넣고 x와 dx의 형태를 출력해 보세요. 어느 축이 없어졌나요?
def step_backward(dh, x, h_prev, h, w_xh, w_hh):
    da = dh * (1 - h**2)
    gradients = da @ w_xh.T, da @ w_hh.T, x.T @ da, h_prev.T @ da, da.sum(axis=0)
    return tuple(np.squeeze(gradient) for gradient in gradients)


# %% one_array_for_all_calls
# en: Every call writes its results into the same arrays.
#     Keep the results of a first call, call it again with another dh, and print the kept ones. Are they still what
#     they were?
# ko: 호출할 때마다 같은 배열에 결과를 저장합니다.
#     첫 호출의 결과를 변수에 담아 두고 다른 dh로 다시 호출한 다음, 담아 둔 결과를 출력해 보세요. 처음 값 그대로인가요?
def step_backward(dh, x, h_prev, h, w_xh, w_hh, kept={}):
    da = dh * (1 - h**2)
    gradients = da @ w_xh.T, da @ w_hh.T, x.T @ da, h_prev.T @ da, da.sum(axis=0)
    for place, gradient in enumerate(gradients):
        kept.setdefault((place, gradient.shape), np.empty(gradient.shape))[...] = gradient
    return tuple(kept[place, gradient.shape] for place, gradient in enumerate(gradients))


# %% in_float32
# en: The results are float32.
#     Print the dtype of each result. A float32 has 7 digits: how many are left of the difference of two results that
#     agree in their first 4?
# ko: 결과가 float32입니다.
#     결과의 dtype을 하나하나 출력해 보세요. float32의 유효 숫자는 일곱 자리입니다. 앞의 네 자리가 같은 두
#     결과를 서로 빼면 몇 자리가 남나요?
def step_backward(dh, x, h_prev, h, w_xh, w_hh):
    da = dh * (1 - h**2)
    gradients = da @ w_xh.T, da @ w_hh.T, x.T @ da, h_prev.T @ da, da.sum(axis=0)
    return tuple(gradient.astype(np.float32) for gradient in gradients)


# %% not_by_hand
# en: The numbers are right, but a tool differentiates for you.
#     The exercise asks for what you can derive. What is the slope of tanh, written with h alone?
# ko: 값은 맞지만 미분을 도구에 맡겼습니다.
#     이 문제에서는 직접 유도한 식을 써야 합니다. tanh의 기울기를 h만으로 쓰면 어떻게 되나요?
def step_backward(dh, x, h_prev, h, w_xh, w_hh):
    with np.errstate(divide="ignore"):
        a = np.arctanh(h)
    da = dh * np.tanh(a + 1e-30j).imag / 1e-30
    return da @ w_xh.T, da @ w_hh.T, x.T @ da, h_prev.T @ da, da.sum(axis=0)


# %% w_xh_not_transposed
# en: w_xh is not transposed on the way back.
#     With as many inputs as hidden units nothing complains, but dx is wrong. Try 2 inputs and 3 hidden units: which
#     shapes meet in da @ w_xh?
# ko: 거슬러 올라갈 때 w_xh를 전치하지 않았습니다.
#     입력과 은닉 유닛의 개수가 같으면 오류는 나지 않지만 dx가 틀립니다. 입력 2개, 은닉 유닛 3개로 계산해 보세요.
#     da @ w_xh에서 어떤 형태끼리 곱하게 되나요?
def step_backward(dh, x, h_prev, h, w_xh, w_hh):
    da = dh * (1 - h**2)
    return da @ w_xh, da @ w_hh.T, x.T @ da, h_prev.T @ da, da.sum(axis=0)
