# %% index_off_by_one
# en: The characters are counted from 1.
#     Print the one-hot vector that you make for "h". At which place stands its 1, and at which place "h" in vocab?
# ko: 문자의 번호를 1부터 매겼습니다.
#     "h"의 원-핫 벡터를 출력해 보세요. 1은 몇 번째 자리에 있고, vocab에서 "h"는 몇 번째 자리에 있나요?
def predict_chars(model, text, vocab):
    char2idx = {c: i for i, c in enumerate(vocab, start=1)}
    xs = np.zeros((1, len(text), len(vocab)))
    for t, c in enumerate(text):
        xs[0, t, char2idx[c]] = 1.0
    probabilities = np.asarray(model(xs))[0]
    return [vocab[i] for i in probabilities.argmax(axis=-1)]


# %% numbered_by_the_text
# en: The characters are numbered by their first place in the text.
#     Try the text "oh". Which number does "o" get, and which place has it in vocab?
# ko: 글에 처음 나온 순서대로 문자에 번호를 매겼습니다.
#     글 "oh"를 넣어 보세요. "o"는 몇 번이 되고, vocab에서는 몇 번째 자리에 있나요?
def predict_chars(model, text, vocab):
    letters = list(dict.fromkeys(text))
    xs = np.eye(len(vocab))[[letters.index(c) for c in text]][np.newaxis]
    probabilities = np.asarray(model(xs))[0]
    return [vocab[i] for i in probabilities.argmax(axis=-1)]


# %% vocab_sorted
# en: The vocabulary is put into alphabetical order.
#     Which place has "h" in vocab, and which in your order? Which of the two did the model learn with?
# ko: 어휘를 알파벳순으로 다시 늘어놓았습니다.
#     "h"는 vocab에서 몇 번째이고, 지금의 순서에서는 몇 번째인가요? 모델은 둘 가운데 어느 순서로 배웠나요?
def predict_chars(model, text, vocab):
    vocab = sorted(vocab)
    xs = np.eye(len(vocab))[[vocab.index(c) for c in text]][np.newaxis]
    probabilities = np.asarray(model(xs))[0]
    return [vocab[i] for i in probabilities.argmax(axis=-1)]


# %% vocab_of_hello
# en: The vocabulary of "hello" is written into the function.
#     Hand over the same five entries in another order. Which order do you go by?
# ko: "hello"의 어휘가 함수에 그대로 적혀 있습니다.
#     같은 다섯 원소를 다른 순서로 늘어놓은 vocab을 넣어 보세요. 지금은 어느 순서를 따르나요?
def predict_chars(model, text, vocab):
    vocab = ["h", "e", "l", "o", "<EOS>"]
    xs = np.eye(len(vocab))[[vocab.index(c) for c in text]][np.newaxis]
    probabilities = np.asarray(model(xs))[0]
    return [vocab[i] for i in probabilities.argmax(axis=-1)]


# %% argmax_over_time
# en: The largest probability is looked for along the time axis.
#     Take a text of 3 characters and a vocabulary of 5. How many characters come out?
# ko: 시간 축을 따라 가장 큰 확률을 찾았습니다.
#     세 글자짜리 글과 크기가 5인 어휘를 넣어 보세요. 문자가 몇 개 나오나요?
def predict_chars(model, text, vocab):
    xs = np.eye(len(vocab))[[vocab.index(c) for c in text]][np.newaxis]
    probabilities = np.asarray(model(xs))[0]
    return [vocab[i] for i in probabilities.argmax(axis=0)]


# %% argmin
# en: The least likely character is chosen.
#     Print the probabilities of one time step beside the character that you choose. Which of them does it have?
# ko: 확률이 가장 낮은 문자를 골랐습니다.
#     한 시간 단계의 확률을 지금 고른 문자와 나란히 출력해 보세요. 그 문자의 확률은 어느 것인가요?
def predict_chars(model, text, vocab):
    xs = np.eye(len(vocab))[[vocab.index(c) for c in text]][np.newaxis]
    probabilities = np.asarray(model(xs))[0]
    return [vocab[i] for i in probabilities.argmin(axis=-1)]


# %% last_character_only
# en: Only the prediction after the last character is returned.
#     After how many characters of "hello" does the model make a prediction, and how many do you return?
# ko: 마지막 문자 다음의 예측만 돌려주었습니다.
#     "hello"에서 모델이 다음 문자를 예측하는 곳은 몇 군데이고, 지금 돌려주는 예측은 몇 개인가요?
def predict_chars(model, text, vocab):
    xs = np.eye(len(vocab))[[vocab.index(c) for c in text]][np.newaxis]
    probabilities = np.asarray(model(xs))[0]
    return [vocab[int(probabilities[-1].argmax())]]


# %% joined_to_a_string
# en: The characters are joined to one string.
#     What are type(result) and len(result) for "hello"? How many predictions were made?
# ko: 문자들을 하나의 문자열로 이어 붙였습니다.
#     "hello"를 넣으면 type(result)와 len(result)는 무엇인가요? 예측은 모두 몇 번 했나요?
def predict_chars(model, text, vocab):
    xs = np.eye(len(vocab))[[vocab.index(c) for c in text]][np.newaxis]
    probabilities = np.asarray(model(xs))[0]
    return "".join(vocab[i] for i in probabilities.argmax(axis=-1))


# %% indices_returned
# en: The places in the vocabulary are returned, not the characters.
#     Print the result for "hello". Which list turns such a number into a character?
# ko: 문자가 아니라 어휘에서의 번호를 돌려주었습니다.
#     "hello"를 넣고 결과를 출력해 보세요. 어떤 리스트가 이 번호를 문자로 바꾸어 주나요?
def predict_chars(model, text, vocab):
    xs = np.eye(len(vocab))[[vocab.index(c) for c in text]][np.newaxis]
    probabilities = np.asarray(model(xs))[0]
    return probabilities.argmax(axis=-1).tolist()


# %% eos_left_out
# en: "<EOS>" is taken out of the result.
#     How long is your answer for "hello"? What should the model say after the last o?
# ko: 결과에서 "<EOS>"를 뺐습니다.
#     "hello"를 넣으면 결과의 길이는 얼마인가요? 모델은 마지막 o 다음에 무엇을 예측해야 하나요?
def predict_chars(model, text, vocab):
    xs = np.eye(len(vocab))[[vocab.index(c) for c in text]][np.newaxis]
    probabilities = np.asarray(model(xs))[0]
    chars = [vocab[i] for i in probabilities.argmax(axis=-1)]
    return [c for c in chars if c != "<EOS>"]


# %% stops_at_eos
# en: The prediction stops at the first "<EOS>".
#     Look for a text whose answer is shorter than the text. Were all its characters read?
# ko: 처음 나온 "<EOS>"에서 예측을 멈추었습니다.
#     결과가 글보다 짧아지는 경우를 찾아보세요. 글의 모든 문자를 읽었나요?
def predict_chars(model, text, vocab):
    xs = np.eye(len(vocab))[[vocab.index(c) for c in text]][np.newaxis]
    probabilities = np.asarray(model(xs))[0]
    chars = []
    for p in probabilities:
        chars.append(vocab[int(np.argmax(p))])
        if chars[-1] == "<EOS>":
            break
    return chars


# %% own_output_read
# en: After the first character the model reads its own output.
#     Change the third character of the text. Does your answer change?
# ko: 첫 문자 다음부터 모델이 자기 출력을 입력으로 읽습니다.
#     글의 세 번째 문자를 바꾸어 보세요. 결과가 달라지나요?
def predict_chars(model, text, vocab):
    xs = np.eye(len(vocab))[[vocab.index(c) for c in text]][np.newaxis]
    for t in range(len(text) - 1):
        i = np.asarray(model(xs))[0, t].argmax()
        xs[0, t + 1] = np.eye(len(vocab))[i]
    probabilities = np.asarray(model(xs))[0]
    return [vocab[i] for i in probabilities.argmax(axis=-1)]


# %% state_not_carried
# en: Every character is read as if it were the first.
#     "hello" has two l's. Must both get the same answer? What could tell the second from the first?
# ko: 모든 문자를 첫 문자처럼 읽습니다.
#     "hello"에는 l이 두 번 나옵니다. 두 l의 예측이 같아야 할까요? 두 번째 l을 첫 번째와 구별해 주는 것은 무엇인가요?
def predict_chars(model, text, vocab):
    xs = np.eye(len(vocab))[[vocab.index(c) for c in text]][np.newaxis]
    chars = []
    for t in range(len(text)):
        alone = np.zeros_like(xs)
        alone[:, 0] = xs[:, t]
        p = np.asarray(model(alone))[0, 0]
        chars.append(vocab[int(p.argmax())])
    return chars


# %% first_character_included
# en: The result begins with the first character of the text.
#     Compare the length of your answer with that of the text. Which of its characters was not predicted?
# ko: 결과가 글의 첫 문자로 시작합니다.
#     결과와 글의 길이를 비교해 보세요. 결과 가운데 모델이 예측하지 않은 문자는 어느 것인가요?
def predict_chars(model, text, vocab):
    xs = np.eye(len(vocab))[[vocab.index(c) for c in text]][np.newaxis]
    probabilities = np.asarray(model(xs))[0]
    chars = [text[0]]
    return chars + [vocab[i] for i in probabilities.argmax(axis=-1)]


# %% text_reversed
# en: The text is read from its end.
#     Print the characters in the order in which the model sees them. Which one comes first?
# ko: 글을 끝에서부터 읽습니다.
#     모델이 읽는 순서대로 문자를 출력해 보세요. 어느 문자가 먼저인가요?
def predict_chars(model, text, vocab):
    xs = np.eye(len(vocab))[[vocab.index(c) for c in reversed(text)]][np.newaxis]
    probabilities = np.asarray(model(xs))[0]
    return [vocab[i] for i in probabilities.argmax(axis=-1)]


# %% one_hot_along_time
# en: Every time step holds the ones of all characters.
#     Print the one-hot matrix of "he". How many ones should one row have?
# ko: 시간 단계마다 글에 있는 모든 문자의 1이 함께 들어 있습니다.
#     "he"의 원-핫 행렬을 출력해 보세요. 한 행에 1이 몇 개 있어야 하나요?
def predict_chars(model, text, vocab):
    xs = np.zeros((1, len(text), len(vocab)))
    for t, c in enumerate(text):
        xs[:, :, vocab.index(c)] = 1.0
    probabilities = np.asarray(model(xs))[0]
    return [vocab[i] for i in probabilities.argmax(axis=-1)]


# %% a_list_in_the_list
# en: The batch axis is still there: a list stands in the list.
#     Print len(result) for "hello". How many sequences are in the batch that you made, and which one do you want?
# ko: 배치 축이 남아 있어서 리스트 안에 리스트가 있습니다.
#     "hello"를 넣고 len(result)를 출력해 보세요. 만든 배치에는 시퀀스가 몇 개 있고, 그 가운데 필요한 것은 어느
#     것인가요?
def predict_chars(model, text, vocab):
    xs = np.eye(len(vocab))[[vocab.index(c) for c in text]][np.newaxis]
    indices = np.asarray(model(xs)).argmax(axis=-1)
    return [[vocab[i] for i in row] for row in indices]
