# %% functional
# en: The functional way.
# ko: 함수형으로 만든 모델.
def build_model(cell, n_steps, n_inputs, n_outputs):
    inputs = keras.Input(shape=(n_steps, n_inputs))
    hs = keras.layers.RNN(cell, return_sequences=True)(inputs)
    outputs = keras.layers.Dense(n_outputs, activation="softmax")(hs)
    return keras.Model(inputs=inputs, outputs=outputs)


# %% sequential_list
# en: keras.Sequential with a list.
# ko: 리스트를 넘긴 keras.Sequential.
def build_model(cell, n_steps, n_inputs, n_outputs):
    return keras.Sequential([
        keras.Input((n_steps, n_inputs)),
        keras.layers.RNN(cell, return_sequences=True),
        keras.layers.Dense(n_outputs, activation="softmax"),
    ])


# %% sequential_add
# en: Layers added one by one, unrolled, the activation as a function.
# ko: 층을 하나씩 더하고, unroll을 켜고, 활성화를 함수로 넘긴 경우.
def build_model(cell, n_steps, n_inputs, n_outputs):
    model = keras.models.Sequential(name="hello")
    model.add(keras.layers.InputLayer(shape=(n_steps, n_inputs)))
    model.add(keras.layers.RNN(cell=cell, return_sequences=True, unroll=True))
    model.add(keras.layers.Dense(units=n_outputs, activation=keras.activations.softmax))
    return model


# %% time_distributed
# en: TimeDistributed, softmax as a layer of its own, return_state on and left aside.
# ko: TimeDistributed, 별도의 층으로 쓴 소프트맥스, 켜 두고 쓰지 않은 return_state.
def build_model(cell, n_steps, n_inputs, n_outputs):
    inputs = keras.layers.Input(batch_shape=(None, n_steps, n_inputs))
    hs, _ = keras.layers.RNN(cell, return_sequences=True, return_state=True)(inputs)
    logits = keras.layers.TimeDistributed(keras.layers.Dense(n_outputs))(hs)
    return keras.models.Model(inputs, keras.layers.Softmax()(logits))


# %% softmax_as_an_operation
# en: tf.keras, softmax by keras.ops, compiled already.
# ko: tf.keras, keras.ops의 소프트맥스, 미리 컴파일한 모델.
def build_model(cell, n_steps, n_inputs, n_outputs):
    inputs = tf.keras.Input(shape=[n_steps, n_inputs], dtype="float32")
    hs = tf.keras.layers.RNN(cell, return_sequences=True)(inputs)
    logits = tf.keras.layers.Dense(n_outputs, activation=None)(hs)
    model = tf.keras.Model([inputs], keras.ops.softmax(logits, axis=-1))
    model.compile(optimizer="adam", loss="categorical_crossentropy")
    return model
