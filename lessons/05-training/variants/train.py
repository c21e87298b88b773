# %% fit_quietly
# en: One call of fit, the losses out of the history.
# ko: fit을 한 번 호출하고 기록에서 손실을 꺼냅니다.
def train(model, batches, steps_per_epoch, epochs):
    history = model.fit(x=batches, epochs=epochs, steps_per_epoch=steps_per_epoch, verbose=0)
    return history.history["loss"]

# %% fit_with_progress
# en: fit with one line an epoch; the losses read from model.history.
# ko: 에포크마다 한 줄씩 보여 주는 fit, 손실은 model.history에서 읽습니다.
def train(model, batches, steps_per_epoch, epochs):
    model.fit(batches, steps_per_epoch=steps_per_epoch, epochs=epochs, verbose=2)
    return [float(loss) for loss in model.history.history["loss"]]

# %% callback
# en: A callback that keeps the loss at the end of every epoch.
# ko: 에포크가 끝날 때마다 손실을 적어 두는 콜백.
class Losses(keras.callbacks.Callback):
    def __init__(self):
        super().__init__()
        self.kept = []

    def on_epoch_end(self, epoch, logs=None):
        self.kept.append(logs["loss"])


def train(model, batches, steps_per_epoch, epochs):
    losses = Losses()
    model.fit(batches, epochs=epochs, steps_per_epoch=steps_per_epoch, callbacks=[losses], verbose=0)
    return losses.kept

# %% train_on_batch
# en: Two loops around train_on_batch, the metrics reset for every step, the mean an epoch.
# ko: train_on_batch를 부르는 이중 반복문, 스텝마다 지표를 초기화하고 에포크마다 평균을 냅니다.
def train(model, batches, steps_per_epoch, epochs):
    losses, batches = [], iter(batches)
    for _ in range(epochs):
        total = 0.0
        for _ in range(steps_per_epoch):
            xs, ys = next(batches)
            model.reset_metrics()
            total += float(model.train_on_batch(xs, ys, return_dict=True)["loss"])
        losses.append(total / steps_per_epoch)
    return losses

# %% gradient_tape
# en: A training step of one's own with GradientTape and the model's optimizer; an array of losses.
# ko: GradientTape와 모델의 옵티마이저로 직접 쓴 학습 스텝, 결과는 손실의 배열.
def train(model, batches, steps_per_epoch, epochs):
    losses, batches = np.zeros((epochs, steps_per_epoch)), iter(batches)
    for epoch, step in np.ndindex(losses.shape):
        xs, ys = (tf.cast(part, tf.float32) for part in next(batches))
        with tf.GradientTape() as tape:
            loss = model.compute_loss(x=xs, y=ys, y_pred=model(xs, training=True))
        gradients = tape.gradient(loss, model.trainable_variables)
        model.optimizer.apply_gradients(zip(gradients, model.trainable_variables))
        losses[epoch, step] = loss
    return losses.mean(axis=1)

# %% islice
# en: Exactly as many batches as are needed, cut off by itertools.islice.
# ko: itertools.islice로 필요한 만큼만 잘라 낸 배치.
from itertools import islice


def train(model, batches, steps_per_epoch, epochs):
    needed = (batch for batch in islice(batches, steps_per_epoch * epochs))
    return model.fit(needed, steps_per_epoch=steps_per_epoch, epochs=epochs, verbose=0).history["loss"]
