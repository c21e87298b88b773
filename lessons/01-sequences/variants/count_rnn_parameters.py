# %% factored
# en: The state's part and the output's part, each with its bias.
# ko: 상태의 몫과 출력의 몫을 편향과 함께 묶어 셉니다.
def count_rnn_parameters(n_inputs, n_hidden, n_outputs):
    return n_hidden * (n_inputs + n_hidden + 1) + n_outputs * (n_hidden + 1)

# %% shapes
# en: The products of a list of shapes, added up.
# ko: 형태 목록의 곱을 모두 더합니다.
import math


def count_rnn_parameters(n_inputs, n_hidden, n_outputs):
    shapes = [(n_inputs, n_hidden), (n_hidden, n_hidden), (n_hidden,), (n_hidden, n_outputs), (n_outputs,)]
    return sum(map(math.prod, shapes))

# %% numpy
# en: The dot product of two arrays; one of NumPy's integers.
# ko: 두 배열의 내적. NumPy 정수를 돌려줍니다.
def count_rnn_parameters(n_inputs, n_hidden, n_outputs):
    return np.dot([n_inputs, n_hidden, 1, n_outputs, 0], [n_hidden] * 5) + n_outputs
