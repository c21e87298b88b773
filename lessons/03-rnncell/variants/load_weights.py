# %% set_weights
# en: set_weights with the five arrays.
# ko: 배열 다섯 개를 넘긴 set_weights.
def load_weights(model, w_xh, w_hh, b_h, w_hy, b_y):
    model.set_weights([w_xh, w_hh, b_h, w_hy, b_y])
    return model


# %% layer_by_layer
# en: Layer by layer.
# ko: 층마다 따로.
def load_weights(model, w_xh, w_hh, b_h, w_hy, b_y):
    rnn, dense = model.layers[-2:]
    rnn.set_weights([w_xh, w_hh, b_h])
    dense.set_weights((w_hy, b_y))
    return model


# %% assign
# en: Variable by variable with assign.
# ko: 변수마다 assign으로.
def load_weights(model, w_xh, w_hh, b_h, w_hy, b_y):
    for variable, array in zip(model.weights, [w_xh, w_hh, b_h, w_hy, b_y]):
        variable.assign(array)
    return model


# %% tensors
# en: Tensors of float32, arguments by position or by name.
# ko: float32 텐서, 위치와 이름을 모두 받는 인자.
def load_weights(model, *arrays, **named):
    order = ["w_xh", "w_hh", "b_h", "w_hy", "b_y"]
    arrays = list(arrays) + [named[name] for name in order[len(arrays):]]
    model.set_weights([tf.convert_to_tensor(a, dtype=tf.float32) for a in arrays])
    return model


# %% float32_copies
# en: float32 copies into the trainable variables.
# ko: 학습되는 변수에 float32 복사본을 넣는 경우.
def load_weights(model, w_xh, w_hh, b_h, w_hy, b_y):
    new = dict(zip("abcde", (np.array(w, dtype="float32") for w in (w_xh, w_hh, b_h, w_hy, b_y))))
    weights = model.trainable_variables
    assert len(weights) == 5
    for variable, name in zip(weights, sorted(new)):
        variable.assign(new[name])
    return model
