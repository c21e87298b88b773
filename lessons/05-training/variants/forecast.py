# %% predict
# en: predict without a progress bar, the window joined anew at each step, results in a list.
# ko: 진행 표시 없는 predict, 단계마다 새로 이어 붙인 구간, 결과는 리스트에 모읍니다.
def forecast(model, series, n_ahead):
    window = series
    columns = []
    for _ in range(n_ahead):
        y = model.predict(window[..., np.newaxis], verbose=0)
        columns.append(y)
        window = np.hstack([window[:, 1:], y])
    return np.hstack(columns)

# %% one_long_array
# en: One preallocated array of known and forecast values, read through a sliding window.
# ko: 아는 값과 예측을 함께 담을 배열을 미리 만들고 미끄러지는 구간으로 읽습니다.
def forecast(model, series, n_ahead):
    batch, n_steps = series.shape
    values = np.zeros((batch, n_steps + n_ahead))
    values[:, :n_steps] = series
    for ahead in range(n_ahead):
        xs = values[:, ahead : ahead + n_steps].reshape(batch, n_steps, 1)
        values[:, n_steps + ahead] = model(xs).numpy()[:, 0]
    return values[:, n_steps:]

# %% tensors
# en: TensorFlow throughout: tf.concat, a tensor as the result.
# ko: 처음부터 끝까지 TensorFlow: tf.concat을 쓰고 결과도 텐서.
def forecast(model, series, n_ahead):
    window = tf.cast(series, tf.float32)[:, :, tf.newaxis]
    n_steps = window.shape[1]
    for _ in range(n_ahead):
        y = model(window[:, -n_steps:], training=False)
        window = tf.concat([window, y[:, :, tf.newaxis]], axis=1)
    return window[:, n_steps:, 0]

# %% rolled_copy
# en: A copy of the series rolled in place with the feature axis, predict_on_batch.
# ko: 특징 축을 붙인 시계열의 복사본을 np.roll로 돌리고 predict_on_batch를 씁니다.
def forecast(model, series, n_ahead):
    window = np.array(series, dtype="float32", copy=True)[:, :, None]
    result = np.empty((len(series), n_ahead))
    for step in range(n_ahead):
        result[:, step] = np.ravel(model.predict_on_batch(window))
        window = np.roll(window, -1, axis=1)
        window[:, -1, 0] = result[:, step]
    return result

# %% recursion
# en: Recursion: the first forecast, then the rest from the window moved on.
# ko: 재귀: 첫 번째 예측을 구하고, 나머지는 한 칸 민 구간에서 구합니다.
def forecast(model, series, n_ahead):
    y = np.array(model(np.expand_dims(series, axis=2)))
    if n_ahead == 1:
        return y
    moved = np.append(np.asarray(series)[:, 1:], y, axis=1)
    return np.append(y, forecast(model, moved, n_ahead - 1), axis=1)

# %% series_by_series
# en: One series after the other in a deque of fixed length; a nested list.
# ko: 길이가 정해진 deque로 시계열을 하나씩 예측하고, 결과는 중첩 리스트.
from collections import deque


def forecast(model, series, n_ahead):
    rows = []
    for known in series:
        window, row = deque(known, maxlen=len(known)), []
        for _ in range(n_ahead):
            y = float(model(np.array(window)[None, :, None])[0, 0])
            row.append(y)
            window.append(y)
        rows.append(row)
    return rows
