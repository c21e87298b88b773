# %% one_by_one
# en: The four numbers drawn one by one, time by arange, a Python float as the next value.
# ko: 네 수를 하나씩 뽑고, 시간은 arange로 만들며, 다음 값은 Python float로 돌려줍니다.
def generate_timeseries(n_steps, rng):
    f1 = rng.random()
    f2 = rng.random()
    o1 = rng.random()
    o2 = rng.random()
    t = np.arange(n_steps + 1) / n_steps
    series = 0.5 * np.sin((t - o1) * 10 * (f1 + 1))
    series += 0.2 * np.sin((t - o2) * 20 * (f2 + 1))
    series += 0.1 * (rng.random(n_steps + 1) - 0.5)
    return series[:n_steps], float(series[n_steps])

# %% loop
# en: A loop over the points in time with the math module; lists, and the pair as a list.
# ko: math 모듈로 시각을 하나씩 도는 반복문, 결과는 리스트이고 쌍도 리스트.
import math


def generate_timeseries(n_steps, rng):
    f1, f2, o1, o2 = rng.random(size=4).tolist()
    values = []
    for step in range(n_steps + 1):
        t = step / n_steps
        value = 0.5 * math.sin((t - o1) * (10 * f1 + 10)) + 0.2 * math.sin((t - o2) * (20 * f2 + 20))
        values.append(value + 0.1 * (rng.random() - 0.5))
    *series, next_value = values
    return [series, next_value]

# %% waves_as_rows
# en: The two waves as the rows of one array, the noise by rng.uniform.
# ko: 두 파동을 한 배열의 두 행으로 만들고, 잡음은 rng.uniform으로 뽑습니다.
def generate_timeseries(n_steps, rng):
    f, o = rng.random((2, 2))
    t = np.linspace(0.0, 1.0, num=n_steps + 1)
    base = np.array([10, 20])[:, None]
    waves = np.sin((t[None, :] - o[:, None]) * (base * f[:, None] + base))
    series = np.array([0.5, 0.2]) @ waves + rng.uniform(-0.05, 0.05, size=n_steps + 1)
    return series[:-1], series[-1]

# %% helper
# en: A helper for one wave; the names f1, o1 … unpacked later, np.split at the end.
# ko: 파동 하나를 만드는 도우미 함수를 쓰고, 뽑은 수는 나중에 나누며, 끝에 np.split을 씁니다.
def wave(t, height, frequency, offset):
    return height * np.sin((t - offset) * frequency)


def generate_timeseries(n_steps, rng):
    drawn = rng.random(4)
    noise = rng.random(n_steps + 1)
    t = np.linspace(0, 1, n_steps + 1)
    total = wave(t, 0.5, 10 + 10 * drawn[0], drawn[2]) + wave(t, 0.2, 20 + 20 * drawn[1], drawn[3])
    series, following = np.split(total - 0.05 + noise / 10, [n_steps])
    return series, following[0]

# %% all_in_one_draw
# en: All random numbers in one draw; the series and its next value as a named tuple, the value an array of shape ().
# ko: 난수를 한 번에 모두 뽑고, 결과의 쌍은 namedtuple이며 다음 값은 형태가 ()인 배열.
from collections import namedtuple

Example = namedtuple("Example", "series next_value")


def generate_timeseries(n_steps, rng):
    (f1, f2, o1, o2), u = np.split(rng.random(n_steps + 5), [4])
    t = np.linspace(0, 1, n_steps + 1)
    values = np.sum(
        [0.5 * np.sin((10 * f1 + 10) * (t - o1)), 0.2 * np.sin((20 * f2 + 20) * (t - o2)), 0.1 * u - 0.05], axis=0
    )
    return Example(values[:-1].copy(), np.asarray(values[-1]))
