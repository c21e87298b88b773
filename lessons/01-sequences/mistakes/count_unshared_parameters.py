# %% still_shared
# en: The number of time steps plays no part.
#     Compare 5 time steps with 500. If each has weights of its own, can the number be the same?
# ko: 시간 단계의 개수가 쓰이지 않았습니다.
#     시간 단계가 5개일 때와 500개일 때를 비교해 보세요. 단계마다 가중치가 따로 있는데 개수가 같을 수 있나요?
def count_unshared_parameters(n_inputs, n_hidden, n_outputs, n_steps):
    return count_rnn_parameters(n_inputs, n_hidden, n_outputs)


# %% steps_added
# en: The number of time steps is added instead of multiplied.
#     Which five arrays has each further time step? How many numbers are in them?
# ko: 시간 단계의 개수를 곱하지 않고 더했습니다.
#     시간 단계가 하나 늘면 어떤 배열들이 더 생기나요? 거기에는 수가 몇 개 있나요?
def count_unshared_parameters(n_inputs, n_hidden, n_outputs, n_steps):
    return count_rnn_parameters(n_inputs, n_hidden, n_outputs) + n_steps


# %% recurrent_weights_only
# en: Only the weights from state to state are counted for each time step.
#     How many of the five arrays are there five times in the table?
# ko: 상태에서 다음 상태로 가는 가중치만 시간 단계마다 세었습니다.
#     표에서 다섯 벌이 되는 배열은 다섯 개 가운데 몇 개인가요?
def count_unshared_parameters(n_inputs, n_hidden, n_outputs, n_steps):
    return count_rnn_parameters(n_inputs, n_hidden, n_outputs) + (n_steps - 1) * n_hidden * n_hidden


# %% output_shared
# en: The output's weights are still shared.
#     How many times is w_hy there in the table?
# ko: 출력의 가중치는 여전히 공유하는 것으로 세었습니다.
#     표에서 w_hy는 몇 벌인가요?
def count_unshared_parameters(n_inputs, n_hidden, n_outputs, n_steps):
    step = n_inputs * n_hidden + n_hidden * n_hidden + n_hidden
    return n_steps * step + n_hidden * n_outputs + n_outputs


# %% biases_shared
# en: The biases are still shared.
#     How many times are b_h and b_y there in the table?
# ko: 편향은 여전히 공유하는 것으로 세었습니다.
#     표에서 b_h와 b_y는 몇 벌씩인가요?
def count_unshared_parameters(n_inputs, n_hidden, n_outputs, n_steps):
    matrices = n_inputs * n_hidden + n_hidden * n_hidden + n_hidden * n_outputs
    return n_steps * matrices + n_hidden + n_outputs


# %% biases_forgotten
# en: The biases are not counted.
#     Which two of the five arrays are missing from your sum?
# ko: 편향을 세지 않았습니다.
#     배열 다섯 개 가운데 어느 두 개가 빠졌나요?
def count_unshared_parameters(n_inputs, n_hidden, n_outputs, n_steps):
    return n_steps * (n_inputs * n_hidden + n_hidden * n_hidden + n_hidden * n_outputs)


# %% none_at_the_first_step
# en: The first time step has no weights from state to state.
#     By the text, how many of the five arrays has each time step? What is h(0) for?
# ko: 상태에서 다음 상태로 가는 가중치를 첫 시간 단계에서는 세지 않았습니다.
#     본문에 따르면 시간 단계마다 배열이 몇 개 있나요? h(0)은 무엇에 쓰이나요?
def count_unshared_parameters(n_inputs, n_hidden, n_outputs, n_steps):
    return n_steps * count_rnn_parameters(n_inputs, n_hidden, n_outputs) - n_hidden * n_hidden


# %% one_step_too_many
# en: The weights are counted once more than there are time steps.
#     What should come out for a single time step?
# ko: 시간 단계의 개수보다 한 벌 더 세었습니다.
#     시간 단계가 하나이면 얼마가 나와야 하나요?
def count_unshared_parameters(n_inputs, n_hidden, n_outputs, n_steps):
    return (n_steps + 1) * count_rnn_parameters(n_inputs, n_hidden, n_outputs)


# %% sizes_multiplied
# en: The three sizes are multiplied by the number of time steps before counting.
#     With n_hidden twice as large, how much larger is w_hh? Is that two arrays of the old size?
# ko: 세 크기에 시간 단계의 개수를 곱한 다음 세었습니다.
#     n_hidden이 두 배가 되면 w_hh는 몇 배가 되나요? 원래 크기의 배열 두 벌과 같은가요?
def count_unshared_parameters(n_inputs, n_hidden, n_outputs, n_steps):
    return count_rnn_parameters(n_inputs * n_steps, n_hidden * n_steps, n_outputs * n_steps)
