# %% mean_for_max
# en: The errors are averaged.
#     Let 99 elements agree and one be quite wrong. Which number should a check give you?
# ko: 원소별 오차를 평균했습니다.
#     원소 99개는 같고 하나만 크게 다르다고 해 보세요. 검사가 알려 주어야 하는 수는 무엇인가요?
def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    larger = np.maximum(np.abs(a), np.abs(b))
    return float(np.mean(np.abs(a - b) / np.where(larger == 0, 1, larger)))


# %% sum_for_max
# en: The errors are added up.
#     Compare two arrays of 1000 elements that differ by 1e-6 each. What should come out?
# ko: 원소별 오차를 더했습니다.
#     원소 1000개가 저마다 1e-6씩 다른 두 배열을 비교해 보세요. 결과는 얼마여야 하나요?
def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    larger = np.maximum(np.abs(a), np.abs(b))
    return float(np.sum(np.abs(a - b) / np.where(larger == 0, 1, larger)))


# %% zero_by_zero
# en: Where both are 0, zero is divided by zero.
#     Compare (0, 1) with (0, 1). What is 0.0 / 0.0 in NumPy, and is nan < 1e-6?
# ko: 둘 다 0인 자리에서 0을 0으로 나누었습니다.
#     (0, 1)과 (0, 1)을 비교해 보세요. NumPy에서 0.0 / 0.0은 무엇인가요? nan < 1e-6은 참인가요?
def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    return float(np.max(np.abs(a - b) / np.maximum(np.abs(a), np.abs(b))))


# %% zero_by_zero_unless_all_are_zero
# en: Zero by zero is caught only if all elements are 0.
#     Compare (0, 1) with (0, 1). A one-hot input that never occurs leaves a row of zeros in dw_xh, among other numbers.
# ko: 모든 원소가 0일 때만 0 나누기 0을 막았습니다.
#     (0, 1)과 (0, 1)을 비교해 보세요. 한 번도 나오지 않는 원-핫 입력이 있으면 dw_xh의 다른 행 사이에 0인 행이 생깁니다.
def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    if np.all(a == 0) and np.all(b == 0):
        return 0.0
    return float(np.max(np.abs(a - b) / np.maximum(np.abs(a), np.abs(b))))


# %% nothing_left_for_the_maximum
# en: Elements that are 0 in both are left out, and then none may be left.
#     Compare (0, 0) with (0, 0). Of what is the maximum taken there?
# ko: 둘 다 0인 원소를 제외했는데, 그러면 남는 원소가 없을 수 있습니다.
#     (0, 0)과 (0, 0)을 비교해 보세요. 이때 무엇의 최댓값을 구하나요?
def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    return float(np.nanmax(np.abs(a - b) / np.maximum(np.abs(a), np.abs(b))))


# %% nan_hidden
# en: A nan counts as no error.
#     Compare (nan, 1) with (1, 1). Is np.nan > 0? A gradient that holds a nan is broken: should the check pass it?
# ko: nan이 있는 곳의 오차를 0으로 처리했습니다.
#     (nan, 1)과 (1, 1)을 비교해 보세요. np.nan > 0은 참인가요? nan이 들어 있는 기울기는 잘못된 것입니다. 통과시켜도
#     될까요?
def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    larger = np.maximum(np.abs(a), np.abs(b))
    used = larger > 0
    return float(np.max(np.where(used, np.abs(a - b) / np.where(used, larger, 1), 0)))


# %% zero_wherever_one_is_zero
# en: The error is taken as 0 wherever one of the two is 0.
#     Compare (0, 0) with (5, 5). A gradient that is all zeros is a common mistake: would your check find it?
# ko: 둘 가운데 하나만 0이어도 오차를 0으로 두었습니다.
#     (0, 0)과 (5, 5)를 비교해 보세요. 기울기가 모두 0이 되는 실수는 흔합니다. 이 검사가 그것을 찾아내나요?
def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    larger = np.maximum(np.abs(a), np.abs(b))
    error = np.abs(a - b) / np.where(larger == 0, 1, larger)
    return float(np.max(np.where((a == 0) | (b == 0), 0, error)))


# %% divided_by_the_sum
# en: The difference is divided by the sum of the two sizes.
#     Compare 1 with 2. The error is 1/2: what do you get?
# ko: 차이를 두 절댓값의 합으로 나누었습니다.
#     1과 2를 비교해 보세요. 올바른 값은 1/2입니다. 지금은 얼마가 나오나요?
def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    total = np.abs(a) + np.abs(b)
    return float(np.max(np.abs(a - b) / np.where(total == 0, 1, total)))


# %% divided_by_the_first
# en: The difference is always divided by the first number.
#     Compare 1 with 2 and 2 with 1. Should the order matter?
# ko: 차이를 항상 첫째 수로 나누었습니다.
#     1과 2, 2와 1을 각각 비교해 보세요. 순서에 따라 결과가 달라져야 할까요?
def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    size = np.where((a == 0) & (b == 0), 1, np.abs(a))
    return float(np.max(np.abs(a - b) / size))


# %% divided_by_the_second
# en: The difference is always divided by the second number.
#     Compare 1 with 2 and 2 with 1. Should the order matter?
# ko: 차이를 항상 둘째 수로 나누었습니다.
#     1과 2, 2와 1을 각각 비교해 보세요. 순서에 따라 결과가 달라져야 할까요?
def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    size = np.where((a == 0) & (b == 0), 1, np.abs(b))
    return float(np.max(np.abs(a - b) / size))


# %% divided_by_the_smaller
# en: The difference is divided by the smaller of the two.
#     Compare 0 with 1. The larger of the two sizes is 1: what do you divide by?
# ko: 차이를 둘 가운데 작은 쪽으로 나누었습니다.
#     0과 1을 비교해 보세요. 두 절댓값 가운데 큰 것은 1입니다. 지금은 무엇으로 나누나요?
def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    smaller = np.minimum(np.abs(a), np.abs(b))
    return float(np.max(np.abs(a - b) / np.where((a == 0) & (b == 0), 1, smaller)))


# %% not_divided
# en: This is the absolute error.
#     Compare 1e-9 with 2e-9, one twice the other. Is 1e-9 a small error there?
# ko: 절대 오차를 구했습니다.
#     1e-9와 2e-9를 비교해 보세요. 하나가 다른 하나의 두 배입니다. 이때 1e-9는 작은 오차인가요?
def relative_error(a, b):
    return float(np.max(np.abs(np.asarray(a, dtype=float) - np.asarray(b, dtype=float))))


# %% small_number_in_the_denominator
# en: A small number is added to the denominator.
#     Compare 1e-9 with 2e-9: the error is 1/2. What do you get?
# ko: 분모에 작은 수를 더했습니다.
#     1e-9와 2e-9를 비교해 보세요. 오차는 1/2입니다. 지금은 얼마가 나오나요?
def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    return float(np.max(np.abs(a - b) / (np.maximum(np.abs(a), np.abs(b)) + 1e-8)))


# %% denominator_held_above_a_small_number
# en: The denominator is never smaller than 1e-8.
#     Compare 1e-10 with 2e-10: the error is 1/2. What do you get?
# ko: 분모가 1e-8보다 작아지지 않게 했습니다.
#     1e-10과 2e-10을 비교해 보세요. 오차는 1/2입니다. 지금은 얼마가 나오나요?
def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    return float(np.max(np.abs(a - b) / np.maximum(1e-8, np.maximum(np.abs(a), np.abs(b)))))


# %% difference_with_its_sign
# en: The sign of the difference is kept.
#     Compare 1 with 2, then 2 with 1. Can an error be negative?
# ko: 차이의 부호를 그대로 두었습니다.
#     1과 2, 2와 1을 각각 비교해 보세요. 오차가 음수일 수 있나요?
def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    larger = np.maximum(np.abs(a), np.abs(b))
    return float(np.max((a - b) / np.where(larger == 0, 1, larger)))


# %% denominator_with_its_sign
# en: The denominator is the larger number, not the larger size.
#     Compare -1 with -2. What do you divide by, and which sign has the result?
# ko: 절댓값이 큰 쪽이 아니라 값이 큰 쪽으로 나누었습니다.
#     -1과 -2를 비교해 보세요. 지금은 무엇으로 나누고, 결과의 부호는 무엇인가요?
def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    larger = np.maximum(a, b)
    return float(np.max(np.abs(a - b) / np.where((a == 0) & (b == 0), 1, larger)))


# %% largest_by_largest
# en: The largest difference is divided by the largest number.
#     Compare (1000, 1) with (1000, 2). The second element is off by 1/2: what do you get?
# ko: 가장 큰 차이를 가장 큰 수로 나누었습니다.
#     (1000, 1)과 (1000, 2)를 비교해 보세요. 둘째 원소의 오차는 1/2입니다. 지금은 얼마가 나오나요?
def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    largest = max(np.abs(a).max(), np.abs(b).max())
    return float(np.abs(a - b).max() / largest) if largest else 0.0


# %% norms_compared
# en: The norms of whole arrays are compared, not the elements.
#     Compare (1000, 1) with (1000, 2). The second element is off by 1/2: what do you get?
# ko: 원소가 아니라 배열 전체의 노름을 비교했습니다.
#     (1000, 1)과 (1000, 2)를 비교해 보세요. 둘째 원소의 오차는 1/2입니다. 지금은 얼마가 나오나요?
def relative_error(a, b):
    a, b = np.asarray(a, dtype=float).ravel(), np.asarray(b, dtype=float).ravel()
    larger = max(np.linalg.norm(a), np.linalg.norm(b))
    return float(np.linalg.norm(a - b) / larger) if larger else 0.0


# %% not_reduced
# en: There is an error for every element instead of one number.
#     Which shape has your result? Which one number says whether all elements agree?
# ko: 수 하나가 아니라 원소마다 오차를 돌려주었습니다.
#     결과의 형태는 무엇인가요? 모든 원소가 일치하는지를 수 하나로 나타내려면 무엇을 구해야 하나요?
def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    larger = np.maximum(np.abs(a), np.abs(b))
    return np.abs(a - b) / np.where(larger == 0, 1, larger)


# %% squared
# en: The differences are squared.
#     Compare 1 with 2, then 1000 with 2000: both are off by 1/2. What do you get?
# ko: 차이를 제곱했습니다.
#     1과 2, 1000과 2000을 각각 비교해 보세요. 오차는 둘 다 1/2입니다. 지금은 얼마가 나오나요?
def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    larger = np.maximum(np.abs(a), np.abs(b))
    return float(np.max((a - b) ** 2 / np.where(larger == 0, 1, larger)))


# %% sizes_compared
# en: The sizes are compared without the signs.
#     Compare 1 with -1. They are as far apart as can be: what do you get?
# ko: 부호를 뗀 크기만 비교했습니다.
#     1과 -1을 비교해 보세요. 크기만 같고 부호가 반대인 두 수입니다. 지금은 얼마가 나오나요?
def relative_error(a, b):
    a, b = np.abs(np.asarray(a, dtype=float)), np.abs(np.asarray(b, dtype=float))
    larger = np.maximum(a, b)
    return float(np.max(np.abs(a - b) / np.where(larger == 0, 1, larger)))


# %% in_float32
# en: The arrays are compared in float32.
#     Compare 1 with 1.0000001, the kind of error that a right gradient has. What is left of the difference?
# ko: 배열을 float32로 바꾸어 비교했습니다.
#     1과 1.0000001을 비교해 보세요. 올바른 기울기에서도 흔히 나오는 차이입니다. 차이가 얼마나 남나요?
def relative_error(a, b):
    a, b = np.asarray(a, dtype=np.float32), np.asarray(b, dtype=np.float32)
    larger = np.maximum(np.abs(a), np.abs(b))
    return float(np.max(np.abs(a - b) / np.where(larger == 0, 1, larger)))


# %% zero_by_zero_thrown_away
# en: The number is right, but 0/0 is computed on the way, with a warning.
#     np.where chooses between two arrays that are both computed before. What must stand below the line where both are
#     0?
# ko: 값은 맞지만 도중에 0/0을 계산하여 경고가 나옵니다.
#     np.where는 미리 계산한 두 배열 가운데서 고릅니다. 둘 다 0인 곳의 분모에는 무엇을 두어야 하나요?
def relative_error(a, b):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    larger = np.maximum(np.abs(a), np.abs(b))
    return float(np.max(np.where(larger == 0, 0, np.abs(a - b) / larger)))


# %% largest_along_two_axes
# en: The largest is taken along two axes, whatever the shape.
#     Compare two arrays of shape (2, 3, 4). Which shape has your result?
# ko: 형태와 관계없이 두 축에 대해서만 가장 큰 값을 구했습니다.
#     형태가 (2, 3, 4)인 두 배열을 비교해 보세요. 결과의 형태는 무엇인가요?
def relative_error(a, b):
    larger = np.maximum(np.abs(a), np.abs(b))
    errors = np.abs(np.subtract(a, b)) / np.where(larger == 0, 1, larger)
    return errors.max(axis=0).max(axis=0)
