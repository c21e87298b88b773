# %% strings
# en: The loss by its long name, the optimizer by keyword.
# ko: 손실은 긴 이름의 문자열로, 옵티마이저는 키워드로 적습니다.
def compile_model(model, learning_rate=0.001):
    model.compile(loss="mean_squared_error", optimizer=keras.optimizers.Adam(learning_rate=learning_rate))
    return model

# %% objects
# en: The loss as an object, metrics besides it, positional arguments.
# ko: 손실을 객체로 넘기고 metrics를 더하며, 위치 인자로 적습니다.
def compile_model(model, learning_rate=0.001):
    optimizer = tf.keras.optimizers.Adam(learning_rate)
    model.compile(optimizer, tf.keras.losses.MeanSquaredError(), metrics=["mae"])
    return model

# %% function
# en: The loss as a function of Keras; "adam" by name, its learning rate set afterwards.
# ko: 손실은 Keras의 함수로, "adam"은 이름으로 적고 학습률은 나중에 정합니다.
def compile_model(model, learning_rate=0.001):
    model.compile(optimizer="adam", loss=keras.losses.mean_squared_error)
    model.optimizer.learning_rate = learning_rate
    return model

# %% own_loss
# en: A loss of one's own with TensorFlow's functions, the optimizer made by keras.optimizers.get.
# ko: TensorFlow 함수로 손실을 직접 쓰고, 옵티마이저는 keras.optimizers.get으로 만듭니다.
def squared_error(ys, forecasts):
    return tf.reduce_mean(tf.square(forecasts - ys), axis=-1)


def compile_model(model, learning_rate=0.001):
    optimizer = keras.optimizers.get({"class_name": "adam", "config": {"learning_rate": learning_rate}})
    model.compile(optimizer=optimizer, loss=squared_error)
    return model

# %% metric_and_upper_case
# en: The loss as "MSE", the same again as a metric, a name for the optimizer.
# ko: 손실을 "MSE"로 적고 같은 것을 metrics에도 넣으며, 옵티마이저에 이름을 붙입니다.
def compile_model(model, learning_rate=0.001):
    adam = keras.optimizers.Adam(learning_rate=learning_rate, beta_1=0.9, beta_2=0.999, name="my_adam")
    model.compile(loss=["MSE"], optimizer=adam, metrics=[keras.metrics.MeanSquaredError()])
    return model

# %% run_eagerly
# en: Compiled to run eagerly, jit_compile off.
# ko: run_eagerly를 켜고 jit_compile을 끈 채로 컴파일합니다.
def compile_model(model, learning_rate=0.001):
    model.compile(keras.optimizers.Adam(learning_rate), keras.losses.get("mse"), run_eagerly=True, jit_compile=False)
    return model
