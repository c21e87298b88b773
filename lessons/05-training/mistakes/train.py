# %% history_returned
# en: The History object comes back instead of the list of losses.
#     Print type(...) of your result. In which attribute of it do the losses stand, and under which name?
# ko: 손실 리스트가 아니라 History 객체를 돌려주었습니다.
#     결과의 type을 출력해 보세요. 손실은 이 객체의 어느 속성에 어떤 이름으로 들어 있나요?
def train(model, batches, steps_per_epoch, epochs):
    return model.fit(batches, steps_per_epoch=steps_per_epoch, epochs=epochs, verbose=0)


# %% dictionary_returned
# en: The whole dictionary of the history comes back instead of the list of losses.
#     Print your result. Under which name does it hold the losses?
# ko: 손실 리스트가 아니라 기록이 담긴 딕셔너리 전체를 돌려주었습니다.
#     결과를 출력해 보세요. 손실은 어떤 이름으로 들어 있나요?
def train(model, batches, steps_per_epoch, epochs):
    return model.fit(batches, steps_per_epoch=steps_per_epoch, epochs=epochs, verbose=0).history


# %% last_loss_only
# en: Only the loss of the last epoch comes back.
#     Train for 3 epochs. How many points should the loss curve have?
# ko: 마지막 에포크의 손실만 돌려주었습니다.
#     3에포크 동안 학습해 보세요. 손실 곡선에는 점이 몇 개 있어야 하나요?
def train(model, batches, steps_per_epoch, epochs):
    history = model.fit(batches, steps_per_epoch=steps_per_epoch, epochs=epochs, verbose=0)
    return history.history["loss"][-1]


# %% epochs_and_steps_swapped
# en: The number of epochs and of steps have changed places.
#     Train for 2 epochs of 5 steps. How many losses come back?
# ko: 에포크 수와 스텝 수가 서로 바뀌었습니다.
#     5스텝씩 2에포크를 학습해 보세요. 손실이 몇 개 나오나요?
def train(model, batches, steps_per_epoch, epochs):
    return model.fit(batches, steps_per_epoch=epochs, epochs=steps_per_epoch, verbose=0).history["loss"]


# %% epochs_ignored
# en: The number of epochs is not used: one is trained.
#     Train for 3 epochs. How many losses come back?
# ko: 에포크 수를 사용하지 않아 한 에포크만 학습합니다.
#     3에포크 동안 학습해 보세요. 손실이 몇 개 나오나요?
def train(model, batches, steps_per_epoch, epochs):
    return model.fit(batches, steps_per_epoch=steps_per_epoch, verbose=0).history["loss"]


# %% steps_fixed
# en: Every epoch has 20 steps, whatever is asked for.
#     Train one epoch of 2 steps. How many batches are taken?
# ko: 스텝 수를 얼마로 주든 에포크마다 20스텝을 학습합니다.
#     2스텝짜리 에포크 하나를 학습해 보세요. 배치를 몇 개 꺼내나요?
def train(model, batches, steps_per_epoch, epochs):
    return model.fit(batches, steps_per_epoch=20, epochs=epochs, verbose=0).history["loss"]


# %% one_batch_for_everything
# en: One batch is taken, and each epoch is one step on it.
#     Count how many batches are taken. How many should 3 epochs of 2 steps use?
# ko: 배치를 하나만 꺼내 에포크마다 그 배치로 한 스텝만 학습합니다.
#     배치를 몇 개 꺼내는지 세어 보세요. 2스텝씩 3에포크를 학습하려면 몇 개를 써야 하나요?
def train(model, batches, steps_per_epoch, epochs):
    batches = iter(batches)
    xs, ys = next(batches)
    return model.fit(xs, ys, batch_size=len(xs), epochs=epochs, verbose=0).history["loss"]


# %% same_batch_at_every_step
# en: Every step trains on the first batch again.
#     Count how many batches are taken. Is a falling loss a sign of learning if the data never changes?
# ko: 모든 스텝에서 첫 번째 배치로 다시 학습합니다.
#     배치를 몇 개 꺼내는지 세어 보세요. 데이터가 바뀌지 않아도 손실이 줄면 잘 배우고 있다고 할 수 있나요?
def train(model, batches, steps_per_epoch, epochs):
    batches = iter(batches)
    xs, ys = next(batches)

    def first_batch():
        while True:
            yield xs, ys

    return model.fit(first_batch(), steps_per_epoch=steps_per_epoch, epochs=epochs, verbose=0).history["loss"]


# %% same_batches_in_every_epoch
# en: Every epoch trains on the batches of the first one again.
#     Count how many batches are taken for 3 epochs of 2 steps. Should an epoch see new series?
# ko: 모든 에포크에서 첫 에포크의 배치로 다시 학습합니다.
#     2스텝씩 3에포크를 학습하면서 배치를 몇 개 꺼내는지 세어 보세요. 에포크마다 새 시계열을 보아야 하나요?
def train(model, batches, steps_per_epoch, epochs):
    batches = iter(batches)
    kept = [next(batches) for _ in range(steps_per_epoch)]

    def kept_batches():
        while True:
            yield from kept

    return model.fit(kept_batches(), steps_per_epoch=steps_per_epoch, epochs=epochs, verbose=0).history["loss"]


# %% first_batch_lost
# en: The first batch is taken out and never used.
#     Count your calls of next. On which batch should the first step train?
# ko: 첫 번째 배치를 꺼내 놓고 쓰지 않았습니다.
#     next를 몇 번 호출하는지 세어 보세요. 첫 스텝은 몇 번째 배치로 학습해야 하나요?
def train(model, batches, steps_per_epoch, epochs):
    xs = next(iter(batches))[0]
    model(xs)
    return model.fit(batches, steps_per_epoch=steps_per_epoch, epochs=epochs, verbose=0).history["loss"]


# %% fit_called_for_every_epoch
# en: fit is called once for every epoch, and each call loses a batch of the generator or begins the dataset anew.
#     Let the generator print the number of each batch. Which of them does no step train on?
# ko: 에포크마다 fit을 따로 호출했습니다. 그때마다 제너레이터의 배치 하나를 잃거나, 데이터셋을 처음부터 다시 읽습니다.
#     제너레이터가 배치의 번호를 출력하게 해 보세요. 학습에 쓰이지 않은 배치는 몇 번째인가요?
def train(model, batches, steps_per_epoch, epochs):
    losses = []
    for _ in range(epochs):
        history = model.fit(batches, steps_per_epoch=steps_per_epoch, verbose=0)
        losses += history.history["loss"]
    return losses


# %% loss_of_every_step
# en: There is a loss for every step instead of every epoch.
#     Train for 3 epochs of 2 steps. How many losses come back?
# ko: 에포크가 아니라 스텝마다 손실이 하나씩 나왔습니다.
#     2스텝씩 3에포크를 학습해 보세요. 손실이 몇 개 나오나요?
def train(model, batches, steps_per_epoch, epochs):
    batches = iter(batches)
    losses = []
    for _ in range(epochs * steps_per_epoch):
        model.reset_metrics()
        losses.append(float(model.train_on_batch(*next(batches), return_dict=True)["loss"]))
    return losses


# %% loss_of_the_last_step
# en: The loss of an epoch is that of its last step only.
#     Train one epoch of 2 steps. To which of the two batches does the loss belong?
# ko: 에포크의 손실로 마지막 스텝의 손실만 기록했습니다.
#     2스텝짜리 에포크 하나를 학습해 보세요. 이 손실은 두 배치 가운데 어느 것의 손실인가요?
def train(model, batches, steps_per_epoch, epochs):
    batches = iter(batches)
    losses = []
    for _ in range(epochs):
        for _ in range(steps_per_epoch):
            model.reset_metrics()
            loss = float(model.train_on_batch(*next(batches), return_dict=True)["loss"])
        losses.append(loss)
    return losses


# %% losses_summed
# en: The losses of an epoch's steps are added up.
#     Train one epoch of 5 steps, then one of 10. Should the loss double?
# ko: 한 에포크에 속한 스텝들의 손실을 더했습니다.
#     5스텝짜리 에포크와 10스텝짜리 에포크를 학습해 보세요. 손실이 두 배가 되어야 하나요?
def train(model, batches, steps_per_epoch, epochs):
    losses = model.fit(batches, steps_per_epoch=steps_per_epoch, epochs=epochs, verbose=0).history["loss"]
    return [loss * steps_per_epoch for loss in losses]


# %% averaged_over_all_epochs_so_far
# en: The mean goes over all epochs so far, not over one.
#     Which steps go into the mean of the second epoch? When must the sum be emptied?
# ko: 한 에포크가 아니라 지금까지의 모든 에포크에 걸쳐 평균을 구했습니다.
#     두 번째 에포크의 손실은 어느 스텝들의 평균인가요? 평균을 내는 값들을 언제 비워야 하나요?
def train(model, batches, steps_per_epoch, epochs):
    losses = model.fit(batches, steps_per_epoch=steps_per_epoch, epochs=epochs, verbose=0).history["loss"]
    return [float(np.mean(losses[: i + 1])) for i in range(epochs)]


# %% not_trained
# en: The losses are computed, but the weights stay as they are.
#     Compare a weight before and after the call. Which method of the model changes weights?
# ko: 손실만 계산하고 가중치는 그대로 두었습니다.
#     호출하기 전과 후의 가중치를 비교해 보세요. 모델의 어느 메서드가 가중치를 바꾸나요?
def train(model, batches, steps_per_epoch, epochs):
    batches = iter(batches)
    losses = []
    for _ in range(epochs):
        of_steps = []
        for _ in range(steps_per_epoch):
            model.reset_metrics()
            of_steps.append(float(model.test_on_batch(*next(batches), return_dict=True)["loss"]))
        losses.append(float(np.mean(of_steps)))
    return losses


# %% compiled_again
# en: The model is compiled once more, so the optimizer it came with is lost.
#     Hand over a model that is compiled with SGD. Which optimizer does it have after the call?
# ko: 모델을 다시 컴파일해서 원래의 옵티마이저를 잃어버렸습니다.
#     SGD로 컴파일한 모델을 넣어 보세요. 호출한 뒤에는 어떤 옵티마이저를 쓰고 있나요?
def train(model, batches, steps_per_epoch, epochs):
    model.compile(optimizer="adam", loss="mse")
    return model.fit(batches, steps_per_epoch=steps_per_epoch, epochs=epochs, verbose=0).history["loss"]


# %% starts_over_in_every_epoch
# en: Every epoch starts again from the first weights.
#     Print a weight at the end of one epoch and at the beginning of the next. Should the second epoch forget the first?
# ko: 에포크마다 처음 가중치에서 다시 시작합니다.
#     한 에포크가 끝날 때와 다음 에포크가 시작할 때의 가중치를 출력해 보세요. 앞에서 배운 것을 잊어야 하나요?
def train(model, batches, steps_per_epoch, epochs):
    batches = iter(batches)
    first_weights, losses = model.get_weights(), []
    for _ in range(epochs):
        model.set_weights(first_weights)
        of_steps = []
        for _ in range(steps_per_epoch):
            model.reset_metrics()
            of_steps.append(float(model.train_on_batch(*next(batches), return_dict=True)["loss"]))
        losses.append(float(np.mean(of_steps)))
    return losses


# %% validation_loss
# en: The losses come from one batch that is kept back, not from the batches trained on.
#     Print the keys of history.history. Which of them is the training loss? Was a batch used up on the way?
# ko: 학습한 배치가 아니라 따로 떼어 둔 배치의 손실을 돌려주었습니다.
#     history.history의 키를 출력해 보세요. 학습 손실은 어느 것인가요? 그 사이에 배치 하나를 써 버리지는 않았나요?
def train(model, batches, steps_per_epoch, epochs):
    kept_back = next(iter(batches))
    history = model.fit(
        batches, steps_per_epoch=steps_per_epoch, epochs=epochs, validation_data=kept_back, verbose=0
    )
    return history.history["val_loss"]


# %% losses_rounded
# en: The losses are rounded.
#     Print two losses that differ by 0.001. Can you still tell them apart late in training?
# ko: 손실을 반올림했습니다.
#     0.001만큼 다른 두 손실을 출력해 보세요. 학습이 끝날 무렵에도 둘을 구별할 수 있나요?
def train(model, batches, steps_per_epoch, epochs):
    losses = model.fit(batches, steps_per_epoch=steps_per_epoch, epochs=epochs, verbose=0).history["loss"]
    return [round(loss, 2) for loss in losses]
