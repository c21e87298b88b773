# %% sgd
# en: The optimizer is plain stochastic gradient descent.
#     Train one step. Adam's first step moves every weight by about the learning rate: do yours move so?
# ko: 옵티마이저가 단순한 확률적 경사 하강법(SGD)입니다.
#     모델을 한 스텝만 학습시켜 보세요. Adam의 첫 스텝은 모든 가중치를 학습률 정도만큼 움직입니다. 지금도 그런가요?
def compile_model(model, learning_rate=0.001):
    model.compile(optimizer=keras.optimizers.SGD(learning_rate), loss="mse")
    return model


# %% momentum
# en: The optimizer is stochastic gradient descent with momentum.
#     Train one step. Adam's first step moves every weight by about the learning rate: do yours move so?
# ko: 옵티마이저가 모멘텀을 쓰는 확률적 경사 하강법입니다.
#     모델을 한 스텝만 학습시켜 보세요. Adam의 첫 스텝은 모든 가중치를 학습률 정도만큼 움직입니다. 지금도 그런가요?
def compile_model(model, learning_rate=0.001):
    model.compile(optimizer=keras.optimizers.SGD(learning_rate, momentum=0.9), loss="mse")
    return model


# %% rmsprop
# en: The optimizer is RMSprop.
#     Print model.optimizer.name. Which optimizer does the text ask for?
# ko: 옵티마이저가 RMSprop입니다.
#     model.optimizer.name을 출력해 보세요. 본문에서 쓰라고 한 옵티마이저는 무엇인가요?
def compile_model(model, learning_rate=0.001):
    model.compile(optimizer=keras.optimizers.RMSprop(learning_rate), loss="mse")
    return model


# %% adagrad
# en: The optimizer is Adagrad.
#     Print model.optimizer.name. How do its steps change in the course of training?
# ko: 옵티마이저가 Adagrad입니다.
#     model.optimizer.name을 출력해 보세요. 학습이 진행되면서 한 스텝의 크기가 어떻게 변하나요?
def compile_model(model, learning_rate=0.001):
    model.compile(optimizer=keras.optimizers.Adagrad(learning_rate), loss="mse")
    return model


# %% adamax
# en: The optimizer is Adamax.
#     Print model.optimizer.name. Which optimizer does the text ask for?
# ko: 옵티마이저가 Adamax입니다.
#     model.optimizer.name을 출력해 보세요. 본문에서 쓰라고 한 옵티마이저는 무엇인가요?
def compile_model(model, learning_rate=0.001):
    model.compile(optimizer=keras.optimizers.Adamax(learning_rate), loss="mse")
    return model


# %% nadam
# en: The optimizer is Nadam.
#     Print model.optimizer.name. Which optimizer does the text ask for?
# ko: 옵티마이저가 Nadam입니다.
#     model.optimizer.name을 출력해 보세요. 본문에서 쓰라고 한 옵티마이저는 무엇인가요?
def compile_model(model, learning_rate=0.001):
    model.compile(optimizer=keras.optimizers.Nadam(learning_rate), loss="mse")
    return model


# %% weights_decay
# en: The weights also shrink towards zero at every step.
#     Give the model labels that it meets exactly, so that the loss is 0, and train one step. Should a weight move?
# ko: 스텝마다 가중치를 0 쪽으로 조금씩 더 줄입니다.
#     정답을 모델의 출력과 똑같이 두어 손실을 0으로 만들고 한 스텝 학습시켜 보세요. 가중치가 움직여야 하나요?
def compile_model(model, learning_rate=0.001):
    model.compile(optimizer=keras.optimizers.AdamW(learning_rate, weight_decay=0.1), loss="mse")
    return model


# %% learning_rate_ignored
# en: The learning rate is not used.
#     Compile with learning_rate = 0.1 and print the learning rate of model.optimizer. Is it 0.1?
# ko: 학습률을 사용하지 않았습니다.
#     learning_rate = 0.1로 컴파일하고 model.optimizer의 학습률을 출력해 보세요. 0.1인가요?
def compile_model(model, learning_rate=0.001):
    model.compile(optimizer="adam", loss="mse")
    return model


# %% another_default
# en: The default learning rate is 0.01.
#     Call it without a learning rate and print the one of model.optimizer. Which default does the text name?
# ko: 학습률의 기본값이 0.01입니다.
#     학습률을 주지 않고 호출해 model.optimizer의 학습률을 출력해 보세요. 본문에 적힌 기본값은 얼마인가요?
def compile_model(model, learning_rate=0.01):
    model.compile(optimizer=keras.optimizers.Adam(learning_rate), loss="mse")
    return model


# %% absolute_error
# en: The loss is the mean absolute error.
#     A forecast that is off by 3: what does it cost, and what should it cost?
# ko: 손실이 평균 절대 오차입니다.
#     예측이 3만큼 빗나가면 손실은 얼마이고, 얼마여야 하나요?
def compile_model(model, learning_rate=0.001):
    model.compile(optimizer=keras.optimizers.Adam(learning_rate), loss="mae")
    return model


# %% huber
# en: The loss is Huber's: squared for small errors, linear for large ones.
#     A forecast that is off by 3: what does it cost, and what should it cost?
# ko: 손실이 후버 손실입니다. 작은 오차는 제곱하지만 큰 오차에는 비례합니다.
#     예측이 3만큼 빗나가면 손실은 얼마이고, 얼마여야 하나요?
def compile_model(model, learning_rate=0.001):
    model.compile(optimizer=keras.optimizers.Adam(learning_rate), loss=keras.losses.Huber())
    return model


# %% log_cosh
# en: The loss is the logarithm of the hyperbolic cosine.
#     A forecast that is off by 3: what does it cost, and what should it cost?
# ko: 손실이 오차의 쌍곡코사인에 로그를 취한 값입니다.
#     예측이 3만큼 빗나가면 손실은 얼마이고, 얼마여야 하나요?
def compile_model(model, learning_rate=0.001):
    model.compile(optimizer=keras.optimizers.Adam(learning_rate), loss="log_cosh")
    return model


# %% root_of_the_error
# en: The square root of the mean squared error is taken.
#     A single forecast that is off by 3: what does it cost, and what should it cost?
# ko: 평균 제곱 오차의 제곱근을 구했습니다.
#     예측 하나가 3만큼 빗나가면 손실은 얼마이고, 얼마여야 하나요?
def compile_model(model, learning_rate=0.001):
    def root_mean_squared_error(ys, forecasts):
        return tf.sqrt(tf.reduce_mean(tf.square(ys - forecasts)))

    model.compile(optimizer=keras.optimizers.Adam(learning_rate), loss=root_mean_squared_error)
    return model


# %% error_summed
# en: The squared errors are added up over the batch.
#     Evaluate a series alone, then twice as a batch of two. What should happen to the loss?
# ko: 배치의 제곱 오차를 평균하지 않고 더했습니다.
#     시계열 하나로 손실을 구해 보고, 같은 시계열 두 개를 묶은 배치로도 구해 보세요. 손실은 어떻게 변해야 하나요?
def compile_model(model, learning_rate=0.001):
    loss = keras.losses.MeanSquaredError(reduction="sum")
    model.compile(optimizer=keras.optimizers.Adam(learning_rate), loss=loss)
    return model


# %% cross_entropy
# en: The loss is a cross-entropy, which is made for probabilities.
#     Evaluate some batches. Can a squared error be negative? Are the values of a series probabilities?
# ko: 손실이 확률에 쓰는 교차 엔트로피입니다.
#     배치 몇 개로 손실을 구해 보세요. 제곱 오차가 음수일 수 있나요? 시계열의 값이 확률인가요?
def compile_model(model, learning_rate=0.001):
    model.compile(optimizer=keras.optimizers.Adam(learning_rate), loss="binary_crossentropy")
    return model


# %% logarithmic_error
# en: The loss is the error of the logarithms.
#     Change a negative label into another negative one. Should the loss change?
# ko: 손실이 정답과 예측에 로그를 취한 값의 오차입니다.
#     음수인 정답을 다른 음수로 바꾸어 보세요. 손실이 달라져야 하나요?
def compile_model(model, learning_rate=0.001):
    loss = keras.losses.MeanSquaredLogarithmicError()
    model.compile(optimizer=keras.optimizers.Adam(learning_rate), loss=loss)
    return model


# %% nothing_returned
# en: The function returns None instead of the model.
#     Print what model.compile(...) itself gives back. What should stand behind your return?
# ko: 모델이 아니라 None을 돌려주었습니다.
#     model.compile(...)이 돌려주는 값을 출력해 보세요. return 뒤에는 무엇이 있어야 하나요?
def compile_model(model, learning_rate=0.001):
    return model.compile(optimizer=keras.optimizers.Adam(learning_rate), loss="mse")
