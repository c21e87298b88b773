# %% sequential_list
# en: keras.Sequential with a list, the dtype of the input left as it is.
# ko: 리스트를 넘긴 keras.Sequential, 입력의 dtype은 정하지 않음.
def build_embedding_model(n_chars, n_dims, n_units, n_steps):
    return keras.Sequential([
        keras.Input((n_steps,)),
        keras.layers.Embedding(n_chars, n_dims),
        keras.layers.SimpleRNN(n_units, return_sequences=True),
        keras.layers.Dense(n_chars, activation="softmax"),
    ])


# %% functional
# en: The functional way, int32 indices.
# ko: int32 번호를 받는 함수형 모델.
def build_embedding_model(n_chars, n_dims, n_units, n_steps):
    indices = keras.Input(shape=(n_steps,), dtype="int32")
    vectors = keras.layers.Embedding(input_dim=n_chars, output_dim=n_dims)(indices)
    hs = keras.layers.SimpleRNN(n_units, return_sequences=True)(vectors)
    return keras.Model(indices, keras.layers.Dense(n_chars, activation="softmax")(hs))


# %% by_the_cell
# en: int64 indices, RNN with a cell, softmax as a layer.
# ko: int64 번호, 순환 셀을 넣은 RNN, 층으로 쓴 소프트맥스.
def build_embedding_model(n_chars, n_dims, n_units, n_steps):
    model = keras.Sequential(name="embedding_model")
    model.add(keras.layers.InputLayer(shape=(n_steps,), dtype="int64"))
    model.add(keras.layers.Embedding(n_chars, n_dims, mask_zero=False, embeddings_initializer="normal"))
    model.add(keras.layers.RNN(keras.layers.SimpleRNNCell(n_units), return_sequences=True))
    model.add(keras.layers.Dense(n_chars))
    model.add(keras.layers.Softmax())
    return model


# %% unrolled
# en: tf.keras, unrolled, TimeDistributed.
# ko: tf.keras, unroll, TimeDistributed.
def build_embedding_model(n_chars, n_dims, n_units, n_steps):
    indices = tf.keras.layers.Input((n_steps,), dtype=tf.int32)
    x = tf.keras.layers.Embedding(n_chars, n_dims, name="table")(indices)
    x = tf.keras.layers.SimpleRNN(n_units, activation=tf.tanh, return_sequences=True, unroll=True)(x)
    x = tf.keras.layers.TimeDistributed(tf.keras.layers.Dense(n_chars, activation="softmax"))(x)
    return tf.keras.Model(inputs=[indices], outputs=x)
