# %% h0_included
# en: The list begins with h0.
#     How many inputs are there, and how many states do you return?
# ko: 리스트가 h0으로 시작합니다.
#     입력은 몇 개이고, 돌려준 상태는 몇 개인가요?
def unroll(step, h0, xs):
    hs = [h0]
    for x in xs:
        hs.append(step(hs[-1], x))
    return hs


# %% state_not_carried
# en: Every time step starts again from h0.
#     In the table of 2026, which state does step 2 start from?
# ko: 시간 단계마다 h0에서 다시 시작합니다.
#     2026의 표에서 2단계는 어느 상태에서 시작하나요?
def unroll(step, h0, xs):
    return [step(h0, x) for x in xs]


# %% last_state_only
# en: Only the last state is returned.
#     How many rows has the table of 2026? Which of them do you return?
# ko: 마지막 상태만 돌려주었습니다.
#     2026의 표에는 줄이 몇 개 있고, 그 가운데 어느 것을 돌려주나요?
def unroll(step, h0, xs):
    h = h0
    for x in xs:
        h = step(h, x)
    return h


# %% states_before_the_steps
# en: The states before the steps are returned, not those after them.
#     Does your last state depend on the last input?
# ko: 단계를 마친 뒤가 아니라 그 전의 상태를 돌려주었습니다.
#     마지막 상태가 마지막 입력에 따라 달라지나요?
def unroll(step, h0, xs):
    h, hs = h0, []
    for x in xs:
        hs.append(h)
        h = step(h, x)
    return hs


# %% arguments_exchanged
# en: step gets the input first and the state second.
#     In the table of 2026, which of the two should be multiplied by 10?
# ko: step에 입력을 먼저, 상태를 나중에 넘겼습니다.
#     2026의 표에서 10을 곱해야 하는 것은 둘 중 어느 것인가요?
def unroll(step, h0, xs):
    h, hs = h0, []
    for x in xs:
        h = step(x, h)
        hs.append(h)
    return hs


# %% backwards
# en: The inputs are read from the last to the first.
#     Which digit of 2026 should be read at time step 1? Change the last input: which states may change?
# ko: 입력을 마지막부터 거꾸로 읽었습니다.
#     2026에서 1단계에 읽어야 하는 숫자는 어느 것인가요? 마지막 입력을 바꾸면 어느 상태가 달라져야 하나요?
def unroll(step, h0, xs):
    h, hs = h0, []
    for x in list(xs)[::-1]:
        h = step(h, x)
        hs.append(h)
    return hs


# %% states_in_reverse
# en: The states are returned from the last to the first.
#     Which state should stand first in the list?
# ko: 상태를 마지막부터 거꾸로 담았습니다.
#     리스트의 맨 앞에는 어느 상태가 있어야 하나요?
def unroll(step, h0, xs):
    h, hs = h0, []
    for x in xs:
        h = step(h, x)
        hs.insert(0, h)
    return hs


# %% first_step_left_out
# en: The first input is not read.
#     How many states do you return for four inputs? Does any of them depend on the first input?
# ko: 첫 입력을 읽지 않았습니다.
#     입력이 네 개일 때 상태가 몇 개 나오나요? 그 가운데 첫 입력에 따라 달라지는 것이 있나요?
def unroll(step, h0, xs):
    h, hs = h0, []
    for x in xs[1:]:
        h = step(h, x)
        hs.append(h)
    return hs


# %% last_step_left_out
# en: The last input is not read.
#     How many states do you return for four inputs? Where does your loop end?
# ko: 마지막 입력을 읽지 않았습니다.
#     입력이 네 개일 때 상태가 몇 개 나오나요? 반복문은 어디에서 끝나나요?
def unroll(step, h0, xs):
    h, hs = h0, []
    for t in range(len(xs) - 1):
        h = step(h, xs[t])
        hs.append(h)
    return hs


# %% first_input_at_every_step
# en: Every time step reads the first input.
#     Change the second input. Does anything change?
# ko: 시간 단계마다 첫 입력을 읽습니다.
#     둘째 입력을 바꾸어 보세요. 달라지는 것이 있나요?
def unroll(step, h0, xs):
    h, hs = h0, []
    for _ in xs:
        h = step(h, xs[0])
        hs.append(h)
    return hs


# %% every_second_state
# en: Each state is made by two uses of the step function.
#     How often is step called for four inputs?
# ko: 상태 하나마다 단계 함수를 두 번씩 적용했습니다.
#     입력이 네 개일 때 step은 몇 번 호출되나요?
def unroll(step, h0, xs):
    h, hs = h0, []
    for x in xs:
        h = step(step(h, x), x)
        hs.append(h)
    return hs


# %% added_to_the_old_state
# en: What step returns is added to the old state.
#     In the table of 2026, what comes after 2? Is the old state added there?
# ko: step이 돌려준 것을 이전 상태에 더했습니다.
#     2026의 표에서 2 다음은 무엇인가요? 거기에서 이전 상태를 더하나요?
def unroll(step, h0, xs):
    h, hs = h0, []
    for x in xs:
        h = h + step(h, x)
        hs.append(h)
    return hs


# %% cut_to_integers
# en: The states go into an array of the dtype of h0, which cuts decimals off.
#     Which dtype has your array if h0 is 0? What becomes of 0.5 in it?
# ko: h0의 dtype을 따르는 배열에 상태를 담아 소수점 아래가 잘렸습니다.
#     h0이 0이면 배열의 dtype은 무엇인가요? 거기에 0.5를 넣으면 어떻게 되나요?
def unroll(step, h0, xs):
    hs = np.zeros((len(xs), *np.shape(h0)), dtype=np.asarray(h0).dtype)
    h = h0
    for t, x in enumerate(xs):
        h = step(h, x)
        hs[t] = h
    return hs
