# %% functional
# en: return_sequences and return_state.
# ko: return_sequences와 return_state.
def state_model(n_units, n_steps, n_inputs):
    xs = keras.Input(shape=(n_steps, n_inputs))
    hs, h_last = keras.layers.SimpleRNN(n_units, return_sequences=True, return_state=True)(xs)
    return keras.Model(inputs=xs, outputs=[hs, h_last])


# %% whole_output
# en: The layer's two outputs handed over as they come.
# ko: 층의 두 출력을 그대로 넘긴 경우.
def state_model(n_units, n_steps, n_inputs):
    xs = keras.layers.Input((n_steps, n_inputs))
    outputs = keras.layers.SimpleRNN(units=n_units, return_state=True, return_sequences=True)(xs)
    return keras.models.Model(xs, outputs)


# %% tuple
# en: tf.keras, outputs as a tuple, unrolled.
# ko: tf.keras, 튜플로 된 출력, unroll.
def state_model(n_units, n_steps, n_inputs):
    xs = tf.keras.Input((n_steps, n_inputs))
    hs, *states = tf.keras.layers.SimpleRNN(n_units, return_sequences=True, return_state=True, unroll=True)(xs)
    return tf.keras.Model(xs, (hs, states[0]))


# %% sliced
# en: The last state cut from the states.
# ko: 모든 상태에서 마지막 것을 잘라 낸 경우.
def state_model(n_units, n_steps, n_inputs):
    xs = keras.Input((n_steps, n_inputs))
    hs = keras.layers.SimpleRNN(n_units, return_sequences=True)(xs)
    return keras.Model(xs, [hs, hs[:, -1]])


# %% rnn_with_a_cell
# en: RNN with a SimpleRNNCell.
# ko: SimpleRNNCell을 넣은 RNN.
def state_model(n_units, n_steps, n_inputs):
    xs = keras.Input((n_steps, n_inputs))
    layer = keras.layers.RNN(keras.layers.SimpleRNNCell(n_units), return_sequences=True, return_state=True)
    hs, h_last = layer(xs)
    return keras.Model(xs, [hs, h_last])
