# %% difference_small_changes
# en: BPTT is taken for trying out small changes of the weights.
#     "hello" has 47 weights. How often would forward have to run for that, and how often does it run in your backward?
# ko: BPTT가 가중치를 조금씩 바꾸어 보는 방법이라고 여겼습니다.
#     "hello"에는 가중치가 47개 있습니다. 그렇게 하려면 forward를 몇 번 실행해야 하고, backward에서는 몇 번 실행하나요?
review_4 = {"difference": "a", "sum": "b", "error": "d", "length": "a"}


# %% difference_no_forward_pass
# en: BPTT is thought to need no forward pass.
#     Which arrays does step_backward take besides dh? Where do h and h_prev come from?
# ko: BPTT에는 순전파가 필요 없다고 여겼습니다.
#     step_backward는 dh 말고 어떤 배열을 받나요? h와 h_prev는 어디에서 오나요?
review_4 = {"difference": "b", "sum": "b", "error": "d", "length": "a"}


# %% difference_first_step_to_last
# en: BPTT is thought to go from the first time step to the last.
#     In the table of the echo, which row can be filled in first? From which step comes the carry of step 1?
# ko: BPTT가 첫 단계에서 마지막 단계로 간다고 여겼습니다.
#     메아리 표에서 가장 먼저 채울 수 있는 행은 어느 것인가요? 1단계가 넘겨받는 오차는 어느 단계에서 오나요?
review_4 = {"difference": "d", "sum": "b", "error": "d", "length": "a"}


# %% sum_over_the_batch
# en: The sum over the time steps is taken for the sum over the batch.
#     Take a single sequence. What does your backward still add up, round by round?
# ko: 시간 단계에 걸친 합을 배치에 걸친 합으로 여겼습니다.
#     시퀀스를 하나만 넣어 보세요. 그래도 backward가 반복할 때마다 더하는 것은 무엇인가요?
review_4 = {"difference": "c", "sum": "a", "error": "d", "length": "a"}


# %% sum_of_separate_weights
# en: Each time step is thought to have a w_hh of its own.
#     Which shape has w_hh for a text of 5 characters, and for one of 100?
# ko: 시간 단계마다 w_hh가 따로 있다고 여겼습니다.
#     문자 5개짜리 글에서 w_hh의 형태는 무엇인가요? 문자 100개짜리 글에서는요?
review_4 = {"difference": "c", "sum": "c", "error": "d", "length": "a"}


# %% sum_for_speed
# en: The sum is taken for a trick that makes learning faster.
#     Nudge w_hh of the echo by 0.01 and count the states that change. Does the learning rate play any part in that?
# ko: 학습을 빠르게 하려고 더한다고 여겼습니다.
#     메아리의 w_hh를 0.01만큼 키우고 달라지는 상태가 몇 개인지 세어 보세요. 여기에 학습률이 관계가 있나요?
review_4 = {"difference": "c", "sum": "d", "error": "d", "length": "a"}


# %% error_of_the_output_only
# en: The carry is left out: only the error of y_t is thought to reach h_t.
#     Let the last output alone be wrong. Is the error of h_1 zero then, although h_1 had a part in it?
# ko: 넘겨받은 오차를 빠뜨리고 y_t의 오차만 h_t에 온다고 여겼습니다.
#     마지막 출력만 틀렸다고 해 보세요. h_1도 거기에 한몫했는데, h_1의 오차는 0인가요?
review_4 = {"difference": "c", "sum": "b", "error": "a", "length": "a"}


# %% error_of_the_carry_only
# en: The own error is left out: only what step t + 1 hands back is thought to reach h_t.
#     What is handed back to the last time step? If that were all, where would any error come from?
# ko: 자기 오차를 빠뜨리고 t+1 단계가 되돌려주는 오차만 h_t에 온다고 여겼습니다.
#     마지막 시간 단계가 넘겨받는 오차는 얼마인가요? 그것뿐이라면 오차는 도대체 어디에서 생기나요?
review_4 = {"difference": "c", "sum": "b", "error": "b", "length": "a"}


# %% error_of_both_multiplied
# en: The two errors of a state are multiplied instead of added.
#     At the last time step the carry is 0. What would be left of the error of its output?
# ko: 상태에 오는 두 오차를 더하지 않고 곱했습니다.
#     마지막 시간 단계가 넘겨받는 오차는 0입니다. 그러면 그 출력의 오차는 얼마나 남게 되나요?
review_4 = {"difference": "c", "sum": "b", "error": "c", "length": "a"}


# %% length_more_weights
# en: The number of weights is thought to grow with the text.
#     Print the shapes of your five gradients for "hello" and for "hellohello". Which of them differ?
# ko: 글이 길어지면 가중치의 개수도 늘어난다고 여겼습니다.
#     "hello"와 "hellohello"에서 기울기 다섯 개의 형태를 출력해 보세요. 어느 것이 다른가요?
review_4 = {"difference": "c", "sum": "b", "error": "d", "length": "b"}


# %% length_states_forgotten
# en: A state is thought to be of no more use once the next one is there.
#     Which state goes into 1 - h**2 at the first time step? On the way back, when is it the first step's turn?
# ko: 다음 상태를 구하고 나면 앞의 상태는 쓸모가 없다고 여겼습니다.
#     첫 시간 단계의 1 - h**2에는 어느 상태가 들어가나요? 돌아오는 길에서 첫 단계의 차례는 언제인가요?
review_4 = {"difference": "c", "sum": "b", "error": "d", "length": "c"}


# %% length_shared_weights_save_all
# en: Sharing the weights is thought to save the states and the time, too.
#     How often does the loop of your backward run for 5 characters, and for 50? Which shape has hs?
# ko: 가중치를 공유하면 상태와 시간도 늘지 않는다고 여겼습니다.
#     문자가 5개일 때와 50개일 때 backward의 반복문은 몇 번씩 도나요? hs의 형태는 무엇인가요?
review_4 = {"difference": "c", "sum": "b", "error": "d", "length": "d"}


# %% separate_weights_throughout
# en: Each time step is thought to have weights of its own, in two of the answers.
#     Write down the shapes of all weights for a text of 5 characters and for one of 100. What is meant by sharing them?
# ko: 두 답에서 시간 단계마다 가중치가 따로 있다고 여겼습니다.
#     문자 5개짜리 글과 100개짜리 글에서 모든 가중치의 형태를 적어 보세요. 가중치를 공유한다는 것은 무슨 뜻인가요?
review_4 = {"difference": "c", "sum": "c", "error": "d", "length": "b"}
