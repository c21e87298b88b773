# %% label_in_the_series
# en: The series ends with the value that should be forecast.
#     Compare series[-1] with next_value. What is left for a network to forecast?
# ko: 예측해야 할 값이 시계열의 마지막 값으로 들어 있습니다.
#     series[-1]과 next_value를 비교해 보세요. 신경망이 예측할 것이 남아 있나요?
def generate_timeseries(n_steps, rng):
    f1, f2, o1, o2 = rng.random(4)
    t = np.linspace(0, 1, n_steps + 1)
    u = rng.random(n_steps + 1)
    wave = 0.5 * np.sin((t - o1) * (10 * f1 + 10)) + 0.2 * np.sin((t - o2) * (20 * f2 + 20)) + 0.1 * (u - 0.5)
    return wave[1:], wave[-1]


# %% whole_series_returned
# en: The series has one value too many: the next value is still in it.
#     Print len(series). How many of the n_steps + 1 values may the network see?
# ko: 시계열에 값이 하나 더 있습니다. 다음 값까지 그대로 들어 있습니다.
#     len(series)를 출력해 보세요. n_steps + 1개의 값 가운데 신경망이 볼 수 있는 것은 몇 개인가요?
def generate_timeseries(n_steps, rng):
    f1, f2, o1, o2 = rng.random(4)
    t = np.linspace(0, 1, n_steps + 1)
    u = rng.random(n_steps + 1)
    wave = 0.5 * np.sin((t - o1) * (10 * f1 + 10)) + 0.2 * np.sin((t - o2) * (20 * f2 + 20)) + 0.1 * (u - 0.5)
    return wave, wave[-1]


# %% last_input_as_label
# en: The next value is the last value of the series itself.
#     Compare next_value with series[-1]. Which point in time comes after the series?
# ko: 다음 값으로 시계열의 마지막 값을 돌려주었습니다.
#     next_value를 series[-1]과 비교해 보세요. 시계열 바로 다음 시각은 어느 것인가요?
def generate_timeseries(n_steps, rng):
    f1, f2, o1, o2 = rng.random(4)
    t = np.linspace(0, 1, n_steps + 1)
    u = rng.random(n_steps + 1)
    wave = 0.5 * np.sin((t - o1) * (10 * f1 + 10)) + 0.2 * np.sin((t - o2) * (20 * f2 + 20)) + 0.1 * (u - 0.5)
    return wave[:n_steps], wave[n_steps - 1]


# %% first_value_as_label
# en: The next value is the first value of the series.
#     Plot the series and mark next_value at the time where it belongs. Does it lie behind the series?
# ko: 다음 값으로 시계열의 첫 번째 값을 돌려주었습니다.
#     시계열을 그리고 next_value를 그 값이 나온 시각에 표시해 보세요. 시계열의 뒤에 있나요?
def generate_timeseries(n_steps, rng):
    f1, f2, o1, o2 = rng.random(4)
    t = np.linspace(0, 1, n_steps + 1)
    u = rng.random(n_steps + 1)
    wave = 0.5 * np.sin((t - o1) * (10 * f1 + 10)) + 0.2 * np.sin((t - o2) * (20 * f2 + 20)) + 0.1 * (u - 0.5)
    return wave[:-1], wave[0]


# %% label_two_ahead
# en: The next value lies two steps behind the series instead of one.
#     How many points in time do you make for n_steps = 3? Which of them is neither in the series nor its next value?
# ko: 다음 값이 시계열의 한 단계 뒤가 아니라 두 단계 뒤의 값입니다.
#     n_steps = 3이면 시각을 몇 개 만드나요? 그 가운데 시계열에도 없고 다음 값도 아닌 것은 어느 것인가요?
def generate_timeseries(n_steps, rng):
    f1, f2, o1, o2 = rng.random(4)
    t = np.linspace(0, 1, n_steps + 2)
    u = rng.random(n_steps + 2)
    wave = 0.5 * np.sin((t - o1) * (10 * f1 + 10)) + 0.2 * np.sin((t - o2) * (20 * f2 + 20)) + 0.1 * (u - 0.5)
    return wave[:n_steps], wave[-1]


# %% one_point_too_few
# en: Only n_steps points in time are made, so the series has one value too few.
#     Print len(series). How many points are needed for n_steps values and the one that follows?
# ko: 시각을 n_steps개만 만들어서 시계열의 값이 하나 모자랍니다.
#     len(series)를 출력해 보세요. 값 n_steps개와 그다음 값까지 만들려면 시각이 몇 개 필요한가요?
def generate_timeseries(n_steps, rng):
    f1, f2, o1, o2 = rng.random(4)
    t = np.linspace(0, 1, n_steps)
    u = rng.random(n_steps)
    wave = 0.5 * np.sin((t - o1) * (10 * f1 + 10)) + 0.2 * np.sin((t - o2) * (20 * f2 + 20)) + 0.1 * (u - 0.5)
    return wave[:-1], wave[-1]


# %% time_stops_before_1
# en: The last point in time is smaller than 1.
#     Print t for n_steps = 2. Is it 0, 0.5, 1?
# ko: 마지막 시각이 1보다 작습니다.
#     n_steps = 2로 두고 t를 출력해 보세요. 0, 0.5, 1이 나오나요?
def generate_timeseries(n_steps, rng):
    f1, f2, o1, o2 = rng.random(4)
    t = np.arange(n_steps + 1) / (n_steps + 1)
    u = rng.random(n_steps + 1)
    wave = 0.5 * np.sin((t - o1) * (10 * f1 + 10)) + 0.2 * np.sin((t - o2) * (20 * f2 + 20)) + 0.1 * (u - 0.5)
    return wave[:-1], wave[-1]


# %% time_counted_in_steps
# en: Time is counted 0, 1, 2, … instead of running from 0 to 1.
#     Plot one series. Does it look like waves? How far does t move from one value to the next?
# ko: 시각이 0과 1 사이가 아니라 0, 1, 2, …로 커집니다.
#     시계열 하나를 그려 보세요. 파동처럼 보이나요? 한 값에서 다음 값까지 t가 얼마나 커지나요?
def generate_timeseries(n_steps, rng):
    f1, f2, o1, o2 = rng.random(4)
    t = np.arange(n_steps + 1)
    u = rng.random(n_steps + 1)
    wave = 0.5 * np.sin((t - o1) * (10 * f1 + 10)) + 0.2 * np.sin((t - o2) * (20 * f2 + 20)) + 0.1 * (u - 0.5)
    return wave[:-1], wave[-1]


# %% noise_missing
# en: The noise is missing.
#     Plot one series. Is the line perfectly smooth? Which term of the formula is it without?
# ko: 잡음이 빠졌습니다.
#     시계열 하나를 그려 보세요. 선이 완전히 매끄러운가요? 식의 어느 항이 빠졌나요?
def generate_timeseries(n_steps, rng):
    f1, f2, o1, o2 = rng.random(4)
    t = np.linspace(0, 1, n_steps + 1)
    wave = 0.5 * np.sin((t - o1) * (10 * f1 + 10)) + 0.2 * np.sin((t - o2) * (20 * f2 + 20))
    return wave[:-1], wave[-1]


# %% noise_not_centred
# en: The noise only ever adds, it never takes away.
#     Between which two numbers does u lie? What is the mean of your noise term, and what should it be?
# ko: 잡음이 값을 키우기만 하고 줄이지는 않습니다.
#     u는 어느 두 수 사이에 있나요? 지금 잡음 항의 평균은 얼마이고, 얼마여야 하나요?
def generate_timeseries(n_steps, rng):
    f1, f2, o1, o2 = rng.random(4)
    t = np.linspace(0, 1, n_steps + 1)
    u = rng.random(n_steps + 1)
    wave = 0.5 * np.sin((t - o1) * (10 * f1 + 10)) + 0.2 * np.sin((t - o2) * (20 * f2 + 20)) + 0.1 * u
    return wave[:-1], wave[-1]


# %% noise_not_scaled
# en: The noise is ten times too large.
#     How far does your noise term move a value at most? Compare that with the height of the larger wave.
# ko: 잡음이 열 배 큽니다.
#     지금 잡음 항은 값을 최대 얼마나 움직이나요? 더 큰 파동의 높이와 비교해 보세요.
def generate_timeseries(n_steps, rng):
    f1, f2, o1, o2 = rng.random(4)
    t = np.linspace(0, 1, n_steps + 1)
    u = rng.random(n_steps + 1)
    wave = 0.5 * np.sin((t - o1) * (10 * f1 + 10)) + 0.2 * np.sin((t - o2) * (20 * f2 + 20)) + (u - 0.5)
    return wave[:-1], wave[-1]


# %% noise_from_a_normal_distribution
# en: The noise is drawn from a normal distribution.
#     Which method of rng does the text name for u? Can rng.normal give a value below -0.5?
# ko: 잡음을 정규 분포에서 뽑았습니다.
#     본문에서 u를 뽑을 때 쓰는 rng의 메서드는 무엇인가요? rng.normal에서는 -0.5보다 작은 값이 나올 수 있나요?
def generate_timeseries(n_steps, rng):
    f1, f2, o1, o2 = rng.random(4)
    t = np.linspace(0, 1, n_steps + 1)
    noise = 0.1 * rng.normal(size=n_steps + 1)
    wave = 0.5 * np.sin((t - o1) * (10 * f1 + 10)) + 0.2 * np.sin((t - o2) * (20 * f2 + 20)) + noise
    return wave[:-1], wave[-1]


# %% one_noise_for_all_times
# en: One number of noise is added to all points in time.
#     Print the shape of u. How many numbers of noise does a series of n_steps values and its next value need?
# ko: 모든 시각에 같은 잡음 하나를 더했습니다.
#     u의 형태를 출력해 보세요. 값이 n_steps개인 시계열과 그다음 값에는 잡음이 몇 개 필요한가요?
def generate_timeseries(n_steps, rng):
    f1, f2, o1, o2 = rng.random(4)
    t = np.linspace(0, 1, n_steps + 1)
    u = rng.random()
    wave = 0.5 * np.sin((t - o1) * (10 * f1 + 10)) + 0.2 * np.sin((t - o2) * (20 * f2 + 20)) + 0.1 * (u - 0.5)
    return wave[:-1], wave[-1]


# %% next_value_without_noise
# en: The next value carries no noise.
#     Take the formula at the last point in time. Is next_value measured in the same way as the values before it?
# ko: 다음 값에는 잡음이 없습니다.
#     마지막 시각에 식을 적용해 보세요. 다음 값도 앞의 값들과 같은 방식으로 만들었나요?
def generate_timeseries(n_steps, rng):
    f1, f2, o1, o2 = rng.random(4)
    t = np.linspace(0, 1, n_steps + 1)
    wave = 0.5 * np.sin((t - o1) * (10 * f1 + 10)) + 0.2 * np.sin((t - o2) * (20 * f2 + 20))
    return wave[:-1] + 0.1 * (rng.random(n_steps) - 0.5), wave[-1]


# %% noise_drawn_first
# en: The noise is drawn before the frequencies and offsets.
#     Which numbers does the text draw first? What happens to all later draws when the order changes?
# ko: 주파수와 시작 위치보다 잡음을 먼저 뽑았습니다.
#     본문에서 가장 먼저 뽑는 수는 무엇인가요? 순서가 바뀌면 그 뒤에 뽑는 수는 모두 어떻게 되나요?
def generate_timeseries(n_steps, rng):
    u = rng.random(n_steps + 1)
    f1, f2, o1, o2 = rng.random(4)
    t = np.linspace(0, 1, n_steps + 1)
    wave = 0.5 * np.sin((t - o1) * (10 * f1 + 10)) + 0.2 * np.sin((t - o2) * (20 * f2 + 20)) + 0.1 * (u - 0.5)
    return wave[:-1], wave[-1]


# %% drawn_wave_by_wave
# en: The four numbers are taken as f1, o1, f2, o2.
#     In which order does the text name them? Which of yours is the second number of the draw?
# ko: 네 수를 f1, o1, f2, o2의 순서로 받았습니다.
#     본문에는 어떤 순서로 적혀 있나요? 지금 코드에서 두 번째로 뽑은 수는 어느 변수에 들어가나요?
def generate_timeseries(n_steps, rng):
    f1, o1, f2, o2 = rng.random(4)
    t = np.linspace(0, 1, n_steps + 1)
    u = rng.random(n_steps + 1)
    wave = 0.5 * np.sin((t - o1) * (10 * f1 + 10)) + 0.2 * np.sin((t - o2) * (20 * f2 + 20)) + 0.1 * (u - 0.5)
    return wave[:-1], wave[-1]


# %% offset_outside_the_bracket
# en: The offset is subtracted after the multiplication with the frequency.
#     Follow the brackets of the formula: at which t is the first wave zero on its way up?
# ko: 주파수를 곱한 다음에 시작 위치를 뺐습니다.
#     식의 괄호를 따라가 보세요. 첫 번째 파동이 0을 지나 올라가기 시작하는 t는 얼마인가요?
def generate_timeseries(n_steps, rng):
    f1, f2, o1, o2 = rng.random(4)
    t = np.linspace(0, 1, n_steps + 1)
    u = rng.random(n_steps + 1)
    wave = 0.5 * np.sin(t * (10 * f1 + 10) - o1) + 0.2 * np.sin(t * (20 * f2 + 20) - o2) + 0.1 * (u - 0.5)
    return wave[:-1], wave[-1]


# %% second_wave_as_slow_as_the_first
# en: The second wave has the frequency range of the first.
#     Between which two numbers may the factor of t lie in each of the two sines?
# ko: 두 번째 파동의 주파수 범위가 첫 번째 파동과 같습니다.
#     두 사인에서 t에 곱하는 값은 각각 어느 두 수 사이에 있어야 하나요?
def generate_timeseries(n_steps, rng):
    f1, f2, o1, o2 = rng.random(4)
    t = np.linspace(0, 1, n_steps + 1)
    u = rng.random(n_steps + 1)
    wave = 0.5 * np.sin((t - o1) * (10 * f1 + 10)) + 0.2 * np.sin((t - o2) * (10 * f2 + 10)) + 0.1 * (u - 0.5)
    return wave[:-1], wave[-1]


# %% waves_equally_high
# en: Both waves have the height 0.5.
#     Print the largest value of many series. How large can the sum of the two waves become in the formula?
# ko: 두 파동의 높이가 모두 0.5입니다.
#     시계열을 많이 만들어 가장 큰 값을 출력해 보세요. 식에서 두 파동의 합은 최대 얼마까지 커질 수 있나요?
def generate_timeseries(n_steps, rng):
    f1, f2, o1, o2 = rng.random(4)
    t = np.linspace(0, 1, n_steps + 1)
    u = rng.random(n_steps + 1)
    wave = 0.5 * (np.sin((t - o1) * (10 * f1 + 10)) + np.sin((t - o2) * (20 * f2 + 20))) + 0.1 * (u - 0.5)
    return wave[:-1], wave[-1]


# %% rng_made_inside
# en: The function makes an rng of its own and does not use the one it is given.
#     Call it twice with the same rng. Do you get two different series?
# ko: 받은 rng를 쓰지 않고 함수 안에서 rng를 새로 만들었습니다.
#     같은 rng로 두 번 호출해 보세요. 서로 다른 시계열이 나오나요?
def generate_timeseries(n_steps, rng):
    rng = np.random.default_rng(0)
    f1, f2, o1, o2 = rng.random(4)
    t = np.linspace(0, 1, n_steps + 1)
    u = rng.random(n_steps + 1)
    wave = 0.5 * np.sin((t - o1) * (10 * f1 + 10)) + 0.2 * np.sin((t - o2) * (20 * f2 + 20)) + 0.1 * (u - 0.5)
    return wave[:-1], wave[-1]


# %% feature_axis_added
# en: The series has a feature axis already.
#     Print series.shape. Which exercise adds the last axis?
# ko: 시계열에 특징 축이 이미 붙어 있습니다.
#     series.shape를 출력해 보세요. 마지막 축은 어느 연습 문제에서 붙이나요?
def generate_timeseries(n_steps, rng):
    f1, f2, o1, o2 = rng.random(4)
    t = np.linspace(0, 1, n_steps + 1)
    u = rng.random(n_steps + 1)
    wave = 0.5 * np.sin((t - o1) * (10 * f1 + 10)) + 0.2 * np.sin((t - o2) * (20 * f2 + 20)) + 0.1 * (u - 0.5)
    return wave[:-1, np.newaxis], wave[-1]


# %% next_value_as_array
# en: The next value is an array with one element instead of a number.
#     What is the difference between a[-1] and a[-1:]? Print np.shape(next_value).
# ko: 다음 값이 수가 아니라 원소가 하나인 배열입니다.
#     a[-1]과 a[-1:]은 어떻게 다른가요? np.shape(next_value)를 출력해 보세요.
def generate_timeseries(n_steps, rng):
    f1, f2, o1, o2 = rng.random(4)
    t = np.linspace(0, 1, n_steps + 1)
    u = rng.random(n_steps + 1)
    wave = 0.5 * np.sin((t - o1) * (10 * f1 + 10)) + 0.2 * np.sin((t - o2) * (20 * f2 + 20)) + 0.1 * (u - 0.5)
    return wave[:-1], wave[-1:]


# %% returned_in_the_other_order
# en: The two results are returned in the other order.
#     Print the shapes of your first and your second result. Which one should hold n_steps values?
# ko: 두 결과를 반대 순서로 돌려주었습니다.
#     첫 번째 결과와 두 번째 결과의 형태를 출력해 보세요. 값이 n_steps개여야 하는 것은 어느 쪽인가요?
def generate_timeseries(n_steps, rng):
    f1, f2, o1, o2 = rng.random(4)
    t = np.linspace(0, 1, n_steps + 1)
    u = rng.random(n_steps + 1)
    wave = 0.5 * np.sin((t - o1) * (10 * f1 + 10)) + 0.2 * np.sin((t - o2) * (20 * f2 + 20)) + 0.1 * (u - 0.5)
    return wave[-1], wave[:-1]
