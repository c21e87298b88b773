# %% split
# en: All entries joined with a mark between them, cut at "<EOS>".
# ko: 모든 원소를 이어 붙인 다음 "<EOS>"에서 자릅니다.
def decode(indices, idx2char):
    return "".join(idx2char[index] for index in indices).split("<EOS>")[0]

# %% takewhile
# en: itertools.takewhile up to the index of "<EOS>".
# ko: "<EOS>"의 번호가 나올 때까지 itertools.takewhile을 씁니다.
import itertools


def decode(indices, idx2char):
    end = idx2char.index("<EOS>")
    return "".join(idx2char[index] for index in itertools.takewhile(lambda index: index != end, indices))

# %% arrays
# en: NumPy looks up the entries and finds the first "<EOS>".
# ko: NumPy로 원소를 찾고 첫 "<EOS>"의 자리를 구합니다.
def decode(indices, idx2char):
    entries = np.array(idx2char)[np.asarray(indices, dtype=int)]
    ends = np.flatnonzero(entries == "<EOS>")
    return "".join(entries[: ends[0]] if len(ends) else entries)

# %% while_loop
# en: A while loop with a place that moves on.
# ko: 자리를 옮겨 가는 while 반복문
def decode(indices, idx2char):
    text, place = "", 0
    while place < len(indices) and idx2char[indices[place]] != "<EOS>":
        text, place = text + idx2char[indices[place]], place + 1
    return text
