# %% padded_in_front
# en: The filling stands in front of the numbers.
#     Compare with the table of the exercise: at which side does [4] have its zeros?
# ko: 수의 앞쪽을 채웠습니다.
#     본문의 표와 비교해 보세요. [4]의 0은 어느 쪽에 있나요?
def pad(sequences, value):
    longest = max(len(sequence) for sequence in sequences)
    array = np.array([[value] * (longest - len(sequence)) + list(sequence) for sequence in sequences])
    mask = np.array([np.arange(longest) >= longest - len(sequence) for sequence in sequences])
    return array, mask


# %% cut_to_the_shortest
# en: The sequences are cut to the length of the shortest.
#     Are all the numbers of the sequences still there?
# ko: 시퀀스를 가장 짧은 것의 길이로 잘랐습니다.
#     시퀀스에 들어 있던 수가 모두 남아 있나요?
def pad(sequences, value):
    shortest = min(len(sequence) for sequence in sequences)
    array = np.array([list(sequence)[:shortest] for sequence in sequences])
    return array, np.ones(array.shape, dtype=bool)


# %% mask_turned_around
# en: The mask is True at the filling.
#     What should array[mask] pick out?
# ko: 마스크가 채워 넣은 자리에서 True입니다.
#     array[mask]로 무엇을 꺼내야 하나요?
def pad(sequences, value):
    longest = max(len(sequence) for sequence in sequences)
    array = np.array([[*sequence, *[value] * (longest - len(sequence))] for sequence in sequences])
    return array, np.array([np.arange(longest) >= len(sequence) for sequence in sequences])


# %% mask_from_the_value
# en: The mask is made by comparing with value, so that real numbers equal to value are taken for filling.
#     What does the mask of [5, 0] say if value is 0?
# ko: value와 비교하여 마스크를 만들어, value와 같은 진짜 수를 채워 넣은 것으로 보았습니다.
#     value가 0일 때 [5, 0]의 마스크는 어떻게 되나요?
def pad(sequences, value):
    longest = max(len(sequence) for sequence in sequences)
    array = np.array([[*sequence, *[value] * (longest - len(sequence))] for sequence in sequences])
    return array, array != value


# %% mask_of_integers
# en: The mask holds 0 and 1 instead of False and True.
#     Print mask.dtype and array[mask]. What does NumPy take a 0 and a 1 for there?
# ko: 마스크가 False와 True가 아니라 0과 1입니다.
#     mask.dtype과 array[mask]를 출력해 보세요. NumPy는 여기서 0과 1을 무엇으로 읽나요?
def pad(sequences, value):
    longest = max(len(sequence) for sequence in sequences)
    array = np.array([[*sequence, *[value] * (longest - len(sequence))] for sequence in sequences])
    return array, np.array([np.arange(longest) < len(sequence) for sequence in sequences]).astype(int)


# %% padded_with_zero
# en: Zeros are filled in, whatever value is.
#     Where in your code does value stand?
# ko: value가 무엇이든 0을 채웠습니다.
#     코드의 어디에서 value를 쓰나요?
def pad(sequences, value):
    longest = max(len(sequence) for sequence in sequences)
    array = np.zeros((len(sequences), longest))
    for row, sequence in enumerate(sequences):
        array[row, : len(sequence)] = sequence
    return array, np.array([np.arange(longest) < len(sequence) for sequence in sequences])


# %% decimals_cut_off
# en: Numbers are cut to integers, because value is one.
#     Which dtype has np.full((2, 3), 0)? What becomes of 0.5 in such an array?
# ko: value가 정수여서 수의 소수점 아래가 잘렸습니다.
#     np.full((2, 3), 0)의 dtype은 무엇인가요? 그런 배열에 0.5를 넣으면 어떻게 되나요?
def pad(sequences, value):
    longest = max(len(sequence) for sequence in sequences)
    array = np.full((len(sequences), longest), value)
    for row, sequence in enumerate(sequences):
        array[row, : len(sequence)] = sequence
    return array, np.array([np.arange(longest) < len(sequence) for sequence in sequences])


# %% decimals_of_value_cut_off
# en: value is cut to an integer, because the numbers are integers.
#     Try pad([[1, 2], [3]], 0.5). What stands in the last place?
# ko: 수가 정수여서 value의 소수점 아래가 잘렸습니다.
#     pad([[1, 2], [3]], 0.5)를 해 보세요. 마지막 자리에 무엇이 있나요?
def pad(sequences, value):
    longest = max(len(sequence) for sequence in sequences)
    kind = np.asarray(max(sequences, key=len)).dtype
    array = np.full((len(sequences), longest), value, dtype=float).astype(kind)
    for row, sequence in enumerate(sequences):
        array[row, : len(sequence)] = sequence
    return array, np.array([np.arange(longest) < len(sequence) for sequence in sequences])


# %% sorted_by_length
# en: The rows are sorted by length.
#     Which sequence should stand in the first row?
# ko: 행을 길이순으로 정렬했습니다.
#     첫 행에는 어느 시퀀스가 있어야 하나요?
def pad(sequences, value):
    ordered = sorted(sequences, key=len, reverse=True)
    longest = len(ordered[0])
    array = np.array([[*sequence, *[value] * (longest - len(sequence))] for sequence in ordered])
    return array, np.array([np.arange(longest) < len(sequence) for sequence in ordered])


# %% time_first
# en: The sequences stand in columns instead of rows.
#     Which shape should three sequences give whose longest has four numbers?
# ko: 시퀀스가 행이 아니라 열에 있습니다.
#     시퀀스가 세 개이고 가장 긴 것의 길이가 4이면 형태는 무엇이어야 하나요?
def pad(sequences, value):
    longest = max(len(sequence) for sequence in sequences)
    array = np.array([[*sequence, *[value] * (longest - len(sequence))] for sequence in sequences])
    mask = np.array([np.arange(longest) < len(sequence) for sequence in sequences])
    return array.T, mask.T


# %% one_place_too_many
# en: Every row has one place more than the longest sequence needs.
#     What should pad([[1, 2]], 0) give?
# ko: 모든 행이 가장 긴 시퀀스보다 한 칸 깁니다.
#     pad([[1, 2]], 0)의 결과는 무엇이어야 하나요?
def pad(sequences, value):
    longest = max(len(sequence) for sequence in sequences) + 1
    array = np.array([[*sequence, *[value] * (longest - len(sequence))] for sequence in sequences])
    return array, np.array([np.arange(longest) < len(sequence) for sequence in sequences])


# %% as_long_as_the_first
# en: All rows are as long as the first sequence.
#     Put the longest sequence last. Are all its numbers there?
# ko: 모든 행의 길이를 첫 시퀀스에 맞추었습니다.
#     가장 긴 시퀀스를 맨 뒤에 두어 보세요. 그 시퀀스에 들어 있던 수가 모두 남아 있나요?
def pad(sequences, value):
    length = len(sequences[0])
    array = np.array([[*sequence, *[value] * (length - len(sequence))][:length] for sequence in sequences])
    return array, np.array([np.arange(length) < len(sequence) for sequence in sequences])


# %% sequences_changed
# en: The filling is appended to the caller's own sequences.
#     Print the sequences after the call. What did they look like before?
# ko: 넘겨받은 시퀀스 자체에 덧붙였습니다.
#     호출한 뒤에 시퀀스를 출력해 보세요. 호출하기 전에는 어떠했나요?
def pad(sequences, value):
    longest = max(len(sequence) for sequence in sequences)
    lengths = [len(sequence) for sequence in sequences]
    for row, sequence in enumerate(sequences):
        if isinstance(sequence, np.ndarray):
            sequences[row] = np.append(sequence, [value] * (longest - len(sequence)))
        else:
            sequence.extend([value] * (longest - len(sequence)))
    return np.array(sequences), np.array([np.arange(longest) < length for length in lengths])


# %% mask_one_too_short
# en: The mask ends one place too early.
#     How many True has the row of a sequence of three numbers?
# ko: 마스크가 한 칸 일찍 끝납니다.
#     수가 세 개인 시퀀스의 행에는 True가 몇 개 있나요?
def pad(sequences, value):
    longest = max(len(sequence) for sequence in sequences)
    array = np.array([[*sequence, *[value] * (longest - len(sequence))] for sequence in sequences])
    return array, np.array([np.arange(1, longest + 1) < len(sequence) for sequence in sequences])
