# %% functional
# en: The functional API.
# ko: 함수형 API.
def build_model(n_steps, n_units):
    inputs = keras.Input(shape=(n_steps, 1))
    state = keras.layers.SimpleRNN(n_units)(inputs)
    outputs = keras.layers.Dense(1)(state)
    return keras.Model(inputs, outputs)

# %% added
# en: Sequential filled by add, layers imported by name.
# ko: 이름으로 들여온 층을 add로 하나씩 넣은 Sequential.
from tensorflow.keras import Sequential
from tensorflow.keras.layers import Dense, Input, SimpleRNN


def build_model(n_steps, n_units):
    model = Sequential()
    model.add(Input(shape=(n_steps, 1)))
    model.add(SimpleRNN(units=n_units, activation="tanh"))
    model.add(Dense(units=1, activation="linear"))
    return model

# %% input_shape
# en: input_shape in the first layer, as older books write it, names for the layers.
# ko: 예전 책처럼 첫 층에 input_shape를 적고 층에 이름을 붙입니다.
def build_model(n_steps, n_units):
    return keras.models.Sequential(
        [
            keras.layers.SimpleRNN(n_units, input_shape=(n_steps, 1), name="memory"),
            keras.layers.Dense(1, name="forecast"),
        ],
        name="forecaster",
    )

# %% cell
# en: The RNN layer around a SimpleRNNCell.
# ko: SimpleRNNCell을 감싼 RNN 층.
def build_model(n_steps, n_units):
    cell = keras.layers.SimpleRNNCell(n_units, activation=keras.activations.tanh)
    return keras.Sequential([keras.Input((n_steps, 1)), keras.layers.RNN(cell), keras.layers.Dense(1)])

# %% linear_activation_layer
# en: The output's activation as a layer of its own, the recurrent layer unrolled.
# ko: 출력의 활성화 함수를 따로 층으로 두고, 순환층은 unroll로 펼칩니다.
def build_model(n_steps, n_units):
    return tf.keras.Sequential(
        [
            tf.keras.layers.InputLayer(shape=(n_steps, 1)),
            tf.keras.layers.SimpleRNN(n_units, unroll=True),
            tf.keras.layers.Dense(1),
            tf.keras.layers.Activation("linear"),
        ]
    )

# %% last_of_all_steps
# en: The states of all steps, of which the last is cut out, in the functional API.
# ko: 함수형 API에서 모든 시간 단계의 상태를 받아 마지막 것만 골라 씁니다.
def build_model(n_steps, n_units):
    series = keras.Input((n_steps, 1), name="series")
    states = keras.layers.SimpleRNN(n_units, return_sequences=True)(series)
    return keras.Model(inputs=series, outputs=keras.layers.Dense(1)(states[:, -1, :]), name="forecaster")

# %% initializers
# en: The initial weights stated with the names of the default ones.
# ko: 초기값을 기본값과 같은 이름으로 적어 줍니다.
def build_model(n_steps, n_units):
    rnn = keras.layers.SimpleRNN(
        n_units,
        kernel_initializer="glorot_uniform",
        recurrent_initializer=keras.initializers.Orthogonal(),
        bias_initializer="zeros",
    )
    dense = keras.layers.Dense(1, kernel_initializer="glorot_uniform")
    model = keras.Sequential([rnn, dense])
    model.build((None, n_steps, 1))
    return model
