# %% recurrence_inputs_kept
# en: All earlier inputs are thought to be read again.
#     Which inputs does your unroll hand to step at time step 5? Through what do the earlier ones come in?
# ko: 앞의 입력을 모두 다시 읽는다고 여겼습니다.
#     unroll은 5단계에서 step에 어떤 입력을 넘기나요? 앞의 입력은 무엇을 거쳐 들어오나요?
review_2 = {"recurrence": "a", "state": "c", "sharing": "d", "hello": "b"}


# %% recurrence_input_alone
# en: The state is thought to be made from the input alone.
#     f takes two things. In the table of 2026, what would come out at step 3 from the 2 alone?
# ko: 상태를 입력만으로 만든다고 여겼습니다.
#     f는 두 가지를 받습니다. 2026의 표에서 3단계의 2만으로는 무엇이 나오나요?
review_2 = {"recurrence": "c", "state": "c", "sharing": "d", "hello": "b"}


# %% recurrence_sum
# en: Every recurrence is taken for a sum.
#     In the table of 2026, is the last state the sum of the digits? What does f do there?
# ko: 순환은 언제나 덧셈이라고 여겼습니다.
#     2026의 표에서 마지막 상태가 숫자들의 합인가요? 거기에서 f는 무엇을 하나요?
review_2 = {"recurrence": "d", "state": "c", "sharing": "d", "hello": "b"}


# %% state_not_for_output
# en: The output is thought to come from the input, past the state.
#     What could such an output say about the second l of hello that it did not say about the first?
# ko: 출력을 상태가 아니라 입력에서 만든다고 여겼습니다.
#     그렇다면 hello의 두 번째 l에서 첫 번째 l과 다른 출력이 나올 수 있나요?
review_2 = {"recurrence": "b", "state": "a", "sharing": "d", "hello": "b"}


# %% state_not_carried
# en: The next state is thought to come from the next input alone.
#     What are the red arrows of the figure for?
# ko: 다음 상태를 다음 입력만으로 만든다고 여겼습니다.
#     그림의 빨간 화살표는 무엇을 나타내나요?
review_2 = {"recurrence": "b", "state": "b", "sharing": "d", "hello": "b"}


# %% state_keeps_weights
# en: State and weights are taken for the same.
#     Which of the two changes from item to item, and which stays as it is while a text is read?
# ko: 상태와 가중치를 같은 것으로 여겼습니다.
#     글을 읽는 동안 항목마다 달라지는 것은 둘 중 어느 것이고, 그대로인 것은 어느 것인가요?
review_2 = {"recurrence": "b", "state": "d", "sharing": "d", "hello": "b"}


# %% sharing_between_units
# en: The weights are thought to be shared by the hidden units.
#     How many numbers has w_hh for 3 hidden units? Were they all equal, how many would be needed?
# ko: 은닉 유닛끼리 가중치를 공유한다고 여겼습니다.
#     은닉 유닛이 3개일 때 w_hh에는 수가 몇 개 있나요? 모두 같다면 몇 개면 되나요?
review_2 = {"recurrence": "b", "state": "c", "sharing": "a", "hello": "b"}


# %% sharing_changed_step_by_step
# en: The weights are thought to change from time step to time step.
#     What goes from step to step in the figure? Does count_rnn_parameters know the number of steps?
# ko: 시간 단계마다 가중치가 바뀐다고 여겼습니다.
#     그림에서 한 단계에서 다음 단계로 넘어가는 것은 무엇인가요? count_rnn_parameters는 단계의 개수를 받나요?
review_2 = {"recurrence": "b", "state": "c", "sharing": "b", "hello": "b"}


# %% sharing_one_matrix
# en: Input and state are thought to share one matrix.
#     Which shapes have w_xh and w_hh of hello? Can they be the same matrix?
# ko: 입력과 상태가 행렬 하나를 공유한다고 여겼습니다.
#     hello에서 w_xh와 w_hh의 형태는 무엇인가요? 둘이 같은 행렬일 수 있나요?
review_2 = {"recurrence": "b", "state": "c", "sharing": "c", "hello": "b"}


# %% hello_impossible
# en: The network is thought to have no memory.
#     Look at the two columns of l in the figure with the states. Are they equal on the left?
# ko: 신경망에 기억이 없다고 여겼습니다.
#     상태 그림에서 l에 해당하는 두 열을 보세요. 왼쪽 그림에서 두 열이 같은가요?
review_2 = {"recurrence": "b", "state": "c", "sharing": "d", "hello": "a"}


# %% hello_two_vectors
# en: The two l's are thought to have different vectors.
#     Which indices does encode give for hello? Which rows does one_hot make of them?
# ko: 두 l의 벡터가 서로 다르다고 여겼습니다.
#     encode는 hello를 어떤 번호로 바꾸나요? one_hot은 그 번호로 어떤 행을 만드나요?
review_2 = {"recurrence": "b", "state": "c", "sharing": "d", "hello": "c"}


# %% hello_other_weights
# en: Each time step is thought to have weights of its own.
#     What does parameter sharing mean for time steps 3 and 4?
# ko: 시간 단계마다 가중치가 따로 있다고 여겼습니다.
#     매개변수 공유에 따르면 3단계와 4단계의 가중치는 어떤가요?
review_2 = {"recurrence": "b", "state": "c", "sharing": "d", "hello": "d"}


# %% changing_weights_throughout
# en: The weights are thought to differ between time steps, in two of the answers.
#     How often does w_hh stand in the code of the network that reads hello? How many time steps use it?
# ko: 두 답에서 시간 단계마다 가중치가 다르다고 여겼습니다.
#     hello를 읽는 신경망의 코드에서 w_hh는 몇 개인가요? 시간 단계 몇 개가 그 w_hh를 쓰나요?
review_2 = {"recurrence": "b", "state": "c", "sharing": "b", "hello": "d"}
