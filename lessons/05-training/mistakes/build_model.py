# %% every_step_returned
# en: The recurrent layer gives its state at every time step, so there is an output at every time step.
#     Print model.output_shape. How many numbers should come out for one series?
# ko: 순환 층이 모든 시간 단계의 상태를 내보내서 출력도 시간 단계마다 나옵니다.
#     model.output_shape를 출력해 보세요. 시계열 하나에서 수가 몇 개 나와야 하나요?
def build_model(n_steps, n_units):
    return keras.Sequential(
        [
            keras.Input((n_steps, 1)),
            keras.layers.SimpleRNN(n_units, return_sequences=True),
            keras.layers.Dense(1),
        ]
    )


# %% dense_missing
# en: The output layer is missing: the state itself comes out.
#     Print model.output_shape. How does a state of 200 numbers become one forecast?
# ko: 출력층이 없어서 은닉 상태가 그대로 나옵니다.
#     model.output_shape를 출력해 보세요. 수 200개로 된 상태를 어떻게 예측 하나로 바꾸나요?
def build_model(n_steps, n_units):
    return keras.Sequential([keras.Input((n_steps, 1)), keras.layers.SimpleRNN(n_units)])


# %% softmax_on_one_unit
# en: The output passes through a softmax.
#     Forecast two different series. What can a softmax over a single number give?
# ko: 출력에 소프트맥스를 적용했습니다.
#     서로 다른 시계열 두 개를 예측해 보세요. 수 하나에 소프트맥스를 적용하면 무엇이 나올까요?
def build_model(n_steps, n_units):
    return keras.Sequential(
        [
            keras.Input((n_steps, 1)),
            keras.layers.SimpleRNN(n_units),
            keras.layers.Dense(1, activation="softmax"),
        ]
    )


# %% tanh_on_the_output
# en: The output passes through a tanh.
#     Set the output bias to 5. Which forecast should come out for a state of zeros? A forecast may be any number.
# ko: 출력에 tanh를 적용했습니다.
#     출력층의 편향을 5로 두어 보세요. 상태가 0이면 예측은 얼마여야 하나요? 예측은 어떤 수든 될 수 있습니다.
def build_model(n_steps, n_units):
    return keras.Sequential(
        [
            keras.Input((n_steps, 1)),
            keras.layers.SimpleRNN(n_units),
            keras.layers.Dense(1, activation="tanh"),
        ]
    )


# %% relu_on_the_output
# en: The output passes through a ReLU.
#     Print the smallest of many forecasts. Can the values of a series be negative?
# ko: 출력에 ReLU를 적용했습니다.
#     예측을 많이 해서 가장 작은 값을 출력해 보세요. 시계열의 값이 음수일 수도 있나요?
def build_model(n_steps, n_units):
    return keras.Sequential(
        [
            keras.Input((n_steps, 1)),
            keras.layers.SimpleRNN(n_units),
            keras.layers.Dense(1, activation="relu"),
        ]
    )


# %% relu_in_the_recurrent_layer
# en: The recurrent layer has a ReLU instead of a tanh.
#     Between which numbers must every element of the state lie? Which activation does SimpleRNN have by itself?
# ko: 순환 층의 활성화 함수가 tanh가 아니라 ReLU입니다.
#     상태의 모든 원소는 어느 두 수 사이에 있어야 하나요? SimpleRNN의 기본 활성화 함수는 무엇인가요?
def build_model(n_steps, n_units):
    return keras.Sequential(
        [
            keras.Input((n_steps, 1)),
            keras.layers.SimpleRNN(n_units, activation="relu"),
            keras.layers.Dense(1),
        ]
    )


# %% no_activation_in_the_recurrent_layer
# en: The recurrent layer has no activation: the whole network is linear.
#     Set the biases to zero and double a series: does the forecast exactly double? What would the tanh do there?
# ko: 순환 층에 활성화 함수가 없어 신경망 전체가 선형입니다.
#     편향을 0으로 두고 시계열을 두 배로 해 보세요. 예측도 정확히 두 배가 되나요? tanh가 있다면 어떨까요?
def build_model(n_steps, n_units):
    return keras.Sequential(
        [
            keras.Input((n_steps, 1)),
            keras.layers.SimpleRNN(n_units, activation=None),
            keras.layers.Dense(1),
        ]
    )


# %% gru
# en: The recurrent layer is a GRU.
#     Print model.count_params() for 50 steps and 200 units. Where would so many more than 40,601 come from?
# ko: 순환 층이 GRU입니다.
#     50단계, 200유닛으로 두고 model.count_params()를 출력해 보세요. 40,601개보다 훨씬 많은 까닭은 무엇일까요?
def build_model(n_steps, n_units):
    return keras.Sequential([keras.Input((n_steps, 1)), keras.layers.GRU(n_units), keras.layers.Dense(1)])


# %% lstm
# en: The recurrent layer is an LSTM.
#     Print model.count_params() for 50 steps and 200 units. How many weight matrices does the formula for h have?
# ko: 순환 층이 LSTM입니다.
#     50단계, 200유닛으로 두고 model.count_params()를 출력해 보세요. h를 구하는 식에는 가중치 행렬이 몇 개인가요?
def build_model(n_steps, n_units):
    return keras.Sequential([keras.Input((n_steps, 1)), keras.layers.LSTM(n_units), keras.layers.Dense(1)])


# %% bidirectional
# en: The series is read in both directions, by two recurrent layers.
#     Print model.summary(). How many units does the state have that the output layer reads?
# ko: 순환 층 두 개가 시계열을 양쪽 방향으로 읽습니다.
#     model.summary()를 출력해 보세요. 출력층이 읽는 상태의 유닛은 몇 개인가요?
def build_model(n_steps, n_units):
    return keras.Sequential(
        [
            keras.Input((n_steps, 1)),
            keras.layers.Bidirectional(keras.layers.SimpleRNN(n_units)),
            keras.layers.Dense(1),
        ]
    )


# %% read_backwards
# en: The series is read from its end to its beginning.
#     Which value does the network read last, and which one lies next to the value to forecast?
# ko: 시계열을 끝에서 처음으로 거꾸로 읽습니다.
#     신경망이 마지막으로 읽는 값은 무엇이고, 예측할 값의 바로 옆에 있는 값은 무엇인가요?
def build_model(n_steps, n_units):
    return keras.Sequential(
        [
            keras.Input((n_steps, 1)),
            keras.layers.SimpleRNN(n_units, go_backwards=True),
            keras.layers.Dense(1),
        ]
    )


# %% two_recurrent_layers
# en: Two recurrent layers are stacked.
#     Print model.summary(). How many layers with weights are asked for, and how many are there?
# ko: 순환 층을 두 개 쌓았습니다.
#     model.summary()를 출력해 보세요. 가중치가 있는 층은 몇 개여야 하고, 지금은 몇 개인가요?
def build_model(n_steps, n_units):
    return keras.Sequential(
        [
            keras.Input((n_steps, 1)),
            keras.layers.SimpleRNN(n_units, return_sequences=True),
            keras.layers.SimpleRNN(n_units),
            keras.layers.Dense(1),
        ]
    )


# %% hidden_dense_layer
# en: There is one dense layer too many between the state and the output.
#     Print model.summary(). Which of the layers has the parameters that go beyond 40,601?
# ko: 상태와 출력 사이에 Dense 층이 하나 더 있습니다.
#     model.summary()를 출력해 보세요. 40,601개를 넘는 매개변수는 어느 층에 있나요?
def build_model(n_steps, n_units):
    return keras.Sequential(
        [
            keras.Input((n_steps, 1)),
            keras.layers.SimpleRNN(n_units),
            keras.layers.Dense(n_units, activation="relu"),
            keras.layers.Dense(1),
        ]
    )


# %% no_recurrence
# en: There is no recurrent layer: the time steps are flattened into one vector.
#     Print model.summary(). Which layer shares its weights over the time steps?
# ko: 순환 층이 없습니다. 시간 단계를 벡터 하나로 펴 버렸습니다.
#     model.summary()를 출력해 보세요. 모든 시간 단계가 같은 가중치를 공유하는 층은 어느 것인가요?
def build_model(n_steps, n_units):
    return keras.Sequential(
        [
            keras.Input((n_steps, 1)),
            keras.layers.Flatten(),
            keras.layers.Dense(n_units, activation="tanh"),
            keras.layers.Dense(1),
        ]
    )


# %% steps_as_features
# en: The input has one time step with n_steps features.
#     Print model.count_params() for 50 steps and 200 units. In (batch, time, feature), where does n_steps belong?
# ko: 입력이 특징 n_steps개짜리 시간 단계 하나로 되어 있습니다.
#     50단계, 200유닛으로 두고 model.count_params()를 출력해 보세요.
#     (batch, time, feature)에서 n_steps의 자리는 어디인가요?
def build_model(n_steps, n_units):
    return keras.Sequential([keras.Input((1, n_steps)), keras.layers.SimpleRNN(n_units), keras.layers.Dense(1)])


# %% steps_and_units_swapped
# en: n_steps and n_units have changed places.
#     Call it with 5 steps and 3 units and print model.summary(). Which of the two is the size of the state?
# ko: n_steps와 n_units의 자리가 바뀌었습니다.
#     5단계, 3유닛으로 호출해 model.summary()를 출력해 보세요. 둘 가운데 상태의 크기는 어느 것인가요?
def build_model(n_steps, n_units):
    return keras.Sequential([keras.Input((n_units, 1)), keras.layers.SimpleRNN(n_steps), keras.layers.Dense(1)])


# %% one_output_a_step
# en: The output layer has n_steps units.
#     Print model.output_shape. How many values follow the series that should be forecast?
# ko: 출력층의 유닛이 n_steps개입니다.
#     model.output_shape를 출력해 보세요. 시계열 다음에 예측할 값은 몇 개인가요?
def build_model(n_steps, n_units):
    return keras.Sequential([keras.Input((n_steps, 1)), keras.layers.SimpleRNN(n_units), keras.layers.Dense(n_steps)])


# %% n_units_ignored
# en: The recurrent layer always has the same number of units.
#     Call it with n_units = 3 and print model.count_params(). Does it change when you ask for 4?
# ko: 순환 층의 유닛 개수가 항상 같습니다.
#     n_units = 3으로 호출해 model.count_params()를 출력해 보세요. 4로 바꾸면 값이 달라지나요?
def build_model(n_steps, n_units):
    return keras.Sequential([keras.Input((n_steps, 1)), keras.layers.SimpleRNN(200), keras.layers.Dense(1)])


# %% bias_missing_in_the_recurrent_layer
# en: The recurrent layer has no bias.
#     Print model.count_params() for 50 steps and 200 units. Which 200 parameters are missing?
# ko: 순환 층에 편향이 없습니다.
#     50단계, 200유닛으로 두고 model.count_params()를 출력해 보세요. 빠진 매개변수 200개는 무엇인가요?
def build_model(n_steps, n_units):
    return keras.Sequential(
        [
            keras.Input((n_steps, 1)),
            keras.layers.SimpleRNN(n_units, use_bias=False),
            keras.layers.Dense(1),
        ]
    )


# %% bias_missing_in_the_output
# en: The output layer has no bias.
#     Print model.count_params() for 50 steps and 200 units. Which one parameter is missing?
# ko: 출력층에 편향이 없습니다.
#     50단계, 200유닛으로 두고 model.count_params()를 출력해 보세요. 빠진 매개변수 하나는 무엇인가요?
def build_model(n_steps, n_units):
    return keras.Sequential(
        [
            keras.Input((n_steps, 1)),
            keras.layers.SimpleRNN(n_units),
            keras.layers.Dense(1, use_bias=False),
        ]
    )


# %% recurrent_layer_frozen
# en: The recurrent layer cannot learn: it is not trainable.
#     Print len(model.trainable_weights). How many weight arrays should training move?
# ko: 순환 층의 가중치가 학습되지 않도록 고정되어 있습니다.
#     len(model.trainable_weights)를 출력해 보세요. 학습하면 바뀌어야 하는 가중치 배열은 몇 개인가요?
def build_model(n_steps, n_units):
    return keras.Sequential(
        [
            keras.Input((n_steps, 1)),
            keras.layers.SimpleRNN(n_units, trainable=False),
            keras.layers.Dense(1),
        ]
    )
