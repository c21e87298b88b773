# %% softmax_applied
# en: The outputs have already been through softmax.
#     The table of "hello" shows y = 7.34 at time step 3. Could your function ever return that?
# ko: 출력에 이미 소프트맥스를 적용했습니다.
#     "hello" 표에서 3단계의 로짓에는 7.34가 있습니다. 이 함수가 그런 값을 돌려줄 수 있나요?
def step_output(h, w_hy, b_y):
    return softmax(h @ w_hy + b_y)


# %% tanh_applied
# en: The outputs have been through tanh.
#     Set h = 0 and b_y to all threes. What should y be? Which values can y take, and which can h?
# ko: 출력에 tanh를 적용했습니다.
#     h는 0으로, b_y의 원소는 모두 3으로 두어 보세요. y는 얼마여야 하나요? y와 h는 각각 어떤 값을 가질 수 있나요?
def step_output(h, w_hy, b_y):
    return np.tanh(h @ w_hy + b_y)


# %% sigmoid_applied
# en: The outputs have been through a sigmoid.
#     The table of "hello" shows y = -2.77 at time step 3. Could your function ever return a negative number?
# ko: 출력에 시그모이드를 적용했습니다.
#     "hello" 표에서 3단계의 로짓에는 -2.77이 있습니다. 이 함수가 음수를 돌려줄 수 있나요?
def step_output(h, w_hy, b_y):
    return 1 / (1 + np.exp(-(h @ w_hy + b_y)))


# %% bias_forgotten
# en: The bias is missing.
#     Let h be all zeros. What should y be then?
# ko: 편향이 빠졌습니다.
#     h를 모두 0으로 두어 보세요. 이때 y는 어떤 값이어야 하나요?
def step_output(h, w_hy, b_y):
    return h @ w_hy


# %% bias_as_column
# en: The bias is turned into a column.
#     Which shape should y have for a batch of one, and which shape does it have?
# ko: 편향을 열벡터로 바꾸었습니다.
#     배치 크기가 1일 때 y는 어떤 형태여야 하고, 지금은 어떤 형태인가요?
def step_output(h, w_hy, b_y):
    return h @ w_hy + b_y[:, np.newaxis]


# %% tanh_of_the_state_again
# en: tanh is taken of the state once more.
#     Set h = (1, 0, 0) and b_y = 0. Which row of w_hy should come out, exactly or only nearly?
# ko: 상태에 tanh를 한 번 더 적용했습니다.
#     h = (1, 0, 0), b_y = 0으로 두어 보세요. w_hy의 어느 행이 나와야 하나요? 값이 정확히 같은가요, 비슷하기만 한가요?
def step_output(h, w_hy, b_y):
    return np.tanh(h) @ w_hy + b_y


# %% best_index_returned
# en: The index of the largest output is returned.
#     How many numbers does one time step of "hello" have in the table's column of outputs, and how many do you return?
# ko: 가장 큰 로짓의 번호를 돌려주었습니다.
#     "hello" 표의 로짓 열에는 시간 단계마다 수가 몇 개 있나요? 지금은 몇 개를 돌려주나요?
def step_output(h, w_hy, b_y):
    y = h @ w_hy + b_y
    return np.argmax(y, axis=-1)


# %% first_row_only
# en: Only the first row of the batch comes out.
#     "hello" is a batch of one. Take a batch of two: how many rows should y have?
# ko: 배치의 첫 번째 행만 돌려주었습니다.
#     "hello"는 배치 크기가 1입니다. 배치 크기가 2라면 y에는 행이 몇 개 있어야 하나요?
def step_output(h, w_hy, b_y):
    y = np.dot(h[0], w_hy) + b_y
    return y
