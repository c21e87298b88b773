# %% same_batch_every_time
# en: The batch is made once and given out again and again.
#     Take two batches and compare them. What does a network learn that sees the same 16 series at every step?
# ko: 배치를 한 번만 만들어 계속 똑같이 내놓습니다.
#     배치를 두 개 꺼내 비교해 보세요. 매 스텝 같은 시계열 16개만 보는 신경망은 무엇을 배우게 될까요?
def timeseries_generator(n_steps, batch_size, rng, series=None):
    series = series or generate_timeseries
    xs, ys = np.zeros((batch_size, n_steps, 1)), np.zeros((batch_size, 1))
    for n in range(batch_size):
        xs[n, :, 0], ys[n, 0] = series(n_steps, rng)
    while True:
        yield xs, ys


# %% not_endless
# en: The generator ends after one batch.
#     Call next on it twice. How many batches do 10 epochs of 20 steps need?
# ko: 제너레이터가 배치 하나를 내놓고 끝납니다.
#     next를 두 번 호출해 보세요. 20스텝씩 10에포크를 학습하려면 배치가 몇 개 필요한가요?
def timeseries_generator(n_steps, batch_size, rng, series=None):
    series = series or generate_timeseries
    xs, ys = np.zeros((batch_size, n_steps, 1)), np.zeros((batch_size, 1))
    for n in range(batch_size):
        xs[n, :, 0], ys[n, 0] = series(n_steps, rng)
    yield xs, ys


# %% returned_not_yielded
# en: One batch is returned; the function is no generator.
#     Call next on the result. Which word makes a Python function go on where it stopped?
# ko: 배치 하나를 return으로 돌려주었습니다. 이 함수는 제너레이터가 아닙니다.
#     결과에 next를 호출해 보세요. Python 함수를 멈춘 곳에서 이어서 실행하게 하는 키워드는 무엇인가요?
def timeseries_generator(n_steps, batch_size, rng, series=None):
    series = series or generate_timeseries
    xs, ys = np.zeros((batch_size, n_steps, 1)), np.zeros((batch_size, 1))
    for n in range(batch_size):
        xs[n, :, 0], ys[n, 0] = series(n_steps, rng)
    return xs, ys


# %% one_array_for_all_batches
# en: Every batch is written into the same array.
#     Take two batches and keep both. Is the first still what it was?
# ko: 모든 배치를 같은 배열에 덮어썼습니다.
#     배치를 두 개 꺼내 모두 보관해 보세요. 첫 번째 배치의 값이 처음 그대로인가요?
def timeseries_generator(n_steps, batch_size, rng, series=None):
    series = series or generate_timeseries
    xs, ys = np.zeros((batch_size, n_steps, 1)), np.zeros((batch_size, 1))
    while True:
        for n in range(batch_size):
            xs[n, :, 0], ys[n, 0] = series(n_steps, rng)
        yield xs, ys


# %% batches_grow
# en: Every batch still holds the batches before it.
#     Print the shapes of the first three batches. Where are your lists made empty?
# ko: 배치마다 앞의 배치가 모두 남아 있습니다.
#     처음 세 배치의 형태를 출력해 보세요. 리스트를 어디에서 비우나요?
def timeseries_generator(n_steps, batch_size, rng, series=None):
    series = series or generate_timeseries
    xs, ys = [], []
    while True:
        for _ in range(batch_size):
            x, y = series(n_steps, rng)
            xs.append(x)
            ys.append(y)
        yield np.array(xs)[..., None], np.array(ys)[:, None]


# %% one_series_repeated
# en: All series of a batch are the same.
#     Compare xs[0] with xs[1]. How often is `series` called for one batch?
# ko: 한 배치의 시계열이 모두 같습니다.
#     xs[0]과 xs[1]을 비교해 보세요. 배치 하나를 만드는 동안 `series`를 몇 번 호출하나요?
def timeseries_generator(n_steps, batch_size, rng, series=None):
    series = series or generate_timeseries
    while True:
        x, y = series(n_steps, rng)
        yield np.tile(np.reshape(x, (1, n_steps, 1)), (batch_size, 1, 1)), np.full((batch_size, 1), y)


# %% one_series_a_batch
# en: Every series comes alone, as a batch of one.
#     Print xs.shape with batch_size = 3. Which axis counts the series?
# ko: 시계열을 하나씩, 크기가 1인 배치로 내놓았습니다.
#     batch_size = 3으로 두고 xs.shape를 출력해 보세요. 시계열의 개수를 나타내는 축은 어느 것인가요?
def timeseries_generator(n_steps, batch_size, rng, series=None):
    series = series or generate_timeseries
    while True:
        x, y = series(n_steps, rng)
        yield np.reshape(x, (1, n_steps, 1)), np.full((1, 1), y)


# %% labels_flat
# en: The labels have no second axis.
#     Print ys.shape, and the shape of what the network's Dense(1) gives. What is the shape of their difference?
# ko: 정답에 두 번째 축이 없습니다.
#     ys.shape와 신경망의 Dense(1)이 내는 출력의 형태를 출력해 보세요. 둘의 차는 어떤 형태가 되나요?
def timeseries_generator(n_steps, batch_size, rng, series=None):
    series = series or generate_timeseries
    while True:
        xs, ys = np.zeros((batch_size, n_steps, 1)), np.zeros(batch_size)
        for n in range(batch_size):
            xs[n, :, 0], ys[n] = series(n_steps, rng)
        yield xs, ys


# %% feature_axis_missing
# en: The series have no feature axis.
#     A recurrent layer expects (batch, time, feature). How many numbers come in at one time step?
# ko: 시계열에 특징 축이 없습니다.
#     순환 층은 (batch, time, feature) 형태를 받습니다. 한 시간 단계에 들어오는 수는 몇 개인가요?
def timeseries_generator(n_steps, batch_size, rng, series=None):
    series = series or generate_timeseries
    while True:
        xs, ys = np.zeros((batch_size, n_steps)), np.zeros((batch_size, 1))
        for n in range(batch_size):
            xs[n], ys[n, 0] = series(n_steps, rng)
        yield xs, ys


# %% steps_as_features
# en: The values of a series stand on the feature axis: one time step with many features.
#     In (batch, time, feature), how often would the recurrent layer use w_hh on your xs?
# ko: 시계열의 값이 특징 축에 놓여, 시간 단계는 하나뿐이고 특징이 여러 개입니다.
#     (batch, time, feature)로 보면, 순환 층은 이 xs에서 w_hh를 몇 번 사용하나요?
def timeseries_generator(n_steps, batch_size, rng, series=None):
    series = series or generate_timeseries
    while True:
        xs, ys = np.zeros((batch_size, 1, n_steps)), np.zeros((batch_size, 1))
        for n in range(batch_size):
            xs[n, 0, :], ys[n, 0] = series(n_steps, rng)
        yield xs, ys


# %% time_axis_first
# en: The time axis comes before the batch axis.
#     Print xs.shape with 5 steps and a batch of 3. Which axis does Keras take for the batch?
# ko: 시간 축이 배치 축보다 앞에 있습니다.
#     5단계짜리 시계열 3개로 배치를 만들고 xs.shape를 출력해 보세요. Keras는 어느 축을 배치로 보나요?
def timeseries_generator(n_steps, batch_size, rng, series=None):
    series = series or generate_timeseries
    while True:
        xs, ys = np.zeros((n_steps, batch_size, 1)), np.zeros((batch_size, 1))
        for n in range(batch_size):
            xs[:, n, 0], ys[n, 0] = series(n_steps, rng)
        yield xs, ys


# %% label_in_the_window
# en: The window is moved on by one, so the label is its last value.
#     Compare xs[:, -1] with ys. A training loss far below the noise should make you suspicious: why?
# ko: 입력 구간을 한 칸 밀어서 정답이 그 마지막 값이 되었습니다.
#     xs[:, -1]을 ys와 비교해 보세요. 학습 손실이 잡음의 하한보다 훨씬 낮으면 왜 의심해야 할까요?
def timeseries_generator(n_steps, batch_size, rng, series=None):
    series = series or generate_timeseries
    while True:
        xs, ys = np.zeros((batch_size, n_steps, 1)), np.zeros((batch_size, 1))
        for n in range(batch_size):
            x, y = series(n_steps, rng)
            xs[n, :, 0], ys[n, 0] = np.append(x, y)[1:], y
        yield xs, ys


# %% last_input_as_label
# en: The label is the last value of the input.
#     Compare ys with xs[:, -1]. What does the second result of `series` hold?
# ko: 정답이 입력의 마지막 값입니다.
#     ys를 xs[:, -1]과 비교해 보세요. `series`의 두 번째 결과에는 무엇이 들어 있나요?
def timeseries_generator(n_steps, batch_size, rng, series=None):
    series = series or generate_timeseries
    while True:
        xs = np.array([series(n_steps, rng)[0] for _ in range(batch_size)])
        yield xs[:, :, None], xs[:, -1:]


# %% inputs_and_labels_drawn_apart
# en: The inputs come from other series than the labels.
#     How often is `series` called for one row of a batch? Does its label belong to the same series?
# ko: 입력과 정답이 서로 다른 시계열에서 나왔습니다.
#     배치의 한 행을 만드는 동안 `series`를 몇 번 호출하나요? 정답이 입력과 같은 시계열에서 나왔나요?
def timeseries_generator(n_steps, batch_size, rng, series=None):
    series = series or generate_timeseries
    while True:
        xs = np.array([series(n_steps, rng)[0] for _ in range(batch_size)])
        ys = np.array([series(n_steps, rng)[1] for _ in range(batch_size)])
        yield xs[:, :, None], ys[:, None]


# %% rng_made_inside
# en: The generator makes an rng of its own and does not use the one it is given.
#     Make two generators with two different seeds. Are their batches different?
# ko: 받은 rng를 쓰지 않고 제너레이터 안에서 rng를 새로 만들었습니다.
#     시드가 다른 rng로 제너레이터를 두 개 만들어 보세요. 배치가 서로 다른가요?
def timeseries_generator(n_steps, batch_size, rng, series=None):
    series = series or generate_timeseries
    rng = np.random.default_rng(0)
    while True:
        xs, ys = np.zeros((batch_size, n_steps, 1)), np.zeros((batch_size, 1))
        for n in range(batch_size):
            xs[n, :, 0], ys[n, 0] = series(n_steps, rng)
        yield xs, ys


# %% rng_made_for_every_batch
# en: Every batch begins with a new rng of the same seed.
#     Compare the first batch with the second. Where does the second one begin to draw?
# ko: 배치마다 시드가 같은 rng를 새로 만들었습니다.
#     첫 번째 배치를 두 번째 배치와 비교해 보세요. 두 번째 배치는 난수를 어디에서부터 뽑나요?
def timeseries_generator(n_steps, batch_size, rng, series=None):
    series = series or generate_timeseries
    while True:
        rng = np.random.default_rng(0)
        xs, ys = np.zeros((batch_size, n_steps, 1)), np.zeros((batch_size, 1))
        for n in range(batch_size):
            xs[n, :, 0], ys[n, 0] = series(n_steps, rng)
        yield xs, ys


# %% series_ignored
# en: The argument `series` is not used.
#     Hand over a function of your own that gives 0, 1, 2, …. Does it show in the batch?
# ko: 인자 `series`를 사용하지 않았습니다.
#     0, 1, 2, …를 돌려주는 함수를 직접 만들어 넘겨 보세요. 그 값이 배치에 나타나나요?
def timeseries_generator(n_steps, batch_size, rng, series=None):
    series = series or generate_timeseries
    while True:
        xs, ys = np.zeros((batch_size, n_steps, 1)), np.zeros((batch_size, 1))
        for n in range(batch_size):
            xs[n, :, 0], ys[n, 0] = generate_timeseries(n_steps, rng)
        yield xs, ys
