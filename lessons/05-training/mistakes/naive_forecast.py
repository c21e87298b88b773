# %% first_value
# en: The first value of each series is taken.
#     Which value of the series lies next to the one that should be forecast?
# ko: 각 시계열의 첫 번째 값을 골랐습니다.
#     예측할 값의 바로 옆에 있는 값은 시계열의 어느 값인가요?
def naive_forecast(xs):
    return xs[:, 0]


# %% mean_of_the_series
# en: The mean of each series is taken.
#     For a series 0, 1, 2, what comes out? Which of the three values should it be?
# ko: 각 시계열의 평균을 구했습니다.
#     시계열 0, 1, 2를 넣으면 무엇이 나오나요? 세 값 가운데 어느 것이어야 하나요?
def naive_forecast(xs):
    return xs.mean(axis=1)


# %% last_but_one
# en: The last value but one is taken.
#     For a series 0, 1, 2, what comes out? What does the index -1 mean in NumPy?
# ko: 마지막에서 두 번째 값을 골랐습니다.
#     시계열 0, 1, 2를 넣으면 무엇이 나오나요? NumPy에서 인덱스 -1은 무엇을 뜻하나요?
def naive_forecast(xs):
    return xs[:, xs.shape[1] - 2]


# %% line_through_the_last_two
# en: The last change is carried on: a line through the last two values.
#     For a series 0, 1, 2 you give 3. What does "naive" say about the next value?
# ko: 마지막 두 값을 잇는 직선을 연장했습니다.
#     시계열 0, 1, 2를 넣으면 3이 나옵니다. 이 단순한 예측은 다음 값이 무엇과 같다고 보나요?
def naive_forecast(xs):
    return 2 * xs[:, -1] - xs[:, -2 if xs.shape[1] > 1 else -1]


# %% flat
# en: The result has no second axis.
#     Print its shape beside that of ys. What shape has the difference of (16,) and (16, 1)?
# ko: 결과에 두 번째 축이 없습니다.
#     결과의 형태를 ys의 형태와 나란히 출력해 보세요. (16,)과 (16, 1)의 차는 어떤 형태인가요?
def naive_forecast(xs):
    return xs[:, -1, 0]


# %% time_axis_left
# en: The time axis is still there.
#     Print the shape of the result. How many axes should it have, and what differs between a[-1] and a[-1:]?
# ko: 시간 축이 남아 있습니다.
#     결과의 형태를 출력해 보세요. 축은 몇 개여야 하나요? a[-1]과 a[-1:]은 어떻게 다른가요?
def naive_forecast(xs):
    return xs[:, -1:]


# %% last_series_of_the_batch
# en: The last series of the batch is taken instead of the last value of each series.
#     Print the shape of the result. Which axis of xs is time, and at which place does it stand?
# ko: 각 시계열의 마지막 값이 아니라 배치의 마지막 시계열을 골랐습니다.
#     결과의 형태를 출력해 보세요. xs에서 시간 축은 몇 번째인가요?
def naive_forecast(xs):
    return xs[-1]


# %% last_feature
# en: The last feature of every time step is taken: the whole series comes back.
#     Print the shape of the result. Which of the three axes should become one single value?
# ko: 모든 시간 단계의 마지막 특징을 골라서 시계열 전체가 나왔습니다.
#     결과의 형태를 출력해 보세요. 세 축 가운데 값 하나만 골라야 하는 축은 어느 것인가요?
def naive_forecast(xs):
    return xs[:, :, -1]


# %% one_value_for_the_batch
# en: One number comes out for the whole batch.
#     Take two different series as a batch. Should they have the same forecast?
# ko: 배치 전체에서 수가 하나만 나왔습니다.
#     서로 다른 시계열 두 개를 배치로 넣어 보세요. 예측이 같아야 하나요?
def naive_forecast(xs):
    return xs[-1, -1]


# %% first_series_for_all
# en: Every series gets the forecast of the first one.
#     Take two different series as a batch. Which row of the result changes when you change the second series?
# ko: 모든 시계열의 예측이 첫 번째 시계열의 예측과 같습니다.
#     서로 다른 시계열 두 개를 배치로 넣어 보세요. 두 번째 시계열을 바꾸면 결과의 어느 행이 바뀌나요?
def naive_forecast(xs):
    return np.full((len(xs), 1), xs[0, -1, 0])


# %% averaged_over_the_batch
# en: The last values are averaged over the batch.
#     Take a single series, then put a second one beside it. Should the first forecast change?
# ko: 배치에 있는 모든 시계열의 마지막 값을 평균했습니다.
#     시계열을 하나만 넣어 보고, 옆에 다른 시계열을 하나 더 넣어 보세요. 첫 번째 예측이 달라져야 하나요?
def naive_forecast(xs):
    return np.full((len(xs), 1), xs[:, -1, 0].mean())


# %% row_instead_of_column
# en: The result is a row instead of a column.
#     Print its shape beside that of ys. Which axis counts the series?
# ko: 결과가 열이 아니라 행입니다.
#     결과의 형태를 ys의 형태와 나란히 출력해 보세요. 시계열의 개수를 나타내는 축은 어느 것인가요?
def naive_forecast(xs):
    return xs[:, -1].T


# %% last_values_averaged
# en: The last few values are averaged.
#     For a series 0, 1, 2, what comes out? How many of its values does the naive forecast use?
# ko: 마지막 몇 개의 값을 평균했습니다.
#     시계열 0, 1, 2를 넣으면 무엇이 나오나요? 이 단순한 예측은 값을 몇 개 사용하나요?
def naive_forecast(xs):
    return xs[:, -2:].mean(axis=1)


# %% largest_value
# en: The largest value of each series is taken.
#     Take a falling series, such as 2, 1, 0. Which value comes last, and which comes out?
# ko: 각 시계열의 가장 큰 값을 골랐습니다.
#     2, 1, 0처럼 작아지는 시계열을 넣어 보세요. 마지막 값은 무엇이고, 나온 값은 무엇인가요?
def naive_forecast(xs):
    return xs.max(axis=1)


# %% zero
# en: The forecast is always 0.
#     Change the last value of a series. Does its forecast change?
# ko: 예측이 항상 0입니다.
#     시계열의 마지막 값을 바꾸어 보세요. 예측이 달라지나요?
def naive_forecast(xs):
    return np.zeros((len(xs), 1))
