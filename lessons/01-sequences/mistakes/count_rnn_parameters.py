# %% biases_forgotten
# en: The biases are not counted.
#     Which of the five arrays have only one axis? Are they in your sum?
# ko: 편향을 세지 않았습니다.
#     배열 다섯 개 가운데 축이 하나뿐인 것은 어느 것인가요? 그것도 더했나요?
def count_rnn_parameters(n_inputs, n_hidden, n_outputs):
    return n_inputs * n_hidden + n_hidden * n_hidden + n_hidden * n_outputs


# %% hidden_bias_forgotten
# en: The bias of the state is missing.
#     The network of 05-training must have 40,601 weights. By how many do you miss it, and which array has that many?
# ko: 상태의 편향이 빠졌습니다.
#     05-training의 신경망에서는 40,601이 나와야 합니다. 몇 개가 모자라고, 크기가 그만한 배열은 어느 것인가요?
def count_rnn_parameters(n_inputs, n_hidden, n_outputs):
    return n_inputs * n_hidden + n_hidden * n_hidden + n_hidden * n_outputs + n_outputs


# %% output_bias_forgotten
# en: The bias of the output is missing.
#     Count hello by hand. By how many do you miss 47, and which array has that many?
# ko: 출력의 편향이 빠졌습니다.
#     hello 신경망의 가중치를 손으로 세어 보세요. 47에서 몇 개가 모자라고, 크기가 그만한 배열은 어느 것인가요?
def count_rnn_parameters(n_inputs, n_hidden, n_outputs):
    return n_inputs * n_hidden + n_hidden * n_hidden + n_hidden + n_hidden * n_outputs


# %% recurrent_weights_forgotten
# en: The weights from state to state are missing.
#     What makes this network a recurrent one? Is its array in your sum?
# ko: 상태에서 다음 상태로 가는 가중치가 빠졌습니다.
#     이 신경망을 순환 신경망으로 만드는 배열은 무엇인가요? 그것도 더했나요?
def count_rnn_parameters(n_inputs, n_hidden, n_outputs):
    return n_inputs * n_hidden + n_hidden + n_hidden * n_outputs + n_outputs


# %% recurrent_weights_a_vector
# en: The weights from state to state are counted as one for each hidden unit.
#     Does each unit of the new state hear only itself, or all units of the old one? Which shape has w_hh?
# ko: 상태에서 다음 상태로 가는 가중치를 은닉 유닛마다 하나씩만 세었습니다.
#     새 상태의 유닛은 자기 자신의 이전 값만 받나요, 이전 상태의 모든 유닛의 값을 받나요? w_hh의 형태는 무엇인가요?
def count_rnn_parameters(n_inputs, n_hidden, n_outputs):
    return n_inputs * n_hidden + n_hidden + n_hidden + n_hidden * n_outputs + n_outputs


# %% hidden_bias_for_each_input
# en: The bias of the state is counted for each input instead of each hidden unit.
#     To what is b_h added? How long is that?
# ko: 상태의 편향을 은닉 유닛이 아니라 입력의 개수로 세었습니다.
#     b_h는 무엇에 더하나요? b_h의 길이는 얼마인가요?
def count_rnn_parameters(n_inputs, n_hidden, n_outputs):
    return n_inputs * n_hidden + n_hidden * n_hidden + n_inputs + n_hidden * n_outputs + n_outputs


# %% two_hidden_biases
# en: The state's bias is counted twice, once for the input and once for the state before.
#     How many biases does the table of the exercise name for the state?
# ko: 상태의 편향을 입력과 이전 상태에 하나씩, 두 번 세었습니다.
#     본문의 표에서 상태의 편향은 몇 개인가요?
def count_rnn_parameters(n_inputs, n_hidden, n_outputs):
    return n_inputs * n_hidden + n_hidden * n_hidden + 2 * n_hidden + n_hidden * n_outputs + n_outputs


# %% output_from_input
# en: The weights of the output are counted as if they came from the input.
#     From what is the output computed? Which shape has w_hy?
# ko: 출력의 가중치를 입력에서 오는 것으로 세었습니다.
#     출력은 무엇으로 계산하나요? w_hy의 형태는 무엇인가요?
def count_rnn_parameters(n_inputs, n_hidden, n_outputs):
    return n_inputs * n_hidden + n_hidden * n_hidden + n_hidden + n_inputs * n_outputs + n_outputs


# %% output_forgotten
# en: The output's weights and bias are missing.
#     Which arrays lead to the output?
# ko: 출력의 가중치와 편향이 빠졌습니다.
#     출력으로 가는 배열은 어느 것인가요?
def count_rnn_parameters(n_inputs, n_hidden, n_outputs):
    return n_inputs * n_hidden + n_hidden * n_hidden + n_hidden


# %% recurrent_weights_doubled
# en: The weights from state to state are 2 times n_hidden instead of n_hidden squared.
#     How many numbers has an array of shape (3, 3)?
# ko: 상태에서 다음 상태로 가는 가중치를 n_hidden의 제곱이 아니라 두 배로 세었습니다.
#     형태가 (3, 3)인 배열에는 수가 몇 개 있나요?
def count_rnn_parameters(n_inputs, n_hidden, n_outputs):
    return n_inputs * n_hidden + n_hidden * 2 + n_hidden + n_hidden * n_outputs + n_outputs
