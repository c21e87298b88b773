# %% averaged
# en: The loss is averaged over the batch and the time steps.
#     With five equal logits, one time step costs ln 5 = 1.609. What should the five steps of "hello" cost together?
# ko: 배치와 시간 단계에 대해 손실의 평균을 구했습니다.
#     로짓 다섯 개가 모두 같으면 한 시간 단계의 손실은 ln 5 = 1.609입니다.
#     이때 "hello"의 다섯 단계를 모두 합한 손실은 얼마여야 하나요?
def cross_entropy(ys, targets):
    z = ys - ys.max(axis=-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    return float(-np.take_along_axis(log_p, targets[..., None], axis=-1).mean())


# %% ready_made
# en: A ready-made function of TensorFlow is used.
#     The values may well be right, but the loss is yours to write. Which two steps does that function take in one?
# ko: TensorFlow에 이미 있는 함수를 사용했습니다.
#     값은 맞더라도 손실은 직접 작성해야 합니다. 그 함수는 어떤 두 단계를 한꺼번에 계산하나요?
import tensorflow as tf


def cross_entropy(ys, targets):
    losses = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=targets, logits=ys)
    return float(tf.reduce_sum(losses))


# %% averaged_over_the_batch
# en: The loss is divided by the batch size.
#     Take one sequence alone, then twice as a batch of two. What should happen to the loss?
# ko: 손실을 배치 크기로 나누었습니다.
#     시퀀스를 하나만 넣어 보고, 같은 시퀀스 두 개를 묶은 배치도 넣어 보세요. 손실은 어떻게 변해야 하나요?
def cross_entropy(ys, targets):
    z = ys - ys.max(axis=-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    loss = -np.take_along_axis(log_p, targets[..., None], axis=-1).sum()
    return float(loss / len(ys))


# %% log_of_zero
# en: The logarithm is taken of a probability that has become zero.
#     Take one step with the logits (1000, -1000) and target 1. What does softmax give there, and the logarithm of that?
# ko: 0이 되어 버린 확률에 로그를 취했습니다.
#     로짓이 (1000, -1000)이고 정답이 1인 한 단계를 넣어 보세요. 정답의 소프트맥스 확률과 그 로그는 각각 얼마인가요?
def cross_entropy(ys, targets):
    p = softmax(ys)
    return float(-np.log(np.take_along_axis(p, targets[..., None], axis=-1)).sum())


# %% zero_times_infinity
# en: A zero of the one-hot target meets the logarithm of a probability that has become zero.
#     Take one step with the logits (1000, -1000) and target 0. What is 0 * np.log(0.0) in NumPy?
# ko: 원-핫으로 나타낸 정답의 0에, 0이 되어 버린 확률의 로그를 곱했습니다.
#     로짓이 (1000, -1000)이고 정답이 0인 한 단계를 넣어 보세요. NumPy에서 0 * np.log(0.0)의 값은 무엇인가요?
def cross_entropy(ys, targets):
    d = one_hot(targets, ys.shape[-1])
    return float(-(d * np.log(softmax(ys))).sum())


# %% no_max_subtracted
# en: exp is taken of the logits as they are.
#     Add 1000 to every logit: the loss should stay as it is. Which step of your computation becomes infinite?
# ko: 로짓을 그대로 exp에 넣었습니다.
#     모든 로짓에 1000을 더해도 손실은 그대로여야 합니다. 계산의 어느 부분에서 값이 무한대가 되나요?
def cross_entropy(ys, targets):
    log_p = ys - np.log(np.exp(ys).sum(axis=-1, keepdims=True))
    return float(-np.take_along_axis(log_p, targets[..., None], axis=-1).sum())


# %% one_maximum_for_all
# en: One maximum is taken for all time steps.
#     Take two steps, one with logits around 1000, one around -1000. What is left of the second one's exponentials?
# ko: 모든 시간 단계를 통틀어 최댓값을 하나만 구했습니다.
#     로짓이 1000 근처인 단계와 -1000 근처인 단계를 함께 넣어 보세요. exp를 계산하고 나면 둘째 단계에는 무엇이 남나요?
def cross_entropy(ys, targets):
    z = ys - ys.max()
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    return float(-np.take_along_axis(log_p, targets[..., None], axis=-1).sum())


# %% maximum_lost
# en: The maximum is subtracted on one side only.
#     Add 3 to every logit: the loss should stay as it is. By how much does yours move?
# ko: 최댓값을 한쪽에서만 뺐습니다.
#     모든 로짓에 3을 더해도 손실은 그대로여야 합니다. 지금은 얼마나 변하나요?
def cross_entropy(ys, targets):
    z = ys - ys.max(axis=-1, keepdims=True)
    log_sum = np.log(np.exp(z).sum(axis=-1))
    right = np.take_along_axis(ys, targets[..., None], axis=-1)[..., 0]
    return float((log_sum - right).sum())


# %% small_number_in_the_log
# en: A small number is added inside the logarithm.
#     With the logits (1000, -1000) and target 1 the loss should be about 2000. How large can yours become?
# ko: 로그 안에 작은 수를 더했습니다.
#     로짓이 (1000, -1000)이고 정답이 1이면 손실은 약 2000이어야 합니다. 지금 식에서는 손실이 얼마까지 커질 수 있나요?
def cross_entropy(ys, targets):
    p = softmax(ys)
    return float(-np.log(np.take_along_axis(p, targets[..., None], axis=-1) + 1e-12).sum())


# %% log_base_2
# en: The logarithm has base 2.
#     One time step with five equal logits should cost about 1.609. What does it cost with yours?
# ko: 밑이 2인 로그를 사용했습니다.
#     로짓 다섯 개가 모두 같으면 한 단계의 손실은 약 1.609여야 합니다. 지금은 얼마가 나오나요?
def cross_entropy(ys, targets):
    p = softmax(ys)
    return float(-np.log2(np.take_along_axis(p, targets[..., None], axis=-1)).sum())


# %% sign_forgotten
# en: The loss has the wrong sign.
#     Which sign has log p for a p between 0 and 1? Should a good prediction have the smaller loss or the larger one?
# ko: 손실의 부호가 반대입니다.
#     p가 0과 1 사이일 때 log p의 부호는 무엇인가요? 좋은 예측의 손실은 나쁜 예측의 손실보다 작아야 하나요, 커야 하나요?
def cross_entropy(ys, targets):
    z = ys - ys.max(axis=-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    return float(np.take_along_axis(log_p, targets[..., None], axis=-1).sum())


# %% softmax_twice
# en: softmax is applied twice.
#     Make a prediction nearly perfect: logit 100 at the target, 0 elsewhere. How close to 0 does your loss come?
# ko: 소프트맥스를 두 번 적용했습니다.
#     정답 자리의 로짓은 100, 나머지는 0으로 두어 거의 완벽한 예측을 만들어 보세요. 손실이 0에 얼마나 가까워지나요?
def cross_entropy(ys, targets):
    p = softmax(ys)
    log_p = p - np.log(np.exp(p).sum(axis=-1, keepdims=True))
    return float(-np.take_along_axis(log_p, targets[..., None], axis=-1).sum())


# %% logits_taken_for_probabilities
# en: The logits are taken for probabilities.
#     Add up ys over its last axis. What does np.log give for a logit of -1?
# ko: 로짓을 확률처럼 사용했습니다.
#     ys의 값을 마지막 축을 따라 더해 보세요. 로짓이 -1이면 np.log의 값은 무엇인가요?
def cross_entropy(ys, targets):
    loss = 0.0
    for n in range(targets.shape[0]):
        for t in range(targets.shape[1]):
            loss -= np.log(ys[n, t, targets[n, t]])
    return loss


# %% targets_shifted
# en: The targets are moved by one time step once more.
#     For a single sequence of one step, how many terms does your sum have? Which target belongs to ys[:, 0]?
# ko: 정답을 한 시간 단계만큼 한 번 더 밀었습니다.
#     한 단계짜리 시퀀스 하나를 넣으면 더하는 항은 몇 개인가요? ys[:, 0]에 해당하는 정답은 어느 것인가요?
def cross_entropy(ys, targets):
    ys, targets = ys[:, :-1], targets[:, 1:]
    z = ys - ys.max(axis=-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    return float(-np.take_along_axis(log_p, targets[..., None], axis=-1).sum())


# %% softmax_over_time
# en: The probabilities are taken over the time steps.
#     Take a sequence of one step. Which numbers have to add up to 1 there, and what loss do you get?
# ko: 시간 축을 따라 확률을 계산했습니다.
#     한 단계짜리 시퀀스를 넣어 보세요. 이때 더해서 1이 되어야 하는 값들은 무엇이고, 손실은 얼마가 나오나요?
def cross_entropy(ys, targets):
    z = ys - ys.max(axis=1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=1, keepdims=True))
    return float(-np.take_along_axis(log_p, targets[..., None], axis=-1).sum())


# %% all_targets_at_every_step
# en: Every time step is compared with the targets of all steps.
#     Print the shape of log_p[:, :, targets]. How many numbers should be picked in all?
# ko: 각 시간 단계를 모든 단계의 정답과 비교했습니다.
#     log_p[:, :, targets]의 형태를 출력해 보세요. 값을 모두 몇 개 골라야 하나요?
def cross_entropy(ys, targets):
    z = ys - ys.max(axis=-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    return float(-log_p[:, :, targets].sum())


# %% indices_in_pairs
# en: The batch and time indices are matched in pairs.
#     Which elements does a[np.arange(3), np.arange(3)] pick from a 3 by 3 array? Does it pick all nine?
# ko: 배치 인덱스와 시간 인덱스를 하나씩 짝지었습니다.
#     a의 형태가 (3, 3)일 때 a[np.arange(3), np.arange(3)]은 어느 원소를 고르나요? 아홉 개를 모두 고르나요?
def cross_entropy(ys, targets):
    n_batch, n_steps = targets.shape
    z = ys - ys.max(axis=-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    return float(-log_p[np.arange(n_batch), np.arange(n_steps), targets].sum())


# %% prediction_in_place_of_target
# en: The most likely character is scored instead of the target.
#     Keep ys and change the targets. Does the loss change?
# ko: 정답이 아니라 가장 확률이 높은 문자로 손실을 계산했습니다.
#     ys는 그대로 두고 targets만 바꾸어 보세요. 손실이 달라지나요?
def cross_entropy(ys, targets):
    z = ys - ys.max(axis=-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    return float(-log_p.max(axis=-1).sum())


# %% all_classes_summed
# en: The logarithms of all characters are added up.
#     How many numbers does one time step contribute to your sum? Do the targets play any part?
# ko: 모든 문자의 로그 확률을 더했습니다.
#     한 시간 단계에서 값이 몇 개 합에 들어가나요? targets는 어디에 쓰이나요?
def cross_entropy(ys, targets):
    z = ys - ys.max(axis=-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    return float(-log_p.sum())


# %% wrong_characters_counted_too
# en: The characters that are not the target add to the loss by themselves.
#     One step with two equal logits should cost ln 2 = 0.693. How many terms does your formula have there?
# ko: 정답이 아닌 문자들의 항까지 손실에 더했습니다.
#     로짓 두 개가 같으면 한 단계의 손실은 ln 2 = 0.693이어야 합니다. 이때 지금 식에는 항이 몇 개 있나요?
def cross_entropy(ys, targets):
    p = softmax(ys)
    d = one_hot(targets, ys.shape[-1])
    return float(-(d * np.log(p) + (1 - d) * np.log(1 - p)).sum())


# %% not_summed
# en: The losses of the time steps are not added up.
#     Which shape has your result? Which one number says how good the prediction is?
# ko: 시간 단계별 손실을 더하지 않았습니다.
#     결과의 형태는 무엇인가요? 예측이 얼마나 좋은지 수 하나로 나타내려면 어떻게 해야 하나요?
def cross_entropy(ys, targets):
    z = ys - ys.max(axis=-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    return -np.take_along_axis(log_p, targets[..., None], axis=-1)[..., 0]


# %% first_sequence_only
# en: Only the first sequence of the batch counts.
#     Change the targets of the second sequence in a batch. Does the loss change?
# ko: 배치에서 첫 번째 시퀀스의 손실만 계산했습니다.
#     배치에서 두 번째 시퀀스의 정답을 바꾸어 보세요. 손실이 달라지나요?
def cross_entropy(ys, targets):
    z = ys[0] - ys[0].max(axis=-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    loss = 0.0
    for t, target in enumerate(targets[0]):
        loss -= log_p[t, target]
    return loss


# %% targets_in_another_order
# en: The rows of logits and the targets are lined up in different orders.
#     Take 2 sequences of 3 time steps. Which target stands beside ys[0, 1] once yours are lined up?
# ko: 로짓의 행과 정답을 서로 다른 순서로 늘어놓았습니다.
#     시간 단계가 3개인 시퀀스 2개를 넣어 보세요. 늘어놓은 뒤 ys[0, 1]과 짝이 되는 정답은 어느 것인가요?
def cross_entropy(ys, targets):
    rows = ys.swapaxes(0, 1).reshape(-1, ys.shape[-1])
    z = rows - rows.max(axis=-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    return float(-log_p[np.arange(len(rows)), targets.ravel()].sum())


# %% small_number_in_the_sum
# en: A small number is added to the sum of the exponentials.
#     Make a prediction nearly perfect, logit 20 at the target, 0 elsewhere. How far is your loss off, beside its size?
# ko: 지수 함수 값의 합에 작은 수를 더했습니다.
#     정답 자리의 로짓은 20, 나머지는 0으로 두어 거의 완벽한 예측을 만들어 보세요.
#     손실의 크기에 비해 오차가 얼마나 큰가요?
def cross_entropy(ys, targets):
    z = ys - ys.max(axis=-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True) + 1e-8)
    return float(-np.take_along_axis(log_p, targets[..., None], axis=-1).sum())


# %% rounded_to_float32
# en: The loss is rounded to float32.
#     Print the loss and its dtype. How many decimal digits does a float32 keep, and how many a float64?
# ko: 손실을 float32로 바꾸어 값이 반올림되었습니다.
#     손실과 그 dtype을 출력해 보세요. float32는 유효 숫자를 몇 자리까지 나타내고, float64는 몇 자리까지 나타내나요?
def cross_entropy(ys, targets):
    z = ys - ys.max(axis=-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    return np.float32(-np.take_along_axis(log_p, targets[..., None], axis=-1).sum())
