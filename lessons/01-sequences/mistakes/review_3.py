# %% what_real_time
# en: A time step is taken for a stretch of real time.
#     How many seconds lie between the h and the e of hello? How many time steps?
# ko: 시간 단계를 실제 시간으로 여겼습니다.
#     hello의 h와 e 사이는 몇 초인가요? 시간 단계로는 얼마인가요?
review_3 = {"what": "a", "count": "a"}


# %% what_update_of_weights
# en: A time step is taken for a step of learning.
#     The network of this notebook read hello without learning anything. How many time steps did it take?
# ko: 시간 단계를 학습에서 가중치를 한 번 바꾸는 일로 여겼습니다.
#     이 노트북의 신경망은 아무것도 배우지 않고 hello를 읽었습니다. 시간 단계는 몇 개였나요?
review_3 = {"what": "b", "count": "a"}


# %% what_whole_sequence
# en: A time step is taken for a pass through the whole sequence.
#     How often does your unroll call step for hello?
# ko: 시간 단계를 시퀀스 전체를 읽는 일로 여겼습니다.
#     unroll은 hello를 읽을 때 step을 몇 번 호출하나요?
review_3 = {"what": "c", "count": "a"}


# %% count_batch_times_time
# en: The time steps of all sequences are added up.
#     The eight sequences are read side by side. When the first is at its 5th item, where are the others?
# ko: 모든 시퀀스의 시간 단계를 더했습니다.
#     시퀀스 여덟 개를 나란히 읽습니다. 첫 시퀀스의 다섯째 항목을 읽을 때 다른 시퀀스에서는 어디를 읽나요?
review_3 = {"what": "d", "count": "b"}


# %% count_the_batch
# en: The first axis is taken for time.
#     Which axis is the first one, by the question? How many items has one of the sequences?
# ko: 첫째 축을 시간으로 여겼습니다.
#     문제에 따르면 첫째 축은 무엇인가요? 시퀀스 하나에는 항목이 몇 개 있나요?
review_3 = {"what": "d", "count": "c"}


# %% count_the_features
# en: The features are taken for time steps.
#     A thermometer, a barometer and a wind gauge are read every hour. Are their three numbers one item, or three?
# ko: 특징을 시간 단계로 여겼습니다.
#     온도계, 기압계, 풍속계를 한 시간마다 읽습니다. 그 세 수는 항목 하나인가요, 셋인가요?
review_3 = {"what": "d", "count": "d"}


# %% sequences_for_steps_throughout
# en: A sequence is taken for a time step, in both answers.
#     Unroll hello on paper, a row for each call of the step function. How many rows are there for this one sequence?
# ko: 두 답 모두에서 시퀀스 하나를 시간 단계 하나로 여겼습니다.
#     단계 함수를 호출할 때마다 한 줄씩, hello를 종이에 펼쳐 적어 보세요. 이 시퀀스 하나에 줄이 몇 개 나오나요?
review_3 = {"what": "c", "count": "c"}
