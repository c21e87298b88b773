# %% argmax_over_time
# en: The largest output is looked for along the time axis.
#     Take a text of 3 characters and a vocabulary of 5. How many characters come out?
# ko: 시간 축을 따라 가장 큰 출력을 찾았습니다.
#     세 글자짜리 글과 크기가 5인 어휘를 넣어 보세요. 문자가 몇 개 나오나요?
def predict_chars(text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y):
    indices = np.array([vocab.index(c) for c in text])
    _, ys = forward(one_hot(indices, len(vocab))[np.newaxis], h0, w_xh, w_hh, b_h, w_hy, b_y)
    return [vocab[i] for i in np.argmax(ys, axis=1)[0]]


# %% ready_made
# en: Ready-made functions of TensorFlow are used.
#     The values may well be right, but use NumPy here. What takes the place of tf.argmax?
# ko: TensorFlow에 이미 있는 함수를 사용했습니다.
#     값은 맞더라도 여기서는 NumPy로 작성해야 합니다. tf.argmax 대신 무엇을 쓸 수 있나요?
import tensorflow as tf


def predict_chars(text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y):
    xs = tf.one_hot([[vocab.index(c) for c in text]], len(vocab), dtype=tf.float64).numpy()
    _, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    return [vocab[i] for i in tf.argmax(ys[0], axis=-1)]


# %% last_character_only
# en: Only the prediction after the last character is returned.
#     After how many characters of "hello" does the network make a prediction, and how many do you return?
# ko: 마지막 문자 다음의 예측만 돌려주었습니다.
#     "hello"에서 신경망이 다음 문자를 예측하는 곳은 몇 군데이고, 지금 돌려주는 예측은 몇 개인가요?
def predict_chars(text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y):
    indices = np.array([vocab.index(c) for c in text])
    _, ys = forward(one_hot(indices, len(vocab))[np.newaxis], h0, w_xh, w_hh, b_h, w_hy, b_y)
    return [vocab[np.argmax(ys[0, -1])]]


# %% joined_to_a_string
# en: The characters are joined to one string.
#     What are type(result) and len(result) for "hello"? How many predictions were made?
# ko: 문자들을 하나의 문자열로 이어 붙였습니다.
#     "hello"를 넣으면 type(result)와 len(result)는 무엇인가요? 예측은 모두 몇 번 했나요?
def predict_chars(text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y):
    indices = np.array([vocab.index(c) for c in text])
    _, ys = forward(one_hot(indices, len(vocab))[np.newaxis], h0, w_xh, w_hh, b_h, w_hy, b_y)
    return "".join(vocab[i] for i in ys[0].argmax(axis=-1))


# %% state_not_carried
# en: Every character starts again from h0.
#     "hello" has two l's. Must both get the same answer? What could tell the second from the first?
# ko: 문자마다 h0에서 다시 시작합니다.
#     "hello"에는 l이 두 번 나옵니다. 두 l의 예측이 같아야 할까요? 두 번째 l을 첫 번째와 구별해 주는 것은 무엇인가요?
def predict_chars(text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y):
    chars = []
    for c in text:
        x = one_hot(np.array([[vocab.index(c)]]), len(vocab))
        _, ys = forward(x, h0, w_xh, w_hh, b_h, w_hy, b_y)
        chars.append(vocab[np.argmax(ys[0, 0])])
    return chars


# %% index_off_by_one
# en: The characters are counted from 1.
#     Print the one-hot vector that you make for "h". At which place stands its 1, and at which place "h" in vocab?
# ko: 문자의 번호를 1부터 매겼습니다.
#     "h"의 원-핫 벡터를 출력해 보세요. 1은 몇 번째 자리에 있고, vocab에서 "h"는 몇 번째 자리에 있나요?
def predict_chars(text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y):
    char2idx = {c: i for i, c in enumerate(vocab, start=1)}
    indices = np.array([char2idx[c] for c in text])
    _, ys = forward(one_hot(indices, len(vocab))[np.newaxis], h0, w_xh, w_hh, b_h, w_hy, b_y)
    return [vocab[i] for i in ys[0].argmax(axis=-1)]


# %% numbered_by_the_text
# en: The characters are numbered by their first place in the text.
#     Try the text "oh". Which number does "o" get, and which place has it in vocab?
# ko: 글에 처음 나온 순서대로 문자에 번호를 매겼습니다.
#     글 "oh"를 넣어 보세요. "o"는 몇 번이 되고, vocab에서는 몇 번째 자리에 있나요?
def predict_chars(text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y):
    letters = list(dict.fromkeys(text))
    indices = np.array([letters.index(c) for c in text])
    _, ys = forward(one_hot(indices, len(vocab))[np.newaxis], h0, w_xh, w_hh, b_h, w_hy, b_y)
    return [vocab[i] for i in ys[0].argmax(axis=-1)]


# %% batch_axis_missing
# en: The batch axis is missing: forward gets the text without it.
#     Print the shape of what you hand to forward for a text of one character. How many axes should it have?
# ko: 배치 축이 빠진 배열을 forward에 넣었습니다.
#     한 글자짜리 글을 넣고 forward에 넘기는 배열의 형태를 출력해 보세요. 축이 몇 개여야 하나요?
def predict_chars(text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y):
    xs = one_hot([vocab.index(c) for c in text], len(vocab))
    _, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    return [vocab[i] for i in ys[0].argmax(axis=-1)]


# %% vocabulary_of_hello
# en: The vocabulary of "hello" takes the place of the argument vocab.
#     Call it with vocab = ["o", "l", "e", "h", "<EOS>"]. Which number should "o" have there, and which has it in VOCAB?
# ko: 인자 vocab 대신 "hello"의 어휘 VOCAB을 사용했습니다.
#     vocab = ["o", "l", "e", "h", "<EOS>"]로 호출해 보세요. 여기서 "o"는 몇 번이어야 하고, VOCAB에서는 몇 번인가요?
def predict_chars(text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y):
    xs = one_hot([[VOCAB.index(c) for c in text]], len(VOCAB))
    _, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    return [VOCAB[i] for i in ys[0].argmax(axis=-1)]


# %% vocabulary_of_hello_but_its_length
# en: Of the argument vocab only the length is used; the characters are those of "hello".
#     Call it with vocab = ["o", "l", "e", "h", "<EOS>"]. Which number should "o" have there, and which has it in VOCAB?
# ko: 인자 vocab에서는 길이만 쓰고, 문자는 "hello"의 어휘 VOCAB에서 찾았습니다.
#     vocab = ["o", "l", "e", "h", "<EOS>"]로 호출해 보세요. 여기서 "o"는 몇 번이어야 하고, VOCAB에서는 몇 번인가요?
def predict_chars(text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y):
    xs = one_hot([[VOCAB.index(c) for c in text]], len(vocab))
    _, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    return [VOCAB[i] for i in ys[0].argmax(axis=-1)]


# %% read_with_the_vocabulary_of_hello
# en: The text is read with the vocabulary of "hello", not with the argument vocab.
#     Call it with vocab = ["o", "l", "e", "h", "<EOS>"]. Which number should "o" have there, and which do you give it?
# ko: 글을 읽을 때 인자 vocab 대신 "hello"의 어휘 VOCAB을 사용했습니다.
#     vocab = ["o", "l", "e", "h", "<EOS>"]로 호출해 보세요. 여기서 "o"는 몇 번이어야 하고, 지금은 몇 번인가요?
def predict_chars(text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y):
    xs = one_hot([[VOCAB.index(c) for c in text]], len(vocab))
    _, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    return [vocab[i] for i in ys[0].argmax(axis=-1)]


# %% answered_with_the_vocabulary_of_hello
# en: The characters of the answer come from the vocabulary of "hello", not from the argument vocab.
#     Call it with a vocabulary of Korean characters. Which characters may the answer have?
# ko: 결과의 문자를 인자 vocab이 아니라 "hello"의 어휘 VOCAB에서 골랐습니다.
#     한글로 된 어휘를 넣어 호출해 보세요. 결과에는 어떤 문자들이 나와야 하나요?
def predict_chars(text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y):
    xs = one_hot([[vocab.index(c) for c in text]], len(vocab))
    _, ys = forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)
    return [VOCAB[i] for i in ys[0].argmax(axis=-1)]


# %% eos_left_out
# en: "<EOS>" is taken out of the result.
#     How long is your answer for "hello"? What should the network say after the last o?
# ko: 결과에서 "<EOS>"를 뺐습니다.
#     "hello"를 넣으면 결과의 길이는 얼마인가요? 신경망은 마지막 o 다음에 무엇을 예측해야 하나요?
def predict_chars(text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y):
    indices = np.array([vocab.index(c) for c in text])
    _, ys = forward(one_hot(indices, len(vocab))[np.newaxis], h0, w_xh, w_hh, b_h, w_hy, b_y)
    chars = [vocab[i] for i in ys[0].argmax(axis=-1)]
    return [c for c in chars if c != "<EOS>"]


# %% stops_at_eos
# en: The prediction stops at the first "<EOS>".
#     Look for a text whose answer is shorter than the text. Were all its characters read?
# ko: 처음 나온 "<EOS>"에서 예측을 멈추었습니다.
#     결과가 글보다 짧아지는 경우를 찾아보세요. 글의 모든 문자를 읽었나요?
def predict_chars(text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y):
    indices = np.array([vocab.index(c) for c in text])
    _, ys = forward(one_hot(indices, len(vocab))[np.newaxis], h0, w_xh, w_hh, b_h, w_hy, b_y)
    chars = []
    for y in ys[0]:
        chars.append(vocab[np.argmax(y)])
        if chars[-1] == "<EOS>":
            break
    return chars


# %% own_output_read
# en: After the first character the network reads its own output.
#     Change the third character of the text. Does your answer change?
# ko: 첫 문자 다음부터 신경망이 자기 출력을 입력으로 읽습니다.
#     글의 세 번째 문자를 바꾸어 보세요. 결과가 달라지나요?
def predict_chars(text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y):
    chars = []
    i, h = vocab.index(text[0]), h0
    for _ in text:
        h = step_forward(one_hot(np.array([i]), len(vocab)), h, w_xh, w_hh, b_h)
        i = int(np.argmax(step_output(h, w_hy, b_y)))
        chars.append(vocab[i])
    return chars


# %% first_character_included
# en: The result begins with the first character of the text.
#     Compare the length of your answer with that of the text. Which of its characters was not predicted?
# ko: 결과가 글의 첫 문자로 시작합니다.
#     결과와 글의 길이를 비교해 보세요. 결과 가운데 신경망이 예측하지 않은 문자는 어느 것인가요?
def predict_chars(text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y):
    indices = np.array([vocab.index(c) for c in text])
    _, ys = forward(one_hot(indices, len(vocab))[np.newaxis], h0, w_xh, w_hh, b_h, w_hy, b_y)
    chars = [text[0]]
    for i in ys[0].argmax(axis=-1):
        chars.append(vocab[i])
    return chars


# %% h0_ignored
# en: The network always starts from zero, whatever h0 is.
#     Call it with several very different h0. Does any answer change?
# ko: h0이 무엇이든 항상 0인 상태에서 시작합니다.
#     h0을 크게 바꾸어 가며 여러 번 호출해 보세요. 결과가 달라지는 경우가 있나요?
def predict_chars(text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y):
    indices = np.array([vocab.index(c) for c in text])
    h = np.zeros((1, len(b_h)))
    _, ys = forward(one_hot(indices, len(vocab))[np.newaxis], h, w_xh, w_hh, b_h, w_hy, b_y)
    return [vocab[i] for i in ys[0].argmax(axis=-1)]


# %% states_taken_for_outputs
# en: The characters are read from the hidden states.
#     Print the shape of the array whose argmax you take. How many numbers does a time step need to choose from vocab?
# ko: 은닉 상태에서 문자를 골랐습니다.
#     argmax를 구하는 배열의 형태를 출력해 보세요. vocab에서 문자를 고르려면 시간 단계마다 수가 몇 개 있어야 하나요?
def predict_chars(text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y):
    indices = np.array([vocab.index(c) for c in text])
    ys, _ = forward(one_hot(indices, len(vocab))[np.newaxis], h0, w_xh, w_hh, b_h, w_hy, b_y)
    return [vocab[i] for i in ys[0].argmax(axis=-1)]


# %% indices_returned
# en: Indices are returned instead of characters.
#     Print the type of the first element of your answer. What should a reader of "hello" see there?
# ko: 문자가 아니라 번호를 돌려주었습니다.
#     결과에서 첫 번째 원소의 자료형을 출력해 보세요. "hello"를 넣었다면 그 자리에 무엇이 있어야 하나요?
def predict_chars(text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y):
    indices = np.array([vocab.index(c) for c in text])
    _, ys = forward(one_hot(indices, len(vocab))[np.newaxis], h0, w_xh, w_hh, b_h, w_hy, b_y)
    return [int(i) for i in ys[0].argmax(axis=-1)]


# %% one_character_without_a_list
# en: For a text of one character a string comes back, not a list.
#     Print type(result) for "h" and for "he". What should both be?
# ko: 한 글자짜리 글에는 리스트가 아니라 문자열을 돌려주었습니다.
#     "h"와 "he"를 각각 넣고 type(result)를 출력해 보세요. 둘 다 어떤 자료형이어야 하나요?
def predict_chars(text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y):
    indices = np.array([vocab.index(c) for c in text])
    _, ys = forward(one_hot(indices, len(vocab))[np.newaxis], h0, w_xh, w_hh, b_h, w_hy, b_y)
    chars = [vocab[i] for i in ys[0].argmax(axis=-1)]
    if len(chars) == 1:
        return chars[0]
    return chars


# %% first_occurrence_read
# en: A character that comes again gets the prediction of its first time.
#     Which number does "hello".index("l") give for the first l, and which for the second?
# ko: 다시 나온 문자에 처음 나왔을 때의 예측을 썼습니다.
#     "hello".index("l")의 값은 첫 번째 l을 읽을 때와 두 번째 l을 읽을 때 각각 얼마인가요?
def predict_chars(text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y):
    indices = np.array([vocab.index(c) for c in text])
    _, ys = forward(one_hot(indices, len(vocab))[np.newaxis], h0, w_xh, w_hh, b_h, w_hy, b_y)
    return [vocab[np.argmax(ys[0, text.index(c)])] for c in text]


# %% letters_a_to_z_only
# en: Only the letters from a to z are read.
#     Take a text and a vocabulary of Korean characters. How many predictions come out?
# ko: a부터 z까지의 글자만 읽습니다.
#     한글로 된 글과 어휘를 넣어 보세요. 예측이 몇 개 나오나요?
def predict_chars(text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y):
    chars, h = [], h0
    for c in text:
        if not "a" <= c <= "z":
            continue
        h = step_forward(one_hot(np.array([vocab.index(c)]), len(vocab)), h, w_xh, w_hh, b_h)
        chars.append(vocab[np.argmax(step_output(h, w_hy, b_y))])
    return chars


# %% one_list_for_all_calls
# en: All calls return the same list.
#     Keep the result for one text, then call it with another text. Is the list you kept still the same?
# ko: 모든 호출이 같은 리스트를 돌려줍니다.
#     한 글의 결과를 변수에 담아 두고, 다른 글로 다시 호출해 보세요. 담아 둔 리스트가 그대로인가요?
chars = []


def predict_chars(text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y):
    chars.clear()
    indices = np.array([vocab.index(c) for c in text])
    _, ys = forward(one_hot(indices, len(vocab))[np.newaxis], h0, w_xh, w_hh, b_h, w_hy, b_y)
    for y in ys[0]:
        chars.append(vocab[np.argmax(y)])
    return chars
