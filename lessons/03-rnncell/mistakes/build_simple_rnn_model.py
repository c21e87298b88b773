# %% return_sequences_forgotten
# en: Only the last time step comes out.
#     Print model.output_shape. How many predictions does "hello" need, and after which characters?
# ko: 마지막 시간 단계의 결과만 나옵니다.
#     model.output_shape를 출력해 보세요. "hello"에는 예측이 몇 개 필요하고, 각각 어느 문자 다음의 예측인가요?
def build_simple_rnn_model(n_units, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.SimpleRNN(n_units),
        keras.layers.Dense(n_outputs, activation="softmax"),
    ])


# %% last_state_repeated
# en: The last state is repeated for every time step.
#     Compare the outputs of two time steps. Why are they equal, and how can the two l's of "hello" then get different
#     answers?
# ko: 마지막 상태를 모든 시간 단계에 되풀이해서 씁니다.
#     두 시간 단계의 출력을 비교해 보세요. 왜 같은가요? 이렇게 하면 "hello"의 두 l에 서로 다른 답을 낼 수 있나요?
def build_simple_rnn_model(n_units, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.SimpleRNN(n_units),
        keras.layers.RepeatVector(n_steps),
        keras.layers.Dense(n_outputs, activation="softmax"),
    ])


# %% softmax_missing
# en: The outputs are logits, not probabilities.
#     Add up one time step of the output. Which sum should come out, and may an element be negative?
# ko: 출력이 확률이 아니라 로짓입니다.
#     출력에서 한 시간 단계의 값을 모두 더해 보세요. 합은 얼마여야 하고, 음수인 원소가 있어도 되나요?
def build_simple_rnn_model(n_units, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.SimpleRNN(n_units, return_sequences=True),
        keras.layers.Dense(n_outputs),
    ])


# %% sigmoid_at_the_output
# en: The output activation is a sigmoid.
#     Every element lies between 0 and 1. But what does one time step of the output add up to?
# ko: 출력의 활성화 함수로 시그모이드를 사용했습니다.
#     모든 원소가 0과 1 사이에 있습니다. 그런데 한 시간 단계의 출력을 모두 더하면 얼마인가요?
def build_simple_rnn_model(n_units, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.SimpleRNN(n_units, return_sequences=True),
        keras.layers.Dense(n_outputs, activation="sigmoid"),
    ])


# %% softmax_over_time
# en: The probabilities are taken over the time steps.
#     Take a sequence with 5 time steps and 3 outputs. Which numbers have to add up to 1: those of one time step, or
#     those of one output?
# ko: 시간 축을 따라 확률을 계산했습니다.
#     시간 단계가 5개, 출력이 3개인 모델을 만들어 보세요. 더해서 1이 되어야 하는 것은 한 시간 단계의 값들인가요, 한
#     출력의 값들인가요?
def build_simple_rnn_model(n_units, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.SimpleRNN(n_units, return_sequences=True),
        keras.layers.Dense(n_outputs),
        keras.layers.Softmax(axis=1),
    ])


# %% softmax_twice
# en: softmax is applied twice.
#     Make the weights of the Dense layer very large. How close to 1 does the largest probability come, and how close
#     could it?
# ko: 소프트맥스를 두 번 적용했습니다.
#     Dense 층의 가중치를 아주 크게 해 보세요. 가장 큰 확률이 1에 얼마나 가까워지나요? 얼마나 가까워져야 하나요?
def build_simple_rnn_model(n_units, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.SimpleRNN(n_units, return_sequences=True),
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
def build_simple_rnn_model(n_units, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.Dense(n_outputs, activation="softmax"),
        keras.layers.SimpleRNN(n_units, return_sequences=True),
    ])


# %% relu
# en: The activation of the recurrent layer is a ReLU.
#     In "hello", the third hidden value at time step 3 is -0.879. Could this layer ever give it?
# ko: 순환 층의 활성화 함수로 ReLU를 사용했습니다.
#     "hello"의 3단계에서 세 번째 은닉 유닛의 값은 -0.879입니다. 이 층에서 그런 값이 나올 수 있나요?
def build_simple_rnn_model(n_units, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.SimpleRNN(n_units, return_sequences=True, activation="relu"),
        keras.layers.Dense(n_outputs, activation="softmax"),
    ])


# %% sigmoid
# en: The activation of the recurrent layer is a sigmoid.
#     Between which two numbers should an element of the state lie?
# ko: 순환 층의 활성화 함수로 시그모이드를 사용했습니다.
#     상태의 원소는 어떤 두 수 사이에 있어야 하나요?
def build_simple_rnn_model(n_units, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.SimpleRNN(n_units, return_sequences=True, activation="sigmoid"),
        keras.layers.Dense(n_outputs, activation="softmax"),
    ])


# %% no_activation
# en: The recurrent layer has no activation function.
#     Make the input a hundred times larger. How large may an element of the state become?
# ko: 순환 층에 활성화 함수가 없습니다.
#     입력을 100배로 키워 보세요. 상태의 원소는 얼마까지 커져도 되나요?
def build_simple_rnn_model(n_units, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.SimpleRNN(n_units, return_sequences=True, activation=None),
        keras.layers.Dense(n_outputs, activation="softmax"),
    ])


# %% no_bias
# en: The recurrent layer has no bias.
#     Print the shapes of model.get_weights(). Where would b_h of "hello" go?
# ko: 순환 층에 편향이 없습니다.
#     model.get_weights()에 있는 배열의 형태를 출력해 보세요. "hello"의 b_h는 어디에 들어가나요?
def build_simple_rnn_model(n_units, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.SimpleRNN(n_units, return_sequences=True, use_bias=False),
        keras.layers.Dense(n_outputs, activation="softmax"),
    ])


# %% dense_without_bias
# en: The output layer has no bias.
#     Print the shapes of model.get_weights(). Which of w_xh, w_hh, b_h, w_hy, b_y is missing?
# ko: Dense 층에 편향이 없습니다.
#     model.get_weights()에 있는 배열의 형태를 출력해 보세요. w_xh, w_hh, b_h, w_hy, b_y 가운데 무엇이 빠졌나요?
def build_simple_rnn_model(n_units, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.SimpleRNN(n_units, return_sequences=True),
        keras.layers.Dense(n_outputs, use_bias=False, activation="softmax"),
    ])


# %% gru
# en: The recurrent layer is a GRU.
#     Print the shapes of model.get_weights(). How many matrices does one time step of our network need, and how wide
#     are these?
# ko: 순환 층으로 GRU를 사용했습니다.
#     model.get_weights()에 있는 배열의 형태를 출력해 보세요. 우리 신경망의 한 시간 단계에는 행렬이 몇 개 필요하고,
#     열은 몇 개인가요?
def build_simple_rnn_model(n_units, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.GRU(n_units, return_sequences=True),
        keras.layers.Dense(n_outputs, activation="softmax"),
    ])


# %% lstm
# en: The recurrent layer is an LSTM.
#     Print the shapes of model.get_weights(). How many times as wide as w_xh of our network is the first one, and why?
# ko: 순환 층으로 LSTM을 사용했습니다.
#     model.get_weights()에 있는 배열의 형태를 출력해 보세요. 첫 번째 배열은 우리 신경망의 w_xh보다 몇 배나 넓고, 왜
#     그런가요?
def build_simple_rnn_model(n_units, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.LSTM(n_units, return_sequences=True),
        keras.layers.Dense(n_outputs, activation="softmax"),
    ])


# %% read_backwards
# en: The sequence is read from its end.
#     Change the last time step of the input only. Which time steps of the output may change?
# ko: 시퀀스를 끝에서부터 읽습니다.
#     입력의 마지막 시간 단계만 바꾸어 보세요. 출력에서 달라져도 되는 시간 단계는 어느 것인가요?
def build_simple_rnn_model(n_units, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.SimpleRNN(n_units, return_sequences=True, go_backwards=True),
        keras.layers.Dense(n_outputs, activation="softmax"),
    ])


# %% read_both_ways
# en: The sequence is read in both directions.
#     Change the last time step of the input only. May the first output already know it?
# ko: 시퀀스를 양쪽 방향으로 읽습니다.
#     입력의 마지막 시간 단계만 바꾸어 보세요. 첫 번째 출력이 그에 따라 달라져도 되나요?
def build_simple_rnn_model(n_units, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.Bidirectional(keras.layers.SimpleRNN(n_units, return_sequences=True)),
        keras.layers.Dense(n_outputs, activation="softmax"),
    ])


# %% two_recurrent_layers
# en: There are two recurrent layers, one above the other.
#     Count the arrays of model.get_weights(). How many states does one time step of our network have?
# ko: 순환 층 두 개를 쌓았습니다.
#     model.get_weights()에는 배열이 몇 개 있나요? 우리 신경망은 한 시간 단계에 상태가 몇 개인가요?
def build_simple_rnn_model(n_units, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.SimpleRNN(n_units, return_sequences=True),
        keras.layers.SimpleRNN(n_units, return_sequences=True),
        keras.layers.Dense(n_outputs, activation="softmax"),
    ])


# %% stateful
# en: The layer keeps its state from one call to the next.
#     Call the model twice with the same input. Is the answer the same?
# ko: 순환 층이 한 호출의 상태를 다음 호출까지 간직합니다.
#     같은 입력으로 모델을 두 번 호출해 보세요. 결과가 같나요?
def build_simple_rnn_model(n_units, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs), batch_size=1),
        keras.layers.SimpleRNN(n_units, return_sequences=True, stateful=True),
        keras.layers.Dense(n_outputs, activation="softmax"),
    ])


# %% as_many_units_as_outputs
# en: The number of outputs is used as the number of units.
#     Which shape should w_hh have? Build a model with 3 units and 6 outputs and look.
# ko: 유닛의 수를 출력의 수와 같게 했습니다.
#     w_hh의 형태는 무엇이어야 하나요? 유닛이 3개, 출력이 6개인 모델을 만들어 확인해 보세요.
def build_simple_rnn_model(n_units, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.SimpleRNN(n_outputs, return_sequences=True),
        keras.layers.Dense(n_outputs, activation="softmax"),
    ])


# %% as_many_units_as_time_steps
# en: The number of time steps is used as the number of units.
#     How long is a state, and how many states are there? Which of the two numbers does SimpleRNN ask for first?
# ko: 유닛의 수를 시간 단계의 수와 같게 했습니다.
#     상태 하나에는 수가 몇 개 있고, 상태는 모두 몇 개인가요? SimpleRNN의 첫 인자는 둘 가운데 어느 것인가요?
def build_simple_rnn_model(n_units, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.SimpleRNN(n_steps, return_sequences=True),
        keras.layers.Dense(n_outputs, activation="softmax"),
    ])


# %% three_units
# en: The 3 units of "hello" are written into the model.
#     Build a model with another number of units and print the shape of w_hh.
# ko: "hello"의 유닛 수 3이 모델에 그대로 적혀 있습니다.
#     유닛의 수를 바꾸어 모델을 만들고 w_hh의 형태를 출력해 보세요.
def build_simple_rnn_model(n_units, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.SimpleRNN(3, return_sequences=True),
        keras.layers.Dense(n_outputs, activation="softmax"),
    ])


# %% as_many_outputs_as_inputs
# en: The model has as many outputs as inputs.
#     In "hello" both are 5. Build a model with 4 inputs and 6 outputs and print model.output_shape.
# ko: 출력의 수를 입력의 수와 같게 했습니다.
#     "hello"에서는 둘 다 5입니다. 입력이 4개, 출력이 6개인 모델을 만들어 model.output_shape를 출력해 보세요.
def build_simple_rnn_model(n_units, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.SimpleRNN(n_units, return_sequences=True),
        keras.layers.Dense(n_inputs, activation="softmax"),
    ])


# %% input_axes_swapped
# en: Time steps and inputs are swapped in the Input.
#     "hello" has 5 time steps of 5 numbers, so nothing shows there. Build a model for 7 time steps of 4 numbers: what
#     is the shape of its first weight array?
# ko: Input에서 시간 단계와 입력의 자리가 서로 바뀌었습니다.
#     "hello"는 시간 단계도 5, 입력도 5라서 드러나지 않습니다. 시간 단계가 7개, 입력이 4개인 모델을 만들어 보세요. 첫
#     번째 가중치 배열의 형태는 무엇인가요?
def build_simple_rnn_model(n_units, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_inputs, n_steps)),
        keras.layers.SimpleRNN(n_units, return_sequences=True),
        keras.layers.Dense(n_outputs, activation="softmax"),
    ])


# %% no_recurrence
# en: No state goes from one time step to the next.
#     Change the first time step of the input. Which time steps of the output change, and which should?
# ko: 시간 단계 사이에 상태가 이어지지 않습니다.
#     입력의 첫 시간 단계를 바꾸어 보세요. 출력의 어느 시간 단계가 달라지나요? 어느 시간 단계가 달라져야 하나요?
def build_simple_rnn_model(n_units, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.Dense(n_units, activation="tanh"),
        keras.layers.Dense(n_outputs, activation="softmax"),
    ])


# %% recurrent_layer_frozen
# en: The recurrent layer is not trainable.
#     Train the model for one step and compare get_weights() before and after. Which arrays should have moved?
# ko: 순환 층이 학습되지 않습니다.
#     모델을 한 스텝 학습시키고 그 앞뒤의 get_weights()를 비교해 보세요. 어느 배열이 달라져야 하나요?
def build_simple_rnn_model(n_units, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.SimpleRNN(n_units, return_sequences=True, trainable=False),
        keras.layers.Dense(n_outputs, activation="softmax"),
    ])
