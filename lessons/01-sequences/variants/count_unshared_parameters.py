# %% from_the_sizes
# en: Without the earlier function, factored.
# ko: 앞의 함수 없이 묶어서 셉니다.
def count_unshared_parameters(n_inputs, n_hidden, n_outputs, n_steps):
    return n_steps * (n_hidden * (n_inputs + n_hidden + n_outputs + 1) + n_outputs)

# %% sum_over_the_steps
# en: The counts of all time steps added up.
# ko: 모든 시간 단계의 개수를 더합니다.
def count_unshared_parameters(n_inputs, n_hidden, n_outputs, n_steps):
    return sum(count_rnn_parameters(n_inputs, n_hidden, n_outputs) for _ in range(n_steps))

# %% array_by_array
# en: Each of the five arrays multiplied by the number of time steps.
# ko: 배열 다섯 개의 크기에 각각 시간 단계의 개수를 곱합니다.
def count_unshared_parameters(n_inputs, n_hidden, n_outputs, n_steps):
    sizes = [n_inputs * n_hidden, n_hidden**2, n_hidden, n_hidden * n_outputs, n_outputs]
    total = 0
    for size in sizes:
        total += size * n_steps
    return total
