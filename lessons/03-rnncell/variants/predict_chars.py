# %% eye
# en: np.eye, the model called, np.argmax.
# ko: np.eye, 모델 호출, np.argmax.
def predict_chars(model, text, vocab):
    xs = np.eye(len(vocab))[[vocab.index(c) for c in text]]
    probabilities = model(xs[np.newaxis])
    return [vocab[i] for i in np.argmax(probabilities, axis=-1)[0]]


# %% to_categorical
# en: keras.utils.to_categorical and predict.
# ko: keras.utils.to_categorical과 predict.
def predict_chars(model, text, vocab):
    indices = [vocab.index(c) for c in text]
    xs = keras.utils.to_categorical(indices, num_classes=len(vocab))
    probabilities = model.predict(np.expand_dims(xs, axis=0), verbose=0)
    return [vocab[p.argmax()] for p in probabilities[0]]


# %% tf_one_hot
# en: tf.one_hot, a dictionary, tf.argmax.
# ko: tf.one_hot, 딕셔너리, tf.argmax.
def predict_chars(model, text, vocab):
    char2idx = {c: i for i, c in enumerate(vocab)}
    indices = tf.constant([[char2idx[c] for c in text]])
    best = tf.argmax(model(tf.one_hot(indices, depth=len(vocab)), training=False), axis=2)
    return [vocab[int(i)] for i in tf.squeeze(best, axis=0)]


# %% by_hand
# en: Loops; no argmax.
# ko: 반복문, argmax 없이.
def predict_chars(model, text, vocab):
    xs = np.zeros((1, len(text), len(vocab)), dtype="float32")
    for t, c in enumerate(text):
        xs[0, t, vocab.index(c)] = 1.0
    answer = []
    for p in np.asarray(model(xs))[0]:
        best = max(range(len(vocab)), key=lambda k: p[k])
        answer.append(vocab[best])
    return answer


# %% array_of_characters
# en: The vocabulary as an array, argsort.
# ko: 배열로 만든 어휘, argsort.
def predict_chars(model, text, vocab):
    entries = np.array(vocab)
    xs = (entries == np.array(list(text))[:, None]).astype(np.float32)
    return list(entries[np.argsort(np.asarray(model(xs[None])))[0, :, -1]])


# %% keras_ops
# en: keras.ops and predict_on_batch.
# ko: keras.ops와 predict_on_batch.
def predict_chars(model, text, vocab):
    xs = keras.ops.one_hot(keras.ops.array([[vocab.index(c) for c in text]]), len(vocab))
    indices = keras.ops.convert_to_numpy(keras.ops.argmax(model.predict_on_batch(xs), axis=-1)).flatten()
    return list(map(vocab.__getitem__, indices.tolist()))
