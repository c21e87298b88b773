# %% window_not_moved
# en: The network reads the same window at every step.
#     Print the last value of the window at each step. Where does the first forecast go?
# ko: 신경망이 모든 단계에서 같은 입력 구간을 읽습니다.
#     각 단계에서 입력 구간의 마지막 값을 출력해 보세요. 첫 번째 예측은 어디로 들어가나요?
def forecast(model, series, n_ahead):
    window = np.asarray(series)
    forecasts = [np.asarray(model(window[:, :, None])) for _ in range(n_ahead)]
    return np.concatenate(forecasts, axis=1)


# %% window_grows
# en: The window grows by one value at every step.
#     Print window.shape at each step. How many values does the network read, and which of them must go?
# ko: 입력 구간이 단계마다 하나씩 길어집니다.
#     각 단계에서 window.shape를 출력해 보세요. 신경망은 값을 몇 개 읽고, 그 가운데 어느 것을 빼야 하나요?
def forecast(model, series, n_ahead):
    window, forecasts = np.asarray(series), []
    for _ in range(n_ahead):
        y = np.asarray(model(window[:, :, None]))
        forecasts.append(y)
        window = np.concatenate([window, y], axis=1)
    return np.concatenate(forecasts, axis=1)


# %% window_shrinks
# en: The oldest value leaves the window, but no forecast comes in.
#     Print window.shape at each step. With what should the network forecast the value after next?
# ko: 가장 오래된 값을 빼기만 하고 예측한 값은 넣지 않았습니다.
#     각 단계에서 window.shape를 출력해 보세요. 그다음 값을 예측하려면 신경망에 무엇이 필요한가요?
def forecast(model, series, n_ahead):
    window, forecasts = np.asarray(series), []
    for _ in range(n_ahead):
        forecasts.append(np.asarray(model(window[:, :, None])))
        window = window[:, 1:] if window.shape[1] > 1 else window
    return np.concatenate(forecasts, axis=1)


# %% last_value_replaced
# en: The last value leaves the window instead of the first.
#     Follow the series 1, 2, 3 and the forecast 4. Which three values does the next step read?
# ko: 첫 번째 값이 아니라 마지막 값을 빼고 예측을 넣었습니다.
#     시계열이 1, 2, 3이고 예측이 4라고 해 보세요. 다음 단계에서는 어떤 값 세 개를 읽나요?
def forecast(model, series, n_ahead):
    window, forecasts = np.asarray(series), []
    for _ in range(n_ahead):
        y = np.asarray(model(window[:, :, None]))
        forecasts.append(y)
        window = np.concatenate([window[:, :-1], y], axis=1)
    return np.concatenate(forecasts, axis=1)


# %% forecast_put_in_front
# en: The forecast is put in front of the window.
#     Follow the series 1, 2, 3 and the forecast 4. In which order does the next step read its values?
# ko: 예측을 입력 구간의 맨 앞에 넣었습니다.
#     시계열이 1, 2, 3이고 예측이 4라고 해 보세요. 다음 단계에서는 값들을 어떤 순서로 읽나요?
def forecast(model, series, n_ahead):
    window, forecasts = np.asarray(series), []
    for _ in range(n_ahead):
        y = np.asarray(model(window[:, :, None]))
        forecasts.append(y)
        window = np.concatenate([y, window[:, :-1]], axis=1)
    return np.concatenate(forecasts, axis=1)


# %% first_value_comes_round
# en: The value that leaves the window at its beginning comes in again at its end.
#     Follow the series 1, 2, 3 and the forecast 4. Which value stands last in the next window?
# ko: 입력 구간의 앞에서 나간 값이 뒤로 다시 들어옵니다.
#     시계열이 1, 2, 3이고 예측이 4라고 해 보세요. 다음 입력 구간의 마지막 값은 무엇인가요?
def forecast(model, series, n_ahead):
    window, forecasts = np.asarray(series), []
    for _ in range(n_ahead):
        forecasts.append(np.asarray(model(window[:, :, None])))
        window = np.roll(window, -1, axis=1)
    return np.concatenate(forecasts, axis=1)


# %% last_known_value_fed_back
# en: The last known value is fed back, not the network's own forecast.
#     Print the last value of the window at each step. Does it ever change?
# ko: 신경망이 예측한 값이 아니라 시계열의 마지막 값을 다시 넣었습니다.
#     각 단계에서 입력 구간의 마지막 값을 출력해 보세요. 그 값이 바뀌나요?
def forecast(model, series, n_ahead):
    window, forecasts = np.asarray(series), []
    for _ in range(n_ahead):
        forecasts.append(np.asarray(model(window[:, :, None])))
        window = np.concatenate([window[:, 1:], window[:, -1:]], axis=1)
    return np.concatenate(forecasts, axis=1)


# %% first_series_fed_to_all
# en: Every series is fed with the forecast of the first one.
#     Forecast the second series of a batch alone. Do you get the same values as in the batch?
# ko: 모든 시계열에 첫 번째 시계열의 예측을 넣었습니다.
#     배치의 두 번째 시계열만 따로 예측해 보세요. 배치로 예측했을 때와 값이 같나요?
def forecast(model, series, n_ahead):
    window, forecasts = np.array(series, dtype=float), []
    for _ in range(n_ahead):
        y = np.asarray(model(window[:, :, None]))
        forecasts.append(y)
        window = np.roll(window, -1, axis=1)
        window[:, -1] = y[0, 0]
    return np.concatenate(forecasts, axis=1)


# %% first_series_only
# en: Only the first series of the batch is forecast.
#     Print the shape of the result for a batch of two. How many rows should it have?
# ko: 배치에서 첫 번째 시계열만 예측했습니다.
#     시계열 두 개로 된 배치를 넣고 결과의 형태를 출력해 보세요. 행은 몇 개여야 하나요?
def forecast(model, series, n_ahead):
    window, forecasts = np.asarray(series)[:1], []
    for _ in range(n_ahead):
        y = np.asarray(model(window[:, :, None]))
        forecasts.append(y)
        window = np.concatenate([window[:, 1:], y], axis=1)
    return np.concatenate(forecasts, axis=1)


# %% time_axis_first
# en: The result is (n_ahead, batch): the axes have changed places.
#     Print its shape for a batch of two and five steps ahead. Along which axis should the forecasts be joined?
# ko: 결과의 형태가 (n_ahead, batch)로, 축의 순서가 바뀌었습니다.
#     시계열 두 개를 다섯 단계 앞까지 예측하고 결과의 형태를 출력해 보세요. 예측은 어느 축을 따라 이어야 하나요?
def forecast(model, series, n_ahead):
    window, forecasts = np.asarray(series), []
    for _ in range(n_ahead):
        y = np.asarray(model(window[:, :, None]))
        forecasts.append(y[:, 0])
        window = np.concatenate([window[:, 1:], y], axis=1)
    return np.array(forecasts)


# %% feature_axis_left
# en: The result has a feature axis.
#     Print its shape. How many axes does (batch, n_ahead) have?
# ko: 결과에 특징 축이 남아 있습니다.
#     결과의 형태를 출력해 보세요. (batch, n_ahead)에는 축이 몇 개 있나요?
def forecast(model, series, n_ahead):
    window, forecasts = np.asarray(series), []
    for _ in range(n_ahead):
        y = np.asarray(model(window[:, :, None]))
        forecasts.append(y)
        window = np.concatenate([window[:, 1:], y], axis=1)
    return np.stack(forecasts, axis=1)


# %% latest_first
# en: The forecasts come in the reverse order.
#     Ask for one step ahead, then for two. Is the first forecast the same?
# ko: 예측의 순서가 거꾸로입니다.
#     한 단계 앞을 예측해 보고, 두 단계 앞까지 예측해 보세요. 첫 번째 예측이 같은가요?
def forecast(model, series, n_ahead):
    window, forecasts = np.asarray(series), []
    for _ in range(n_ahead):
        y = np.asarray(model(window[:, :, None]))
        forecasts.insert(0, y)
        window = np.concatenate([window[:, 1:], y], axis=1)
    return np.concatenate(forecasts, axis=1)


# %% last_forecast_only
# en: Only the last forecast comes back.
#     Print the shape of the result for five steps ahead. Where do the first four go?
# ko: 마지막 예측만 돌려주었습니다.
#     다섯 단계 앞까지 예측하고 결과의 형태를 출력해 보세요. 앞의 예측 네 개는 어디로 갔나요?
def forecast(model, series, n_ahead):
    window = np.asarray(series)
    for _ in range(n_ahead):
        y = np.asarray(model(window[:, :, None]))
        window = np.concatenate([window[:, 1:], y], axis=1)
    return y


# %% series_included
# en: The known series stands in front of the forecasts.
#     Print the shape of the result. Which of its columns come from the network?
# ko: 예측 앞에 이미 아는 시계열이 붙어 있습니다.
#     결과의 형태를 출력해 보세요. 어느 열이 신경망에서 나온 값인가요?
def forecast(model, series, n_ahead):
    values, n_steps = np.asarray(series), np.shape(series)[1]
    for _ in range(n_ahead):
        y = np.asarray(model(values[:, -n_steps:, None]))
        values = np.concatenate([values, y], axis=1)
    return values


# %% read_from_the_window
# en: The result is read from the window, which holds no more than n_steps values.
#     Ask for more steps ahead than the series is long. How many columns does the result have?
# ko: 결과를 입력 구간에서 가져왔는데, 그 안에는 값이 n_steps개까지만 들어 있습니다.
#     시계열의 길이보다 더 멀리까지 예측해 보세요. 결과의 열은 몇 개인가요?
def forecast(model, series, n_ahead):
    window = np.asarray(series)
    for _ in range(n_ahead):
        y = np.asarray(model(window[:, :, None]))
        window = np.concatenate([window[:, 1:], y], axis=1)
    return window[:, -n_ahead:]


# %% begins_with_the_last_known_value
# en: The result begins with the last known value, and the last forecast is missing.
#     Ask for one step ahead and compare with the model's own output. Which comes first, storing or forecasting?
# ko: 결과가 시계열의 마지막 값에서 시작하고, 마지막 예측이 빠졌습니다.
#     한 단계 앞만 예측해 모델의 출력과 비교해 보세요. 저장과 예측 가운데 어느 것이 먼저인가요?
def forecast(model, series, n_ahead):
    window, forecasts = np.asarray(series), []
    for _ in range(n_ahead):
        forecasts.append(window[:, -1:])
        window = np.concatenate([window[:, 1:], np.asarray(model(window[:, :, None]))], axis=1)
    return np.concatenate(forecasts, axis=1)


# %% one_step_too_many
# en: One forecast too many comes out.
#     Ask for one step ahead and print the shape of the result. How often does your loop run?
# ko: 예측이 하나 더 나왔습니다.
#     한 단계 앞만 예측하고 결과의 형태를 출력해 보세요. 반복문은 몇 번 실행되나요?
def forecast(model, series, n_ahead):
    window, forecasts = np.asarray(series), []
    for _ in range(n_ahead + 1):
        y = np.asarray(model(window[:, :, None]))
        forecasts.append(y)
        window = np.concatenate([window[:, 1:], y], axis=1)
    return np.concatenate(forecasts, axis=1)


# %% first_forecast_left_out
# en: The first forecast is left out: the result begins two steps ahead.
#     Ask for one step ahead and compare with the model's own output. Which forecast do you store first?
# ko: 첫 번째 예측이 빠져 결과가 두 단계 앞에서 시작합니다.
#     한 단계 앞만 예측해 모델의 출력과 비교해 보세요. 가장 먼저 저장하는 예측은 어느 것인가요?
def forecast(model, series, n_ahead):
    window, forecasts = np.asarray(series), []
    y = np.asarray(model(window[:, :, None]))
    for _ in range(n_ahead):
        window = np.concatenate([window[:, 1:], y], axis=1)
        y = np.asarray(model(window[:, :, None]))
        forecasts.append(y)
    return np.concatenate(forecasts, axis=1)


# %% changes_forecast
# en: The output is added to the last value, as if the network forecast the change.
#     Ask for one step ahead and compare with the model's own output. What was the network trained to give?
# ko: 신경망이 변화량을 예측하는 것처럼 출력을 마지막 값에 더했습니다.
#     한 단계 앞만 예측해 모델의 출력과 비교해 보세요. 신경망이 무엇을 내도록 학습시켰나요?
def forecast(model, series, n_ahead):
    window, forecasts = np.asarray(series), []
    for _ in range(n_ahead):
        y = window[:, -1:] + np.asarray(model(window[:, :, None]))
        forecasts.append(y)
        window = np.concatenate([window[:, 1:], y], axis=1)
    return np.concatenate(forecasts, axis=1)


# %% series_overwritten
# en: The forecasts are written into the series that was handed over.
#     Print series before and after the call. Call forecast twice with it: are the results equal?
# ko: 받은 시계열에 예측을 덮어썼습니다.
#     호출하기 전과 후에 series를 출력해 보세요. 같은 series로 forecast를 두 번 호출하면 결과가 같나요?
def forecast(model, series, n_ahead):
    forecasts = []
    for _ in range(n_ahead):
        y = np.asarray(model(series[:, :, None]))
        forecasts.append(y)
        series[:, :-1] = series[:, 1:].copy()
        series[:, -1:] = y
    return np.concatenate(forecasts, axis=1)
