# %% sequential_list
# en: keras.Sequential with a list.
# ko: 리스트를 넘긴 keras.Sequential.
def build_simple_rnn_model(n_units, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.SimpleRNN(n_units, return_sequences=True),
        keras.layers.Dense(n_outputs, activation="softmax"),
    ])


# %% functional
# en: The functional way, the defaults spelt out.
# ko: 기본값을 모두 적은 함수형 모델.
def build_simple_rnn_model(n_units, n_steps, n_inputs, n_outputs):
    inputs = keras.Input(shape=(n_steps, n_inputs))
    hs = keras.layers.SimpleRNN(units=n_units, activation="tanh", use_bias=True, return_sequences=True)(inputs)
    return keras.Model(inputs, keras.layers.Dense(n_outputs, "softmax")(hs))


# %% by_the_cell
# en: RNN with a SimpleRNNCell; softmax as an Activation layer.
# ko: SimpleRNNCell을 넣은 RNN, Activation 층으로 쓴 소프트맥스.
def build_simple_rnn_model(n_units, n_steps, n_inputs, n_outputs):
    cell = keras.layers.SimpleRNNCell(n_units)
    model = keras.Sequential()
    model.add(keras.Input((n_steps, n_inputs)))
    model.add(keras.layers.RNN(cell, return_sequences=True))
    model.add(keras.layers.Dense(n_outputs))
    model.add(keras.layers.Activation("softmax"))
    return model


# %% unrolled
# en: Unrolled, TimeDistributed, tf.nn.softmax.
# ko: unroll, TimeDistributed, tf.nn.softmax를 쓴 경우.
def build_simple_rnn_model(n_units, n_steps, n_inputs, n_outputs):
    model = keras.models.Sequential()
    model.add(keras.layers.InputLayer((n_steps, n_inputs)))
    model.add(keras.layers.SimpleRNN(n_units, unroll=True, return_sequences=True, name="rnn"))
    model.add(keras.layers.TimeDistributed(keras.layers.Dense(n_outputs, activation=tf.nn.softmax)))
    return model
