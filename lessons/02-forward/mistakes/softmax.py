# %% no_max_subtracted
# en: The largest logit is not subtracted before exp.
#     Add 1000 to every logit: the probabilities should stay as they are. What does np.exp(1000.0) give?
# ko: exp를 계산하기 전에 가장 큰 로짓을 빼지 않았습니다.
#     모든 로짓에 1000을 더해도 확률은 그대로여야 합니다. np.exp(1000.0)의 값은 무엇인가요?
def softmax(z):
    e = np.exp(z)
    return e / e.sum(axis=-1, keepdims=True)


# %% ready_made
# en: A ready-made function of TensorFlow is used.
#     The values may well be right, but here softmax is yours to write. What does tf.nn.softmax compute, step by step?
# ko: TensorFlow에 이미 있는 함수를 사용했습니다.
#     값은 맞더라도 여기서는 소프트맥스를 직접 작성해야 합니다. tf.nn.softmax는 어떤 계산을 차례로 하나요?
import tensorflow as tf


def softmax(z):
    return tf.nn.softmax(np.asarray(z, dtype=np.float64)).numpy()


# %% one_maximum_for_all
# en: One maximum is taken for the whole array.
#     Try two rows, one of logits around 1000, one around -1000. What is left of the second row after exp?
# ko: 배열 전체에서 최댓값을 하나만 구했습니다.
#     한 행은 1000 근처, 다른 행은 -1000 근처의 로짓으로 시험해 보세요. exp를 계산하고 나면 둘째 행에는 무엇이 남나요?
def softmax(z):
    e = np.exp(z - np.max(z))
    return e / e.sum(axis=-1, keepdims=True)


# %% sum_over_everything
# en: The sum runs over the whole array.
#     Try np.zeros((2, 4)). What should each row add up to, and what does it add up to now?
# ko: 배열 전체의 합으로 나누었습니다.
#     np.zeros((2, 4))를 넣어 보세요. 각 행의 합은 얼마여야 하고, 지금은 얼마인가요?
def softmax(z):
    e = np.exp(z - np.max(z))
    return e / np.sum(e)


# %% own_maximum_sum_over_everything
# en: The maximum is each row's own, but the sum runs over the whole array.
#     Try np.zeros((2, 4)). What should each row add up to, and what does it add up to now?
# ko: 최댓값은 행마다 구했지만, 합은 배열 전체에서 하나만 구했습니다.
#     np.zeros((2, 4))를 넣어 보세요. 각 행의 합은 얼마여야 하고, 지금은 얼마인가요?
def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum()


# %% first_axis
# en: The sum runs over the first axis.
#     Try a single row, np.zeros((1, 4)). Which probability should each of four equal logits get?
# ko: 첫 번째 축을 따라 합을 구했습니다.
#     np.zeros((1, 4))처럼 한 행만 넣어 보세요. 똑같은 로짓이 네 개라면 확률은 각각 얼마여야 하나요?
def softmax(z):
    e = np.exp(z - z.max(axis=0))
    return e / e.sum(axis=0)


# %% second_axis
# en: The axis is fixed at 1.
#     A table of rows comes out right. Now try np.zeros((2, 3, 4)): which of its numbers should add up to 1?
# ko: 축을 1로 고정했습니다.
#     2차원 배열에서는 맞는 값이 나옵니다. 이제 np.zeros((2, 3, 4))를 넣어 보세요. 어느 값들을 더해야 1이 되나요?
def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


# %% keepdims_forgotten
# en: The maximum and the sum have lost an axis.
#     For z of shape (3, 3), which shape has z.max(axis=-1)? From which elements of z does NumPy subtract its first one?
# ko: 최댓값과 합을 구하면서 축 하나가 사라졌습니다.
#     z의 형태가 (3, 3)이면 z.max(axis=-1)의 형태는 무엇인가요? NumPy는 그 첫 번째 값을 z의 어느 원소들에서 빼나요?
def softmax(z):
    e = np.exp(z - np.max(z, axis=-1))
    return e / np.sum(e, axis=-1)


# %% keepdims_forgotten_in_the_sum
# en: The sum has lost an axis.
#     Print the shapes of both sides of your division for a (3, 3) input. By which row's sum is each element divided?
# ko: 합을 구하면서 축 하나가 사라졌습니다.
#     (3, 3) 입력에서 나눗셈 양쪽의 형태를 출력해 보세요. 각 원소를 어느 행의 합으로 나누나요?
def softmax(z):
    e = np.exp(z - np.max(z, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1)


# %% not_normalised
# en: The exponentials are returned as they are.
#     Add up the numbers of one row. Can they be probabilities?
# ko: 지수 함수의 값을 그대로 돌려주었습니다.
#     한 행의 값을 모두 더해 보세요. 이 값들을 확률이라고 할 수 있나요?
def softmax(z):
    return np.exp(z - z.max(axis=-1, keepdims=True))


# %% exp_forgotten
# en: The logits themselves are divided by their sum.
#     Try z = np.array([-1.0, 0.0, 3.0]). Can each of the three results be a probability?
# ko: 로짓 자체를 로짓의 합으로 나누었습니다.
#     z = np.array([-1.0, 0.0, 3.0])을 넣어 보세요. 세 결과가 모두 확률이 될 수 있는 값인가요?
def softmax(z):
    return z / z.sum(axis=-1, keepdims=True)


# %% divided_by_maximum
# en: The logits are divided by their maximum.
#     The logits (0, 1) and (1, 2) lie equally far apart. Should their probabilities differ? Do yours?
# ko: 로짓을 최댓값으로 나누었습니다.
#     로짓 (0, 1)과 (1, 2)는 두 값의 차이가 같습니다. 확률이 서로 달라야 할까요? 지금은 어떤가요?
def softmax(z):
    e = np.exp(z / z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


# %% maximum_in_numerator_only
# en: The numerator and the denominator are not treated alike.
#     Work out both for z = (2, 2) by hand. Do the two results add up to 1?
# ko: 분자와 분모를 다르게 다루었습니다.
#     z = (2, 2)일 때 분자와 분모를 손으로 계산해 보세요. 두 결과를 더하면 1이 되나요?
def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / np.exp(z).sum(axis=-1, keepdims=True)


# %% sigmoid
# en: Each logit is turned into a number by itself, by a sigmoid.
#     Raise one logit of a row. What should happen to the other probabilities of that row, and what happens to yours?
# ko: 각 로짓에 시그모이드를 따로 적용했습니다.
#     한 행에서 로짓 하나를 키워 보세요. 그 행의 다른 확률들은 어떻게 변해야 하고, 지금은 어떻게 되나요?
def softmax(z):
    return 1 / (1 + np.exp(-z))


# %% logits_clipped
# en: Large logits are cut off.
#     Try (10, 0) and then (1000, 990). Should the probabilities differ? Do yours?
# ko: 큰 로짓을 잘라 냈습니다.
#     (10, 0)과 (1000, 990)을 차례로 넣어 보세요. 확률이 서로 달라야 할까요? 지금은 어떤가요?
def softmax(z):
    e = np.exp(np.clip(z, -500, 500))
    return e / e.sum(axis=-1, keepdims=True)


# %% logarithms_returned
# en: The logarithms of the probabilities are returned.
#     What do the numbers of a row add up to? Can a probability be negative?
# ko: 확률이 아니라 확률의 로그를 돌려주었습니다.
#     한 행의 값을 더하면 얼마인가요? 확률이 음수일 수 있나요?
def softmax(z):
    z = z - z.max(axis=-1, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=-1, keepdims=True))


# %% z_changed_in_place
# en: The array that was passed in is changed.
#     Print z before and after the call. Which line of yours writes into it?
# ko: 인자로 받은 배열의 값을 바꾸었습니다.
#     함수를 호출하기 전과 후에 z를 출력해 보세요. 어느 줄에서 z에 값을 쓰고 있나요?
def softmax(z):
    z -= z.max(axis=-1, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=-1, keepdims=True)


# %% mean_subtracted
# en: The mean of each row is subtracted, not its largest logit.
#     Take the row (1000, -1000). What is its mean, and what does np.exp give for the first logit once it is subtracted?
# ko: 행마다 가장 큰 로짓이 아니라 평균을 뺐습니다.
#     행 (1000, -1000)을 넣어 보세요. 평균은 얼마이고, 평균을 뺀 첫 번째 로짓에 np.exp를 적용하면 얼마가 되나요?
def softmax(z):
    e = np.exp(z - z.mean(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


# %% integer_buffer
# en: The probabilities are stored in an array of whole numbers.
#     Let z hold integers and print the dtype of np.zeros_like(z). What becomes of 0.7 in such an array?
# ko: 정수형 배열에 확률을 저장했습니다.
#     z에 정수를 넣고 np.zeros_like(z)의 dtype을 출력해 보세요. 이 배열에 0.7을 저장하면 어떻게 되나요?
def softmax(z):
    p = np.zeros_like(z)
    for row in np.ndindex(z.shape[:-1]):
        e = np.exp(z[row] - z[row].max())
        p[row] = e / e.sum()
    return p


# %% axis_added_to_a_single_row
# en: A single row comes back with one axis more.
#     Try np.zeros(4). Which shape should the result have, and which has yours?
# ko: 한 행만 넣으면 결과의 축이 하나 늘어납니다.
#     np.zeros(4)를 넣어 보세요. 결과는 어떤 형태여야 하고, 지금은 어떤 형태인가요?
def softmax(z):
    z = np.atleast_2d(z)
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


# %% one_array_for_all_calls
# en: All calls write their result into the same array.
#     Keep the result for one z, then call softmax with another z of that shape. Is the result you kept still the same?
# ko: 모든 호출이 같은 배열에 결과를 씁니다.
#     한 z의 결과를 변수에 담아 두고, 형태가 같은 다른 z로 softmax를 호출해 보세요. 담아 둔 값이 그대로인가요?
arrays = {}


def softmax(z):
    p = arrays.setdefault(z.shape, np.zeros(z.shape))
    np.exp(z - z.max(axis=-1, keepdims=True), out=p)
    p /= p.sum(axis=-1, keepdims=True)
    return p


# %% rounded_to_float32
# en: The result is rounded to float32.
#     Print p.dtype. How many decimal digits does a float32 keep, and how many a float64?
# ko: 결과를 float32로 바꾸어 값이 반올림되었습니다.
#     p.dtype을 출력해 보세요. float32는 유효 숫자를 몇 자리까지 나타내고, float64는 몇 자리까지 나타내나요?
def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    p = e / e.sum(axis=-1, keepdims=True)
    return p.astype(np.float32)
