# %% k_ignored
# en: The error is carried back through the whole sequence, whatever k is.
#     Call it with k = 1 and with k as large as the sequence is long. Do the two differ? Which gradient does backward
#     give?
# ko: k와 관계없이 오차가 시퀀스 전체를 거슬러 올라갑니다.
#     k = 1일 때와 k가 시퀀스의 길이와 같을 때를 비교해 보세요. 두 결과가 다른가요? backward의 결과는 어느 쪽과
#     같나요?
def truncated_backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k):
    return backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y)


# %% one_state_too_many
# en: The error is carried back through one state too many.
#     Set k = 1: there should be no carry at all. Print every t and every state that its error passes.
# ko: 오차가 상태를 하나 더 거슬러 올라갑니다.
#     k = 1로 두면 앞 단계로 넘어가는 오차가 없어야 합니다. 각 t에서 오차가 어느 상태들을 지나는지 모두 출력해 보세요.
def truncated_backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.zeros_like(w_hy), np.zeros_like(b_y)
    for t in range(xs.shape[1]):
        dw_hy += hs[:, t].T @ dys[:, t]
        db_y += dys[:, t].sum(axis=0)
        dh = dys[:, t] @ w_hy.T
        for s in range(t, max(t - k - 1, -1), -1):
            h_prev = hs[:, s - 1] if s > 0 else h0
            _, dh, dw_x, dw_h, db = step_backward(dh, xs[:, s], h_prev, hs[:, s], w_xh, w_hh)
            dw_xh += dw_x
            dw_hh += dw_h
            db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% one_state_too_few
# en: The error is carried back through one state too few.
#     Set k = 1: the error of each step should still pass its own state. Are your dw_xh, dw_hh and db_h all 0 there?
#     Print the states that the error of one t passes.
# ko: 오차가 상태를 하나 덜 거슬러 올라갑니다.
#     k = 1로 두어도 각 단계의 오차는 그 단계의 상태를 지나야 합니다. dw_xh, dw_hh, db_h가 모두 0인가요? t
#     하나를 골라 그 오차가 지나는 상태를 출력해 보세요.
def truncated_backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.zeros_like(w_hy), np.zeros_like(b_y)
    for t in range(xs.shape[1]):
        dw_hy += hs[:, t].T @ dys[:, t]
        db_y += dys[:, t].sum(axis=0)
        dh = dys[:, t] @ w_hy.T
        for s in range(t, max(t - k + 1, -1), -1):
            h_prev = hs[:, s - 1] if s > 0 else h0
            _, dh, dw_x, dw_h, db = step_backward(dh, xs[:, s], h_prev, hs[:, s], w_xh, w_hh)
            dw_xh += dw_x
            dw_hh += dw_h
            db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% first_state_left_out
# en: The first state of the sequence is never reached.
#     Set k beyond the length of the sequence and compare with backward. range(t, 0, -1) ends at 1: which t has the
#     first time step?
# ko: 오차가 시퀀스의 첫 상태까지 도달하지 못합니다.
#     k를 시퀀스의 길이보다 크게 두고 backward와 비교해 보세요. range(t, 0, -1)은 1에서 끝납니다. 첫 시간 단계의 t는
#     얼마인가요?
def truncated_backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.zeros_like(w_hy), np.zeros_like(b_y)
    for t in range(xs.shape[1]):
        dw_hy += hs[:, t].T @ dys[:, t]
        db_y += dys[:, t].sum(axis=0)
        dh = dys[:, t] @ w_hy.T
        for s in range(t, max(t - k, 0), -1):
            h_prev = hs[:, s - 1] if s > 0 else h0
            _, dh, dw_x, dw_h, db = step_backward(dh, xs[:, s], h_prev, hs[:, s], w_xh, w_hh)
            dw_xh += dw_x
            dw_hh += dw_h
            db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% window_wraps_around
# en: The error goes on past the first time step, to the end of the sequence.
#     Set k beyond the length of the sequence and compare with backward. Print s in the inner loop: which state is
#     hs[:, -1]?
# ko: 오차가 첫 시간 단계를 지나 시퀀스의 끝으로 넘어갑니다.
#     k를 시퀀스의 길이보다 크게 두고 backward와 비교해 보세요. 안쪽 반복문에서 s를 출력해 보세요. hs[:, -1]은 어느
#     상태인가요?
def truncated_backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.zeros_like(w_hy), np.zeros_like(b_y)
    for t in range(xs.shape[1]):
        dw_hy += hs[:, t].T @ dys[:, t]
        db_y += dys[:, t].sum(axis=0)
        dh = dys[:, t] @ w_hy.T
        for s in range(t, t - k, -1):
            s = s % xs.shape[1]
            h_prev = hs[:, s - 1] if s > 0 else h0
            _, dh, dw_x, dw_h, db = step_backward(dh, xs[:, s], h_prev, hs[:, s], w_xh, w_hh)
            dw_xh += dw_x
            dw_hh += dw_h
            db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% carry_always_dropped
# en: The error is never carried back, whatever k is.
#     Call it with k = 1 and with k = 3. Do w_xh, w_hh and b_h change? For k = 1 you are right.
# ko: k와 관계없이 오차가 앞 단계로 넘어가지 않습니다.
#     k = 1일 때와 k = 3일 때를 비교해 보세요. w_xh, w_hh, b_h의 기울기가 달라지나요? k = 1이면 맞습니다.
def truncated_backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    n_steps = xs.shape[1]
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.zeros_like(w_hy), np.zeros_like(b_y)
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(n_steps)):
        dw_hy += hs[:, t].T @ dys[:, t]
        db_y += dys[:, t].sum(axis=0)
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + dh_next
        _, _, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% cut_into_chunks
# en: The sequence is cut into pieces of k steps, counted from the beginning.
#     Set k = 2 and take three steps. The error of the third must reach the second. Does it cross your cut?
# ko: 시퀀스를 처음부터 k단계씩 끊었습니다.
#     k = 2, 시간 단계 3개로 계산해 보세요. 셋째 단계의 오차는 둘째 단계까지 가야 합니다. 끊은 자리를 넘어가나요?
def truncated_backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    n_steps = xs.shape[1]
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.zeros_like(w_hy), np.zeros_like(b_y)
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(n_steps)):
        dw_hy += hs[:, t].T @ dys[:, t]
        db_y += dys[:, t].sum(axis=0)
        if (t + 1) % k == 0:
            dh_next = np.zeros_like(h0)
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% cut_into_chunks_from_the_end
# en: The sequence is cut into pieces of k steps, counted from the end.
#     Set k = 2 and take three steps. The error of the second must reach the first. Does it cross your cut?
# ko: 시퀀스를 끝에서부터 k단계씩 끊었습니다.
#     k = 2, 시간 단계 3개로 계산해 보세요. 둘째 단계의 오차는 첫째 단계까지 가야 합니다. 끊은 자리를 넘어가나요?
def truncated_backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    n_steps = xs.shape[1]
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.zeros_like(w_hy), np.zeros_like(b_y)
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(n_steps)):
        dw_hy += hs[:, t].T @ dys[:, t]
        db_y += dys[:, t].sum(axis=0)
        if (n_steps - 1 - t) % k == 0:
            dh_next = np.zeros_like(h0)
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% last_k_steps_only
# en: Only the last k time steps are gone back through.
#     Set k = 1 and print dw_xh for "hello": only the row of o is not 0. Were the other characters never wrong?
# ko: 마지막 k개의 시간 단계만 거슬러 올라갔습니다.
#     k = 1로 두고 "hello"의 dw_xh를 출력해 보면 o의 행만 0이 아닙니다. 다른 문자에서는 틀린 적이 없나요?
def truncated_backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    n_steps = xs.shape[1]
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.zeros_like(w_hy), np.zeros_like(b_y)
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(max(0, n_steps - k), n_steps)):
        dw_hy += hs[:, t].T @ dys[:, t]
        db_y += dys[:, t].sum(axis=0)
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% carry_stops_after_k
# en: The carry is dropped for good once k steps from the end have been gone back through.
#     w_hy and b_y are right. Set k = 2 and take five steps. The error of the third must reach the second: does it?
# ko: 끝에서 k단계를 거슬러 올라간 뒤에는 오차를 더 넘기지 않습니다.
#     w_hy와 b_y의 기울기는 맞습니다. k = 2, 시간 단계 5개로 계산해 보세요. 셋째 단계의 오차는 둘째 단계까지 가야
#     합니다. 실제로 가나요?
def truncated_backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    n_steps = xs.shape[1]
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.zeros_like(w_hy), np.zeros_like(b_y)
    dh_next = np.zeros(h0.shape)
    for t in reversed(range(n_steps)):
        dw_hy += hs[:, t].T @ dys[:, t]
        db_y += dys[:, t].sum(axis=0)
        if t < n_steps - k:
            dh_next = np.zeros_like(h0)
        h_prev = hs[:, t - 1] if t > 0 else h0
        dh = dys[:, t] @ w_hy.T + dh_next
        _, dh_next, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% last_error_only
# en: Only the error of the last output is carried back.
#     w_hy and b_y are right. Set k = 1 and change the first target: should dw_xh change, and does it?
# ko: 마지막 출력의 오차만 거슬러 올라갑니다.
#     w_hy와 b_y의 기울기는 맞습니다. k = 1로 두고 첫 정답을 바꾸어 보세요. dw_xh가 달라져야 하나요? 실제로
#     달라지나요?
def truncated_backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    n_steps = xs.shape[1]
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.einsum("nth,nto->ho", hs, dys), dys.sum(axis=(0, 1))
    dh = dys[:, -1] @ w_hy.T
    for t in reversed(range(max(0, n_steps - k), n_steps)):
        h_prev = hs[:, t - 1] if t > 0 else h0
        _, dh, dw_x, dw_h, db = step_backward(dh, xs[:, t], h_prev, hs[:, t], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% errors_counted_again
# en: On its way back, the error of one time step picks up those of the steps it passes.
#     w_hy and b_y are right, and k = 1 is. With k = 2, how many times does the error of the first step enter state 1?
# ko: 한 시간 단계의 오차가 거슬러 올라가면서, 지나는 단계의 오차까지 더해 갑니다.
#     w_hy와 b_y의 기울기는 맞고 k = 1일 때도 맞습니다. k = 2일 때 첫 단계의 오차는 첫 상태에 몇 번 들어가나요?
def truncated_backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.zeros_like(w_hy), np.zeros_like(b_y)
    for t in range(xs.shape[1]):
        dw_hy += hs[:, t].T @ dys[:, t]
        db_y += dys[:, t].sum(axis=0)
        dh = np.zeros_like(h0)
        for s in range(t, max(t - k, -1), -1):
            h_prev = hs[:, s - 1] if s > 0 else h0
            dh = dh + dys[:, s] @ w_hy.T
            _, dh, dw_x, dw_h, db = step_backward(dh, xs[:, s], h_prev, hs[:, s], w_xh, w_hh)
            dw_xh += dw_x
            dw_hh += dw_h
            db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% carry_not_passed_on
# en: Each state of the window gets the error of the output as it is.
#     w_hy and b_y are right, and k = 1 is. What became of the error on its way from state t to state t - 1? Set w_hh
#     to zero: nothing should arrive there.
# ko: 오차가 닿는 모든 상태가 출력의 오차를 그대로 받습니다.
#     w_hy와 b_y의 기울기는 맞고 k = 1일 때도 맞습니다. 오차는 상태 t에서 t - 1로 가면서 어떻게 변해야 하나요? w_hh를
#     0으로 두면 t - 1에는 아무것도 오지 않아야 합니다.
def truncated_backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.zeros_like(w_hy), np.zeros_like(b_y)
    for t in range(xs.shape[1]):
        dw_hy += hs[:, t].T @ dys[:, t]
        db_y += dys[:, t].sum(axis=0)
        dh = dys[:, t] @ w_hy.T
        for s in range(t, max(t - k, -1), -1):
            h_prev = hs[:, s - 1] if s > 0 else h0
            _, _, dw_x, dw_h, db = step_backward(dh, xs[:, s], h_prev, hs[:, s], w_xh, w_hh)
            dw_xh += dw_x
            dw_hh += dw_h
            db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% overwritten_in_the_window
# en: Within the window, each state overwrites what the others gave.
#     w_hy and b_y are right, and k = 1 is. Print dw_xh in the inner loop for k = 2. How many states add to it for
#     each t?
# ko: 오차 하나가 닿는 상태들이 서로의 몫을 덮어씁니다.
#     w_hy와 b_y의 기울기는 맞고 k = 1일 때도 맞습니다. k = 2로 두고 안쪽 반복문에서 dw_xh를 출력해 보세요. t마다
#     몇 개의 상태가 여기에 더해지나요?
def truncated_backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.zeros_like(w_hy), np.zeros_like(b_y)
    for t in range(xs.shape[1]):
        dw_hy += hs[:, t].T @ dys[:, t]
        db_y += dys[:, t].sum(axis=0)
        dh = dys[:, t] @ w_hy.T
        for s in range(t, max(t - k, -1), -1):
            h_prev = hs[:, s - 1] if s > 0 else h0
            _, dh, dw_x, dw_h, db = step_backward(dh, xs[:, s], h_prev, hs[:, s], w_xh, w_hh)
        dw_xh += dw_x
        dw_hh += dw_h
        db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% averaged_over_the_window
# en: The gradients are divided by k.
#     w_hy and b_y are right, w_xh, w_hh and b_h are all off by the same ratio. Which number is it?
# ko: 기울기를 k로 나누었습니다.
#     w_hy와 b_y의 기울기는 맞고 w_xh, w_hh, b_h가 모두 같은 비율로 틀렸습니다. 그 비율은 어떤 수인가요?
def truncated_backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.zeros_like(w_hy), np.zeros_like(b_y)
    for t in range(xs.shape[1]):
        dw_hy += hs[:, t].T @ dys[:, t]
        db_y += dys[:, t].sum(axis=0)
        dh = dys[:, t] @ w_hy.T
        for s in range(t, max(t - k, -1), -1):
            h_prev = hs[:, s - 1] if s > 0 else h0
            _, dh, dw_x, dw_h, db = step_backward(dh, xs[:, s], h_prev, hs[:, s], w_xh, w_hh)
            dw_xh += dw_x
            dw_hh += dw_h
            db_h += db
    return loss, dw_xh / k, dw_hh / k, db_h / k, dw_hy, db_y


# %% h0_left_out
# en: The first time step's previous state is taken as zero.
#     Only w_hh is wrong, and only when h0 is not zero. Which state was multiplied by w_hh at the first time step?
# ko: 첫 시간 단계의 이전 상태를 0으로 두었습니다.
#     w_hh의 기울기만, 그것도 h0이 0이 아닐 때만 틀렸습니다. 첫 시간 단계에서 w_hh와 곱해진 상태는 무엇인가요?
def truncated_backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.zeros_like(w_hy), np.zeros_like(b_y)
    for t in range(xs.shape[1]):
        dw_hy += hs[:, t].T @ dys[:, t]
        db_y += dys[:, t].sum(axis=0)
        dh = dys[:, t] @ w_hy.T
        for s in range(t, max(t - k, -1), -1):
            h_prev = hs[:, s - 1] if s > 0 else np.zeros_like(h0)
            _, dh, dw_x, dw_h, db = step_backward(dh, xs[:, s], h_prev, hs[:, s], w_xh, w_hh)
            dw_xh += dw_x
            dw_hh += dw_h
            db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% forward_cut_too
# en: The forward pass is cut into pieces of k steps, too, each starting from h0.
#     Compare the loss with the one of backward. Truncation changes how far an error goes. Should it change what the
#     network remembers?
# ko: 순전파까지 k단계씩 끊어 매번 h0에서 다시 시작했습니다.
#     손실을 backward의 손실과 비교해 보세요. 오차가 얼마나 멀리 가는지는 달라지지만, 신경망이 기억하는 것까지
#     달라져야 할까요?
def truncated_backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k):
    total = [0.0, np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h), np.zeros_like(w_hy), np.zeros_like(b_y)]
    for start in range(0, xs.shape[1], k):
        piece = slice(start, start + k)
        results = backward(xs[:, piece], targets[:, piece], h0, w_xh, w_hh, b_h, w_hy, b_y)
        total = [so_far + result for so_far, result in zip(total, results)]
    return tuple(total)


# %% slice_from_minus_zero
# en: For k = 1 the error is carried back to the beginning.
#     Print list(range(5))[-(k - 1):] for k = 3, 2 and 1. Where does a slice begin that begins at -0?
# ko: k = 1이면 오차가 맨 처음까지 거슬러 올라갑니다.
#     k = 3, 2, 1로 바꾸어 가며 list(range(5))[-(k - 1):]를 출력해 보세요. -0에서 시작하는 슬라이스는 어디에서
#     시작하나요?
def truncated_backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.zeros_like(w_hy), np.zeros_like(b_y)
    for t in range(xs.shape[1]):
        dw_hy += hs[:, t].T @ dys[:, t]
        db_y += dys[:, t].sum(axis=0)
        dh = dys[:, t] @ w_hy.T
        for s in [t, *reversed(range(t)[-(k - 1):])]:
            h_prev = hs[:, s - 1] if s > 0 else h0
            _, dh, dw_x, dw_h, db = step_backward(dh, xs[:, s], h_prev, hs[:, s], w_xh, w_hh)
            dw_xh += dw_x
            dw_hh += dw_h
            db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y


# %% k_held_below_the_length
# en: k is never as large as the number of time steps.
#     Call it with k = 3 and k = 10 for a sequence of three steps, and compare with backward. Does the error of the last
#     step reach the first state?
# ko: k를 시간 단계의 개수보다 작게 제한했습니다.
#     시간 단계가 세 개인 시퀀스에 k = 3과 k = 10을 넣고 backward와 비교해 보세요. 마지막 단계의 오차가 첫 상태까지
#     닿나요?
def truncated_backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k):
    k = min(k, xs.shape[1] - 1)
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.zeros_like(w_hy), np.zeros_like(b_y)
    for t in range(xs.shape[1]):
        dw_hy += hs[:, t].T @ dys[:, t]
        db_y += dys[:, t].sum(axis=0)
        dh = dys[:, t] @ w_hy.T
        for s in range(t, max(t - k, -1), -1):
            h_prev = hs[:, s - 1] if s > 0 else h0
            _, dh, dw_x, dw_h, db = step_backward(dh, xs[:, s], h_prev, hs[:, s], w_xh, w_hh)
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
def truncated_backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k, kept={}):
    weights = w_xh, w_hh, b_h, w_hy, b_y
    gradients = [kept.setdefault((i, weight.shape), np.empty(weight.shape)) for i, weight in enumerate(weights)]
    for gradient in gradients:
        gradient[...] = 0
    dw_xh, dw_hh, db_h, dw_hy, db_y = gradients
    hs, ys = forward(xs, h0, *weights)
    loss, dys = output_backward(ys, targets)
    for t in range(xs.shape[1]):
        dw_hy += hs[:, t].T @ dys[:, t]
        db_y += dys[:, t].sum(axis=0)
        dh = dys[:, t] @ w_hy.T
        for s in range(t, max(t - k, -1), -1):
            h_prev = hs[:, s - 1] if s > 0 else h0
            _, dh, dw_x, dw_h, db = step_backward(dh, xs[:, s], h_prev, hs[:, s], w_xh, w_hh)
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
def truncated_backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.zeros_like(w_hy), np.zeros_like(b_y)
    for t in range(xs.shape[1]):
        dw_hy += hs[:, t].T @ dys[:, t]
        db_y += dys[:, t].sum(axis=0)
        dh = dys[:, t] @ w_hy.T
        for s in range(t, max(t - k, -1), -1):
            h_prev = hs[:, s - 1] if s > 0 else h0
            _, dh, dw_x, dw_h, db = step_backward(dh, xs[:, s], h_prev, hs[:, s], w_xh, w_hh)
            dw_xh += dw_x
            dw_hh += dw_h
            db_h += db
    return loss, *(gradient.astype(np.float32) for gradient in (dw_xh, dw_hh, db_h, dw_hy, db_y))


# %% not_by_hand
# en: The numbers are right, but a tool differentiates for you.
#     The exercise asks for your own step_backward. What is the slope of tanh, written with the state alone?
# ko: 값은 맞지만 미분을 도구에 맡겼습니다.
#     이 문제에서는 직접 작성한 step_backward를 써야 합니다. tanh의 기울기를 상태만으로 쓰면 어떻게 되나요?
def truncated_backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    before = np.concatenate([h0[:, None], hs[:, :-1]], axis=1)
    slopes = np.tanh(xs @ w_xh + before @ w_hh + b_h + 1e-30j).imag / 1e-30
    das = np.zeros(hs.shape)
    for t in range(xs.shape[1]):
        dh = dys[:, t] @ w_hy.T
        for s in range(t, max(t - k, -1), -1):
            da = dh * slopes[:, s]
            das[:, s] += da
            dh = da @ w_hh.T
    dw_xh, dw_hh = np.einsum("nti,ntj->ij", xs, das), np.einsum("nti,ntj->ij", before, das)
    return loss, dw_xh, dw_hh, das.sum(axis=(0, 1)), np.einsum("nth,nto->ho", hs, dys), dys.sum(axis=(0, 1))


# %% w_hy_not_transposed
# en: w_hy is not transposed on the way back.
#     With as many hidden units as outputs nothing complains, but the error goes to the wrong units. Try 3 hidden units
#     and 2 outputs: which shapes meet in dys[:, t] @ w_hy?
# ko: 거슬러 올라갈 때 w_hy를 전치하지 않았습니다.
#     은닉 유닛과 출력의 개수가 같으면 오류는 나지 않지만 오차가 엉뚱한 유닛으로 갑니다. 은닉 유닛 3개, 출력 2개로
#     계산해 보세요. dys[:, t] @ w_hy에서 어떤 형태끼리 곱하게 되나요?
def truncated_backward(xs, targets, h0, w_xh, w_hh, b_h, w_hy, b_y, k):
    hs, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    loss, dys = output_backward(ys, targets)
    dw_xh, dw_hh, db_h = np.zeros_like(w_xh), np.zeros_like(w_hh), np.zeros_like(b_h)
    dw_hy, db_y = np.zeros_like(w_hy), np.zeros_like(b_y)
    for t in range(xs.shape[1]):
        dw_hy += hs[:, t].T @ dys[:, t]
        db_y += dys[:, t].sum(axis=0)
        dh = dys[:, t] @ w_hy
        for s in range(t, max(t - k, -1), -1):
            h_prev = hs[:, s - 1] if s > 0 else h0
            _, dh, dw_x, dw_h, db = step_backward(dh, xs[:, s], h_prev, hs[:, s], w_xh, w_hh)
            dw_xh += dw_x
            dw_hh += dw_h
            db_h += db
    return loss, dw_xh, dw_hh, db_h, dw_hy, db_y
