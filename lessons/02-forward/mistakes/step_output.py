# %% softmax_applied
# en: The outputs have already been through softmax.
#     The table of "hello" shows y = 7.34 at time step 3. Could your function ever return that?
# ko: 출력에 이미 소프트맥스를 적용했습니다.
#     "hello" 표에서 3단계의 로짓에는 7.34가 있습니다. 이 함수가 그런 값을 돌려줄 수 있나요?
def step_output(h, w_hy, b_y):
    return softmax(h @ w_hy + b_y)


# %% overflowing_softmax_applied
# en: The outputs are already probabilities, from exponentials that overflow.
#     The table of "hello" shows y = 7.34 at time step 3. Could your function ever return that?
# ko: 출력을 이미 확률로 바꾸었고, 그 과정의 지수 함수에서 오버플로까지 일어납니다.
#     "hello" 표에서 3단계의 로짓에는 7.34가 있습니다. 이 함수가 그런 값을 돌려줄 수 있나요?
def step_output(h, w_hy, b_y):
    e = np.exp(h @ w_hy + b_y)
    return e / e.sum(axis=-1, keepdims=True)


# %% softmax_of_everything_applied
# en: The outputs are already probabilities, with one sum for the whole batch.
#     The table of "hello" shows y = 7.34 at time step 3. Could your function ever return that?
# ko: 출력을 이미 확률로 바꾸었고, 그때 배치 전체의 합으로 나누었습니다.
#     "hello" 표에서 3단계의 로짓에는 7.34가 있습니다. 이 함수가 그런 값을 돌려줄 수 있나요?
def step_output(h, w_hy, b_y):
    y = h @ w_hy + b_y
    e = np.exp(y - y.max())
    return e / e.sum()


# %% softmax_with_one_sum_applied
# en: The outputs are already probabilities, and their softmax has one sum for the whole batch.
#     The table of "hello" shows y = 7.34 at time step 3. Could your function ever return that?
# ko: 출력에 이미 소프트맥스를 적용했고, 그 소프트맥스는 배치 전체의 합으로 나눕니다.
#     "hello" 표에서 3단계의 로짓에는 7.34가 있습니다. 이 함수가 그런 값을 돌려줄 수 있나요?
def step_output(h, w_hy, b_y):
    y = h @ w_hy + b_y
    e = np.exp(y - y.max(axis=-1, keepdims=True))
    return e / e.sum()


# %% ready_made
# en: A ready-made function of TensorFlow is used.
#     The values may well be right, but this product is yours to write. How is it written with NumPy?
# ko: TensorFlow에 이미 있는 함수를 사용했습니다.
#     값은 맞더라도 이 곱은 NumPy로 직접 작성해야 합니다. NumPy에서는 어떻게 쓰나요?
import tensorflow as tf


def step_output(h, w_hy, b_y):
    return tf.nn.bias_add(tf.matmul(h, w_hy), b_y).numpy()


# %% tanh_applied
# en: The outputs have been through tanh.
#     Set h = 0 and b_y to all threes. What should y be? Which values can y take, and which can h?
# ko: 출력에 tanh를 적용했습니다.
#     h는 0으로, b_y의 원소는 모두 3으로 두어 보세요. y는 얼마여야 하나요? y와 h는 각각 어떤 값을 가질 수 있나요?
def step_output(h, w_hy, b_y):
    return np.tanh(h @ w_hy + b_y)


# %% sigmoid_applied
# en: The outputs have been through a sigmoid.
#     The table of "hello" shows y = -2.77 at time step 3. Could your function ever return a negative number?
# ko: 출력에 시그모이드를 적용했습니다.
#     "hello" 표에서 3단계의 로짓에는 -2.77이 있습니다. 이 함수가 음수를 돌려줄 수 있나요?
def step_output(h, w_hy, b_y):
    return 1 / (1 + np.exp(-(h @ w_hy + b_y)))


# %% bias_forgotten
# en: The bias is missing.
#     Let h be all zeros. What should y be then?
# ko: 편향이 빠졌습니다.
#     h를 모두 0으로 두어 보세요. 이때 y는 어떤 값이어야 하나요?
def step_output(h, w_hy, b_y):
    return h @ w_hy


# %% bias_as_column
# en: The bias is turned into a column.
#     Which shape should y have for a batch of one, and which shape does it have?
# ko: 편향을 열벡터로 바꾸었습니다.
#     배치 크기가 1일 때 y는 어떤 형태여야 하고, 지금은 어떤 형태인가요?
def step_output(h, w_hy, b_y):
    return h @ w_hy + b_y[:, np.newaxis]


# %% tanh_of_the_state_again
# en: tanh is taken of the state once more.
#     Set h = (1, 0, 0) and b_y = 0. Which row of w_hy should come out, exactly or only nearly?
# ko: 상태에 tanh를 한 번 더 적용했습니다.
#     h = (1, 0, 0), b_y = 0으로 두어 보세요. w_hy의 어느 행이 나와야 하나요? 값이 정확히 같은가요, 비슷하기만 한가요?
def step_output(h, w_hy, b_y):
    return np.tanh(h) @ w_hy + b_y


# %% best_index_returned
# en: The index of the largest output is returned.
#     How many numbers does one time step of "hello" have in the table's column of outputs, and how many do you return?
# ko: 가장 큰 로짓의 번호를 돌려주었습니다.
#     "hello" 표의 로짓 열에는 시간 단계마다 수가 몇 개 있나요? 지금은 몇 개를 돌려주나요?
def step_output(h, w_hy, b_y):
    y = h @ w_hy + b_y
    return np.argmax(y, axis=-1)


# %% first_row_only
# en: Only the first row of the batch comes out.
#     "hello" is a batch of one. Take a batch of two: how many rows should y have?
# ko: 배치의 첫 번째 행만 돌려주었습니다.
#     "hello"는 배치 크기가 1입니다. 배치 크기가 2라면 y에는 행이 몇 개 있어야 하나요?
def step_output(h, w_hy, b_y):
    y = np.dot(h[0], w_hy) + b_y
    return y


# %% logits_cut_off
# en: Large logits are cut off.
#     Multiply w_hy by 1000. How large should the logits become, and how large can yours become?
# ko: 큰 로짓을 잘라 냈습니다.
#     w_hy에 1000을 곱해 보세요. 로짓은 얼마까지 커져야 하고, 지금은 얼마까지 커질 수 있나요?
def step_output(h, w_hy, b_y):
    return np.clip(h @ w_hy + b_y, -100, 100)


# %% axes_of_one_dropped
# en: Axes of length 1 are dropped from the result.
#     Take a batch of one. Which shape should y have, and which has yours?
# ko: 결과에서 길이가 1인 축이 사라졌습니다.
#     배치 크기를 1로 두어 보세요. y는 어떤 형태여야 하고, 지금은 어떤 형태인가요?
def step_output(h, w_hy, b_y):
    return np.squeeze(h @ w_hy + b_y)


# %% one_array_for_all_calls
# en: All calls write their result into the same array.
#     Keep the y of one call, then call it again with another h. Is the y you kept still the same?
# ko: 모든 호출이 같은 배열에 결과를 씁니다.
#     한 번 호출한 결과를 변수에 담아 두고, h를 바꾸어 다시 호출해 보세요. 담아 둔 값이 그대로인가요?
outputs = {}


def step_output(h, w_hy, b_y):
    shape = (len(h), len(b_y))
    y = outputs.setdefault(shape, np.zeros(shape))
    y[:] = h @ w_hy + b_y
    return y


# %% rounded_to_float32
# en: The logits are rounded to float32.
#     Print y.dtype. How many decimal digits does a float32 keep, and how many a float64?
# ko: 로짓을 float32로 바꾸어 값이 반올림되었습니다.
#     y.dtype을 출력해 보세요. float32는 유효 숫자를 몇 자리까지 나타내고, float64는 몇 자리까지 나타내나요?
def step_output(h, w_hy, b_y):
    return (h @ w_hy + b_y).astype(np.float32)
