# %% slice_reshaped
# en: The last value with feature and axis written out, reshaped to a column.
# ko: 마지막 값을 특징 인덱스까지 적어 고르고 열로 바꿉니다.
def naive_forecast(xs):
    return np.asarray(xs)[:, -1, 0].reshape(-1, 1)

# %% feature_axis_cut
# en: Without the feature axis, then a slice that keeps the second axis.
# ko: 특징 축을 없앤 다음, 두 번째 축이 남도록 잘라 냅니다.
def naive_forecast(xs):
    return xs[..., 0][:, -1:]

# %% take
# en: np.take along the time axis.
# ko: 시간 축을 따라 np.take를 씁니다.
def naive_forecast(xs):
    return np.take(xs, xs.shape[1] - 1, axis=1)

# %% nested_list
# en: A loop over the series, a nested list.
# ko: 시계열을 하나씩 도는 반복문, 결과는 중첩 리스트.
def naive_forecast(xs):
    forecasts = []
    for series in xs:
        forecasts.append([float(series[-1][0])])
    return forecasts

# %% tensor
# en: A tensor of TensorFlow, cut by squeeze.
# ko: squeeze로 축을 없앤 TensorFlow 텐서.
def naive_forecast(xs):
    return tf.squeeze(tf.convert_to_tensor(xs)[:, -1:, :], axis=1)
