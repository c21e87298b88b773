# %% loop
# en: A loop that appends each index.
# ko: 번호를 하나씩 덧붙이는 반복문
def encode(text, char2idx):
    indices = []
    for place in range(len(text)):
        indices += [char2idx[text[place]]]
    return indices

# %% map
# en: map over the dictionary's lookup; a tuple.
# ko: 딕셔너리의 찾기를 map으로 적용한 튜플
def encode(text, char2idx):
    return tuple(map(char2idx.__getitem__, text))

# %% array
# en: An array of integers.
# ko: 정수 배열
def encode(text, char2idx):
    return np.array([char2idx.get(character) for character in text], dtype=int)

# %% recursive
# en: The first character, then the rest of the text by a call of itself.
# ko: 첫 문자를 바꾸고 나머지 글은 자기 자신을 호출하여 바꿉니다.
def encode(text, char2idx):
    return [char2idx[text[0]], *encode(text[1:], char2idx)] if text else []
