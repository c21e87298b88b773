# %% filled_arrays
# en: np.full with a float, rows written in, the mask beside it.
# ko: 실수로 채운 np.full에 행을 적고, 마스크도 함께 적습니다.
def pad(sequences, value):
    shape = len(sequences), max(map(len, sequences))
    array, mask = np.full(shape, float(value)), np.zeros(shape, dtype=bool)
    for row, sequence in enumerate(sequences):
        array[row, : len(sequence)] = sequence
        mask[row, : len(sequence)] = True
    return array, mask

# %% lists
# en: Nested lists of numbers and of bools, made by concatenation.
# ko: 이어 붙여 만든 수와 bool의 중첩 리스트
def pad(sequences, value):
    longest = max(len(sequence) for sequence in sequences)
    array, mask = [], []
    for sequence in sequences:
        missing = longest - len(sequence)
        array.append(list(sequence) + missing * [value])
        mask.append(len(sequence) * [True] + missing * [False])
    return array, mask

# %% zip_longest
# en: itertools.zip_longest gives the columns, a comparison of the lengths the mask.
# ko: itertools.zip_longest로 열을 만들고 길이를 비교하여 마스크를 만듭니다.
from itertools import zip_longest


def pad(sequences, value):
    lengths = np.array([len(sequence) for sequence in sequences])
    array = np.array(list(zip_longest(*sequences, fillvalue=value))).T
    return array, np.arange(lengths.max()) < lengths[:, None]

# %% mask_first
# en: The mask first; all numbers are written through it at once.
# ko: 마스크를 먼저 만들고, 그것으로 모든 수를 한꺼번에 적습니다.
def pad(sequences, value):
    lengths = np.array(list(map(len, sequences)))
    mask = np.arange(lengths.max())[None, :] < lengths[:, None]
    array = value * np.ones(mask.shape)
    array[mask] = np.concatenate([np.asarray(sequence, dtype=float) for sequence in sequences])
    return [array, mask]
