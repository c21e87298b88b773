# %% forward_keywords
# en: one_hot and forward with keyword arguments, np.argmax and map.
# ko: one_hot과 forward를 키워드 인자로 호출하고, np.argmax와 map을 씁니다.
def predict_chars(text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y):
    indices = [[vocab.index(character) for character in text]]
    _, ys = forward(
        xs=one_hot(indices=indices, depth=len(vocab)), h0=h0, w_xh=w_xh, w_hh=w_hh, b_h=b_h, w_hy=w_hy, b_y=b_y
    )
    return list(map(vocab.__getitem__, np.argmax(ys, axis=-1)[0]))

# %% step_by_step
# en: A loop with step_forward and step_output, the one-hot vector written by hand.
# ko: step_forward와 step_output을 쓰는 반복문, 원-핫 벡터는 직접 만듭니다.
def predict_chars(text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y):
    chars = []
    h = h0
    for character in text:
        x = np.zeros((1, len(vocab)))
        x[0, vocab.index(character)] = 1
        h = step_forward(x, h, w_xh, w_hh, b_h)
        y = step_output(h, w_hy, b_y)
        chars += [vocab[int(np.argmax(y))]]
    return chars

# %% inlined_rows
# en: No earlier exercise: the one-hot product is a row of w_xh, the state is one vector.
# ko: 앞 연습 문제의 함수 없이: 원-핫의 곱은 w_xh의 한 행이고, 상태는 벡터 하나입니다.
def predict_chars(text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y):
    place = {entry: k for k, entry in enumerate(vocab)}
    state, answer = h0[0], []
    for k in [place[c] for c in text]:
        state = np.tanh(w_xh[k] + state @ w_hh + b_h)
        logits = (state @ w_hy + b_y).tolist()
        answer.append(max(zip(logits, vocab), key=lambda pair: pair[0])[1])
    return answer

# %% probabilities
# en: softmax after forward, then a loop that looks for the most likely entry.
# ko: forward 다음에 softmax를 쓰고, 가장 그럴듯한 항목을 반복문으로 찾습니다.
def predict_chars(text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y):
    xs = np.zeros((1, len(text), len(vocab)))
    for t, c in enumerate(text):
        xs[0, t, vocab.index(c)] = 1.0
    ps = softmax(np.asarray(forward(xs, h0, w_xh, w_hh, b_h, w_hy, b_y)[1]))
    out = []
    for p in ps[0]:
        best = 0
        for k in range(len(vocab)):
            if p[k] > p[best]:
                best = k
        out.append(vocab[best])
    return out

# %% prefixes
# en: For every prefix of the text the last logits of a pass of its own.
# ko: 글의 앞부분마다 따로 forward를 돌려 마지막 로짓을 봅니다.
def last_entry(indices, vocab, h0, weights):
    _, ys = forward(one_hot(indices, len(vocab))[np.newaxis], h0, *weights)
    return vocab[np.asarray(ys)[0, -1].argmax()]


def predict_chars(text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y):
    indices = [vocab.index(c) for c in text]
    weights = w_xh, w_hh, b_h, w_hy, b_y
    return [last_entry(indices[:end], vocab, h0, weights) for end in range(1, len(text) + 1)]

# %% generator
# en: A generator function yields one entry after the other; argsort instead of argmax.
# ko: 제너레이터 함수가 항목을 하나씩 내고, argmax 대신 argsort를 씁니다.
def predict_chars(text, vocab, h0, w_xh, w_hh, b_h, w_hy, b_y):
    def read(h):
        for c in text:
            x = np.array([[entry == c for entry in vocab]], dtype=float)
            h = np.tanh(np.hstack([x, h]) @ np.vstack([w_xh, w_hh]) + b_h)
            order = np.argsort(-(h @ w_hy + b_y)[0], kind="stable")
            yield vocab[order[0]]

    return list(read(h0))
