# %% lists
# en: Lists filled by append, reshaped by np.array and newaxis.
# ko: append로 채운 리스트를 np.array와 newaxis로 바꿉니다.
def timeseries_generator(n_steps, batch_size, rng, series=None):
    series = series or generate_timeseries
    while True:
        xs, ys = [], []
        for _ in range(batch_size):
            x, y = series(n_steps, rng)
            xs.append(x)
            ys.append([y])
        yield np.array(xs)[:, :, np.newaxis], np.array(ys)

# %% zip
# en: zip over a comprehension, reshape at the end.
# ko: 컴프리헨션을 zip으로 나누고 끝에 reshape를 씁니다.
def timeseries_generator(n_steps, batch_size, rng, series=None):
    series = series or generate_timeseries
    while True:
        xs, ys = zip(*[series(n_steps, rng) for _ in range(batch_size)])
        yield np.reshape(xs, (batch_size, n_steps, 1)), np.reshape(ys, (batch_size, 1))

# %% generator_expression
# en: A helper makes one batch; a generator expression over itertools.count gives them out.
# ko: 도우미 함수가 배치 하나를 만들고, itertools.count를 도는 제너레이터 식이 내보냅니다.
import itertools


def make_batch(n_steps, batch_size, rng, series):
    pairs = [series(n_steps, rng) for _ in range(batch_size)]
    xs = np.stack([np.asarray(x) for x, _ in pairs])
    return np.expand_dims(xs, -1), np.array([y for _, y in pairs]).reshape(-1, 1)


def timeseries_generator(n_steps, batch_size, rng, series=None):
    series = series or generate_timeseries
    return (make_batch(n_steps, batch_size, rng, series) for _ in itertools.count())

# %% filled_in_place
# en: One array of n_steps + 1 values a series, split into inputs and labels.
# ko: 시계열마다 값이 n_steps + 1개인 배열에 채우고 입력과 정답으로 나눕니다.
def timeseries_generator(n_steps, batch_size, rng, series=None):
    series = series or generate_timeseries
    while True:
        values = np.empty((batch_size, n_steps + 1, 1))
        for row in values:
            x, y = series(n_steps, rng)
            row[:-1, 0] = x
            row[-1, 0] = y
        yield values[:, :-1], values[:, -1]

# %% endless_iterator
# en: iter with a function that makes the next batch and a value that never comes.
# ko: 다음 배치를 만드는 함수와 절대 나오지 않는 값으로 iter를 씁니다.
def timeseries_generator(n_steps, batch_size, rng, series=None):
    series = series or generate_timeseries
    def batch():
        drawn = [np.append(*series(n_steps, rng)) for _ in range(batch_size)]
        table = np.vstack(drawn)
        return table[:, :n_steps, None], table[:, n_steps:]

    return iter(batch, None)

# %% float32
# en: The batches are float32, as Keras uses them.
# ko: 배치가 Keras에서 쓰는 float32입니다.
def timeseries_generator(n_steps, batch_size, rng, series=None):
    series = series or generate_timeseries
    while True:
        xs = np.zeros((batch_size, n_steps, 1), dtype="float32")
        ys = np.zeros((batch_size, 1), dtype="float32")
        for i in range(batch_size):
            xs[i, :, 0], ys[i, 0] = series(n_steps, rng)
        yield xs, ys
