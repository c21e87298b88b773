# %% outputs_of_the_model
# en: These are the outputs of the model, not its states.
#     Add up one time step: do you get 1? How many numbers should one time step have, one for each output or one for
#     each unit?
# ko: 모델의 은닉 상태가 아니라 출력을 돌려주었습니다.
#     한 시간 단계의 값을 모두 더하면 1이 되나요? 한 시간 단계에는 수가 출력의 수만큼 있어야 하나요, 유닛의 수만큼
#     있어야 하나요?
def hidden_states(model, xs):
    return np.asarray(model(xs))


# %% first_layer_taken
# en: The first layer of the model is taken for the recurrent one.
#     Print model.layers for a model made with keras.Sequential, one made with keras.Model, and one with an embedding.
#     Where does the recurrent layer stand?
# ko: 모델의 첫 번째 층을 순환 층으로 보았습니다.
#     keras.Sequential로 만든 모델, keras.Model로 만든 모델, 임베딩이 있는 모델의 model.layers를 출력해 보세요. 순환
#     층은 각각 몇 번째에 있나요?
def hidden_states(model, xs):
    states = keras.Model(model.inputs, model.layers[0].output)
    return np.asarray(states(xs))


# %% second_layer_taken
# en: The second layer of the model is taken for the recurrent one.
#     Print model.layers for a model made with keras.Sequential, one made with keras.Model, and one with an embedding.
#     Where does the recurrent layer stand?
# ko: 모델의 두 번째 층을 순환 층으로 보았습니다.
#     keras.Sequential로 만든 모델, keras.Model로 만든 모델, 임베딩이 있는 모델의 model.layers를 출력해 보세요. 순환
#     층은 각각 몇 번째에 있나요?
def hidden_states(model, xs):
    states = keras.Model(model.inputs, model.layers[1].output)
    return np.asarray(states(xs))


# %% input_of_the_recurrent_layer
# en: What goes into the recurrent layer is taken instead of what comes out.
#     Print the shape of the result for 4 inputs and 3 units. How many numbers has a state?
# ko: 순환 층에서 나오는 값이 아니라 순환 층에 들어가는 값을 돌려주었습니다.
#     입력이 4개, 유닛이 3개일 때 결과의 형태를 출력해 보세요. 상태 하나에는 수가 몇 개 있나요?
def hidden_states(model, xs):
    for layer in model.layers:
        if isinstance(layer, keras.layers.RNN):
            break
    states = keras.Model(model.inputs, layer.input)
    return np.asarray(states(xs))


# %% last_state_only
# en: Only the last state is returned.
#     How many states does the network have while it reads "hello"? Which axis of the result counts them?
# ko: 마지막 상태만 돌려주었습니다.
#     신경망이 "hello"를 읽는 동안 상태는 몇 개 생기나요? 결과에서 상태의 개수를 나타내는 축은 어느 것인가요?
def hidden_states(model, xs):
    for layer in model.layers:
        if isinstance(layer, keras.layers.RNN):
            break
    states = keras.Model(model.inputs, layer.output)
    return np.asarray(states(xs))[:, -1]


# %% first_sequence_only
# en: Only the states of the first sequence are returned.
#     Give it a batch of 2 sequences. Where are the states of the second?
# ko: 첫 번째 시퀀스의 상태만 돌려주었습니다.
#     시퀀스 두 개를 묶어 넣어 보세요. 두 번째 시퀀스의 상태는 어디에 있나요?
def hidden_states(model, xs):
    for layer in model.layers:
        if isinstance(layer, keras.layers.RNN):
            break
    states = keras.Model(model.inputs, layer.output)
    return np.asarray(states(xs))[0]


# %% time_first
# en: The time axis stands before the batch axis.
#     Print the shape of the result for 2 sequences of 4 time steps. In which order are the axes asked for?
# ko: 시간 축이 배치 축보다 앞에 있습니다.
#     4단계짜리 시퀀스 두 개를 넣고 결과의 형태를 출력해 보세요. 축은 어떤 순서여야 하나요?
def hidden_states(model, xs):
    for layer in model.layers:
        if isinstance(layer, keras.layers.RNN):
            break
    states = keras.Model(model.inputs, layer.output)
    return np.asarray(states(xs)).transpose(1, 0, 2)


# %% batch_and_time_joined
# en: Batch and time are joined to one axis.
#     Print the shape of the result for 2 sequences of 4 time steps. How many axes should it have?
# ko: 배치 축과 시간 축을 하나로 합쳤습니다.
#     4단계짜리 시퀀스 두 개를 넣고 결과의 형태를 출력해 보세요. 축은 몇 개여야 하나요?
def hidden_states(model, xs):
    for layer in model.layers:
        if isinstance(layer, keras.layers.RNN):
            break
    states = keras.Model(model.inputs, layer.output)
    return np.asarray(states(xs)).reshape(-1, layer.output.shape[-1])


# %% tanh_again
# en: tanh is applied a second time.
#     Is what the recurrent layer gives already the state? Compare it with the states of 02-forward.
# ko: tanh를 한 번 더 적용했습니다.
#     순환 층의 출력은 이미 상태인가요, 아니면 tanh를 적용하기 전의 값인가요? 02-forward의 상태와 비교해 보세요.
def hidden_states(model, xs):
    for layer in model.layers:
        if isinstance(layer, keras.layers.RNN):
            break
    states = keras.Model(model.inputs, layer.output)
    return np.tanh(states(xs))


# %% state_before_the_first_step_included
# en: The state before the first step stands among the states.
#     Five characters go into "hello". How many states come out, and after which character is each of them?
# ko: 첫 단계 이전의 상태가 함께 들어 있습니다.
#     "hello"는 문자가 다섯 개입니다. 상태는 몇 개가 나오고, 각각 어느 문자를 읽은 뒤의 상태인가요?
def hidden_states(model, xs):
    for layer in model.layers:
        if isinstance(layer, keras.layers.RNN):
            break
    states = keras.Model(model.inputs, layer.output)
    h = np.asarray(states(xs))
    return np.concatenate([np.zeros_like(h[:, :1]), h], axis=1)


# %% states_before_the_step
# en: Each state is the one before its time step.
#     Print the first state. Which input should it already have seen?
# ko: 각 상태가 그 시간 단계 이전의 상태입니다.
#     첫 번째 상태를 출력해 보세요. 여기에는 어느 입력까지 반영되어 있어야 하나요?
def hidden_states(model, xs):
    for layer in model.layers:
        if isinstance(layer, keras.layers.RNN):
            break
    states = keras.Model(model.inputs, layer.output)
    h = np.asarray(states(xs))
    return np.concatenate([np.zeros_like(h[:, :1]), h[:, :-1]], axis=1)


# %% one_step_at_a_time
# en: Every time step starts again from a state of zeros.
#     Compare the states after the two l's of "hello". Should they be equal? What must go on from one call to the next?
# ko: 시간 단계마다 상태를 0으로 두고 다시 시작합니다.
#     "hello"의 두 l을 각각 읽은 뒤의 상태를 비교해 보세요. 둘이 같아야 하나요? 한 호출에서 다음 호출로 무엇이
#     이어져야 하나요?
def hidden_states(model, xs):
    steps = []
    for t in range(xs.shape[1]):
        h = xs[:, t:t + 1]
        for layer in model.layers[:-1]:
            if not isinstance(layer, keras.layers.InputLayer):
                h = layer(h)
        steps.append(h)
    return np.concatenate(steps, axis=1)


# %% output_layer_removed
# en: The model has lost its output layer.
#     Call model(xs) afterwards. Does it still give what it gave before? Make something new instead of changing what
#     was given to you.
# ko: 모델에서 Dense 층이 사라졌습니다.
#     hidden_states를 호출한 다음 model(xs)를 호출해 보세요. 전과 같은 값이 나오나요? 받은 모델을 바꾸지 말고 새
#     모델을 만들어 보세요.
def hidden_states(model, xs):
    model.pop()
    return np.asarray(model(xs))
