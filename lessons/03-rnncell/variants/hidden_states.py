# %% sub_model
# en: A sub-model that ends at the recurrent layer, by predict.
# ko: 순환 층에서 끝나는 부분 모델, predict로 계산.
def hidden_states(model, xs):
    (rnn,) = [layer for layer in model.layers if isinstance(layer, keras.layers.RNN)]
    return keras.Model(model.inputs, rnn.output).predict(xs, verbose=0)


# %% last_but_one
# en: The last layer but one.
# ko: 끝에서 두 번째 층.
def hidden_states(model, xs):
    states = keras.Model(inputs=model.inputs, outputs=model.layers[-2].output)
    return np.array(states(xs))


# %% layer_by_layer
# en: One layer called after the other.
# ko: 층을 차례로 호출.
def hidden_states(model, xs):
    h = tf.convert_to_tensor(xs)
    for layer in model.layers[:-1]:
        if not isinstance(layer, keras.layers.InputLayer):
            h = layer(h)
    return h.numpy()


# %% input_of_the_last_layer
# en: What goes into the last layer.
# ko: 마지막 층에 들어가는 값.
def hidden_states(model, xs):
    before = keras.Model(model.inputs, model.layers[-1].input)
    return keras.ops.convert_to_numpy(before(np.asarray(xs)))


# %% sequence_by_sequence
# en: One sequence after the other through a Sequential of the layers.
# ko: 층들로 만든 Sequential에 시퀀스를 하나씩.
def hidden_states(model, xs):
    *before, _ = [layer for layer in model.layers if "input" not in layer.name]
    states = keras.Sequential(before)
    return np.concatenate([states(x[np.newaxis]) for x in xs], axis=0)


# %% through_the_layer
# en: What goes into the recurrent layer, then the layer called.
# ko: 순환 층에 들어가는 값을 구한 다음 그 층을 호출.
def hidden_states(model, xs):
    rnn = model.layers[-2]
    inputs = model.layers[-3].output if len(model.layers) > 2 else model.inputs[0]
    before = keras.Model(model.inputs, inputs)(np.asarray(xs))
    return np.asarray(rnn(before))
