# %% w_hh_transposed
# en: The recurrent matrix is transposed.
#     Set x = 0, b_h = 0 and h_prev = (1, 0, 0): which row or column of w_hh should come out?
# ko: 순환 가중치 행렬을 전치했습니다.
#     x = 0, b_h = 0, h_prev = (1, 0, 0)으로 두면 w_hh의 어느 행 또는 열이 나와야 할까요?
def step_forward(x, h_prev, w_xh, w_hh, b_h):
    return np.tanh(x @ w_xh + h_prev @ w_hh.T + b_h)


# %% ready_made
# en: Ready-made functions of TensorFlow are used.
#     The values may well be right, but this step is yours to write. Which functions of NumPy do the same?
# ko: TensorFlow에 이미 있는 함수를 사용했습니다.
#     값은 맞더라도 이 단계는 NumPy로 직접 작성해야 합니다. NumPy에서 같은 일을 하는 함수는 무엇인가요?
import tensorflow as tf


def step_forward(x, h_prev, w_xh, w_hh, b_h):
    x, h_prev = tf.cast(x, tf.float64), tf.cast(h_prev, tf.float64)
    return tf.tanh(tf.matmul(x, w_xh) + tf.matmul(h_prev, w_hh) + b_h).numpy()


# %% tanh_per_term
# en: tanh is taken of each term by itself.
#     Print the largest element of h for a few large random inputs. Can a tanh be 1.3?
# ko: 항마다 tanh를 따로 계산했습니다.
#     입력에 큰 난수를 여러 번 넣고 h에서 가장 큰 원소를 출력해 보세요. tanh의 값이 1.3일 수 있나요?
def step_forward(x, h_prev, w_xh, w_hh, b_h):
    return np.tanh(x @ w_xh) + np.tanh(h_prev @ w_hh) + np.tanh(b_h)


# %% tanh_per_product
# en: tanh is taken of each product by itself, and the bias is added outside.
#     Set x = 0, h_prev = 0 and b_h = (5, 5, 5). How large may an element of h be?
# ko: 곱마다 tanh를 따로 계산하고 편향은 tanh 밖에서 더했습니다.
#     x = 0, h_prev = 0, b_h = (5, 5, 5)로 두어 보세요. h의 원소는 얼마까지 커질 수 있나요?
def step_forward(x, h_prev, w_xh, w_hh, b_h):
    return np.tanh(x @ w_xh) + np.tanh(h_prev @ w_hh) + b_h


# %% tanh_per_product_bias_with_x
# en: tanh is taken twice: of the term of x with the bias, and of the term of h_prev.
#     Print the largest element of h for a few large random inputs. Can a tanh be 1.3?
# ko: x의 항과 편향에 한 번, h_prev의 항에 한 번, tanh를 두 번 따로 계산했습니다.
#     입력에 큰 난수를 여러 번 넣고 h에서 가장 큰 원소를 출력해 보세요. tanh의 값이 1.3일 수 있나요?
def step_forward(x, h_prev, w_xh, w_hh, b_h):
    return np.tanh(x @ w_xh + b_h) + np.tanh(h_prev @ w_hh)


# %% tanh_per_product_bias_with_h_prev
# en: tanh is taken twice: of the term of x, and of the term of h_prev with the bias.
#     Print the largest element of h for a few large random inputs. Can a tanh be 1.3?
# ko: x의 항에 한 번, h_prev의 항과 편향에 한 번, tanh를 두 번 따로 계산했습니다.
#     입력에 큰 난수를 여러 번 넣고 h에서 가장 큰 원소를 출력해 보세요. tanh의 값이 1.3일 수 있나요?
def step_forward(x, h_prev, w_xh, w_hh, b_h):
    return np.tanh(x @ w_xh) + np.tanh(h_prev @ w_hh + b_h)


# %% bias_forgotten
# en: The bias is missing.
#     Let x and h_prev be all zeros. What should the cell give then, and on what does it still depend?
# ko: 편향이 빠졌습니다.
#     x와 h_prev를 모두 0으로 두어 보세요. 이때 h는 어떤 값이어야 하고, 그 값은 무엇에 따라 달라지나요?
def step_forward(x, h_prev, w_xh, w_hh, b_h):
    return np.tanh(x @ w_xh + h_prev @ w_hh)


# %% sigmoid
# en: The activation is a sigmoid.
#     Between which two numbers should h lie? Look for a negative element among many random inputs.
# ko: 활성화 함수로 시그모이드를 사용했습니다.
#     h의 값은 어떤 두 수 사이에 있어야 하나요? 난수 입력을 여러 번 넣어 음수인 원소가 나오는지 찾아보세요.
def step_forward(x, h_prev, w_xh, w_hh, b_h):
    a = x @ w_xh + h_prev @ w_hh + b_h
    return 1 / (1 + np.exp(-a))


# %% relu
# en: The activation is a ReLU.
#     In "hello", the third hidden value at time step 3 is -0.879. Could your cell ever give it?
# ko: 활성화 함수로 ReLU를 사용했습니다.
#     "hello"의 3단계에서 세 번째 은닉 유닛의 값은 -0.879입니다. 이 함수에서 그런 값이 나올 수 있나요?
def step_forward(x, h_prev, w_xh, w_hh, b_h):
    return np.maximum(0, x @ w_xh + h_prev @ w_hh + b_h)


# %% no_activation
# en: There is no activation function.
#     Make x a hundred times larger. How large may an element of h become?
# ko: 활성화 함수가 없습니다.
#     x를 100배로 키워 보세요. h의 원소는 얼마까지 커져도 되나요?
def step_forward(x, h_prev, w_xh, w_hh, b_h):
    return x @ w_xh + h_prev @ w_hh + b_h


# %% h_prev_ignored
# en: The previous state is not used.
#     Call it twice with the same x and two different h_prev. What changes?
# ko: 이전 상태를 사용하지 않았습니다.
#     x는 그대로 두고 h_prev만 바꾸어 두 번 호출해 보세요. 무엇이 달라지나요?
def step_forward(x, h_prev, w_xh, w_hh, b_h):
    return np.tanh(x @ w_xh + b_h)


# %% bias_after_tanh
# en: The bias is added after tanh.
#     Set x = 0, h_prev = 0 and b_h = (5, 5, 5). How large may an element of h be?
# ko: 편향을 tanh 다음에 더했습니다.
#     x = 0, h_prev = 0, b_h = (5, 5, 5)로 두어 보세요. h의 원소는 얼마까지 커질 수 있나요?
def step_forward(x, h_prev, w_xh, w_hh, b_h):
    return np.tanh(x @ w_xh + h_prev @ w_hh) + b_h


# %% recurrent_term_outside_tanh
# en: The term of the previous state stands outside tanh.
#     Set x = 0 and b_h = 0, let w_hh be 10 times the identity and h_prev = (1, 1, 1). Is h a value that tanh can give?
# ko: 이전 상태의 항이 tanh 밖에 있습니다.
#     x = 0, b_h = 0, w_hh는 단위 행렬의 10배, h_prev = (1, 1, 1)로 두어 보세요. h는 tanh가 낼 수 있는 값인가요?
def step_forward(x, h_prev, w_xh, w_hh, b_h):
    return np.tanh(x @ w_xh + b_h) + h_prev @ w_hh


# %% h_prev_without_weights
# en: The previous state is added without its weights.
#     Set w_hh to all zeros. Should h_prev still make a difference?
# ko: 이전 상태에 가중치를 곱하지 않고 더했습니다.
#     w_hh를 모두 0으로 두어 보세요. 그래도 h_prev가 결과에 영향을 주어야 할까요?
def step_forward(x, h_prev, w_xh, w_hh, b_h):
    return np.tanh(x @ w_xh + h_prev + b_h)


# %% bias_twice
# en: The bias is added twice.
#     Set x = 0, h_prev = 0 and every element of b_h to 0.5. Compare h with np.tanh(0.5).
# ko: 편향을 두 번 더했습니다.
#     x와 h_prev는 0으로, b_h의 원소는 모두 0.5로 두고 h를 np.tanh(0.5)와 비교해 보세요.
def step_forward(x, h_prev, w_xh, w_hh, b_h):
    from_input = x @ w_xh + b_h
    from_state = h_prev @ w_hh + b_h
    return np.tanh(from_input + from_state)


# %% bias_subtracted
# en: The bias is subtracted, as a threshold would be.
#     Set x = 0, h_prev = 0 and b_h = (1, 1, 1). Which sign should h have?
# ko: 편향을 임곗값처럼 뺐습니다.
#     x = 0, h_prev = 0, b_h = (1, 1, 1)로 두어 보세요. h의 부호는 무엇이어야 하나요?
def step_forward(x, h_prev, w_xh, w_hh, b_h):
    return np.tanh(x @ w_xh + h_prev @ w_hh - b_h)


# %% bias_as_column
# en: The bias is turned into a column.
#     Print the shapes of x @ w_xh and of your bias for a batch of one. Which shape has their sum?
# ko: 편향을 열벡터로 바꾸었습니다.
#     배치 크기가 1일 때 x @ w_xh와 편향의 형태를 출력해 보세요. 둘을 더하면 어떤 형태가 되나요?
def step_forward(x, h_prev, w_xh, w_hh, b_h):
    return np.tanh(x @ w_xh + h_prev @ w_hh + b_h.reshape(-1, 1))


# %% w_hh_multiplied_elementwise
# en: h_prev and w_hh are multiplied element by element.
#     For a batch of one, which shape has your term of h_prev and w_hh? Which shape should every term have?
# ko: h_prev와 w_hh를 원소별로 곱했습니다.
#     배치 크기가 1일 때 h_prev와 w_hh로 만든 항의 형태는 무엇인가요? 각 항은 어떤 형태여야 하나요?
def step_forward(x, h_prev, w_xh, w_hh, b_h):
    return np.tanh(np.dot(x, w_xh) + h_prev * w_hh + b_h)


# %% first_state_for_the_batch
# en: Every row of the batch goes on from the first row's state.
#     Take a batch of two with equal rows in x and different rows in h_prev. Should the two rows of h be equal?
# ko: 배치의 모든 행이 첫 번째 행의 상태를 이어받습니다.
#     x의 두 행은 같고 h_prev의 두 행은 다른 배치를 만들어 보세요. h의 두 행이 같아야 할까요?
def step_forward(x, h_prev, w_xh, w_hh, b_h):
    return np.tanh(x @ w_xh + h_prev[0] @ w_hh + b_h)


# %% h_prev_overwritten
# en: The previous state that was passed in is overwritten.
#     Print h_prev before and after the call. Would a second call with it give the same h?
# ko: 인자로 받은 이전 상태를 덮어썼습니다.
#     함수를 호출하기 전과 후에 h_prev를 출력해 보세요. 그 h_prev로 다시 호출해도 같은 h가 나올까요?
def step_forward(x, h_prev, w_xh, w_hh, b_h):
    h_prev[:] = np.tanh(x @ w_xh + h_prev @ w_hh + b_h)
    return h_prev


# %% first_step_without_bias
# en: A state of zeros is taken for no state, and the bias is left out with it.
#     Set h_prev = 0 and x = 0. What should h be, and what is yours?
# ko: 상태가 0이면 이전 상태가 없다고 보고 편향까지 빠뜨렸습니다.
#     h_prev = 0, x = 0으로 두어 보세요. h는 어떤 값이어야 하고, 지금은 얼마인가요?
def step_forward(x, h_prev, w_xh, w_hh, b_h):
    if not h_prev.any():
        return np.tanh(x @ w_xh)
    return np.tanh(x @ w_xh + h_prev @ w_hh + b_h)


# %% tanh_by_hand
# en: tanh is built from exponentials that overflow.
#     Compare it with np.tanh at 1000. What is np.exp(1000.0), and what is inf / inf?
# ko: 오버플로가 일어나는 지수 함수로 tanh를 계산했습니다.
#     입력이 1000일 때 np.tanh와 비교해 보세요. np.exp(1000.0)은 얼마이고, inf / inf는 무엇인가요?
def step_forward(x, h_prev, w_xh, w_hh, b_h):
    a = x @ w_xh + h_prev @ w_hh + b_h
    return (np.exp(a) - np.exp(-a)) / (np.exp(a) + np.exp(-a))


# %% integer_buffer
# en: The new state is stored in an array of whole numbers.
#     Let h_prev hold integers and print the dtype of np.zeros_like(h_prev). What becomes of 0.7 in such an array?
# ko: 정수형 배열에 새 상태를 저장했습니다.
#     h_prev에 정수를 넣고 np.zeros_like(h_prev)의 dtype을 출력해 보세요. 이 배열에 0.7을 저장하면 어떻게 되나요?
def step_forward(x, h_prev, w_xh, w_hh, b_h):
    h = np.zeros_like(h_prev)
    for n in range(len(x)):
        h[n] = np.tanh(x[n] @ w_xh + h_prev[n] @ w_hh + b_h)
    return h


# %% axes_of_one_dropped
# en: Axes of length 1 are dropped from the result.
#     Take a batch of one. Which shape should h have, and which has yours?
# ko: 결과에서 길이가 1인 축이 사라졌습니다.
#     배치 크기를 1로 두어 보세요. h는 어떤 형태여야 하고, 지금은 어떤 형태인가요?
def step_forward(x, h_prev, w_xh, w_hh, b_h):
    return np.squeeze(np.tanh(x @ w_xh + h_prev @ w_hh + b_h))


# %% one_array_for_all_calls
# en: All calls write their result into the same array.
#     Keep the h of one call, then call it again with another x. Is the h you kept still the same?
# ko: 모든 호출이 같은 배열에 결과를 씁니다.
#     한 번 호출한 결과를 변수에 담아 두고, x를 바꾸어 다시 호출해 보세요. 담아 둔 값이 그대로인가요?
states = {}


def step_forward(x, h_prev, w_xh, w_hh, b_h):
    h = states.setdefault(h_prev.shape, np.zeros(h_prev.shape))
    h[:] = np.tanh(x @ w_xh + h_prev @ w_hh + b_h)
    return h


# %% rounded_to_float32
# en: The new state is rounded to float32.
#     Print h.dtype. How many decimal digits does a float32 keep, and how many a float64?
# ko: 새 상태를 float32로 바꾸어 값이 반올림되었습니다.
#     h.dtype을 출력해 보세요. float32는 유효 숫자를 몇 자리까지 나타내고, float64는 몇 자리까지 나타내나요?
def step_forward(x, h_prev, w_xh, w_hh, b_h):
    h = np.zeros((len(x), len(b_h)), dtype=np.float32)
    h[:] = np.tanh(x @ w_xh + h_prev @ w_hh + b_h)
    return h
