# %% states_only
# en: The last state is not among the outputs.
#     How many arrays does model(xs) give? Which argument of SimpleRNN makes it hand out its last state as well?
# ko: 마지막 상태가 출력에 없습니다.
#     model(xs)는 배열을 몇 개 내나요? 마지막 상태도 내보내려면 SimpleRNN의 어떤 인자를 써야 하나요?
def state_model(n_units, n_steps, n_inputs):
    xs = keras.Input((n_steps, n_inputs))
    hs = keras.layers.SimpleRNN(n_units, return_sequences=True)(xs)
    return keras.Model(xs, hs)


# %% last_state_only
# en: The states of all time steps are not among the outputs.
#     How many arrays does model(xs) give, and which shapes have they? What are the two outputs that the text asks for?
# ko: 모든 시간 단계의 상태가 출력에 없습니다.
#     model(xs)는 배열을 몇 개 내고, 형태는 무엇인가요? 문제에서 요구하는 두 출력은 무엇인가요?
def state_model(n_units, n_steps, n_inputs):
    xs = keras.Input((n_steps, n_inputs))
    _, h_last = keras.layers.SimpleRNN(n_units, return_sequences=True, return_state=True)(xs)
    return keras.Model(xs, h_last)


# %% outputs_swapped
# en: The two outputs stand in the wrong order.
#     Print the shapes of the two outputs. Which one should have a time axis?
# ko: 두 출력의 순서가 바뀌었습니다.
#     두 출력의 형태를 출력해 보세요. 시간 축이 있어야 하는 것은 어느 쪽인가요?
def state_model(n_units, n_steps, n_inputs):
    xs = keras.Input((n_steps, n_inputs))
    hs, h_last = keras.layers.SimpleRNN(n_units, return_sequences=True, return_state=True)(xs)
    return keras.Model(xs, [h_last, hs])


# %% last_state_twice
# en: Both outputs are the last state.
#     Print the shapes of the two outputs. What does SimpleRNN give first if nothing is said about sequences?
# ko: 두 출력이 모두 마지막 상태입니다.
#     두 출력의 형태를 출력해 보세요. 시퀀스에 관한 인자를 주지 않으면 SimpleRNN의 첫 출력은 무엇인가요?
def state_model(n_units, n_steps, n_inputs):
    xs = keras.Input((n_steps, n_inputs))
    last, state = keras.layers.SimpleRNN(n_units, return_state=True)(xs)
    return keras.Model(xs, [last, state])


# %% all_states_twice
# en: Both outputs are the states of all time steps.
#     Print the shapes of the two outputs. Which of them should have no time axis?
# ko: 두 출력이 모두 모든 시간 단계의 상태입니다.
#     두 출력의 형태를 출력해 보세요. 시간 축이 없어야 하는 것은 어느 쪽인가요?
def state_model(n_units, n_steps, n_inputs):
    xs = keras.Input((n_steps, n_inputs))
    hs = keras.layers.SimpleRNN(n_units, return_sequences=True)(xs)
    return keras.Model(xs, [hs, hs])


# %% three_outputs
# en: There is a third output.
#     How many arrays does model(xs) give? Which of them say the same?
# ko: 세 번째 출력이 있습니다.
#     model(xs)는 배열을 몇 개 내나요? 그 가운데 같은 내용을 담은 것은 어느 것인가요?
def state_model(n_units, n_steps, n_inputs):
    xs = keras.Input((n_steps, n_inputs))
    hs, h_last = keras.layers.SimpleRNN(n_units, return_sequences=True, return_state=True)(xs)
    return keras.Model(xs, [hs, hs[:, -1], h_last])


# %% first_state_for_the_last
# en: The state after the first time step takes the place of the last one.
#     Change the last time step of the input only. Does the second output change?
# ko: 마지막 상태 자리에 첫 시간 단계의 상태가 있습니다.
#     입력의 마지막 시간 단계만 바꾸어 보세요. 두 번째 출력이 달라지나요?
def state_model(n_units, n_steps, n_inputs):
    xs = keras.Input((n_steps, n_inputs))
    hs = keras.layers.SimpleRNN(n_units, return_sequences=True)(xs)
    return keras.Model(xs, [hs, hs[:, 0]])


# %% last_sequence_for_the_last_state
# en: The last sequence of the batch takes the place of the last state.
#     Which axis of hs is the batch, and which is time? Try 2 sequences of 4 time steps and print the shape of the
#     second output.
# ko: 마지막 상태 자리에 배치의 마지막 시퀀스가 있습니다.
#     hs에서 배치는 어느 축이고 시간은 어느 축인가요? 4단계짜리 시퀀스 두 개를 넣고 두 번째 출력의 형태를 출력해
#     보세요.
def state_model(n_units, n_steps, n_inputs):
    xs = keras.Input((n_steps, n_inputs))
    hs = keras.layers.SimpleRNN(n_units, return_sequences=True)(xs)
    return keras.Model(xs, [hs, hs[-1]])


# %% mean_of_the_states
# en: The mean of all states takes the place of the last state.
#     Compare the second output with the last time step of the first. Should they differ?
# ko: 마지막 상태 자리에 모든 상태의 평균이 있습니다.
#     두 번째 출력을 첫 번째 출력의 마지막 시간 단계와 비교해 보세요. 둘이 달라야 하나요?
def state_model(n_units, n_steps, n_inputs):
    xs = keras.Input((n_steps, n_inputs))
    hs = keras.layers.SimpleRNN(n_units, return_sequences=True)(xs)
    return keras.Model(xs, [hs, keras.layers.GlobalAveragePooling1D()(hs)])


# %% two_layers
# en: The two outputs come from two layers with weights of their own.
#     Compare the second output with the last time step of the first. How many arrays are in model.get_weights(), and
#     how many should be?
# ko: 두 출력이 서로 다른 가중치를 가진 두 층에서 나옵니다.
#     두 번째 출력을 첫 번째 출력의 마지막 시간 단계와 비교해 보세요. model.get_weights()에는 배열이 몇 개 있고, 몇
#     개여야 하나요?
def state_model(n_units, n_steps, n_inputs):
    xs = keras.Input((n_steps, n_inputs))
    hs = keras.layers.SimpleRNN(n_units, return_sequences=True)(xs)
    h_last = keras.layers.SimpleRNN(n_units)(xs)
    return keras.Model(xs, [hs, h_last])


# %% second_layer_reads_the_states
# en: The last state comes from a second recurrent layer, above the first.
#     Whose last state is asked for? Compare the second output with the last time step of the first.
# ko: 마지막 상태가 첫 번째 순환 층 위에 쌓은 두 번째 순환 층에서 나옵니다.
#     구해야 하는 것은 어느 층의 마지막 상태인가요? 두 번째 출력을 첫 번째 출력의 마지막 시간 단계와 비교해 보세요.
def state_model(n_units, n_steps, n_inputs):
    xs = keras.Input((n_steps, n_inputs))
    hs = keras.layers.SimpleRNN(n_units, return_sequences=True)(xs)
    h_last = keras.layers.SimpleRNN(n_units)(hs)
    return keras.Model(xs, [hs, h_last])


# %% dense_on_top
# en: A Dense layer stands above the states.
#     The first output should be the states themselves. Between which two numbers must each of their elements lie?
# ko: 상태 위에 Dense 층이 있습니다.
#     첫 번째 출력은 상태 자체여야 합니다. 상태의 원소는 어떤 두 수 사이에 있어야 하나요?
def state_model(n_units, n_steps, n_inputs):
    xs = keras.Input((n_steps, n_inputs))
    hs, h_last = keras.layers.SimpleRNN(n_units, return_sequences=True, return_state=True)(xs)
    return keras.Model(xs, [keras.layers.Dense(n_units)(hs), h_last])


# %% time_first
# en: The time axis stands before the batch axis.
#     Print the shape of hs for 2 sequences of 4 time steps. In which order does Keras keep batch and time?
# ko: 시간 축이 배치 축보다 앞에 있습니다.
#     4단계짜리 시퀀스 두 개를 넣고 hs의 형태를 출력해 보세요. Keras에서 배치와 시간은 어떤 순서인가요?
def state_model(n_units, n_steps, n_inputs):
    xs = keras.Input((n_steps, n_inputs))
    hs, h_last = keras.layers.SimpleRNN(n_units, return_sequences=True, return_state=True)(xs)
    return keras.Model(xs, [keras.ops.transpose(hs, (1, 0, 2)), h_last])


# %% relu
# en: The activation of the recurrent layer is a ReLU.
#     In "hello", the third hidden value at time step 3 is -0.879. Could this layer ever give it?
# ko: 순환 층의 활성화 함수로 ReLU를 사용했습니다.
#     "hello"의 3단계에서 세 번째 은닉 유닛의 값은 -0.879입니다. 이 층에서 그런 값이 나올 수 있나요?
def state_model(n_units, n_steps, n_inputs):
    xs = keras.Input((n_steps, n_inputs))
    hs, h_last = keras.layers.SimpleRNN(n_units, return_sequences=True, return_state=True, activation="relu")(xs)
    return keras.Model(xs, [hs, h_last])


# %% no_activation
# en: The recurrent layer has no activation function.
#     Make the input a hundred times larger. How large may an element of the state become?
# ko: 순환 층에 활성화 함수가 없습니다.
#     입력을 100배로 키워 보세요. 상태의 원소는 얼마까지 커져도 되나요?
def state_model(n_units, n_steps, n_inputs):
    xs = keras.Input((n_steps, n_inputs))
    hs, h_last = keras.layers.SimpleRNN(n_units, return_sequences=True, return_state=True, activation=None)(xs)
    return keras.Model(xs, [hs, h_last])


# %% no_bias
# en: The recurrent layer has no bias.
#     Print the shapes of model.get_weights(). Where would b_h of "hello" go?
# ko: 순환 층에 편향이 없습니다.
#     model.get_weights()에 있는 배열의 형태를 출력해 보세요. "hello"의 b_h는 어디에 들어가나요?
def state_model(n_units, n_steps, n_inputs):
    xs = keras.Input((n_steps, n_inputs))
    hs, h_last = keras.layers.SimpleRNN(n_units, return_sequences=True, return_state=True, use_bias=False)(xs)
    return keras.Model(xs, [hs, h_last])


# %% gru
# en: The recurrent layer is a GRU.
#     Print the shapes of model.get_weights(). How many matrices does one time step of our network need, and how wide
#     are these?
# ko: 순환 층으로 GRU를 사용했습니다.
#     model.get_weights()에 있는 배열의 형태를 출력해 보세요. 우리 신경망의 한 시간 단계에는 행렬이 몇 개 필요하고,
#     열은 몇 개인가요?
def state_model(n_units, n_steps, n_inputs):
    xs = keras.Input((n_steps, n_inputs))
    hs, h_last = keras.layers.GRU(n_units, return_sequences=True, return_state=True)(xs)
    return keras.Model(xs, [hs, h_last])


# %% lstm
# en: The recurrent layer is an LSTM.
#     Print the shapes of model.get_weights(). How many times as wide as w_xh of our network is the first one, and why?
# ko: 순환 층으로 LSTM을 사용했습니다.
#     model.get_weights()에 있는 배열의 형태를 출력해 보세요. 첫 번째 배열은 우리 신경망의 w_xh보다 몇 배나 넓고, 왜
#     그런가요?
def state_model(n_units, n_steps, n_inputs):
    xs = keras.Input((n_steps, n_inputs))
    hs, h_last, _ = keras.layers.LSTM(n_units, return_sequences=True, return_state=True)(xs)
    return keras.Model(xs, [hs, h_last])


# %% read_backwards
# en: The sequence is read from its end.
#     Change the last time step of the input only. Which time steps of the output may change?
# ko: 시퀀스를 끝에서부터 읽습니다.
#     입력의 마지막 시간 단계만 바꾸어 보세요. 출력에서 달라져도 되는 시간 단계는 어느 것인가요?
def state_model(n_units, n_steps, n_inputs):
    xs = keras.Input((n_steps, n_inputs))
    hs, h_last = keras.layers.SimpleRNN(n_units, return_sequences=True, return_state=True, go_backwards=True)(xs)
    return keras.Model(xs, [hs, h_last])


# %% as_many_units_as_time_steps
# en: The number of time steps is used as the number of units.
#     How long is a state, and how many states are there? Which of the two numbers does SimpleRNN ask for first?
# ko: 유닛의 수를 시간 단계의 수와 같게 했습니다.
#     상태 하나에는 수가 몇 개 있고, 상태는 모두 몇 개인가요? SimpleRNN의 첫 인자는 둘 가운데 어느 것인가요?
def state_model(n_units, n_steps, n_inputs):
    xs = keras.Input((n_steps, n_inputs))
    hs, h_last = keras.layers.SimpleRNN(n_steps, return_sequences=True, return_state=True)(xs)
    return keras.Model(xs, [hs, h_last])


# %% three_units
# en: The 3 units of "hello" are written into the model.
#     Build a model with another number of units and print the shape of w_hh.
# ko: "hello"의 유닛 수 3이 모델에 그대로 적혀 있습니다.
#     유닛의 수를 바꾸어 모델을 만들고 w_hh의 형태를 출력해 보세요.
def state_model(n_units, n_steps, n_inputs):
    xs = keras.Input((n_steps, n_inputs))
    hs, h_last = keras.layers.SimpleRNN(3, return_sequences=True, return_state=True)(xs)
    return keras.Model(xs, [hs, h_last])


# %% input_axes_swapped
# en: Time steps and inputs are swapped in the Input.
#     "hello" has 5 time steps of 5 numbers, so nothing shows there. Build a model for 7 time steps of 4 numbers: what
#     is the shape of its first weight array?
# ko: Input에서 시간 단계와 입력의 자리가 서로 바뀌었습니다.
#     "hello"는 시간 단계도 5, 입력도 5라서 드러나지 않습니다. 시간 단계가 7개, 입력이 4개인 모델을 만들어 보세요. 첫
#     번째 가중치 배열의 형태는 무엇인가요?
def state_model(n_units, n_steps, n_inputs):
    xs = keras.Input((n_inputs, n_steps))
    hs, h_last = keras.layers.SimpleRNN(n_units, return_sequences=True, return_state=True)(xs)
    return keras.Model(xs, [hs, h_last])
