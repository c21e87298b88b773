# %% return_sequences_forgotten
# en: Only the last time step comes out.
#     Print model.output_shape. How many predictions does "hello" need, and after which characters?
# ko: 마지막 시간 단계의 결과만 나옵니다.
#     model.output_shape를 출력해 보세요. "hello"에는 예측이 몇 개 필요하고, 각각 어느 문자 다음의 예측인가요?
def build_model(cell, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.RNN(cell),
        keras.layers.Dense(n_outputs, activation="softmax"),
    ])


# %% last_state_repeated
# en: The last state is repeated for every time step.
#     Compare the outputs of two time steps. Why are they equal, and how can the two l's of "hello" then get different
#     answers?
# ko: 마지막 상태를 모든 시간 단계에 되풀이해서 씁니다.
#     두 시간 단계의 출력을 비교해 보세요. 왜 같은가요? 이렇게 하면 "hello"의 두 l에 서로 다른 답을 낼 수 있나요?
def build_model(cell, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.RNN(cell),
        keras.layers.RepeatVector(n_steps),
        keras.layers.Dense(n_outputs, activation="softmax"),
    ])


# %% softmax_missing
# en: The outputs are logits, not probabilities.
#     Add up one time step of the output. Which sum should come out, and may an element be negative?
# ko: 출력이 확률이 아니라 로짓입니다.
#     출력에서 한 시간 단계의 값을 모두 더해 보세요. 합은 얼마여야 하고, 음수인 원소가 있어도 되나요?
def build_model(cell, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.RNN(cell, return_sequences=True),
        keras.layers.Dense(n_outputs),
    ])


# %% sigmoid_at_the_output
# en: The output activation is a sigmoid.
#     Every element lies between 0 and 1. But what does one time step of the output add up to?
# ko: 출력의 활성화 함수로 시그모이드를 사용했습니다.
#     모든 원소가 0과 1 사이에 있습니다. 그런데 한 시간 단계의 출력을 모두 더하면 얼마인가요?
def build_model(cell, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.RNN(cell, return_sequences=True),
        keras.layers.Dense(n_outputs, activation="sigmoid"),
    ])


# %% tanh_at_the_output
# en: The output activation is tanh.
#     Between which numbers does a probability lie, and what do those of one time step add up to?
# ko: 출력의 활성화 함수로 tanh를 사용했습니다.
#     확률은 어떤 두 수 사이에 있고, 한 시간 단계의 확률을 모두 더하면 얼마인가요?
def build_model(cell, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.RNN(cell, return_sequences=True),
        keras.layers.Dense(n_outputs, activation="tanh"),
    ])


# %% softmax_over_time
# en: The probabilities are taken over the time steps.
#     Take a sequence with 5 time steps and 3 outputs. Which numbers have to add up to 1: those of one time step, or
#     those of one output?
# ko: 시간 축을 따라 확률을 계산했습니다.
#     시간 단계가 5개, 출력이 3개인 모델을 만들어 보세요. 더해서 1이 되어야 하는 것은 한 시간 단계의 값들인가요, 한
#     출력의 값들인가요?
def build_model(cell, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.RNN(cell, return_sequences=True),
        keras.layers.Dense(n_outputs),
        keras.layers.Softmax(axis=1),
    ])


# %% softmax_twice
# en: softmax is applied twice.
#     Make the weights of the Dense layer very large. How close to 1 does the largest probability come, and how close
#     could it?
# ko: 소프트맥스를 두 번 적용했습니다.
#     Dense 층의 가중치를 아주 크게 해 보세요. 가장 큰 확률이 1에 얼마나 가까워지나요? 얼마나 가까워져야 하나요?
def build_model(cell, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.RNN(cell, return_sequences=True),
        keras.layers.Dense(n_outputs, activation="softmax"),
        keras.layers.Softmax(),
    ])


# %% dense_before_the_recurrent_layer
# en: The Dense layer stands before the recurrent layer.
#     Follow one character through model.summary(): what should come first, the new state or the output that is read
#     from it?
# ko: Dense 층이 순환 층보다 앞에 있습니다.
#     model.summary()에서 한 문자가 지나가는 길을 따라가 보세요. 새 상태와, 상태에서 읽어 내는 출력 가운데 어느 것이
#     먼저인가요?
def build_model(cell, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.Dense(n_outputs, activation="softmax"),
        keras.layers.RNN(cell, return_sequences=True),
    ])


# %% cell_not_used
# en: The given cell is not used.
#     Hand over a cell of another kind, such as a GRUCell. Does the model change? Which layer takes any cell?
# ko: 받은 순환 셀을 사용하지 않았습니다.
#     GRUCell처럼 다른 종류의 순환 셀을 넘겨 보세요. 모델이 달라지나요? 어떤 순환 셀이든 받아 주는 층은 무엇인가요?
def build_model(cell, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.SimpleRNN(cell.state_size, return_sequences=True),
        keras.layers.Dense(n_outputs, activation="softmax"),
    ])


# %% read_backwards
# en: The sequence is read from its end.
#     Change the last time step of the input only. Which time steps of the output may change?
# ko: 시퀀스를 끝에서부터 읽습니다.
#     입력의 마지막 시간 단계만 바꾸어 보세요. 출력에서 달라져도 되는 시간 단계는 어느 것인가요?
def build_model(cell, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.RNN(cell, return_sequences=True, go_backwards=True),
        keras.layers.Dense(n_outputs, activation="softmax"),
    ])


# %% stateful
# en: The layer keeps its state from one call to the next.
#     Call the model twice with the same input. Is the answer the same?
# ko: 순환 층이 한 호출의 상태를 다음 호출까지 간직합니다.
#     같은 입력으로 모델을 두 번 호출해 보세요. 결과가 같나요?
def build_model(cell, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs), batch_size=1),
        keras.layers.RNN(cell, return_sequences=True, stateful=True),
        keras.layers.Dense(n_outputs, activation="softmax"),
    ])


# %% dense_without_bias
# en: The output layer has no bias.
#     Print the shapes of model.get_weights(). Which of w_xh, w_hh, b_h, w_hy, b_y is missing?
# ko: Dense 층에 편향이 없습니다.
#     model.get_weights()에 있는 배열의 형태를 출력해 보세요. w_xh, w_hh, b_h, w_hy, b_y 가운데 무엇이 빠졌나요?
def build_model(cell, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.RNN(cell, return_sequences=True),
        keras.layers.Dense(n_outputs, use_bias=False, activation="softmax"),
    ])


# %% one_layer_too_many
# en: There is one more Dense layer than asked.
#     Count the arrays of model.get_weights(). Which layer stands between the state and the output?
# ko: Dense 층이 하나 더 있습니다.
#     model.get_weights()에는 배열이 몇 개 있나요? 상태와 출력 사이에 어떤 층이 있나요?
def build_model(cell, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.RNN(cell, return_sequences=True),
        keras.layers.Dense(n_outputs, activation="tanh"),
        keras.layers.Dense(n_outputs, activation="softmax"),
    ])


# %% as_many_outputs_as_inputs
# en: The model has as many outputs as inputs.
#     In "hello" both are 5. Build a model with 4 inputs and 6 outputs and print model.output_shape.
# ko: 출력의 수를 입력의 수와 같게 했습니다.
#     "hello"에서는 둘 다 5입니다. 입력이 4개, 출력이 6개인 모델을 만들어 model.output_shape를 출력해 보세요.
def build_model(cell, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.RNN(cell, return_sequences=True),
        keras.layers.Dense(n_inputs, activation="softmax"),
    ])


# %% input_axes_swapped
# en: Time steps and inputs are swapped in the Input.
#     "hello" has 5 time steps of 5 numbers, so nothing shows there. Build a model for 7 time steps of 4 numbers: what
#     is the shape of its first weight array?
# ko: Input에서 시간 단계와 입력의 자리가 서로 바뀌었습니다.
#     "hello"는 시간 단계도 5, 입력도 5라서 드러나지 않습니다. 시간 단계가 7개, 입력이 4개인 모델을 만들어 보세요. 첫
#     번째 가중치 배열의 형태는 무엇인가요?
def build_model(cell, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_inputs, n_steps)),
        keras.layers.RNN(cell, return_sequences=True),
        keras.layers.Dense(n_outputs, activation="softmax"),
    ])


# %% no_recurrence
# en: No state goes from one time step to the next.
#     Change the first time step of the input. Which time steps of the output change, and which should?
# ko: 시간 단계 사이에 상태가 이어지지 않습니다.
#     입력의 첫 시간 단계를 바꾸어 보세요. 출력의 어느 시간 단계가 달라지나요? 어느 시간 단계가 달라져야 하나요?
def build_model(cell, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.Dense(cell.state_size, activation="tanh"),
        keras.layers.Dense(n_outputs, activation="softmax"),
    ])


# %% recurrent_layer_frozen
# en: The recurrent layer is not trainable.
#     Train the model for one step and compare get_weights() before and after. Which arrays should have moved?
# ko: 순환 층이 학습되지 않습니다.
#     모델을 한 스텝 학습시키고 그 앞뒤의 get_weights()를 비교해 보세요. 어느 배열이 달라져야 하나요?
def build_model(cell, n_steps, n_inputs, n_outputs):
    cell.trainable = False
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.RNN(cell, return_sequences=True),
        keras.layers.Dense(n_outputs, activation="softmax"),
    ])


# %% output_layer_frozen
# en: The output layer is not trainable.
#     Train the model for one step and compare get_weights() before and after. Which arrays should have moved?
# ko: Dense 층이 학습되지 않습니다.
#     모델을 한 스텝 학습시키고 그 앞뒤의 get_weights()를 비교해 보세요. 어느 배열이 달라져야 하나요?
def build_model(cell, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.RNN(cell, return_sequences=True),
        keras.layers.Dense(n_outputs, activation="softmax", trainable=False),
    ])
