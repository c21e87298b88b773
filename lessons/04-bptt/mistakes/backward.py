# %% carry_dropped
# en: The error does not travel back from one time step to the step before.
#     w_hy and b_y are right, w_xh, w_hh and b_h are not. Take a sequence of one step: is everything right there? Then
#     look between the steps. Where does the dh_prev of step t + 1 go?
# ko: 오차가 한 시간 단계에서 그 앞 단계로 거슬러 올라가지 않습니다.
#     w_hy와 b_y의 기울기는 맞고 w_xh, w_hh, b_h만 틀렸습니다. 한 단계짜리 시퀀스에서는 모두 맞나요? 그렇다면 단계와
#     단계 사이를 보세요. t + 1단계의 dh_prev는 어디에 쓰이나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.einsum("nth,nto->ho", hs, dys), dys.sum(axis=(0, 1))
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T
        _, _, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% upstream_dropped
# en: The own error of each time step never enters the state.
#     w_hy and b_y are right, the other three are all 0. The state h_t serves twice: y_t is read from it, and h_(t+1)
#     is made of it. Which of the two ways back is missing?
# ko: 각 시간 단계의 자기 오차가 은닉 상태로 들어가지 않습니다.
#     w_hy와 b_y의 기울기는 맞고 나머지 셋은 모두 0입니다. 은닉 상태 h_t는 y_t와 h_(t+1), 두 곳에 쓰입니다. 둘 가운데
#     어느 쪽에서 돌아오는 길이 빠졌나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.einsum("nth,nto->ho", hs, dys), dys.sum(axis=(0, 1))
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% last_error_only
# en: Only the error of the last output is sent back.
#     w_hy and b_y are right, w_xh, w_hh and b_h are not. Take a sequence of two steps and print dh at the first. In
#     "hello" all five outputs cost something: where does the error of y_1 enter the states?
# ko: 마지막 출력의 오차만 거슬러 올라갑니다.
#     w_hy와 b_y의 기울기는 맞고 w_xh, w_hh, b_h만 틀렸습니다. 두 단계짜리 시퀀스에서 첫 단계의 dh를 출력해 보세요.
#     "hello"에서는 출력 다섯 개에 모두 손실이 있습니다. y_1의 오차는 어디에서 상태로 들어가나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.einsum("nth,nto->ho", hs, dys), dys.sum(axis=(0, 1))
    dh = dys[:, -1] @ w_hy.T
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        _, dh, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% last_error_twice
# en: The error of the last output enters twice.
#     w_hy and b_y are right, w_xh, w_hh and b_h are not, even for a sequence of one step: there they are twice the
#     right ones. What does the carry hold before the loop begins, and should anything come from behind the last step?
# ko: 마지막 출력의 오차가 두 번 들어갑니다.
#     w_hy와 b_y의 기울기는 맞고 w_xh, w_hh, b_h는 한 단계짜리 시퀀스에서도 두 배입니다. 반복문이 시작되기 전의
#     넘겨받은 오차에는 무엇이 들어 있나요? 마지막 단계 뒤에서 올 오차가 있나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.einsum("nth,nto->ho", hs, dys), dys.sum(axis=(0, 1))
    dh_next = dys[:, -1] @ w_hy.T
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% every_error_twice
# en: The error of every output enters twice: in its own step and once more in the carry.
#     w_hy and b_y are right. The step's own error is already in dh, and so in the dh_prev that step_backward returns.
#     What do you add to it again?
# ko: 각 출력의 오차가 그 단계에서 한 번, 앞 단계로 되돌려주는 오차에서 또 한 번, 모두 두 번 들어갑니다.
#     w_hy와 b_y의 기울기는 맞습니다. 그 단계의 오차는 이미 dh에 들어 있으므로 step_backward가 돌려준 dh_prev에도 들어
#     있습니다. 거기에 무엇을 또 더했나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.einsum("nth,nto->ho", hs, dys), dys.sum(axis=(0, 1))
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
        dh_next = dh_next + dys[:, t] @ w_hy.T
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% overwritten_each_step
# en: Each time step overwrites the gradients of the others.
#     All five are wrong, and right for a sequence of one step. Print dw_xh after each round of the loop. How many
#     times is each weight used in "hello"?
# ko: 각 시간 단계가 다른 단계의 기울기를 덮어씁니다.
#     기울기 다섯 개가 모두 틀렸지만 한 단계짜리 시퀀스에서는 맞습니다. 반복할 때마다 dw_xh를 출력해 보세요.
#     "hello"에서 각 가중치는 몇 번 쓰이나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        dw_hy = hs[:, t].T @ dys[:, t]
        db_y = dys[:, t].sum(axis=0)
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_xh, dw_hh, db_h = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% recurrent_overwritten_each_step
# en: Each time step overwrites dw_xh, dw_hh and db_h.
#     w_hy and b_y are right, the other three only for a sequence of one step. Print dw_xh after each round of the
#     loop. How many times is w_xh used in "hello"?
# ko: 시간 단계마다 dw_xh, dw_hh, db_h를 덮어씁니다.
#     w_hy와 b_y의 기울기는 맞고, 나머지 셋은 한 단계짜리 시퀀스에서만 맞습니다. 반복할 때마다 dw_xh를 출력해 보세요.
#     "hello"에서 w_xh는 몇 번 쓰이나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_hy, db_y = np.einsum("nth,nto->ho", hs, dys), dys.sum(axis=(0, 1))
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_xh, dw_hh, db_h = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% output_overwritten_each_step
# en: Each time step overwrites dw_hy and db_y.
#     Only w_hy and b_y are wrong: what is left is the first time step's share. Print db_y after each round of the
#     loop. From how many states is an output read?
# ko: 시간 단계마다 dw_hy와 db_y를 덮어씁니다.
#     w_hy와 b_y의 기울기만 틀렸고, 첫 시간 단계의 몫만 남아 있습니다. 반복할 때마다 db_y를 출력해 보세요. 출력을
#     계산하는 데 쓰이는 상태는 몇 개인가요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        dw_hy = hs[:, t].T @ dys[:, t]
        db_y = dys[:, t].sum(axis=0)
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% last_output_only
# en: dw_hy and db_y hold the last time step only.
#     Only w_hy and b_y are wrong. Change the target of the first time step. Should db_y change, and does it?
# ko: dw_hy와 db_y에 마지막 시간 단계의 몫만 있습니다.
#     w_hy와 b_y의 기울기만 틀렸습니다. 첫 시간 단계의 정답을 바꾸어 보세요. db_y가 달라져야 하나요? 실제로
#     달라지나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = hs[:, -1].T @ dys[:, -1], dys[:, -1].sum(axis=0)
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% last_step_only
# en: Only the last time step is gone back through.
#     All five are wrong, and right for a sequence of one step. Print dw_xh for "hello": only the row of o is not 0.
#     Were the other characters never read?
# ko: 마지막 시간 단계만 거슬러 올라갔습니다.
#     기울기 다섯 개가 모두 틀렸지만 한 단계짜리 시퀀스에서는 맞습니다. "hello"의 dw_xh를 출력해 보면 o의 행만 0이
#     아닙니다. 다른 문자는 한 번도 읽지 않았나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    h_prev = hs[:, -2] if xs.shape[1] > 1 else h0
    dh = dys[:, -1] @ w_hy.T
    _, _, dw_xh, dw_hh, db_h = step_backward(dh, xs[:, -1], h_prev, hs[:, -1], w_xh, w_hh)
    dw_hy, db_y = hs[:, -1].T @ dys[:, -1], dys[:, -1].sum(axis=0)
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% first_step_missing
# en: The first time step is left out on the way back.
#     w_hy and b_y are right, the other three wrong; for a sequence of one step they are 0. Print every t of your
#     loop. Which is the last, and which should it be?
# ko: 거슬러 올라갈 때 첫 시간 단계를 빠뜨렸습니다.
#     w_hy와 b_y의 기울기는 맞고 나머지 셋이 틀렸습니다. 한 단계짜리 시퀀스에서는 셋 다 0입니다. 반복문의 t를 모두
#     출력해 보세요. 마지막 t는 무엇이고, 무엇이어야 하나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.einsum("nth,nto->ho", hs, dys), dys.sum(axis=(0, 1))
    dh_next = np.zeros(h0.shape)
    for t in range(xs.shape[1] - 1, 0, -1):
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], hs[:, t - 1], hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% time_forwards
# en: The loop runs forwards in time.
#     w_hy and b_y are right, w_xh, w_hh and b_h are not. What comes into dh at step 1 must be the error of step 2. Is
#     it known when your loop gets there?
# ko: 반복문이 시간 순서대로 돕니다.
#     w_hy와 b_y의 기울기는 맞고 w_xh, w_hh, b_h만 틀렸습니다. 1단계의 dh에는 2단계에서 넘어온 오차가 들어가야 합니다.
#     반복문에서 1단계를 계산할 때 그 오차가 이미 나와 있나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.einsum("nth,nto->ho", hs, dys), dys.sum(axis=(0, 1))
    dh_next = np.zeros(h0.shape)
    for t in range(xs.shape[1]):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% carry_after_tanh
# en: The error from the next time step is added behind the tanh's derivative.
#     w_hy and b_y are right, w_xh, w_hh and b_h are not. The next step reads h_t, which is what comes out of the
#     tanh. So what must be multiplied by 1 - h_t**2: the output's error alone, or the sum of both?
# ko: tanh의 기울기를 곱한 뒤에 넘겨받은 오차를 더했습니다.
#     w_hy와 b_y의 기울기는 맞고 w_xh, w_hh, b_h만 틀렸습니다. 다음 단계가 읽는 것은 tanh에서 나온 h_t입니다.
#     1 - h_t**2는 출력에서 온 오차에만 곱하나요, 두 오차의 합에 곱하나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.zeros_like(w_hy), np.zeros_like(b_y)
    da_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T
        da = dh * (1 - hs[:, t] ** 2) + da_next @ w_hh.T
        dw_xh += xs[:, t].T @ da
        dw_hh += h_prev.T @ da
        db_h += da.sum(axis=0)
        dw_hy += hs[:, t].T @ dys[:, t]
        db_y += dys[:, t].sum(axis=0)
        da_next = da
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% carry_without_tanh
# en: The carried error leaves out the tanh of the step it came through.
#     w_hy and b_y are right, w_xh, w_hh and b_h are not; at the last step all is well. Set h to 0.999 everywhere: how
#     much of an error may reach the step before?
# ko: 되돌려주는 오차가 그 단계의 tanh를 거치지 않았습니다.
#     w_hy와 b_y의 기울기는 맞고 w_xh, w_hh, b_h만 틀렸습니다. 마지막 단계에서는 맞습니다. 은닉 상태가 모두 0.999라면
#     오차는 앞 단계까지 얼마나 도달해야 하나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.zeros_like(w_hy), np.zeros_like(b_y)
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + dh_next @ w_hh.T
        da = dh * (1 - hs[:, t] ** 2)
        dw_xh += xs[:, t].T @ da
        dw_hh += h_prev.T @ da
        db_h += da.sum(axis=0)
        dw_hy += hs[:, t].T @ dys[:, t]
        db_y += dys[:, t].sum(axis=0)
        dh_next = dh
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% carry_without_w_hh
# en: The error goes from step to step without w_hh.
#     w_hy and b_y are right, w_xh, w_hh and b_h are not. Set w_hh to zero: no step knows of the one before. What must
#     be carried back then?
# ko: 오차가 w_hh를 거치지 않고 앞 단계로 넘어갔습니다.
#     w_hy와 b_y의 기울기는 맞고 w_xh, w_hh, b_h만 틀렸습니다. w_hh를 0으로 두면 어느 단계도 앞 단계의 영향을
#     받지 않습니다. 이때 앞 단계로 넘어가는 오차는 얼마여야 하나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.zeros_like(w_hy), np.zeros_like(b_y)
    da_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + da_next
        da = dh * (1 - hs[:, t] ** 2)
        dw_xh += xs[:, t].T @ da
        dw_hh += h_prev.T @ da
        db_h += da.sum(axis=0)
        dw_hy += hs[:, t].T @ dys[:, t]
        db_y += dys[:, t].sum(axis=0)
        da_next = da
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% w_hh_not_transposed
# en: w_hh is not transposed in the carry.
#     w_hy and b_y are right, w_xh, w_hh and b_h are not. With a symmetric w_hh all is right. Let w_hh have a single
#     1, at [0, 1]: unit 0 feeds unit 1. To which unit goes an error at unit 1?
# ko: 오차를 앞 단계로 넘길 때 w_hh를 전치하지 않았습니다.
#     w_hy와 b_y의 기울기는 맞고 w_xh, w_hh, b_h만 틀렸습니다. w_hh가 대칭이면 모두 맞습니다. w_hh의 [0, 1]만 1로 두면
#     유닛 0이 유닛 1로 이어집니다. 유닛 1의 오차는 어느 유닛으로 가야 하나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.zeros_like(w_hy), np.zeros_like(b_y)
    da_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + da_next @ w_hh
        da = dh * (1 - hs[:, t] ** 2)
        dw_xh += xs[:, t].T @ da
        dw_hh += h_prev.T @ da
        db_h += da.sum(axis=0)
        dw_hy += hs[:, t].T @ dys[:, t]
        db_y += dys[:, t].sum(axis=0)
        da_next = da
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% carry_never_reset
# en: The carry piles up from step to step.
#     w_hy and b_y are right, w_xh, w_hh and b_h only up to two time steps. The dh_prev of step 3 already holds what
#     came from step 4. What happens when it is added to the carry instead of taking its place?
# ko: 넘겨받은 오차가 단계마다 쌓입니다.
#     w_hy와 b_y의 기울기는 맞고 w_xh, w_hh, b_h는 두 단계까지만 맞습니다. 3단계의 dh_prev에는 4단계에서 온 오차가
#     이미 들어 있습니다. 넘겨받은 오차를 이 값으로 바꾸지 않고 거기에 더하면 어떻게 되나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.einsum("nth,nto->ho", hs, dys), dys.sum(axis=(0, 1))
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_prev, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
        dh_next = dh_next + dh_prev
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% h0_left_out
# en: The first time step's previous state is taken as zero.
#     Only w_hh is wrong, and only when h0 is not zero. Which state was multiplied by w_hh at the first time step?
# ko: 첫 시간 단계의 이전 상태를 0으로 두었습니다.
#     w_hh의 기울기만, 그것도 h0이 0이 아닐 때만 틀렸습니다. 첫 시간 단계에서 w_hh와 곱해진 상태는 무엇인가요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.einsum("nth,nto->ho", hs, dys), dys.sum(axis=(0, 1))
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else np.zeros_like(h0)
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% first_previous_state_from_the_end
# en: The first time step takes its previous state from the wrong end of the array.
#     Only w_hh is wrong. Print t - 1 for the first step. Which state is hs[:, -1]?
# ko: 첫 시간 단계가 배열의 반대쪽 끝에서 이전 상태를 가져옵니다.
#     w_hh의 기울기만 틀렸습니다. 첫 단계에서 t - 1을 출력해 보세요. hs[:, -1]은 어느 상태인가요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.einsum("nth,nto->ho", hs, dys), dys.sum(axis=(0, 1))
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], hs[:, t - 1], hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% dw_hh_from_the_new_state
# en: dw_hh is made with the state after each step.
#     Only w_hh is wrong. Which state was multiplied by w_hh at step t: the one before it, or the one it made?
# ko: 각 단계 이후의 상태로 dw_hh를 계산했습니다.
#     w_hh의 기울기만 틀렸습니다. t단계에서 w_hh와 곱해진 상태는 그 이전의 상태인가요, 그 단계가 만든 상태인가요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.einsum("nth,nto->ho", hs, dys), dys.sum(axis=(0, 1))
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], hs[:, t], hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% h0_at_every_step
# en: Every time step takes h0 for its previous state.
#     Only w_hh is wrong, and right for a sequence of one step. With h0 = 0 it is all 0. Which state was multiplied by
#     w_hh at the third step?
# ko: 모든 시간 단계에서 h0을 이전 상태로 썼습니다.
#     w_hh의 기울기만 틀렸고 한 단계짜리 시퀀스에서는 맞습니다. h0 = 0이면 모두 0이 됩니다. 셋째 단계에서 w_hh와
#     곱해진 상태는 무엇인가요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.einsum("nth,nto->ho", hs, dys), dys.sum(axis=(0, 1))
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], h0, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% dw_hh_transposed
# en: dw_hh is transposed.
#     Only w_hh is wrong. Compare it with its own transpose. Row i of w_hh leaves unit i of the old state: which of
#     your two factors must stand on the left, transposed?
# ko: dw_hh가 전치되었습니다.
#     w_hh의 기울기만 틀렸습니다. 전치한 것과 비교해 보세요. w_hh의 i행은 이전 상태의 유닛 i에서 나가는
#     가중치입니다. 두 배열 가운데 어느 것을 전치하여 왼쪽에 두어야 하나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.zeros_like(w_hy), np.zeros_like(b_y)
    da_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + da_next @ w_hh.T
        da = dh * (1 - hs[:, t] ** 2)
        dw_xh += xs[:, t].T @ da
        dw_hh += da.T @ h_prev
        db_h += da.sum(axis=0)
        dw_hy += hs[:, t].T @ dys[:, t]
        db_y += dys[:, t].sum(axis=0)
        da_next = da
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% h0_ignored
# en: The sequence starts from zero, whatever h0 is.
#     All is right for h0 = 0. Call it twice with different h0: does the loss change?
# ko: h0과 관계없이 0에서 시작합니다.
#     h0 = 0이면 모두 맞습니다. h0을 바꾸어 두 번 호출해 보세요. 손실이 달라지나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    h0 = np.zeros_like(h0)
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.einsum("nth,nto->ho", hs, dys), dys.sum(axis=(0, 1))
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% last_state_for_tanh
# en: Every time step takes its tanh derivative from the last state.
#     w_hy and b_y are right, w_xh, w_hh and b_h only for a sequence of one step. The last step is right. Which state
#     came out of the tanh of step t?
# ko: 모든 시간 단계에서 마지막 상태로 tanh의 기울기를 계산했습니다.
#     w_hy와 b_y의 기울기는 맞고 w_xh, w_hh, b_h는 한 단계짜리 시퀀스에서만 맞습니다. 더 길면 마지막 단계의
#     계산만 맞습니다. t단계의 tanh에서 나온 상태는 어느 것인가요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.einsum("nth,nto->ho", hs, dys), dys.sum(axis=(0, 1))
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, -1], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% previous_state_for_tanh
# en: The derivative of tanh is taken from the state before each step.
#     w_hy and b_y are right, w_xh, w_hh and b_h wrong even for a sequence of one step. Which state came out of the
#     tanh of step t?
# ko: 각 단계 이전의 상태로 tanh의 기울기를 계산했습니다.
#     w_hy와 b_y의 기울기는 맞고 w_xh, w_hh, b_h는 한 단계짜리 시퀀스에서도 틀렸습니다. t단계의 tanh에서 나온 상태는
#     어느 것인가요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.zeros_like(w_hy), np.zeros_like(b_y)
    da_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + da_next @ w_hh.T
        da = dh * (1 - h_prev**2)
        dw_xh += xs[:, t].T @ da
        dw_hh += h_prev.T @ da
        db_h += da.sum(axis=0)
        dw_hy += hs[:, t].T @ dys[:, t]
        db_y += dys[:, t].sum(axis=0)
        da_next = da
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% tanh_derivative_missing
# en: The errors pass the tanh unchanged.
#     w_hy and b_y are right, w_xh, w_hh and b_h wrong even for a sequence of one step. Set h to 0.999: how much does
#     it move when the sum under the tanh moves?
# ko: 오차가 tanh를 그대로 통과했습니다.
#     w_hy와 b_y의 기울기는 맞고 w_xh, w_hh, b_h는 한 단계짜리 시퀀스에서도 틀렸습니다. h가 0.999일 때 tanh에 들어가는
#     합이 변하면 h는 얼마나 변하나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.zeros_like(w_hy), np.zeros_like(b_y)
    da_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + da_next @ w_hh.T
        da = dh
        dw_xh += xs[:, t].T @ da
        dw_hh += h_prev.T @ da
        db_h += da.sum(axis=0)
        dw_hy += hs[:, t].T @ dys[:, t]
        db_y += dys[:, t].sum(axis=0)
        da_next = da
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% one_minus_h
# en: The derivative of tanh is taken as 1 - h.
#     w_hy and b_y are right, w_xh, w_hh and b_h wrong even for a sequence of one step. Can the slope of tanh be
#     larger than 1? What does yours give for h = -0.5?
# ko: tanh의 기울기를 1 - h로 계산했습니다.
#     w_hy와 b_y의 기울기는 맞고 w_xh, w_hh, b_h는 한 단계짜리 시퀀스에서도 틀렸습니다. tanh의 기울기가 1보다 클 수
#     있나요? h = -0.5이면 지금 식에서는 얼마가 나오나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.zeros_like(w_hy), np.zeros_like(b_y)
    da_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + da_next @ w_hh.T
        da = dh * (1 - hs[:, t])
        dw_xh += xs[:, t].T @ da
        dw_hh += h_prev.T @ da
        db_h += da.sum(axis=0)
        dw_hy += hs[:, t].T @ dys[:, t]
        db_y += dys[:, t].sum(axis=0)
        da_next = da
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% tanh_taken_again
# en: tanh is taken of the states once more for its derivative.
#     w_hy and b_y are right, w_xh, w_hh and b_h wrong even for a sequence of one step. hs has been through tanh
#     already. What is the derivative in terms of the OUTPUT of tanh?
# ko: tanh의 기울기를 구할 때 은닉 상태에 tanh를 한 번 더 적용했습니다.
#     w_hy와 b_y의 기울기는 맞고 w_xh, w_hh, b_h는 한 단계짜리 시퀀스에서도 틀렸습니다. hs는 이미 tanh를 거친
#     값입니다. tanh의 기울기를 tanh의 출력으로 나타내면 어떻게 되나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.zeros_like(w_hy), np.zeros_like(b_y)
    da_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + da_next @ w_hh.T
        da = dh * (1 - np.tanh(hs[:, t]) ** 2)
        dw_xh += xs[:, t].T @ da
        dw_hh += h_prev.T @ da
        db_h += da.sum(axis=0)
        dw_hy += hs[:, t].T @ dys[:, t]
        db_y += dys[:, t].sum(axis=0)
        da_next = da
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% input_of_the_step_before
# en: dw_xh is made with the input of the step before.
#     Only w_xh is wrong. Let xs be zero but for its second step. In which step was w_xh used for anything?
# ko: 한 단계 앞의 입력으로 dw_xh를 계산했습니다.
#     w_xh의 기울기만 틀렸습니다. xs에서 둘째 단계만 0이 아니게 두어 보세요. w_xh가 실제로 쓰인 단계는 어느 것인가요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.zeros_like(w_hy), np.zeros_like(b_y)
    da_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + da_next @ w_hh.T
        da = dh * (1 - hs[:, t] ** 2)
        dw_xh += xs[:, t - 1].T @ da
        dw_hh += h_prev.T @ da
        db_h += da.sum(axis=0)
        dw_hy += hs[:, t].T @ dys[:, t]
        db_y += dys[:, t].sum(axis=0)
        da_next = da
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% output_from_the_state_before
# en: dw_hy is made with the state before each step.
#     Only w_hy is wrong. From which state is y_t read: h_(t-1) or h_t?
# ko: 각 단계 이전의 상태로 dw_hy를 계산했습니다.
#     w_hy의 기울기만 틀렸습니다. y_t는 h_(t-1)과 h_t 가운데 어느 상태로 계산하나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.zeros_like(w_hy), np.zeros_like(b_y)
    da_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + da_next @ w_hh.T
        da = dh * (1 - hs[:, t] ** 2)
        dw_xh += xs[:, t].T @ da
        dw_hh += h_prev.T @ da
        db_h += da.sum(axis=0)
        dw_hy += h_prev.T @ dys[:, t]
        db_y += dys[:, t].sum(axis=0)
        da_next = da
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% biases_averaged
# en: The gradients of the biases are averaged over the batch.
#     Only b_h and b_y are wrong, both by the same ratio, and right for a batch of one. Give the batch the same
#     sequence twice: what should happen to db_h?
# ko: 편향의 기울기를 배치에 대해 평균했습니다.
#     b_h와 b_y의 기울기만 같은 비율로 틀렸고 배치 크기가 1이면 맞습니다. 배치에 같은 시퀀스를 두 번 넣어 보세요.
#     db_h는 어떻게 되어야 하나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.zeros_like(w_hy), np.zeros_like(b_y)
    da_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + da_next @ w_hh.T
        da = dh * (1 - hs[:, t] ** 2)
        dw_xh += xs[:, t].T @ da
        dw_hh += h_prev.T @ da
        db_h += da.mean(axis=0)
        dw_hy += hs[:, t].T @ dys[:, t]
        db_y += dys[:, t].mean(axis=0)
        da_next = da
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% b_y_averaged
# en: db_y is averaged over the batch and the time steps.
#     Only b_y is wrong, all of it by the same ratio. How many times was b_y added in all?
# ko: db_y를 배치와 시간 단계에 대해 평균했습니다.
#     b_y의 기울기만 모두 같은 비율로 틀렸습니다. b_y는 모두 몇 번 더해졌나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.einsum("nth,nto->ho", hs, dys), dys.mean(axis=(0, 1))
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% minus_one_missing
# en: The 1 of the right character is not subtracted from the probabilities.
#     The loss is right and all five gradients are wrong. Print db_y: all of it is positive. Can every logit want to
#     fall at once?
# ko: 정답 문자의 확률에서 1을 빼지 않았습니다.
#     손실은 맞고 기울기 다섯 개가 모두 틀렸습니다. db_y를 출력하면 모두 양수입니다. 모든 로짓을 한꺼번에 줄여서
#     손실을 줄일 수 있나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, _ = output_backward(ys, targets)
    dys = softmax(ys)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.einsum("nth,nto->ho", hs, dys), dys.sum(axis=(0, 1))
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% sign_reversed
# en: All gradients have the wrong sign.
#     All five are off by the ratio -1. Take a small step against your gradient: does the loss fall?
# ko: 기울기의 부호가 모두 반대입니다.
#     기울기 다섯 개 모두 올바른 값의 -1배입니다. 가중치를 기울기의 반대 방향으로 조금 움직여 보세요. 손실이 줄어드나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dys = one_hot(targets, len(b_y)) - softmax(ys)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.einsum("nth,nto->ho", hs, dys), dys.sum(axis=(0, 1))
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% averaged
# en: Loss and gradients are averaged over the batch and the time steps.
#     All of them are off by the same ratio. Which two sizes give it when multiplied? The loss here is the sum.
# ko: 손실과 기울기를 배치와 시간 단계에 대해 평균했습니다.
#     모두 같은 비율로 틀렸습니다. 어느 두 크기를 곱하면 그 비율이 되나요? 여기에서 손실은 합입니다.
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    loss, dys = loss / targets.size, dys / targets.size
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.einsum("nth,nto->ho", hs, dys), dys.sum(axis=(0, 1))
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% averaged_over_the_batch
# en: Loss and gradients are divided by the batch size.
#     All of them are off by the same ratio, and right for a batch of one. Which size is it? The loss here is the sum.
# ko: 손실과 기울기를 배치 크기로 나누었습니다.
#     모두 같은 비율로 틀렸고 배치 크기가 1이면 맞습니다. 그 비율은 어느 크기와 같나요? 여기에서 손실은 합입니다.
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    loss, dys = loss / len(xs), dys / len(xs)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.einsum("nth,nto->ho", hs, dys), dys.sum(axis=(0, 1))
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% averaged_over_time
# en: Loss and gradients are divided by the number of time steps.
#     All of them are off by the same ratio, and right for a sequence of one step. Which size is it? The loss here is
#     the sum.
# ko: 손실과 기울기를 시간 단계의 수로 나누었습니다.
#     모두 같은 비율로 틀렸고 한 단계짜리 시퀀스에서는 맞습니다. 그 비율은 어느 크기와 같나요? 여기에서 손실은
#     합입니다.
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    n_steps = xs.shape[1]
    loss, dys = loss / n_steps, dys / n_steps
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.einsum("nth,nto->ho", hs, dys), dys.sum(axis=(0, 1))
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% gradients_averaged
# en: The gradients are averaged over the batch and the time steps, the loss is a sum.
#     The loss is right, the five gradients are all off by the same ratio. Which two sizes give it when multiplied?
# ko: 손실은 합인데 기울기는 배치와 시간 단계에 대해 평균했습니다.
#     손실은 맞고 기울기 다섯 개가 모두 같은 비율로 틀렸습니다. 어느 두 크기를 곱하면 그 비율이 되나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dys = dys / targets.size
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.einsum("nth,nto->ho", hs, dys), dys.sum(axis=(0, 1))
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% gradients_averaged_over_the_batch
# en: The gradients are divided by the batch size, the loss is a sum.
#     The loss is right, the five gradients are all off by the same ratio, but right for a batch of one. Which size is
#     it?
# ko: 손실은 합인데 기울기는 배치 크기로 나누었습니다.
#     손실은 맞고 기울기 다섯 개가 모두 같은 비율로 틀렸지만 배치 크기가 1이면 맞습니다. 그 비율은 어느 크기와 같나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.einsum("nth,nto->ho", hs, dys), dys.sum(axis=(0, 1))
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    n = len(xs)
    return loss, dw_xh / n, dw_hh / n, db_h / n, dw_hy / n, db_y / n


# %% gradients_averaged_over_time
# en: The gradients are divided by the number of time steps, the loss is a sum.
#     The loss is right, the five gradients are all off by the same ratio, but right for a sequence of one step. Which
#     size is it?
# ko: 손실은 합인데 기울기는 시간 단계의 수로 나누었습니다.
#     손실은 맞고 기울기 다섯 개가 모두 같은 비율로 틀렸지만 한 단계짜리 시퀀스에서는 맞습니다. 그 비율은 어느 크기와
#     같나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.einsum("nth,nto->ho", hs, dys), dys.sum(axis=(0, 1))
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    n = xs.shape[1]
    return loss, dw_xh / n, dw_hh / n, db_h / n, dw_hy / n, db_y / n


# %% loss_averaged
# en: The loss is an average, the gradients those of the sum.
#     The five gradients are right, the loss is not. Move one weight by 1e-5: does the loss change by as much as its
#     gradient says?
# ko: 손실은 평균인데 기울기는 합의 기울기입니다.
#     기울기 다섯 개는 맞고 손실만 틀렸습니다. 가중치 하나를 1e-5만큼 움직여 보세요. 손실이 기울기에서 예상한 만큼
#     변하나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.einsum("nth,nto->ho", hs, dys), dys.sum(axis=(0, 1))
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss / targets.size, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% clipped
# en: The gradients are clipped inside backward.
#     Only elements beyond 5 are wrong: each has become 5 or -5. backward gives the gradients as they are. Could a
#     comparison with numbers succeed after clipping?
# ko: backward 안에서 기울기를 클리핑했습니다.
#     절댓값이 5보다 큰 원소만 5나 -5로 바뀌어 틀렸습니다. backward는 기울기를 있는 그대로 돌려주어야 합니다. 클리핑한
#     뒤에 수치 기울기와 비교하면 맞을까요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.einsum("nth,nto->ho", hs, dys), dys.sum(axis=(0, 1))
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    for gradient in (dw_xh, dw_hh, db_h, dw_hy, db_y):
        np.clip(gradient, -5, 5, out=gradient)
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% recurrent_weights_swapped
# en: dw_hh is returned before dw_xh.
#     Take 2 inputs and 3 hidden units. Print the shapes of the second and the third result and of w_xh and w_hh.
# ko: dw_hh를 dw_xh보다 먼저 돌려주었습니다.
#     입력 2개, 은닉 유닛 3개로 계산해 보세요. 둘째와 셋째 결과의 형태를 w_xh, w_hh의 형태와 비교해 보세요.
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.einsum("nth,nto->ho", hs, dys), dys.sum(axis=(0, 1))
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, dw_hh, dw_xh, db_h, dw_hy, db_y


# %% output_weights_first
# en: dw_hy and db_y are returned before the others.
#     Print the shapes of all the results beside those of w_xh, w_hh, b_h, w_hy and b_y. In which order are they asked
#     for?
# ko: dw_hy와 db_y를 다른 기울기보다 먼저 돌려주었습니다.
#     모든 결과의 형태를 w_xh, w_hh, b_h, w_hy, b_y의 형태와 나란히 출력해 보세요. 어떤 순서로 돌려주어야 하나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.einsum("nth,nto->ho", hs, dys), dys.sum(axis=(0, 1))
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, dw_hy, db_y, dw_xh, dw_hh, db_h


# %% loss_last
# en: The loss is returned last instead of first.
#     Print the shape of each result. Which one is a single number, and where should it stand?
# ko: 손실을 맨 앞이 아니라 맨 뒤에 두고 돌려주었습니다.
#     각 결과의 형태를 출력해 보세요. 수 하나인 것은 어느 것이고, 어디에 있어야 하나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.einsum("nth,nto->ho", hs, dys), dys.sum(axis=(0, 1))
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return dw_xh, dw_hh, db_h, dw_hy, db_y, loss


# %% central_differences
# en: The gradients are differences of losses, not back-propagation.
#     Count how often forward runs for one call: twice for each single weight. And let the loss be 1e6: how many
#     digits are left of the difference between two such losses?
# ko: 역전파가 아니라 손실의 차이로 기울기를 구했습니다.
#     한 번 호출할 때 forward가 몇 번 실행되는지 세어 보세요. 가중치 하나마다 두 번입니다. 손실이 1e6이라면 두 손실의
#     차이에는 유효 숫자가 몇 자리 남나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    def loss_of():
        return output_backward(forward(xs, h0, *weights)[1], targets)[0]

    weights = [w_xh.copy(), w_hh.copy(), b_h.copy(), w_hy.copy(), b_y.copy()]
    loss, gradients = loss_of(), []
    for weight in weights:
        gradient = np.zeros_like(weight)
        for index in np.ndindex(weight.shape):
            old = weight[index]
            weight[index] = old + 1e-5
            above = loss_of()
            weight[index] = old - 1e-5
            below = loss_of()
            weight[index] = old
            gradient[index] = (above - below) / (2 * 1e-5)
        gradients.append(gradient)
    return loss, *gradients


# %% one_sided_differences
# en: The gradients are one-sided differences of losses, not back-propagation.
#     Count how often forward runs for one call: once for each single weight. How many runs would a network with a
#     million weights need, and how many does back-propagation need?
# ko: 역전파가 아니라 한쪽으로만 움직인 손실의 차이로 기울기를 구했습니다.
#     한 번 호출할 때 forward가 몇 번 실행되는지 세어 보세요. 가중치 하나마다 한 번입니다. 가중치가 백만 개라면 몇
#     번이 필요하고, 역전파는 몇 번이면 되나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    def loss_of():
        return output_backward(forward(xs, h0, *weights)[1], targets)[0]

    weights = [w_xh.copy(), w_hh.copy(), b_h.copy(), w_hy.copy(), b_y.copy()]
    loss, gradients = loss_of(), []
    for weight in weights:
        gradient = np.zeros_like(weight)
        for index in np.ndindex(weight.shape):
            old = weight[index]
            weight[index] = old + 1e-6
            gradient[index] = (loss_of() - loss) / 1e-6
            weight[index] = old
        gradients.append(gradient)
    return loss, *gradients


# %% squeezed
# en: Axes of length 1 are squeezed away.
#     Take one input and one hidden unit. Print the shapes of w_xh and dw_xh: which axes are missing?
# ko: 길이가 1인 축을 없앴습니다.
#     입력과 은닉 유닛이 하나씩일 때 w_xh와 dw_xh의 형태를 출력해 보세요. 어느 축이 없어졌나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.einsum("nth,nto->ho", hs, dys), dys.sum(axis=(0, 1))
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, *(np.squeeze(gradient) for gradient in (dw_xh, dw_hh, db_h, dw_hy, db_y))


# %% clipped_errors
# en: The error is clipped on its way back.
#     Multiply w_hy by 20. Print the largest dh of every time step: which number does it never exceed?
# ko: 거슬러 가는 오차를 클리핑했습니다.
#     w_hy에 20을 곱하고 시간 단계마다 dh에서 절댓값이 가장 큰 값을 출력해 보세요. 어떤 수를 넘지 못하나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.einsum("nth,nto->ho", hs, dys), dys.sum(axis=(0, 1))
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = np.clip(dys[:, t] @ w_hy.T + dh_next, -10, 10)
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% integer_states
# en: The states are written into an array of integers.
#     Take h0 = np.zeros((1, 3), dtype=int) and print your states. What becomes of 0.7 in an array of the dtype of h0?
# ko: 상태를 정수 배열에 담았습니다.
#     h0 = np.zeros((1, 3), dtype=int)를 넣고 상태를 출력해 보세요. dtype이 h0과 같은 배열에 0.7을 넣으면 무엇이 되나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    batch, time, _ = xs.shape
    hs = np.zeros((batch, time + 1, w_hh.shape[0]), dtype=h0.dtype)
    hs[:, 0] = h0
    for t in range(time):
        hs[:, t + 1] = step_forward(xs[:, t], hs[:, t], w_xh, w_hh, b_h)
    loss, dys = output_backward(hs[:, 1:] @ w_hy + b_y, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.einsum("nth,nto->ho", hs[:, 1:], dys), dys.sum(axis=(0, 1))
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(time)):
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], hs[:, t], hs[:, t + 1], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% one_array_for_all_calls
# en: Every call collects its gradients in the same arrays.
#     Keep the gradients of a first call, call it again with other inputs, and print the kept ones. Are they still what
#     they were?
# ko: 호출할 때마다 같은 배열에 기울기를 모읍니다.
#     첫 호출의 기울기를 변수에 담아 두고 다른 입력으로 다시 호출한 다음, 담아 둔 기울기를 출력해 보세요. 처음 값
#     그대로인가요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, kept={}):
    weights = w_xh, w_hh, b_h, w_hy, b_y
    gradients = [kept.setdefault((i, weight.shape), np.empty(weight.shape)) for i, weight in enumerate(weights)]
    for gradient in gradients:
        gradient[...] = 0
    dw_xh, dw_hh, db_h, dw_hy, db_y = gradients
    hs, ys = forward(xs, h0, *weights)
    loss, dys = output_backward(ys, targets)
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dw_hy += hs[:, t].T @ dys[:, t]
        db_y += dys[:, t].sum(axis=0)
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% in_float32
# en: The gradients are float32.
#     Print the dtype of each result. A float32 has 7 digits: how many are left of the difference of two gradients that
#     agree in their first 4?
# ko: 기울기가 float32입니다.
#     결과의 dtype을 하나하나 출력해 보세요. float32의 유효 숫자는 일곱 자리입니다. 앞의 네 자리가 같은 두
#     기울기를 서로 빼면 몇 자리가 남나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.einsum("nth,nto->ho", hs, dys), dys.sum(axis=(0, 1))
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, *(gradient.astype(np.float32) for gradient in (dw_xh, dw_hh, db_h, dw_hy, db_y))


# %% not_by_hand
# en: The numbers are right, but a tool differentiates for you.
#     The exercise asks for back-propagation. Count how often forward runs for one call: how often would it run for a
#     network with a million weights?
# ko: 값은 맞지만 미분을 도구에 맡겼습니다.
#     이 문제에서는 역전파를 작성해야 합니다. 한 번 호출할 때 forward가 몇 번 실행되는지 세어 보세요. 가중치가 백만
#     개라면 몇 번일까요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    weights, gradients = [w_xh, w_hh, b_h, w_hy, b_y], []
    for place, weight in enumerate(weights):
        gradient = np.zeros(weight.shape)
        for index in np.ndindex(weight.shape):
            nudged = [array.astype(np.complex128) for array in weights]
            nudged[place][index] += 1e-30j
            gradient[index] = cross_entropy(forward(xs, h0, *nudged)[1], targets).imag / 1e-30
        gradients.append(gradient)
    return cross_entropy(forward(xs, h0, *weights)[1], targets), *gradients


# %% w_hy_not_transposed
# en: w_hy is not transposed on the way back.
#     With as many hidden units as outputs nothing complains, but the error goes to the wrong units. Try 3 hidden units
#     and 2 outputs: which shapes meet in dys[:, t] @ w_hy?
# ko: 거슬러 올라갈 때 w_hy를 전치하지 않았습니다.
#     은닉 유닛과 출력의 개수가 같으면 오류는 나지 않지만 오차가 엉뚱한 유닛으로 갑니다. 은닉 유닛 3개, 출력 2개로
#     계산해 보세요. dys[:, t] @ w_hy에서 어떤 형태끼리 곱하게 되나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.einsum("nth,nto->ho", hs, dys), dys.sum(axis=(0, 1))
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy + dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% logits_clipped
# en: The logits are cut off before the softmax.
#     Let two logits be 1000 and 1002. Their probabilities are 0.12 and 0.88: what are they once both have become 500?
# ko: 소프트맥스를 적용하기 전에 로짓을 잘랐습니다.
#     두 로짓이 1000과 1002라고 해 보세요. 확률은 0.12와 0.88입니다. 둘 다 500으로 자르면 확률은 얼마가 되나요?
def backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(np.clip(ys, -500, 500), targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.einsum("nth,nto->ho", hs, dys), dys.sum(axis=(0, 1))
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(xs.shape[1])):
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y
