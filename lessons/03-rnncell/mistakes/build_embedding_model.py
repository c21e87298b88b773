# %% embedding_axes_swapped
# en: The embedding's table has its axes the other way round.
#     Print the shape of the first array of model.get_weights(). Each character has a row of its own: how many rows,
#     and how long are they?
# ko: 임베딩 표의 두 축이 서로 바뀌었습니다.
#     model.get_weights()의 첫 번째 배열의 형태를 출력해 보세요. 문자마다 행이 하나씩 있어야 합니다. 행은 몇
#     개이고, 길이는 얼마인가요?
def build_embedding_model(n_chars, n_dims, n_units, n_steps):
    return keras.Sequential([
        keras.Input((n_steps,), dtype="int32"),
        keras.layers.Embedding(n_dims, n_chars),
        keras.layers.SimpleRNN(n_units, return_sequences=True),
        keras.layers.Dense(n_chars, activation="softmax"),
    ])


# %% index_0_masked
# en: Index 0 is skipped as if it were padding.
#     Which character of our vocabulary has the index 0? Change its row of the table: does anything come out
#     differently?
# ko: 번호 0을 패딩처럼 건너뜁니다.
#     우리 어휘에서 번호가 0인 문자는 무엇인가요? 표에서 그 행을 바꾸어 보세요. 결과가 달라지나요?
def build_embedding_model(n_chars, n_dims, n_units, n_steps):
    return keras.Sequential([
        keras.Input((n_steps,), dtype="int32"),
        keras.layers.Embedding(n_chars, n_dims, mask_zero=True),
        keras.layers.SimpleRNN(n_units, return_sequences=True),
        keras.layers.Dense(n_chars, activation="softmax"),
    ])


# %% one_row_too_many
# en: The table has one row too many.
#     Which indices come in for 5 characters? Count the rows of the table: which one is never read?
# ko: 임베딩 표에 행이 하나 더 있습니다.
#     문자가 5개이면 어떤 번호가 들어오나요? 표의 행을 세어 보세요. 한 번도 읽지 않는 행은 어느 것인가요?
def build_embedding_model(n_chars, n_dims, n_units, n_steps):
    return keras.Sequential([
        keras.Input((n_steps,), dtype="int32"),
        keras.layers.Embedding(n_chars + 1, n_dims),
        keras.layers.SimpleRNN(n_units, return_sequences=True),
        keras.layers.Dense(n_chars, activation="softmax"),
    ])


# %% as_many_rows_as_time_steps
# en: The table has a row for every time step instead of every character.
#     In "hello" both are 5. Build a model for 4 time steps and 6 characters: is there a row for the last character?
# ko: 임베딩 표의 행이 문자마다 있지 않고 시간 단계마다 있습니다.
#     "hello"에서는 둘 다 5입니다. 시간 단계가 4개, 문자가 6개인 모델을 만들어 보세요. 마지막 문자의 행이 있나요?
def build_embedding_model(n_chars, n_dims, n_units, n_steps):
    return keras.Sequential([
        keras.Input((n_steps,), dtype="int32"),
        keras.layers.Embedding(n_steps, n_dims),
        keras.layers.SimpleRNN(n_units, return_sequences=True),
        keras.layers.Dense(n_chars, activation="softmax"),
    ])


# %% rows_as_long_as_the_state
# en: The embedding's rows are as long as the state.
#     Print the shape of the first array of model.get_weights(). Which argument says how long a row of the table is?
# ko: 임베딩 표에 있는 행의 길이가 상태의 길이와 같습니다.
#     model.get_weights()의 첫 번째 배열의 형태를 출력해 보세요. 표의 행 하나의 길이를 정하는 인자는 무엇인가요?
def build_embedding_model(n_chars, n_dims, n_units, n_steps):
    return keras.Sequential([
        keras.Input((n_steps,), dtype="int32"),
        keras.layers.Embedding(n_chars, n_units),
        keras.layers.SimpleRNN(n_units, return_sequences=True),
        keras.layers.Dense(n_chars, activation="softmax"),
    ])


# %% embedding_frozen
# en: The embedding is not trainable.
#     Train the model for one step. Should the rows of the characters that were read stay as they were drawn?
# ko: 임베딩이 학습되지 않습니다.
#     모델을 한 스텝 학습시켜 보세요. 읽은 문자의 행이 처음 뽑은 값 그대로 남아 있어야 하나요?
def build_embedding_model(n_chars, n_dims, n_units, n_steps):
    return keras.Sequential([
        keras.Input((n_steps,), dtype="int32"),
        keras.layers.Embedding(n_chars, n_dims, trainable=False),
        keras.layers.SimpleRNN(n_units, return_sequences=True),
        keras.layers.Dense(n_chars, activation="softmax"),
    ])


# %% one_hot_instead
# en: One-hot vectors take the place of the embedding.
#     How long is the vector of a character in your model, and how long should it be? Can it be learnt?
# ko: 임베딩 대신 원-핫 벡터를 사용했습니다.
#     모델에서 문자 하나를 나타내는 벡터의 길이는 얼마이고, 얼마여야 하나요? 이 벡터는 학습되나요?
def build_embedding_model(n_chars, n_dims, n_units, n_steps):
    return keras.Sequential([
        keras.Input((n_steps,), dtype="int32"),
        keras.layers.Lambda(lambda indices: keras.ops.one_hot(indices, n_chars)),
        keras.layers.SimpleRNN(n_units, return_sequences=True),
        keras.layers.Dense(n_chars, activation="softmax"),
    ])


# %% indices_as_numbers
# en: The indices are used as numbers.
#     Is character 4 twice as much as character 2? Print the shape of the first array of model.get_weights(): has every
#     character a row?
# ko: 번호를 수처럼 계산에 사용했습니다.
#     4번 문자는 2번 문자의 두 배인가요? model.get_weights()의 첫 번째 배열의 형태를 출력해 보세요. 문자마다 행이
#     하나씩 있나요?
def build_embedding_model(n_chars, n_dims, n_units, n_steps):
    return keras.Sequential([
        keras.Input((n_steps,), dtype="int32"),
        keras.layers.Reshape((n_steps, 1)),
        keras.layers.Dense(n_dims),
        keras.layers.SimpleRNN(n_units, return_sequences=True),
        keras.layers.Dense(n_chars, activation="softmax"),
    ])


# %% return_sequences_forgotten
# en: Only the last time step comes out.
#     Print model.output_shape. How many predictions does "hello" need, and after which characters?
# ko: 마지막 시간 단계의 결과만 나옵니다.
#     model.output_shape를 출력해 보세요. "hello"에는 예측이 몇 개 필요하고, 각각 어느 문자 다음의 예측인가요?
def build_embedding_model(n_chars, n_dims, n_units, n_steps):
    return keras.Sequential([
        keras.Input((n_steps,), dtype="int32"),
        keras.layers.Embedding(n_chars, n_dims),
        keras.layers.SimpleRNN(n_units),
        keras.layers.Dense(n_chars, activation="softmax"),
    ])


# %% softmax_missing
# en: The outputs are logits, not probabilities.
#     Add up one time step of the output. Which sum should come out, and may an element be negative?
# ko: 출력이 확률이 아니라 로짓입니다.
#     출력에서 한 시간 단계의 값을 모두 더해 보세요. 합은 얼마여야 하고, 음수인 원소가 있어도 되나요?
def build_embedding_model(n_chars, n_dims, n_units, n_steps):
    return keras.Sequential([
        keras.Input((n_steps,), dtype="int32"),
        keras.layers.Embedding(n_chars, n_dims),
        keras.layers.SimpleRNN(n_units, return_sequences=True),
        keras.layers.Dense(n_chars),
    ])


# %% sigmoid_at_the_output
# en: The output activation is a sigmoid.
#     Every element lies between 0 and 1. But what does one time step of the output add up to?
# ko: 출력의 활성화 함수로 시그모이드를 사용했습니다.
#     모든 원소가 0과 1 사이에 있습니다. 그런데 한 시간 단계의 출력을 모두 더하면 얼마인가요?
def build_embedding_model(n_chars, n_dims, n_units, n_steps):
    return keras.Sequential([
        keras.Input((n_steps,), dtype="int32"),
        keras.layers.Embedding(n_chars, n_dims),
        keras.layers.SimpleRNN(n_units, return_sequences=True),
        keras.layers.Dense(n_chars, activation="sigmoid"),
    ])


# %% softmax_over_time
# en: The probabilities are taken over the time steps.
#     Take a sequence with 5 time steps and 3 outputs. Which numbers have to add up to 1: those of one time step, or
#     those of one output?
# ko: 시간 축을 따라 확률을 계산했습니다.
#     시간 단계가 5개, 출력이 3개인 모델을 만들어 보세요. 더해서 1이 되어야 하는 것은 한 시간 단계의 값들인가요, 한
#     출력의 값들인가요?
def build_embedding_model(n_chars, n_dims, n_units, n_steps):
    return keras.Sequential([
        keras.Input((n_steps,), dtype="int32"),
        keras.layers.Embedding(n_chars, n_dims),
        keras.layers.SimpleRNN(n_units, return_sequences=True),
        keras.layers.Dense(n_chars),
        keras.layers.Softmax(axis=1),
    ])


# %% softmax_twice
# en: softmax is applied twice.
#     Make the weights of the Dense layer very large. How close to 1 does the largest probability come, and how close
#     could it?
# ko: 소프트맥스를 두 번 적용했습니다.
#     Dense 층의 가중치를 아주 크게 해 보세요. 가장 큰 확률이 1에 얼마나 가까워지나요? 얼마나 가까워져야 하나요?
def build_embedding_model(n_chars, n_dims, n_units, n_steps):
    return keras.Sequential([
        keras.Input((n_steps,), dtype="int32"),
        keras.layers.Embedding(n_chars, n_dims),
        keras.layers.SimpleRNN(n_units, return_sequences=True),
        keras.layers.Dense(n_chars, activation="softmax"),
        keras.layers.Softmax(),
    ])


# %% as_many_outputs_as_dimensions
# en: The model has as many outputs as the embedding has dimensions.
#     Among how many characters does the model choose the next one? Print model.output_shape.
# ko: 출력의 수를 임베딩의 차원과 같게 했습니다.
#     모델은 다음 문자를 몇 개의 문자 가운데에서 고르나요? model.output_shape를 출력해 보세요.
def build_embedding_model(n_chars, n_dims, n_units, n_steps):
    return keras.Sequential([
        keras.Input((n_steps,), dtype="int32"),
        keras.layers.Embedding(n_chars, n_dims),
        keras.layers.SimpleRNN(n_units, return_sequences=True),
        keras.layers.Dense(n_dims, activation="softmax"),
    ])


# %% as_many_units_as_dimensions
# en: The state is as long as a row of the embedding.
#     Which shape should w_hh have? Build a model with 2 dimensions and 4 units and look.
# ko: 상태의 길이를 임베딩의 차원과 같게 했습니다.
#     w_hh의 형태는 무엇이어야 하나요? 임베딩이 2차원이고 유닛이 4개인 모델을 만들어 확인해 보세요.
def build_embedding_model(n_chars, n_dims, n_units, n_steps):
    return keras.Sequential([
        keras.Input((n_steps,), dtype="int32"),
        keras.layers.Embedding(n_chars, n_dims),
        keras.layers.SimpleRNN(n_dims, return_sequences=True),
        keras.layers.Dense(n_chars, activation="softmax"),
    ])


# %% three_units
# en: The 3 units of "hello" are written into the model.
#     Build a model with another number of units and print the shape of w_hh.
# ko: "hello"의 유닛 수 3이 모델에 그대로 적혀 있습니다.
#     유닛의 수를 바꾸어 모델을 만들고 w_hh의 형태를 출력해 보세요.
def build_embedding_model(n_chars, n_dims, n_units, n_steps):
    return keras.Sequential([
        keras.Input((n_steps,), dtype="int32"),
        keras.layers.Embedding(n_chars, n_dims),
        keras.layers.SimpleRNN(3, return_sequences=True),
        keras.layers.Dense(n_chars, activation="softmax"),
    ])


# %% relu
# en: The activation of the recurrent layer is a ReLU.
#     In "hello", the third hidden value at time step 3 is -0.879. Could this layer ever give it?
# ko: 순환 층의 활성화 함수로 ReLU를 사용했습니다.
#     "hello"의 3단계에서 세 번째 은닉 유닛의 값은 -0.879입니다. 이 층에서 그런 값이 나올 수 있나요?
def build_embedding_model(n_chars, n_dims, n_units, n_steps):
    return keras.Sequential([
        keras.Input((n_steps,), dtype="int32"),
        keras.layers.Embedding(n_chars, n_dims),
        keras.layers.SimpleRNN(n_units, return_sequences=True, activation="relu"),
        keras.layers.Dense(n_chars, activation="softmax"),
    ])


# %% gru
# en: The recurrent layer is a GRU.
#     Print the shapes of model.get_weights(). How many matrices does one time step of our network need, and how wide
#     are these?
# ko: 순환 층으로 GRU를 사용했습니다.
#     model.get_weights()에 있는 배열의 형태를 출력해 보세요. 우리 신경망의 한 시간 단계에는 행렬이 몇 개 필요하고,
#     열은 몇 개인가요?
def build_embedding_model(n_chars, n_dims, n_units, n_steps):
    return keras.Sequential([
        keras.Input((n_steps,), dtype="int32"),
        keras.layers.Embedding(n_chars, n_dims),
        keras.layers.GRU(n_units, return_sequences=True),
        keras.layers.Dense(n_chars, activation="softmax"),
    ])


# %% read_backwards
# en: The sequence is read from its end.
#     Change the last time step of the input only. Which time steps of the output may change?
# ko: 시퀀스를 끝에서부터 읽습니다.
#     입력의 마지막 시간 단계만 바꾸어 보세요. 출력에서 달라져도 되는 시간 단계는 어느 것인가요?
def build_embedding_model(n_chars, n_dims, n_units, n_steps):
    return keras.Sequential([
        keras.Input((n_steps,), dtype="int32"),
        keras.layers.Embedding(n_chars, n_dims),
        keras.layers.SimpleRNN(n_units, return_sequences=True, go_backwards=True),
        keras.layers.Dense(n_chars, activation="softmax"),
    ])


# %% no_recurrent_layer
# en: No state goes from one time step to the next.
#     Change the first time step of the input. Which time steps of the output change, and which should?
# ko: 시간 단계 사이에 상태가 이어지지 않습니다.
#     입력의 첫 시간 단계를 바꾸어 보세요. 출력의 어느 시간 단계가 달라지나요? 어느 시간 단계가 달라져야 하나요?
def build_embedding_model(n_chars, n_dims, n_units, n_steps):
    return keras.Sequential([
        keras.Input((n_steps,), dtype="int32"),
        keras.layers.Embedding(n_chars, n_dims),
        keras.layers.Dense(n_units, activation="tanh"),
        keras.layers.Dense(n_chars, activation="softmax"),
    ])
