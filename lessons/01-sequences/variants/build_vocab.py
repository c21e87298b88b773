# %% loop
# en: A loop that appends what is not in the list yet; the dictionary by list.index.
# ko: 아직 리스트에 없는 문자를 덧붙이는 반복문, 딕셔너리는 list.index로 만듭니다.
def build_vocab(text):
    idx2char = []
    for character in text:
        if character not in idx2char:
            idx2char.append(character)
    idx2char.append("<EOS>")
    char2idx = {}
    for entry in idx2char:
        char2idx[entry] = idx2char.index(entry)
    return char2idx, idx2char

# %% sorted_by_first_place
# en: set, put in order by the first place in the text; the pair is a list.
# ko: set을 글에서 처음 나온 자리순으로 정렬하고, 쌍은 리스트로 돌려줍니다.
def build_vocab(text):
    entries = (*sorted(set(text), key=text.index), "<EOS>")
    return [dict(zip(entries, range(len(entries)))), entries]

# %% setdefault
# en: The dictionary grows by setdefault, the list comes from its keys.
# ko: setdefault로 딕셔너리를 키우고, 리스트는 그 키로 만듭니다.
def build_vocab(text):
    char2idx = {}
    for character in text:
        char2idx.setdefault(character, len(char2idx))
    char2idx["<EOS>"] = len(char2idx)
    return char2idx, sorted(char2idx, key=char2idx.get)

# %% numpy_unique
# en: np.unique with return_index; an array of text and NumPy's integers.
# ko: return_index를 쓴 np.unique. 글 배열과 NumPy 정수를 돌려줍니다.
def build_vocab(text):
    characters, places = np.unique(np.array(list(text), dtype=object), return_index=True)
    entries = np.array([*characters[np.argsort(places)], "<EOS>"])
    return dict(zip(entries, np.arange(len(entries)))), entries
