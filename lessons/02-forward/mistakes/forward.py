# %% y_from_previous_state
# en: Each output is computed from the state before the step.
#     Change xs[:, 0]. Does ys[:, 0] change?
# ko: 각 출력을 그 단계 이전의 상태로 계산했습니다.
#     xs[:, 0]을 바꾸어 보세요. ys[:, 0]이 달라지나요?
def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    h = h0
    hs, ys = [], []
    for t in range(xs.shape[1]):
        ys.append(step_output(h, w_hy, b_y))
        h = step_forward(xs[:, t], h, w_xh, w_hh, b_h)
        hs.append(h)
    return np.stack(hs, axis=1), np.stack(ys, axis=1)


# %% ready_made
# en: Ready-made functions of TensorFlow are used.
#     The values may well be right, but the unrolled network is yours to write. Which functions of NumPy do the same?
# ko: TensorFlow에 이미 있는 함수를 사용했습니다.
#     값은 맞더라도 펼친 신경망은 NumPy로 직접 작성해야 합니다. NumPy에서 같은 일을 하는 함수는 무엇인가요?
import tensorflow as tf


def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    h, states = tf.cast(h0, tf.float64), []
    for x in tf.unstack(tf.cast(xs, tf.float64), axis=1):
        h = tf.tanh(x @ w_xh + h @ w_hh + b_h)
        states.append(h)
    hs = tf.stack(states, axis=1)
    return hs.numpy(), (hs @ w_hy + b_y).numpy()


# %% states_before_the_step
# en: Each state is stored before its step is done.
#     Compare hs[:, 0] with h0. Which input should the first stored state already have seen?
# ko: 각 단계를 계산하기 전의 상태를 저장했습니다.
#     hs[:, 0]을 h0과 비교해 보세요. 처음 저장되는 상태에는 어느 입력까지 반영되어 있어야 하나요?
def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    h = h0
    hs, ys = [], []
    for t in range(xs.shape[1]):
        hs.append(h)
        h = step_forward(xs[:, t], h, w_xh, w_hh, b_h)
        ys.append(step_output(h, w_hy, b_y))
    return np.stack(hs, axis=1), np.stack(ys, axis=1)


# %% h0_ignored
# en: The first state is always zero, whatever h0 is.
#     Call it twice with different h0. Is the answer the same?
# ko: h0이 무엇이든 항상 0인 상태에서 시작합니다.
#     h0을 바꾸어 두 번 호출해 보세요. 결과가 같나요?
def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    n_batch, n_steps, _ = xs.shape
    h = np.zeros((n_batch, w_hh.shape[0]))
    hs, ys = [], []
    for t in range(n_steps):
        h = step_forward(xs[:, t], h, w_xh, w_hh, b_h)
        hs.append(h)
        ys.append(step_output(h, w_hy, b_y))
    return np.stack(hs, axis=1), np.stack(ys, axis=1)


# %% state_not_carried
# en: Every time step starts again from h0.
#     In "hello" an l must be followed once by l and once by o. What tells the two l's apart?
# ko: 모든 시간 단계가 h0에서 다시 시작합니다.
#     "hello"에서 l 다음에 한 번은 l이, 한 번은 o가 와야 합니다. 두 l을 구별해 주는 것은 무엇인가요?
def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = [], []
    for t in range(xs.shape[1]):
        h = step_forward(xs[:, t], h0, w_xh, w_hh, b_h)
        hs.append(h)
        ys.append(step_output(h, w_hy, b_y))
    return np.stack(hs, axis=1), np.stack(ys, axis=1)


# %% first_step_reads_the_last
# en: The first step takes its previous state from the wrong end of the array.
#     Print t - 1 for the first step. Which element is hs[:, -1] in NumPy, and what does it hold at that time?
# ko: 첫 단계가 배열의 반대쪽 끝에서 이전 상태를 가져옵니다.
#     첫 단계에서 t - 1을 출력해 보세요. NumPy에서 hs[:, -1]은 어느 원소이고, 그 시점에는 무엇이 들어 있나요?
def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    n_batch, n_steps, _ = xs.shape
    hs = np.zeros((n_batch, n_steps, h0.shape[1]))
    ys = np.zeros((n_batch, n_steps, len(b_y)))
    hs[:, 0] = h0
    for t in range(n_steps):
        hs[:, t] = step_forward(xs[:, t], hs[:, t - 1], w_xh, w_hh, b_h)
        ys[:, t] = step_output(hs[:, t], w_hy, b_y)
    return hs, ys


# %% last_step_missing
# en: The last time step is not computed.
#     Print hs[:, -1]. For a sequence of T steps, how often does your loop run?
# ko: 마지막 시간 단계를 계산하지 않았습니다.
#     hs[:, -1]을 출력해 보세요. 길이가 T인 시퀀스에서 반복문은 몇 번 실행되나요?
def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    n_batch, n_steps, _ = xs.shape
    hs = np.zeros((n_batch, n_steps, h0.shape[1]))
    ys = np.zeros((n_batch, n_steps, b_y.shape[0]))
    h = h0
    for t in range(n_steps - 1):
        h = step_forward(xs[:, t], h, w_xh, w_hh, b_h)
        hs[:, t] = h
        ys[:, t] = step_output(h, w_hy, b_y)
    return hs, ys


# %% first_step_missing
# en: The first time step is not computed.
#     Print hs[:, 0]. With which t does your loop begin?
# ko: 첫 번째 시간 단계를 계산하지 않았습니다.
#     hs[:, 0]을 출력해 보세요. 반복문은 어떤 t부터 시작하나요?
def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    n_batch, n_steps, _ = xs.shape
    hs = np.zeros((n_batch, n_steps, h0.shape[1]))
    ys = np.zeros((n_batch, n_steps, b_y.shape[0]))
    h = h0
    for t in range(1, n_steps):
        h = step_forward(xs[:, t], h, w_xh, w_hh, b_h)
        hs[:, t] = h
        ys[:, t] = step_output(h, w_hy, b_y)
    return hs, ys


# %% first_state_is_h0
# en: h0 takes the place of the first state, and the first input is never read.
#     Change xs[:, 0]. Does anything in hs or ys change?
# ko: 첫 번째 상태 자리에 h0이 들어갔고, 첫 번째 입력은 읽지 않았습니다.
#     xs[:, 0]을 바꾸어 보세요. hs나 ys에서 달라지는 것이 있나요?
def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    n_batch, n_steps, _ = xs.shape
    hs = np.zeros((n_batch, n_steps, h0.shape[1]))
    ys = np.zeros((n_batch, n_steps, b_y.shape[0]))
    hs[:, 0] = h0
    for t in range(1, n_steps):
        hs[:, t] = step_forward(xs[:, t], hs[:, t - 1], w_xh, w_hh, b_h)
    for t in range(n_steps):
        ys[:, t] = step_output(hs[:, t], w_hy, b_y)
    return hs, ys


# %% h0_included
# en: h0 stands among the states that are returned.
#     Five characters go into "hello". How many states come out, and after which character is each of them?
# ko: 돌려준 상태에 h0이 들어 있습니다.
#     "hello"는 문자가 다섯 개입니다. 상태는 몇 개가 나오고, 각각 어느 문자를 읽은 뒤의 상태인가요?
def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    hs, ys = [h0], []
    for t in range(xs.shape[1]):
        hs.append(step_forward(xs[:, t], hs[-1], w_xh, w_hh, b_h))
        ys.append(step_output(hs[-1], w_hy, b_y))
    return np.stack(hs, axis=1), np.stack(ys, axis=1)


# %% time_backwards
# en: The sequence is read from its end.
#     Change only the last input. Which of the outputs may move, and which of yours do?
# ko: 시퀀스를 뒤에서부터 읽었습니다.
#     마지막 입력만 바꾸어 보세요. 어느 출력이 달라질 수 있어야 하고, 지금은 어느 출력이 달라지나요?
def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    n_batch, n_steps, _ = xs.shape
    hs = np.zeros((n_batch, n_steps, h0.shape[1]))
    ys = np.zeros((n_batch, n_steps, b_y.shape[0]))
    h = h0
    for t in reversed(range(n_steps)):
        h = step_forward(xs[:, t], h, w_xh, w_hh, b_h)
        hs[:, t] = h
        ys[:, t] = step_output(h, w_hy, b_y)
    return hs, ys


# %% loop_over_the_batch
# en: The loop runs over the batch instead of over time.
#     Take a batch of one with three time steps. How often does your loop run? What does each axis of xs mean?
# ko: 반복문이 시간이 아니라 배치를 따라 돕니다.
#     배치 크기가 1이고 시간 단계가 3개인 입력을 넣어 보세요. 반복문은 몇 번 도나요? xs의 각 축은 무엇을 뜻하나요?
def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    h = h0
    hs, ys = [], []
    for x in xs:
        h = step_forward(x, h, w_xh, w_hh, b_h)
        hs.append(h)
        ys.append(step_output(h, w_hy, b_y))
    return np.array(hs), np.array(ys)


# %% time_axis_first
# en: The time axis comes first in the result.
#     Take 2 sequences of 3 time steps. Print the shapes of xs and of hs and name every axis.
# ko: 결과에서 시간 축이 맨 앞에 있습니다.
#     시간 단계가 3개인 시퀀스 2개를 넣고 xs와 hs의 형태를 출력해 보세요. 각 축은 무엇을 뜻하나요?
def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    h = h0
    hs, ys = [], []
    for t in range(xs.shape[1]):
        h = step_forward(xs[:, t], h, w_xh, w_hh, b_h)
        hs.append(h)
        ys.append(step_output(h, w_hy, b_y))
    return np.array(hs), np.array(ys)


# %% axes_reshaped
# en: The axes are brought into shape by reshape.
#     The shape is right. Compare np.arange(6).reshape(3, 2) with np.arange(6).reshape(2, 3).T: are they the same?
# ko: reshape로 축의 크기만 맞추었습니다.
#     형태는 맞습니다. np.arange(6).reshape(3, 2)와 np.arange(6).reshape(2, 3).T를 비교해 보세요. 두 배열이 같나요?
def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    n_batch, n_steps, _ = xs.shape
    h = h0
    hs, ys = [], []
    for t in range(n_steps):
        h = step_forward(xs[:, t], h, w_xh, w_hh, b_h)
        hs.append(h)
        ys.append(step_output(h, w_hy, b_y))
    return np.array(hs).reshape(n_batch, n_steps, -1), np.array(ys).reshape(n_batch, n_steps, -1)


# %% integer_buffer
# en: The states are stored in an array of whole numbers.
#     Let xs be one-hot vectors of dtype int. Print hs.dtype. What becomes of 0.7 in it?
# ko: 정수형 배열에 상태를 저장했습니다.
#     dtype이 int인 원-핫 벡터를 xs로 넣고 hs.dtype을 출력해 보세요. 이 배열에 0.7을 저장하면 어떻게 되나요?
def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    n_batch, n_steps, _ = xs.shape
    hs = np.zeros((n_batch, n_steps, h0.shape[1]), dtype=xs.dtype)
    ys = np.zeros((n_batch, n_steps, b_y.shape[0]), dtype=xs.dtype)
    h = h0
    for t in range(n_steps):
        h = step_forward(xs[:, t], h, w_xh, w_hh, b_h)
        hs[:, t] = h
        ys[:, t] = step_output(h, w_hy, b_y)
    return hs, ys


# %% one_array_for_all_states
# en: All stored states are the same array.
#     Is hs[:, 0] equal to hs[:, -1]? Print id(h) in every round of the loop.
# ko: 저장한 상태가 모두 같은 배열입니다.
#     hs[:, 0]과 hs[:, -1]이 같은가요? 반복할 때마다 id(h)를 출력해 보세요.
def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    h = h0.copy()
    hs, ys = [], []
    for t in range(xs.shape[1]):
        h[:] = step_forward(xs[:, t], h, w_xh, w_hh, b_h)
        hs.append(h)
        ys.append(step_output(h, w_hy, b_y))
    return np.stack(hs, axis=1), np.stack(ys, axis=1)


# %% h0_overwritten
# en: The caller's h0 is overwritten.
#     Call it twice with the same arguments. Are the two answers equal? Print h0 in between.
# ko: 인자로 받은 h0을 덮어썼습니다.
#     같은 인자로 두 번 호출해 보세요. 두 결과가 같나요? 두 호출 사이에 h0을 출력해 보세요.
def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    n_batch, n_steps, _ = xs.shape
    hs = np.zeros((n_batch, n_steps, h0.shape[1]))
    ys = np.zeros((n_batch, n_steps, b_y.shape[0]))
    h = h0
    for t in range(n_steps):
        h[:] = step_forward(xs[:, t], h, w_xh, w_hh, b_h)
        hs[:, t] = h
        ys[:, t] = step_output(h, w_hy, b_y)
    return hs, ys


# %% state_kept_between_sequences
# en: A sequence goes on from the state in which the sequence before it ended.
#     Run the second sequence of a batch alone and compare. Where should it start?
# ko: 앞 시퀀스가 끝난 상태에서 다음 시퀀스를 시작했습니다.
#     배치의 두 번째 시퀀스만 따로 실행해서 비교해 보세요. 이 시퀀스는 어디에서 시작해야 하나요?
def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    n_batch, n_steps, _ = xs.shape
    hs = np.zeros((n_batch, n_steps, h0.shape[1]))
    ys = np.zeros((n_batch, n_steps, b_y.shape[0]))
    h = h0[:1]
    for n in range(n_batch):
        for t in range(n_steps):
            h = step_forward(xs[n : n + 1, t], h, w_xh, w_hh, b_h)
            hs[n, t] = h[0]
            ys[n, t] = step_output(h, w_hy, b_y)[0]
    return hs, ys


# %% first_h0_for_the_batch
# en: Every sequence starts from the first row of h0.
#     Take the same sequence twice as a batch, with two different rows in h0. Should the two results be equal?
# ko: 모든 시퀀스가 h0의 첫 번째 행에서 시작합니다.
#     같은 시퀀스 두 개로 배치를 만들고 h0의 두 행은 다르게 두어 보세요. 두 결과가 같아야 할까요?
def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    h = h0[0]
    hs, ys = [], []
    for t in range(xs.shape[1]):
        h = step_forward(xs[:, t], h, w_xh, w_hh, b_h)
        hs.append(h)
        ys.append(step_output(h, w_hy, b_y))
    return np.stack(hs, axis=1), np.stack(ys, axis=1)


# %% first_input_every_step
# en: Every time step reads the first input.
#     Change xs[:, 1]. Does hs[:, 1] change?
# ko: 모든 시간 단계에서 첫 번째 입력을 읽었습니다.
#     xs[:, 1]을 바꾸어 보세요. hs[:, 1]이 달라지나요?
def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    x, h = xs[:, 0], h0
    hs, ys = [], []
    for _ in range(xs.shape[1]):
        h = step_forward(x, h, w_xh, w_hh, b_h)
        hs.append(h)
        ys.append(step_output(h, w_hy, b_y))
    return np.stack(hs, axis=1), np.stack(ys, axis=1)


# %% last_step_only
# en: Only the last time step is returned.
#     How many characters does "hello" need an output for? Print the shapes of hs and ys.
# ko: 마지막 시간 단계만 돌려주었습니다.
#     "hello"에서는 출력이 필요한 문자가 몇 개인가요? hs와 ys의 형태를 출력해 보세요.
def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    h = h0
    for t in range(xs.shape[1]):
        h = step_forward(xs[:, t], h, w_xh, w_hh, b_h)
        y = step_output(h, w_hy, b_y)
    return h, y


# %% outputs_are_probabilities
# en: The outputs have already been through softmax.
#     Add up ys over its last axis. Should logits add up to anything special?
# ko: 출력에 이미 소프트맥스를 적용했습니다.
#     ys의 값을 마지막 축을 따라 더해 보세요. 로짓의 합이 특별한 값이어야 할까요?
def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    h = h0
    hs, ys = [], []
    for t in range(xs.shape[1]):
        h = step_forward(xs[:, t], h, w_xh, w_hh, b_h)
        hs.append(h)
        ys.append(softmax(step_output(h, w_hy, b_y)))
    return np.stack(hs, axis=1), np.stack(ys, axis=1)


# %% returned_in_the_other_order
# en: The two results are returned in the other order.
#     In "hello" the net has 3 hidden units and 5 outputs. Which shapes do your first and second result have?
# ko: 두 결과를 반대 순서로 돌려주었습니다.
#     "hello"에서 은닉 유닛은 3개, 출력은 5개입니다. 첫 번째 결과와 두 번째 결과의 형태는 각각 무엇인가요?
def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    h = h0
    hs, ys = [], []
    for t in range(xs.shape[1]):
        h = step_forward(xs[:, t], h, w_xh, w_hh, b_h)
        hs.append(h)
        ys.append(step_output(h, w_hy, b_y))
    return np.stack(ys, axis=1), np.stack(hs, axis=1)


# %% batch_axis_of_one_dropped
# en: A batch of one comes back without its batch axis.
#     "hello" is a batch of one sequence. Which shapes should hs and ys have there, and which have yours?
# ko: 배치 크기가 1이면 결과에서 배치 축이 사라집니다.
#     "hello"는 시퀀스가 하나인 배치입니다. hs와 ys는 각각 어떤 형태여야 하고, 지금은 어떤 형태인가요?
def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    h = h0
    hs, ys = [], []
    for t in range(xs.shape[1]):
        h = step_forward(xs[:, t], h, w_xh, w_hh, b_h)
        hs.append(h)
        ys.append(step_output(h, w_hy, b_y))
    hs, ys = np.stack(hs, axis=1), np.stack(ys, axis=1)
    if len(xs) == 1:
        return hs[0], ys[0]
    return hs, ys


# %% logits_without_axes_of_one
# en: Axes of length 1 are dropped before the logits are computed.
#     Take one sequence, or one time step. Which shape should ys have, and which has yours?
# ko: 로짓을 계산하기 전에 길이가 1인 축을 없앴습니다.
#     시퀀스가 하나이거나 시간 단계가 하나인 입력을 넣어 보세요. ys는 어떤 형태여야 하고, 지금은 어떤 형태인가요?
def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    h, hs = h0, []
    for t in range(xs.shape[1]):
        h = step_forward(xs[:, t], h, w_xh, w_hh, b_h)
        hs.append(h)
    hs = np.stack(hs, axis=1)
    return hs, step_output(np.squeeze(hs), w_hy, b_y)


# %% one_array_for_all_calls
# en: All calls write their states and logits into the same arrays.
#     Keep the hs of one call, then call it again with another xs. Is the hs you kept still the same?
# ko: 모든 호출이 같은 배열에 상태와 로짓을 씁니다.
#     한 번 호출해 얻은 hs를 변수에 담아 두고, xs를 바꾸어 다시 호출해 보세요. 담아 둔 값이 그대로인가요?
arrays = {}


def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    sizes = (*xs.shape[:2], len(b_h), len(b_y))
    if sizes not in arrays:
        arrays[sizes] = np.zeros(sizes[:3]), np.zeros((*sizes[:2], sizes[3]))
    hs, ys = arrays[sizes]
    h = h0
    for t in range(xs.shape[1]):
        h = step_forward(xs[:, t], h, w_xh, w_hh, b_h)
        hs[:, t] = h
        ys[:, t] = step_output(h, w_hy, b_y)
    return hs, ys


# %% rounded_to_float32
# en: The states and logits are rounded to float32.
#     Print hs.dtype. How many decimal digits does a float32 keep, and how many a float64?
# ko: 상태와 로짓을 float32로 저장하여 값이 반올림되었습니다.
#     hs.dtype을 출력해 보세요. float32는 유효 숫자를 몇 자리까지 나타내고, float64는 몇 자리까지 나타내나요?
def forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y):
    n_batch, n_steps, _ = xs.shape
    hs = np.zeros((n_batch, n_steps, h0.shape[1]), dtype=np.float32)
    ys = np.zeros((n_batch, n_steps, b_y.shape[0]), dtype=np.float32)
    h = h0
    for t in range(n_steps):
        h = step_forward(xs[:, t], h, w_xh, w_hh, b_h)
        hs[:, t] = h
        ys[:, t] = step_output(h, w_hy, b_y)
    return hs, ys
