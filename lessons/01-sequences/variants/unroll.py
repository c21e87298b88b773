# %% accumulate
# en: itertools.accumulate from h0, which is left out of the result.
# ko: h0부터 itertools.accumulate를 쓰고 h0은 결과에서 뺍니다.
from itertools import accumulate


def unroll(step, h0, xs):
    return list(accumulate(xs, step, initial=h0))[1:]

# %% recursive
# en: The first step, then the rest of the sequence by a call of itself.
# ko: 첫 단계를 계산하고 나머지 시퀀스는 자기 자신을 호출하여 계산합니다.
def unroll(step, h0, xs):
    if len(xs) == 0:
        return []
    h = step(h0, xs[0])
    return [h, *unroll(step, h, xs[1:])]

# %% generator
# en: A generator function yields one state after the other; a tuple.
# ko: 제너레이터 함수가 상태를 하나씩 내고, 튜플로 돌려줍니다.
def states(step, h, xs):
    for x in xs:
        h = step(h, x)
        yield h


def unroll(step, h0, xs):
    return tuple(states(step, h0, xs))

# %% last_of_the_list
# en: The state before is the last one of the list, which begins with h0.
# ko: h0으로 시작하는 리스트의 마지막 것이 이전 상태입니다.
def unroll(step, h0, xs):
    hs = [h0]
    for t in range(len(xs)):
        hs.append(step(hs[-1], xs[t]))
    return hs[1:]

# %% array_where_possible
# en: The states stacked to an array where they are arrays.
# ko: 상태가 배열이면 쌓아서 배열로 만듭니다.
def unroll(step, h0, xs):
    h, hs = h0, []
    for x in xs:
        h = step(h, x)
        hs.append(h)
    return np.stack(hs) if hs and isinstance(hs[0], np.ndarray) else hs
