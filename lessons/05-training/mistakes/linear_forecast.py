# %% constant_missing
# en: There is no constant term.
#     Make ys_train the same for all series, say 5, and xs all zero. Which forecast should come out?
# ko: 상수항이 없습니다.
#     ys_train을 모든 시계열에서 같은 값, 예를 들어 5로 두고 xs는 모두 0으로 두세요. 예측이 얼마여야 하나요?
def linear_forecast(xs_train, ys_train, xs):
    weights = np.linalg.lstsq(xs_train[:, :, 0], ys_train, rcond=None)[0]
    return xs[:, :, 0] @ weights


# %% constant_left_out_of_the_forecast
# en: The constant is fitted, but not added in the forecast.
#     How many coefficients does the fit give, and how many of them does the forecast use?
# ko: 상수항을 구해 놓고 예측에는 더하지 않았습니다.
#     학습용 시계열에서 구한 가중치는 상수까지 몇 개이고, 예측에는 그 가운데 몇 개를 쓰나요?
def linear_forecast(xs_train, ys_train, xs):
    a = np.concatenate([xs_train[:, :, 0], np.ones((len(xs_train), 1))], axis=1)
    weights = np.linalg.lstsq(a, ys_train, rcond=None)[0]
    return xs[:, :, 0] @ weights[:-1]


# %% constant_in_another_place
# en: The column of ones is last in the fit and first in the forecast.
#     Which coefficient is multiplied with the first value of a series, in the fit and in the forecast?
# ko: 1로 채운 열이 가중치를 구할 때에는 맨 뒤에, 예측할 때에는 맨 앞에 있습니다.
#     시계열의 첫 번째 값에는 가중치를 구할 때와 예측할 때 각각 몇 번째 가중치를 곱하나요?
def linear_forecast(xs_train, ys_train, xs):
    a = np.concatenate([xs_train[:, :, 0], np.ones((len(xs_train), 1))], axis=1)
    weights = np.linalg.lstsq(a, ys_train, rcond=None)[0]
    return np.concatenate([np.ones((len(xs), 1)), xs[:, :, 0]], axis=1) @ weights


# %% coefficients_reversed
# en: The coefficients are applied in the reverse order of time.
#     Forecast the training series themselves. Does the coefficient of the last step meet the last value?
# ko: 가중치를 시간과 반대 순서로 곱했습니다.
#     학습에 쓴 시계열을 그대로 예측해 보세요. 마지막 단계의 가중치를 마지막 값에 곱하나요?
def linear_forecast(xs_train, ys_train, xs):
    a = np.concatenate([xs_train[:, :, 0], np.ones((len(xs_train), 1))], axis=1)
    weights = np.linalg.lstsq(a, ys_train, rcond=None)[0]
    return xs[:, ::-1, 0] @ weights[:-1] + weights[-1]


# %% training_series_forecast
# en: The forecast is made for the training series, not for xs.
#     Print the shape of the result for 30 training series and 2 others. How many forecasts are asked for?
# ko: xs가 아니라 학습에 쓴 시계열을 예측했습니다.
#     학습용 시계열 30개와 다른 시계열 2개를 넣고 결과의 형태를 출력해 보세요. 예측은 몇 개여야 하나요?
def linear_forecast(xs_train, ys_train, xs):
    a = np.concatenate([xs_train[:, :, 0], np.ones((len(xs_train), 1))], axis=1)
    weights = np.linalg.lstsq(a, ys_train, rcond=None)[0]
    return a @ weights


# %% flat
# en: The result has no second axis.
#     Print its shape beside that of ys_train. What shape has the difference of (16,) and (16, 1)?
# ko: 결과에 두 번째 축이 없습니다.
#     결과의 형태를 ys_train의 형태와 나란히 출력해 보세요. (16,)과 (16, 1)의 차는 어떤 형태인가요?
def linear_forecast(xs_train, ys_train, xs):
    a = np.concatenate([xs_train[:, :, 0], np.ones((len(xs_train), 1))], axis=1)
    weights = np.linalg.lstsq(a, ys_train[:, 0], rcond=None)[0]
    return xs[:, :, 0] @ weights[:-1] + weights[-1]


# %% labels_broadcast
# en: A row and a column have been added: every series gets the forecasts of all.
#     Print the shapes of the two terms that you add. What does NumPy make of (3, 1) + (3,)?
# ko: 행과 열을 더해서, 시계열마다 모든 시계열의 예측이 나왔습니다.
#     더하는 두 항의 형태를 출력해 보세요. NumPy에서 (3, 1) + (3,)은 어떤 형태가 되나요?
def linear_forecast(xs_train, ys_train, xs):
    a = np.concatenate([xs_train[:, :, 0], np.ones((len(xs_train), 1))], axis=1)
    weights = np.linalg.lstsq(a, ys_train, rcond=None)[0]
    return xs[:, :, 0] @ weights[:-1] + np.full(len(xs), weights[-1, 0])


# %% last_value_only
# en: The line is fitted to the last value of each series only.
#     Change the first value of a series in xs. Does its forecast change? How many coefficients do you have?
# ko: 각 시계열의 마지막 값에만 직선을 맞추었습니다.
#     xs에서 시계열의 첫 번째 값을 바꾸어 보세요. 예측이 달라지나요? 가중치는 몇 개인가요?
def linear_forecast(xs_train, ys_train, xs):
    a = np.concatenate([xs_train[:, -1], np.ones((len(xs_train), 1))], axis=1)
    weights = np.linalg.lstsq(a, ys_train, rcond=None)[0]
    return xs[:, -1] * weights[0] + weights[1]


# %% line_through_each_series
# en: A straight line is laid through each series and carried on; nothing is learnt from the training series.
#     Change ys_train. Does the forecast change? What are the unknowns of the least squares here?
# ko: 시계열마다 직선을 그어 연장했을 뿐, 학습용 시계열에서는 아무것도 배우지 않았습니다.
#     ys_train을 바꾸어 보세요. 예측이 달라지나요? 여기서 최소제곱법으로 구하려는 미지수는 무엇인가요?
def linear_forecast(xs_train, ys_train, xs):
    n_steps = xs.shape[1]
    times = np.stack([np.arange(n_steps), np.ones(n_steps)], axis=1)
    slope, start = np.linalg.lstsq(times, xs[:, :, 0].T, rcond=None)[0]
    return (slope * n_steps + start)[:, None]


# %% mean_of_the_labels
# en: Every series gets the mean of the training labels.
#     Change xs. Does the forecast change?
# ko: 모든 시계열의 예측이 학습용 정답의 평균입니다.
#     xs를 바꾸어 보세요. 예측이 달라지나요?
def linear_forecast(xs_train, ys_train, xs):
    return np.full((len(xs), 1), ys_train.mean())


# %% centred_on_xs
# en: The series to forecast are centred on their own mean instead of that of the training series.
#     Forecast one series alone, then together with another one. Should its forecast change?
# ko: 예측할 시계열에서 학습용 시계열의 평균이 아니라 그 시계열들 자체의 평균을 뺐습니다.
#     시계열 하나만 예측해 보고, 다른 시계열과 함께 예측해 보세요. 그 예측이 달라져야 하나요?
def linear_forecast(xs_train, ys_train, xs):
    a, b = xs_train[:, :, 0], xs[:, :, 0]
    weights = np.linalg.lstsq(a - a.mean(axis=0), ys_train - ys_train.mean(), rcond=None)[0]
    return (b - b.mean(axis=0)) @ weights + ys_train.mean()


# %% coefficients_returned
# en: The coefficients come back instead of the forecasts.
#     Print the shape of the result. Does it grow with the number of series in xs?
# ko: 예측이 아니라 가중치를 돌려주었습니다.
#     결과의 형태를 출력해 보세요. xs의 시계열 개수가 늘면 결과도 길어지나요?
def linear_forecast(xs_train, ys_train, xs):
    a = np.concatenate([xs_train[:, :, 0], np.ones((len(xs_train), 1))], axis=1)
    return np.linalg.lstsq(a, ys_train, rcond=None)[0]


# %% coefficients_held_down
# en: Large coefficients are punished, as in ridge regression.
#     Take labels that follow exactly from the series, such as twice the last value. Is the forecast exact?
# ko: 릿지 회귀처럼 가중치가 커지지 않도록 벌점을 주었습니다.
#     마지막 값의 두 배처럼 시계열에서 정확히 정해지는 정답을 만들어 보세요. 예측도 정확한가요?
def linear_forecast(xs_train, ys_train, xs):
    a = np.concatenate([xs_train[:, :, 0], np.ones((len(xs_train), 1))], axis=1)
    weights = np.linalg.solve(a.T @ a + np.eye(a.shape[1]), a.T @ ys_train)
    return xs[:, :, 0] @ weights[:-1] + weights[-1]


# %% half_of_the_training_series
# en: Only the first half of the training series is used.
#     Change the last training label. Does any forecast change?
# ko: 학습용 시계열의 앞쪽 절반만 사용했습니다.
#     학습용 정답의 마지막 값을 바꾸어 보세요. 예측이 하나라도 달라지나요?
def linear_forecast(xs_train, ys_train, xs):
    half = len(xs_train) // 2
    a = np.concatenate([xs_train[:half, :, 0], np.ones((half, 1))], axis=1)
    weights = np.linalg.lstsq(a, ys_train[:half], rcond=None)[0]
    return xs[:, :, 0] @ weights[:-1] + weights[-1]


# %% training_series_changed
# en: The training series are changed in place.
#     Print xs_train before and after the call. Which of your lines writes into it?
# ko: 학습용 시계열의 값을 바꾸었습니다.
#     호출하기 전과 후에 xs_train을 출력해 보세요. 코드의 어느 줄에서 그 배열에 값을 쓰나요?
def linear_forecast(xs_train, ys_train, xs):
    mean = xs_train.mean(axis=0)
    xs_train -= mean
    weights = np.linalg.lstsq(xs_train[:, :, 0], ys_train - ys_train.mean(), rcond=None)[0]
    return (xs - mean)[:, :, 0] @ weights + ys_train.mean()
