# %% for_break
# en: A for loop with break, the steps called with keyword arguments.
# ko: break가 있는 for 반복문, 단계 함수는 키워드 인자로 호출합니다.
def generate(first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length):
    chars = []
    h, index = h0, vocab.index(first)
    for _ in range(max_length):
        h = step_forward(x=one_hot([index], len(vocab)), h_prev=h, w_xh=w_xh, w_hh=w_hh, b_h=b_h)
        index = int(np.argmax(step_output(h=h, w_hy=w_hy, b_y=b_y)))
        chars.append(vocab[index])
        if vocab[index] == "<EOS>":
            break
    return chars

# %% inlined_rows
# en: No earlier exercise: a while loop on one vector, a row of w_xh instead of the one-hot product.
# ko: 앞 연습 문제의 함수 없이: 벡터 하나로 도는 while 반복문, 원-핫의 곱 대신 w_xh의 행.
def generate(first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length):
    end = len(vocab) - 1
    k, v, written = vocab.index(first), h0[0], []
    while k != end and len(written) < max_length:
        v = np.tanh(w_xh[k] + np.dot(v, w_hh) + b_h)
        k = (np.dot(v, w_hy) + b_y).argmax()
        written.append(k)
    return [vocab[k] for k in written]

# %% islice
# en: An endless generator of entries that ends after <EOS>, cut off by itertools.islice.
# ko: <EOS> 뒤에 끝나는 제너레이터를 itertools.islice로 자릅니다.
from itertools import islice


def entries(character, h, vocab, w_xh, w_hh, b_h, w_hy, b_y):
    while character != "<EOS>":
        x = np.zeros((1, len(vocab)))
        x[0, vocab.index(character)] = 1.0
        h = step_forward(x, h, w_xh, w_hh, b_h)
        character = vocab[np.argmax(step_output(h, w_hy, b_y)[0])]
        yield character


def generate(first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length):
    return list(islice(entries(first, h0, vocab, w_xh, w_hh, b_h, w_hy, b_y), max_length))

# %% forward_one_step
# en: forward with a time of 1 makes each step; the last state is handed on.
# ko: 시간 단계가 하나인 forward로 한 단계씩 하고, 마지막 상태를 넘겨줍니다.
def generate(first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length):
    written = [first]
    state = h0
    while len(written) - 1 < max_length:
        xs = one_hot([[vocab.index(written[-1])]], len(vocab))
        hs, ys = forward(xs, state, w_xh, w_hh, b_h, w_hy, b_y)
        state = np.asarray(hs)[:, -1]
        written.append(vocab[np.asarray(ys)[0, 0].argmax()])
        if written[-1] == vocab[-1]:
            return written[1:]
    return written[1:]

# %% halves
# en: Recursion: the first half of max_length, then the rest from where it stopped.
# ko: 재귀: max_length의 앞 절반을 쓰고, 멈춘 곳에서 나머지를 씁니다.
def generate(first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length):
    def write(c, h, n):
        if c == "<EOS>":
            return [], h
        if n == 1:
            x = np.eye(len(vocab))[[vocab.index(c)]]
            h = step_forward(x, h, w_xh, w_hh, b_h)
            return [vocab[int(np.argmax(step_output(h, w_hy, b_y)))]], h
        early, h = write(c, h, n // 2)
        late, h = write(early[-1], h, n - n // 2)
        return early + late, h

    return write(first, h0, int(max_length))[0]

# %% whole_text_again
# en: predict_chars reads the whole text so far at every step; its last entry comes out.
# ko: 단계마다 predict_chars가 지금까지의 글을 모두 읽고, 그 마지막 항목이 나옵니다.
def generate(first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length):
    text, chars = first, []
    while True:
        newest = predict_chars(text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y)[-1]
        chars.append(newest)
        if newest == "<EOS>" or len(chars) == max_length:
            return chars
        text += newest

# %% class_writer
# en: A class keeps the state during one call; the concatenated [x, h] and one product.
# ko: 클래스가 한 번의 호출 동안 상태를 갖고, 이어 붙인 [x, h]와 곱 하나를 씁니다.
class Writer:
    def __init__(self, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y):
        self.vocab, self.h = vocab, h0
        self.w, self.b_h, self.w_hy, self.b_y = np.concatenate((w_xh, w_hh)), b_h, w_hy, b_y

    def next(self, character):
        x = [[1.0 if entry == character else 0.0 for entry in self.vocab]]
        self.h = np.tanh(np.concatenate((x, self.h), axis=1) @ self.w + self.b_h)
        logits = list((self.h @ self.w_hy + self.b_y)[0])
        return self.vocab[logits.index(max(logits))]


def generate(first, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y, max_length):
    writer = Writer(vocab, h0, w_xh, w_hh, b_h, w_hy, b_y)
    chars = [writer.next(first)]
    while len(chars) < max_length and chars[-1] != "<EOS>":
        chars.append(writer.next(chars[-1]))
    return chars
