# %% ascent
# en: The weights move with the gradient instead of against it.
#     Print the first two losses with a small learning rate, such as 0.01. Which way should the loss go?
# ko: 가중치가 기울기의 반대 방향이 아니라 기울기 방향으로 움직입니다.
#     학습률을 0.01처럼 작게 두고 처음 두 손실을 출력해 보세요. 손실은 커져야 하나요, 작아져야 하나요?
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))
    w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))
    w_hy = 0.5 * rng.normal(size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses = []
    for _ in range(n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss)
        grads = clip_by_global_norm(grads, 1.0)
        weights = [weight + learning_rate * grad for weight, grad in zip(weights, grads)]
    return weights, losses


# %% learning_rate_ignored
# en: The learning rate is not used.
#     Call it with a learning rate of 0.1 and with one of 0. Is there any difference?
# ko: 학습률을 사용하지 않았습니다.
#     학습률을 0.1과 0으로 두고 각각 호출해 보세요. 결과가 다른가요?
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))
    w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))
    w_hy = 0.5 * rng.normal(size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses = []
    for _ in range(n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss)
        grads = clip_by_global_norm(grads, 1.0)
        weights = [weight - grad for weight, grad in zip(weights, grads)]
    return weights, losses


# %% updated_twice
# en: The weights are updated twice in each step.
#     Take one step and print (w_old - w_new) / clipped gradient. Is it the learning rate?
# ko: 한 스텝에 가중치를 두 번 갱신했습니다.
#     n_steps = 1로 학습하고 (w_old - w_new) / 클리핑한 기울기를 출력해 보세요. 학습률과 같나요?
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))
    w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))
    w_hy = 0.5 * rng.normal(size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses = []
    for _ in range(n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss)
        grads = clip_by_global_norm(grads, 1.0)
        weights = [weight - learning_rate * grad for weight, grad in zip(weights, grads)]
        weights = [weight - learning_rate * grad for weight, grad in zip(weights, grads)]
    return weights, losses


# %% one_weight_only
# en: Only w_xh is updated.
#     Take one step and compare each of the five weights before and after. Which of them have moved?
# ko: w_xh만 갱신했습니다.
#     n_steps = 1로 학습하고 가중치 다섯 개를 하나씩 전후로 비교해 보세요. 어느 것이 움직였나요?
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))
    w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))
    w_hy = 0.5 * rng.normal(size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses = []
    for _ in range(n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss)
        grads = clip_by_global_norm(grads, 1.0)
        weights[0] = weights[0] - learning_rate * grads[0]
    return weights, losses


# %% biases_not_updated
# en: The biases are not updated.
#     Take one step and compare each of the five weights before and after. Which of them are still zero?
# ko: 편향을 갱신하지 않았습니다.
#     n_steps = 1로 학습하고 가중치 다섯 개를 하나씩 전후로 비교해 보세요. 어느 것이 아직 0인가요?
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))
    w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))
    w_hy = 0.5 * rng.normal(size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses = []
    for _ in range(n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss)
        grads = clip_by_global_norm(grads, 1.0)
        for i in (0, 1, 3):
            weights[i] = weights[i] - learning_rate * grads[i]
    return weights, losses


# %% output_not_updated
# en: w_hy and b_y are not updated.
#     Take one step and compare each of the five weights before and after. Which of them have moved?
# ko: w_hy와 b_y를 갱신하지 않았습니다.
#     n_steps = 1로 학습하고 가중치 다섯 개를 하나씩 전후로 비교해 보세요. 어느 것이 움직였나요?
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))
    w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))
    w_hy = 0.5 * rng.normal(size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses = []
    for _ in range(n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss)
        grads = clip_by_global_norm(grads, 1.0)
        for i in range(3):
            weights[i] = weights[i] - learning_rate * grads[i]
    return weights, losses


# %% weights_not_kept
# en: The new weights are computed and then forgotten.
#     Print the losses: all are the same. After `for w, g in zip(...): w = w - ...`, what has changed in the list?
# ko: 새 가중치를 계산했지만 저장하지 않았습니다.
#     손실을 출력해 보면 모두 같습니다. `for w, g in zip(...): w = w - ...`를 실행하면 리스트에서 무엇이 바뀌나요?
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))
    w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))
    w_hy = 0.5 * rng.normal(size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses = []
    for _ in range(n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss)
        grads = clip_by_global_norm(grads, 1.0)
        for weight, grad in zip(weights, grads):
            weight = weight - learning_rate * grad
    return weights, losses


# %% weights_drawn_again
# en: New random weights are drawn in every step.
#     Draw the losses: do they fall or jump about? Which lines of yours run more than once?
# ko: 스텝마다 가중치를 새로 뽑았습니다.
#     손실을 그려 보세요. 줄어드나요, 들쭉날쭉한가요? 어느 줄이 여러 번 실행되나요?
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    losses = []
    for _ in range(n_steps):
        n_inputs = xs.shape[-1]
        h0 = np.zeros((len(xs), n_hidden))
        w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))
        w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))
        w_hy = 0.5 * rng.normal(size=(n_hidden, n_inputs))
        weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss)
        grads = clip_by_global_norm(grads, 1.0)
        weights = [weight - learning_rate * grad for weight, grad in zip(weights, grads)]
    return weights, losses


# %% gradient_computed_once
# en: The gradients are computed once, before the loop.
#     Print the gradients of the first two steps. The weights have moved: can the gradients still be the same?
# ko: 기울기를 반복문 앞에서 한 번만 계산했습니다.
#     처음 두 스텝의 기울기를 출력해 보세요. 가중치가 움직였는데 기울기가 그대로일 수 있나요?
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))
    w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))
    w_hy = 0.5 * rng.normal(size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses = []
    _, *grads = backward(xs, targets, h0, *weights)
    grads = clip_by_global_norm(grads, 1.0)
    for _ in range(n_steps):
        losses.append(backward(xs, targets, h0, *weights)[0])
        weights = [weight - learning_rate * grad for weight, grad in zip(weights, grads)]
    return weights, losses


# %% gradients_never_reset
# en: The gradients of all steps pile up.
#     The first step is right, the later ones are not. Print the gradients that you subtract in step 2: do they hold
#     those of step 1?
# ko: 모든 스텝의 기울기가 쌓입니다.
#     첫 스텝은 맞고 그다음부터 틀립니다. 둘째 스텝에서 빼는 기울기를 출력해 보세요. 첫 스텝의 기울기가 들어 있나요?
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))
    w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))
    w_hy = 0.5 * rng.normal(size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses, total = [], [np.zeros_like(weight) for weight in weights]
    for _ in range(n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss)
        total = [so_far + grad for so_far, grad in zip(total, grads)]
        grads = clip_by_global_norm(total, 1.0)
        weights = [weight - learning_rate * grad for weight, grad in zip(weights, grads)]
    return weights, losses


# %% clipped_gradients_not_used
# en: The weights are updated with gradients that have not been clipped.
#     Take one step and compute the norm of (w_old - w_new) / learning_rate over all five weights. Does
#     clip_by_global_norm change its arguments? Does its result reach the update?
# ko: 클리핑하지 않은 기울기로 가중치를 갱신했습니다.
#     n_steps = 1로 학습하고 가중치 다섯 개 전체에 대해 (w_old - w_new) / learning_rate의 노름을 구해 보세요.
#     clip_by_global_norm이 인자를 바꾸나요? 그 결과를 갱신에 썼나요?
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))
    w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))
    w_hy = 0.5 * rng.normal(size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses = []
    for _ in range(n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss)
        weights = [weight - learning_rate * grad for weight, grad in zip(weights, grads)]
        grads = clip_by_global_norm(grads, 1.0)
    return weights, losses


# %% clipped_by_value
# en: The gradients are clipped element by element.
#     Take one step and compute the norm of (w_old - w_new) / learning_rate over all five weights. May it be larger
#     than 1?
# ko: 기울기를 원소별로 클리핑했습니다.
#     n_steps = 1로 학습하고 가중치 다섯 개 전체에 대해 (w_old - w_new) / learning_rate의 노름을 구해 보세요. 1보다 커도
#     되나요?
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))
    w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))
    w_hy = 0.5 * rng.normal(size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses = []
    for _ in range(n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss)
        grads = [np.clip(grad, -1.0, 1.0) for grad in grads]
        weights = [weight - learning_rate * grad for weight, grad in zip(weights, grads)]
    return weights, losses


# %% clipped_one_by_one
# en: Each gradient is clipped on its own.
#     Take one step and compute the norm of (w_old - w_new) / learning_rate over all five weights. May it be larger
#     than 1? What does "global" mean?
# ko: 기울기 배열을 하나씩 따로 클리핑했습니다.
#     n_steps = 1로 학습하고 가중치 다섯 개 전체에 대해 (w_old - w_new) / learning_rate의 노름을 구해 보세요. 1보다 커도
#     되나요? "global"은 무슨 뜻인가요?
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))
    w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))
    w_hy = 0.5 * rng.normal(size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses = []
    for _ in range(n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss)
        grads = [clip_by_global_norm([grad], 1.0)[0] for grad in grads]
        weights = [weight - learning_rate * grad for weight, grad in zip(weights, grads)]
    return weights, losses


# %% clipped_after_the_learning_rate
# en: The learning rate is multiplied in before the clipping.
#     Take one step with a learning rate of 0.1 and a gradient that is clipped. How far may the weights move in all?
# ko: 클리핑하기 전에 학습률을 곱했습니다.
#     기울기가 클리핑되는 경우에 학습률 0.1로 한 스텝만 학습해 보세요. 가중치 전체가 움직이는 거리는 얼마까지여야
#     하나요?
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))
    w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))
    w_hy = 0.5 * rng.normal(size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses = []
    for _ in range(n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss)
        moves = clip_by_global_norm([learning_rate * grad for grad in grads], 1.0)
        weights = [weight - move for weight, move in zip(weights, moves)]
    return weights, losses


# %% clipped_at_another_norm
# en: The gradients are clipped at the norm 5.
#     Take one step and compute the norm of (w_old - w_new) / learning_rate over all five weights. Which largest norm
#     does the text name?
# ko: max_norm = 5로 기울기를 클리핑했습니다.
#     n_steps = 1로 학습하고 가중치 다섯 개 전체에 대해 (w_old - w_new) / learning_rate의 노름을 구해 보세요.
#     본문에 적힌 최대 노름은 얼마인가요?
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))
    w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))
    w_hy = 0.5 * rng.normal(size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses = []
    for _ in range(n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss)
        grads = clip_by_global_norm(grads, 5.0)
        weights = [weight - learning_rate * grad for weight, grad in zip(weights, grads)]
    return weights, losses


# %% always_scaled
# en: Small gradients are scaled up to the clip's norm.
#     Let it train long. Do the steps become shorter as the loss comes close to 0, and should they?
# ko: 작은 기울기까지 최대 노름에 맞추어 키웠습니다.
#     오래 학습시켜 보세요. 손실이 0에 가까워지면 한 번에 움직이는 거리가 짧아지나요? 짧아져야 하나요?
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))
    w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))
    w_hy = 0.5 * rng.normal(size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses = []
    for _ in range(n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss)
        norm = np.sqrt(sum((grad**2).sum() for grad in grads))
        grads = [grad * 1.0 / norm for grad in grads]
        weights = [weight - learning_rate * grad for weight, grad in zip(weights, grads)]
    return weights, losses


# %% scale_forgotten
# en: The weights start as standard normal numbers.
#     Set learning_rate = 0 and print the weights' standard deviation for 100 hidden units. Which does the text name?
# ko: 가중치가 표준편차 1인 정규 분포에서 시작합니다.
#     학습률을 0으로, 은닉 유닛을 100개로 두고 가중치의 표준편차를 출력해 보세요. 본문에 적힌 값은 얼마인가요?
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = rng.normal(size=(n_inputs, n_hidden))
    w_hh = rng.normal(size=(n_hidden, n_hidden))
    w_hy = rng.normal(size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses = []
    for _ in range(n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss)
        grads = clip_by_global_norm(grads, 1.0)
        weights = [weight - learning_rate * grad for weight, grad in zip(weights, grads)]
    return weights, losses


# %% scale_taken_for_mean
# en: The 0.5 is the mean of the weights, not their scale.
#     Set learning_rate = 0 and print the weights' mean for 100 hidden units. What is the first argument of
#     rng.normal?
# ko: 0.5가 가중치의 크기가 아니라 평균으로 들어갔습니다.
#     학습률을 0으로, 은닉 유닛을 100개로 두고 가중치의 평균을 출력해 보세요. rng.normal의 첫째 인자는 무엇인가요?
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = rng.normal(0.5, size=(n_inputs, n_hidden))
    w_hh = rng.normal(0.5, size=(n_hidden, n_hidden))
    w_hy = rng.normal(0.5, size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses = []
    for _ in range(n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss)
        grads = clip_by_global_norm(grads, 1.0)
        weights = [weight - learning_rate * grad for weight, grad in zip(weights, grads)]
    return weights, losses


# %% weights_too_small
# en: The weights start 50 times too small.
#     Set learning_rate = 0 and print the weights' standard deviation for 100 hidden units. Which does the text name?
# ko: 가중치가 정해진 크기의 50분의 1에서 시작합니다.
#     학습률을 0으로, 은닉 유닛을 100개로 두고 가중치의 표준편차를 출력해 보세요. 본문에 적힌 값은 얼마인가요?
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = 0.01 * rng.normal(size=(n_inputs, n_hidden))
    w_hh = 0.01 * rng.normal(size=(n_hidden, n_hidden))
    w_hy = 0.01 * rng.normal(size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses = []
    for _ in range(n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss)
        grads = clip_by_global_norm(grads, 1.0)
        weights = [weight - learning_rate * grad for weight, grad in zip(weights, grads)]
    return weights, losses


# %% weights_all_zero
# en: All weights start at zero.
#     Print dw_xh and dw_hh of the first step. If all hidden units are the same, what could ever make them different?
# ko: 모든 가중치가 0에서 시작합니다.
#     첫 스텝의 dw_xh와 dw_hh를 출력해 보세요. 은닉 유닛이 모두 똑같다면 무엇 때문에 서로 달라질 수 있나요?
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = np.zeros((n_inputs, n_hidden))
    w_hh = np.zeros((n_hidden, n_hidden))
    w_hy = np.zeros((n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses = []
    for _ in range(n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss)
        grads = clip_by_global_norm(grads, 1.0)
        weights = [weight - learning_rate * grad for weight, grad in zip(weights, grads)]
    return weights, losses


# %% uniform_weights
# en: The weights are drawn from a uniform distribution.
#     Set learning_rate = 0 and print the largest weight for 100 hidden units. Can a normal number be larger than 0.5?
# ko: 가중치를 균등 분포에서 뽑았습니다.
#     학습률을 0으로, 은닉 유닛을 100개로 두고 가장 큰 가중치를 출력해 보세요. 정규 분포에서 뽑은 수가 0.5보다 클 수
#     있나요?
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = rng.uniform(-0.5, 0.5, size=(n_inputs, n_hidden))
    w_hh = rng.uniform(-0.5, 0.5, size=(n_hidden, n_hidden))
    w_hy = rng.uniform(-0.5, 0.5, size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses = []
    for _ in range(n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss)
        grads = clip_by_global_norm(grads, 1.0)
        weights = [weight - learning_rate * grad for weight, grad in zip(weights, grads)]
    return weights, losses


# %% drawn_in_another_order
# en: The weights are drawn in another order.
#     Set learning_rate = 0. w_xh is right, w_hh and w_hy are not. In which order does the text draw them?
# ko: 가중치를 다른 순서로 뽑았습니다.
#     학습률을 0으로 두어 보세요. w_xh는 맞고 w_hh와 w_hy가 다릅니다. 본문에서는 어떤 순서로 뽑나요?
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))
    w_hy = 0.5 * rng.normal(size=(n_hidden, n_inputs))
    w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses = []
    for _ in range(n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss)
        grads = clip_by_global_norm(grads, 1.0)
        weights = [weight - learning_rate * grad for weight, grad in zip(weights, grads)]
    return weights, losses


# %% recurrent_weights_drawn_first
# en: w_hh is drawn before w_xh.
#     Set learning_rate = 0. Which of the five weights are right? In which order does the text draw them?
# ko: w_hh를 w_xh보다 먼저 뽑았습니다.
#     학습률을 0으로 두어 보세요. 가중치 다섯 개 가운데 어느 것이 맞나요? 본문에서는 어떤 순서로 뽑나요?
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))
    w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))
    w_hy = 0.5 * rng.normal(size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses = []
    for _ in range(n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss)
        grads = clip_by_global_norm(grads, 1.0)
        weights = [weight - learning_rate * grad for weight, grad in zip(weights, grads)]
    return weights, losses


# %% biases_drawn
# en: The biases are drawn at random, too.
#     Set learning_rate = 0. w_xh and w_hh are right, the others are not. What does the text say of the biases?
# ko: 편향까지 무작위로 뽑았습니다.
#     학습률을 0으로 두어 보세요. w_xh와 w_hh는 맞고 나머지가 다릅니다. 본문에서는 편향이 어떤 값에서 시작하나요?
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))
    w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))
    b_h = 0.5 * rng.normal(size=n_hidden)
    w_hy = 0.5 * rng.normal(size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, b_h, w_hy, 0.5 * rng.normal(size=n_inputs)]
    losses = []
    for _ in range(n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss)
        grads = clip_by_global_norm(grads, 1.0)
        weights = [weight - learning_rate * grad for weight, grad in zip(weights, grads)]
    return weights, losses


# %% rng_ignored
# en: The weights do not come from the rng that is passed in.
#     Call it with two differently seeded rng. Should the weights be the same?
# ko: 인자로 받은 rng로 가중치를 뽑지 않았습니다.
#     시드가 다른 rng 두 개로 각각 호출해 보세요. 가중치가 같아야 할까요?
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    rng = np.random.default_rng(0)
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))
    w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))
    w_hy = 0.5 * rng.normal(size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses = []
    for _ in range(n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss)
        grads = clip_by_global_norm(grads, 1.0)
        weights = [weight - learning_rate * grad for weight, grad in zip(weights, grads)]
    return weights, losses


# %% loss_after_the_update
# en: Each loss is recorded after its update.
#     Take one step. Is losses[0] the loss of the weights as they were drawn?
# ko: 갱신한 뒤의 손실을 기록했습니다.
#     n_steps = 1로 학습해 보세요. losses[0]은 처음 뽑은 가중치의 손실인가요?
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))
    w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))
    w_hy = 0.5 * rng.normal(size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses = []
    for _ in range(n_steps):
        _, *grads = backward(xs, targets, h0, *weights)
        grads = clip_by_global_norm(grads, 1.0)
        weights = [weight - learning_rate * grad for weight, grad in zip(weights, grads)]
        losses.append(backward(xs, targets, h0, *weights)[0])
    return weights, losses


# %% one_loss_too_many
# en: The loss after the last update is recorded, too.
#     Take n_steps = 1 and print the length of losses.
# ko: 마지막 갱신 뒤의 손실까지 기록했습니다.
#     n_steps = 1로 두고 losses의 길이를 출력해 보세요.
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))
    w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))
    w_hy = 0.5 * rng.normal(size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses = []
    for _ in range(n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss)
        grads = clip_by_global_norm(grads, 1.0)
        weights = [weight - learning_rate * grad for weight, grad in zip(weights, grads)]
    losses.append(backward(xs, targets, h0, *weights)[0])
    return weights, losses


# %% one_step_too_few
# en: One step is missing.
#     Take n_steps = 1 and print the length of losses. Have the weights moved?
# ko: 한 스텝이 빠졌습니다.
#     n_steps = 1로 두고 losses의 길이를 출력해 보세요. 가중치가 움직였나요?
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))
    w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))
    w_hy = 0.5 * rng.normal(size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses = []
    for _ in range(1, n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss)
        grads = clip_by_global_norm(grads, 1.0)
        weights = [weight - learning_rate * grad for weight, grad in zip(weights, grads)]
    return weights, losses


# %% last_update_missing
# en: The last update is missing.
#     Take n_steps = 1. There is one loss: have the weights moved?
# ko: 마지막 갱신이 빠졌습니다.
#     n_steps = 1로 두어 보세요. 손실은 하나 있습니다. 가중치가 움직였나요?
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))
    w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))
    w_hy = 0.5 * rng.normal(size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses = []
    for step in range(n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss)
        if step == n_steps - 1:
            break
        grads = clip_by_global_norm(grads, 1.0)
        weights = [weight - learning_rate * grad for weight, grad in zip(weights, grads)]
    return weights, losses


# %% last_loss_only
# en: Only the last loss is returned.
#     How many losses does a curve of n_steps steps need? Print the type of your second result.
# ko: 마지막 손실만 돌려주었습니다.
#     n_steps스텝의 곡선을 그리려면 손실이 몇 개 필요한가요? 둘째 결과의 자료형을 출력해 보세요.
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))
    w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))
    w_hy = 0.5 * rng.normal(size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses = []
    for _ in range(n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss)
        grads = clip_by_global_norm(grads, 1.0)
        weights = [weight - learning_rate * grad for weight, grad in zip(weights, grads)]
    return weights, losses[-1]


# %% first_weights_returned
# en: The weights that are returned are those from before the training.
#     Compute the loss of the weights that come back. Is it nearer to losses[0] or to losses[-1]?
# ko: 학습하기 전의 가중치를 돌려주었습니다.
#     돌려준 가중치의 손실을 계산해 보세요. losses[0]과 losses[-1] 가운데 어느 쪽에 가까운가요?
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))
    w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))
    w_hy = 0.5 * rng.normal(size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses, first = [], list(weights)
    for _ in range(n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss)
        grads = clip_by_global_norm(grads, 1.0)
        weights = [weight - learning_rate * grad for weight, grad in zip(weights, grads)]
    return first, losses


# %% losses_averaged
# en: The recorded losses are averages over the batch and the time steps.
#     All losses are off by the same ratio, and the weights are right. Which two sizes give it when multiplied?
# ko: 기록한 손실이 배치와 시간 단계에 대한 평균입니다.
#     손실이 모두 같은 비율로 틀렸고 가중치는 맞습니다. 어느 두 크기를 곱하면 그 비율이 되나요?
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))
    w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))
    w_hy = 0.5 * rng.normal(size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses = []
    for _ in range(n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss / targets.size)
        grads = clip_by_global_norm(grads, 1.0)
        weights = [weight - learning_rate * grad for weight, grad in zip(weights, grads)]
    return weights, losses


# %% averaged
# en: Losses and gradients are averaged over the batch and the time steps.
#     Compare losses[0] with the right one: which two sizes give the ratio when multiplied? The loss of this notebook
#     is the sum.
# ko: 손실과 기울기를 배치와 시간 단계에 대해 평균했습니다.
#     losses[0]을 올바른 값과 비교해 보세요. 어느 두 크기를 곱하면 그 비율이 되나요? 이 노트북의 손실은 합입니다.
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))
    w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))
    w_hy = 0.5 * rng.normal(size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses = []
    for _ in range(n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        loss, grads = loss / targets.size, [grad / targets.size for grad in grads]
        losses.append(loss)
        grads = clip_by_global_norm(grads, 1.0)
        weights = [weight - learning_rate * grad for weight, grad in zip(weights, grads)]
    return weights, losses


# %% state_kept_between_steps
# en: A training step goes on from the state in which the step before it ended.
#     The first step is right. The text begins anew in every training step: what must h0 be then?
# ko: 앞 스텝의 마지막 은닉 상태에서 다음 스텝을 시작했습니다.
#     첫 스텝은 맞습니다. 스텝마다 글을 처음부터 다시 읽습니다. 그렇다면 h0은 무엇이어야 하나요?
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))
    w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))
    w_hy = 0.5 * rng.normal(size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses = []
    for _ in range(n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss)
        grads = clip_by_global_norm(grads, 1.0)
        h0 = forward(xs, h0, *weights)[0][:, -1]
        weights = [weight - learning_rate * grad for weight, grad in zip(weights, grads)]
    return weights, losses


# %% learning_rate_falls
# en: The learning rate becomes smaller with every step.
#     The first step is right, the later ones are too short. Compare the second step's (w_old - w_new) / clipped
#     gradient with the learning rate.
# ko: 학습률이 스텝마다 작아집니다.
#     첫 스텝은 맞고 그다음부터 너무 조금 움직입니다. 둘째 스텝의 (w_old - w_new) / 클리핑한 기울기를 학습률과 비교해
#     보세요.
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))
    w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))
    w_hy = 0.5 * rng.normal(size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses = []
    for step in range(n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss)
        grads = clip_by_global_norm(grads, 1.0)
        weights = [weight - learning_rate / (step + 1) * grad for weight, grad in zip(weights, grads)]
    return weights, losses


# %% returned_in_the_other_order
# en: Losses and weights are returned in the other order.
#     Print the lengths of your first and second result for n_steps = 7. Which should have five entries?
# ko: 손실과 가중치를 반대 순서로 돌려주었습니다.
#     n_steps = 7로 두고 첫 번째 결과와 두 번째 결과의 길이를 출력해 보세요. 원소가 다섯 개여야 하는 것은 어느
#     쪽인가요?
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))
    w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))
    w_hy = 0.5 * rng.normal(size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses = []
    for _ in range(n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss)
        grads = clip_by_global_norm(grads, 1.0)
        weights = [weight - learning_rate * grad for weight, grad in zip(weights, grads)]
    return losses, weights


# %% sequences_shuffled
# en: The sequences are shuffled in every step, with numbers from rng.
#     The losses and the weights are right. Train twice with one and the same rng: where should the second training
#     begin to draw?
# ko: 스텝마다 rng로 시퀀스의 순서를 섞습니다.
#     손실과 가중치는 맞습니다. 같은 rng로 두 번 학습해 보세요. 두 번째 학습은 난수를 어디부터 뽑아야 하나요?
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))
    w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))
    w_hy = 0.5 * rng.normal(size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses = []
    for _ in range(n_steps):
        order = rng.permutation(len(xs))
        loss, *grads = backward(xs[order], targets[order], h0, *weights)
        losses.append(loss)
        grads = clip_by_global_norm(grads, 1.0)
        weights = [weight - learning_rate * grad for weight, grad in zip(weights, grads)]
    return weights, losses


# %% stopped_when_learnt
# en: The training stops as soon as the loss is below 0.1.
#     Take n_steps = 300 for hello and count the losses. How many are asked for?
# ko: 손실이 0.1보다 작아지면 곧바로 학습을 멈춥니다.
#     hello를 n_steps = 300으로 학습하고 손실의 개수를 세어 보세요. 몇 개여야 하나요?
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))
    w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))
    w_hy = 0.5 * rng.normal(size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses = []
    for _ in range(n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss)
        if loss < 0.1:
            break
        grads = clip_by_global_norm(grads, 1.0)
        weights = [weight - learning_rate * grad for weight, grad in zip(weights, grads)]
    return weights, losses


# %% weights_in_float32
# en: The weights are kept in float32.
#     Print the dtype of the weights. How many digits of a small step, 0.1 times a gradient, does a float32 keep?
# ko: 가중치를 float32에 담았습니다.
#     가중치의 dtype을 출력해 보세요. 0.1을 곱한 기울기처럼 작은 값을 뺄 때 float32에는 유효 숫자가 몇 자리 남나요?
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))
    w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))
    w_hy = 0.5 * rng.normal(size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses = []
    for _ in range(n_steps):
        loss, *grads = backward(xs, targets, h0, *weights)
        losses.append(loss)
        grads = clip_by_global_norm(grads, 1.0)
        weights = [weight - learning_rate * grad for weight, grad in zip(weights, grads)]
    return [weight.astype(np.float32) for weight in weights], losses


# %% not_by_hand
# en: The numbers are right, but a tool differentiates for you.
#     The exercise asks for your own backward, which needs no tool. What is the slope of tanh, written with the state
#     alone?
# ko: 값은 맞지만 미분을 도구에 맡겼습니다.
#     이 문제에서는 직접 작성한 backward를 써야 합니다. tanh의 기울기를 상태만으로 쓰면 어떻게 되나요?
def train(xs, targets, n_hidden, n_steps, learning_rate, rng):
    n_inputs = xs.shape[-1]
    h0 = np.zeros((len(xs), n_hidden))
    w_xh = 0.5 * rng.normal(size=(n_inputs, n_hidden))
    w_hh = 0.5 * rng.normal(size=(n_hidden, n_hidden))
    w_hy = 0.5 * rng.normal(size=(n_hidden, n_inputs))
    weights = [w_xh, w_hh, np.zeros(n_hidden), w_hy, np.zeros(n_inputs)]
    losses = []
    for _ in range(n_steps):
        w_xh, w_hh, b_h, w_hy, _ = weights
        hs, ys = forward(xs, h0, *weights)
        losses.append(cross_entropy(ys, targets))
        before = np.concatenate([h0[:, None], hs[:, :-1]], axis=1)
        slopes = np.tanh(xs @ w_xh + before @ w_hh + b_h + 1e-30j).imag / 1e-30
        dys = softmax(ys) - one_hot(targets, n_inputs)
        das, carry = np.zeros(hs.shape), 0.0
        for t in reversed(range(xs.shape[1])):
            das[:, t] = (dys[:, t] @ w_hy.T + carry) * slopes[:, t]
            carry = das[:, t] @ w_hh.T
        grads = [np.einsum("nti,ntj->ij", xs, das), np.einsum("nti,ntj->ij", before, das), das.sum(axis=(0, 1))]
        grads += [np.einsum("nth,nto->ho", hs, dys), dys.sum(axis=(0, 1))]
        grads = clip_by_global_norm(grads, 1.0)
        weights = [weight - learning_rate * grad for weight, grad in zip(weights, grads)]
    return weights, losses
