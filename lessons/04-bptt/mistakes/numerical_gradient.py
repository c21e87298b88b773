# %% one_sided
# en: The difference is taken on one side only.
#     Take f = a**3 at a = 1 with eps = 0.1. The slope is 3: what do you get, and what do (f(1.1) - f(0.9)) / 0.2 give?
# ko: 한쪽으로만 움직여 차이를 구했습니다.
#     f = a**3, a = 1, eps = 0.1로 계산해 보세요. 올바른 기울기는 3입니다. 지금은 얼마이고, (f(1.1) - f(0.9)) / 0.2는
#     얼마인가요?
def numerical_gradient(f, array, eps=1e-5):
    gradient = np.zeros_like(array)
    here = f(array)
    for index in np.ndindex(array.shape):
        old = array[index]
        array[index] = old + eps
        gradient[index] = (f(array) - here) / eps
        array[index] = old
    return gradient


# %% one_sided_below
# en: The difference is taken on the lower side only.
#     Take f = a**3 at a = 1 with eps = 0.1. The slope is 3: what do you get, and what does the point above a add?
# ko: 아래쪽으로만 움직여 차이를 구했습니다.
#     f = a**3, a = 1, eps = 0.1로 계산해 보세요. 올바른 기울기는 3입니다. 지금은 얼마이고, a보다 위쪽 점까지 쓰면
#     얼마인가요?
def numerical_gradient(f, array, eps=1e-5):
    gradient = np.zeros_like(array)
    here = f(array)
    for index in np.ndindex(array.shape):
        old = array[index]
        array[index] = old - eps
        gradient[index] = (here - f(array)) / eps
        array[index] = old
    return gradient


# %% divided_by_eps
# en: The difference is divided by eps, not by 2 * eps.
#     Every element is twice too large. How far apart are the two points at which you ask f?
# ko: 차이를 2 * eps가 아니라 eps로 나누었습니다.
#     모든 원소가 올바른 값의 두 배입니다. f를 계산한 두 점은 서로 얼마나 떨어져 있나요?
def numerical_gradient(f, array, eps=1e-5):
    gradient = np.zeros_like(array)
    for index in np.ndindex(array.shape):
        old = array[index]
        array[index] = old + eps
        above = f(array)
        array[index] = old - eps
        below = f(array)
        array[index] = old
        gradient[index] = (above - below) / eps
    return gradient


# %% divided_by_two_then_multiplied
# en: The difference is divided by 2 and multiplied by eps.
#     Take f = a at eps = 0.1 and eps = 0.01: the slope is 1 both times. In which order does Python read x / 2 * eps?
# ko: 차이를 2로 나눈 뒤 eps를 곱했습니다.
#     f = a를 eps = 0.1과 eps = 0.01로 계산해 보세요. 기울기는 둘 다 1이어야 합니다. Python은 x / 2 * eps를 어떤 순서로
#     계산하나요?
def numerical_gradient(f, array, eps=1e-5):
    gradient = np.zeros_like(array)
    for index in np.ndindex(array.shape):
        old = array[index]
        array[index] = old + eps
        above = f(array)
        array[index] = old - eps
        below = f(array)
        array[index] = old
        gradient[index] = (above - below) / 2 * eps
    return gradient


# %% back_to_the_middle
# en: The second point is the element itself, not the point below it.
#     Every element is about half. After array[index] += eps and array[index] -= eps, where do you stand?
# ko: 둘째 점이 아래쪽 점이 아니라 원래 자리입니다.
#     모든 원소가 올바른 값의 절반쯤입니다. array[index] += eps를 하고 array[index] -= eps를 하면 어느 자리에 있게
#     되나요?
def numerical_gradient(f, array, eps=1e-5):
    x = array.copy()
    gradient = np.zeros_like(x)
    for index in np.ndindex(x.shape):
        x[index] += eps
        above = f(x)
        x[index] -= eps
        below = f(x)
        gradient[index] = (above - below) / (2 * eps)
    return gradient


# %% sign_reversed
# en: The difference is taken the wrong way round.
#     Take f = a. Its slope is 1: which sign do you get?
# ko: 차이를 반대로 뺐습니다.
#     f = a를 넣어 보세요. 기울기는 1이어야 합니다. 부호가 어떻게 나오나요?
def numerical_gradient(f, array, eps=1e-5):
    gradient = np.zeros_like(array)
    for index in np.ndindex(array.shape):
        old = array[index]
        array[index] = old + eps
        above = f(array)
        array[index] = old - eps
        below = f(array)
        array[index] = old
        gradient[index] = (below - above) / (2 * eps)
    return gradient


# %% eps_ignored
# en: The step is always 1e-5, whatever eps is.
#     Call it with eps = 1e-5 and with eps = 0.1 for f = a**3. Should the two answers be equal?
# ko: eps와 관계없이 항상 1e-5만큼 움직입니다.
#     f = a**3을 eps = 1e-5와 eps = 0.1로 계산해 보세요. 두 결과가 같아야 할까요?
def numerical_gradient(f, array, eps=1e-5):
    eps = 1e-5
    gradient = np.zeros_like(array)
    for index in np.ndindex(array.shape):
        old = array[index]
        array[index] = old + eps
        above = f(array)
        array[index] = old - eps
        below = f(array)
        array[index] = old
        gradient[index] = (above - below) / (2 * eps)
    return gradient


# %% eps_too_small
# en: The step is 1e-12, far too small for float64.
#     Draw the error of f = a**3 for steps from 1e-1 to 1e-13. Where is it smallest, and why does it rise again?
# ko: 1e-12만큼 움직였습니다. float64에는 너무 작은 값입니다.
#     f = a**3의 오차를 1e-1부터 1e-13까지 그려 보세요. 어디에서 가장 작고, 왜 다시 커지나요?
def numerical_gradient(f, array, eps=1e-5):
    eps = 1e-12
    gradient = np.zeros_like(array)
    for index in np.ndindex(array.shape):
        old = array[index]
        array[index] = old + eps
        above = f(array)
        array[index] = old - eps
        below = f(array)
        array[index] = old
        gradient[index] = (above - below) / (2 * eps)
    return gradient


# %% eps_too_large
# en: The step is always 0.01.
#     Take f = a**3 at a = 1 with eps = 1e-5. How many digits of the slope 3 are right?
# ko: 항상 0.01만큼 움직입니다.
#     f = a**3, a = 1, eps = 1e-5로 계산해 보세요. 올바른 기울기 3과 몇 자리까지 같은가요?
def numerical_gradient(f, array, eps=1e-5):
    eps = 1e-2
    gradient = np.zeros_like(array)
    for index in np.ndindex(array.shape):
        old = array[index]
        array[index] = old + eps
        above = f(array)
        array[index] = old - eps
        below = f(array)
        array[index] = old
        gradient[index] = (above - below) / (2 * eps)
    return gradient


# %% eps_relative
# en: The step is eps times the element.
#     Let one element be 0. How far do you move it?
# ko: 원소에 eps를 곱한 만큼 움직였습니다.
#     원소 하나를 0으로 두어 보세요. 그 원소는 얼마나 움직이나요?
def numerical_gradient(f, array, eps=1e-5):
    gradient = np.zeros_like(array)
    for index in np.ndindex(array.shape):
        old = array[index]
        step = eps * abs(old)
        array[index] = old + step
        above = f(array)
        array[index] = old - step
        below = f(array)
        array[index] = old
        gradient[index] = (above - below) / (2 * step)
    return gradient


# %% element_not_put_back
# en: Each element stays where it was moved to.
#     Print array before and after the call. From which point is the second element moved?
# ko: 움직인 원소를 제자리에 돌려놓지 않았습니다.
#     호출하기 전과 후에 array를 출력해 보세요. 둘째 원소는 어느 점에서 움직이기 시작하나요?
def numerical_gradient(f, array, eps=1e-5):
    gradient = np.zeros_like(array)
    for index in np.ndindex(array.shape):
        array[index] += eps
        above = f(array)
        array[index] -= 2 * eps
        below = f(array)
        gradient[index] = (above - below) / (2 * eps)
    return gradient


# %% put_back_by_adding
# en: Each element is put back by adding eps again, which leaves a tiny error behind.
#     Compute 0.1 + 0.3 - 0.6 + 0.3. Is it 0.1? How can the old value come back to the last bit?
# ko: eps를 다시 더해서 원소를 되돌렸는데, 아주 작은 오차가 남습니다.
#     0.1 + 0.3 - 0.6 + 0.3을 계산해 보세요. 0.1이 나오나요? 어떻게 하면 원래 값이 마지막 비트까지 그대로 돌아올까요?
def numerical_gradient(f, array, eps=1e-5):
    gradient = np.zeros_like(array)
    for index in np.ndindex(array.shape):
        array[index] += eps
        above = f(array)
        array[index] -= 2 * eps
        below = f(array)
        array[index] += eps
        gradient[index] = (above - below) / (2 * eps)
    return gradient


# %% copy_not_put_back
# en: The elements of the copy stay where they were moved to.
#     The caller's array is safe, and the first element is right. From which point is the second element moved?
# ko: 복사본에서 움직인 원소를 제자리에 돌려놓지 않았습니다.
#     인자로 받은 배열은 그대로이고 첫 원소는 맞습니다. 둘째 원소는 어느 점에서 움직이기 시작하나요?
def numerical_gradient(f, array, eps=1e-5):
    x = array.copy()
    gradient = np.zeros_like(x)
    for index in np.ndindex(x.shape):
        x[index] += eps
        above = f(x)
        x[index] -= 2 * eps
        below = f(x)
        gradient[index] = (above - below) / (2 * eps)
    return gradient


# %% all_elements_at_once
# en: All elements are moved together.
#     Take f = a[0] + 10 * a[1]. The gradient is (1, 10): what do you get? How often must f be asked for two elements?
# ko: 모든 원소를 한꺼번에 움직였습니다.
#     f = a[0] + 10 * a[1]을 넣어 보세요. 기울기는 (1, 10)입니다. 지금은 얼마가 나오나요? 원소가 두 개면 f를 몇 번
#     계산해야 하나요?
def numerical_gradient(f, array, eps=1e-5):
    slope = (f(array + eps) - f(array - eps)) / (2 * eps)
    return np.full_like(array, slope)


# %% rows_at_once
# en: A whole row is moved at once.
#     Let array be 2 by 3 and f the sum of its elements. The gradient is 1 everywhere: what do you get?
# ko: 한 행을 통째로 움직였습니다.
#     형태가 (2, 3)인 array의 원소를 모두 더하는 f를 넣어 보세요. 기울기는 모두 1이어야 합니다. 지금은 얼마가 나오나요?
def numerical_gradient(f, array, eps=1e-5):
    gradient = np.zeros_like(array)
    for i in range(len(array)):
        old = array[i].copy()
        array[i] = old + eps
        above = f(array)
        array[i] = old - eps
        below = f(array)
        array[i] = old
        gradient[i] = (above - below) / (2 * eps)
    return gradient


# %% element_alone
# en: f is given the moved element alone, not the array.
#     Take f = a[0] * a[1], or the square of a sum. What does f need besides the element that moves?
# ko: f에 배열이 아니라 움직인 원소 하나만 넣었습니다.
#     합의 제곱을 구하는 f를 넣어 보세요. f를 계산하려면 움직이는 원소 말고 무엇이 더 필요한가요?
def numerical_gradient(f, array, eps=1e-5):
    gradient = np.zeros_like(array)
    for index in np.ndindex(array.shape):
        x = array[index]
        gradient[index] = (f(x + eps) - f(x - eps)) / (2 * eps)
    return gradient


# %% others_are_zero
# en: All other elements are set to zero while one is moved.
#     Take f = a[0] * a[1] at (2, 3). The gradient is (3, 2): what do you get?
# ko: 원소 하나를 움직일 때 다른 원소를 모두 0으로 두었습니다.
#     원소를 모두 곱하는 f에 (2, 3)을 넣어 보세요. 기울기는 (3, 2)입니다. 지금은 얼마가 나오나요?
def numerical_gradient(f, array, eps=1e-5):
    gradient = np.zeros_like(array)
    for index in np.ndindex(array.shape):
        above, below = np.zeros_like(array), np.zeros_like(array)
        above[index] = array[index] + eps
        below[index] = array[index] - eps
        gradient[index] = (f(above) - f(below)) / (2 * eps)
    return gradient


# %% flattened
# en: The gradient comes out flat.
#     Let array be 2 by 3. Which shape must the gradient have, so that array - lr * gradient can be computed?
# ko: 기울기를 1차원으로 펼친 채 돌려주었습니다.
#     array의 형태가 (2, 3)일 때 array - lr * gradient를 계산하려면 기울기는 어떤 형태여야 하나요?
def numerical_gradient(f, array, eps=1e-5):
    gradient = []
    for index in np.ndindex(array.shape):
        old = array[index]
        array[index] = old + eps
        above = f(array)
        array[index] = old - eps
        below = f(array)
        array[index] = old
        gradient.append((above - below) / (2 * eps))
    return np.array(gradient)


# %% in_float32
# en: The array is taken over in float32.
#     Compute np.float32(1) + np.float32(1e-8) and print how many digits float32 has. Which of the steps does it still
#     see?
# ko: 배열을 float32로 바꾸었습니다.
#     np.float32(1) + np.float32(1e-8)을 계산해 보세요. float32의 유효 숫자는 몇 자리인가요? 이만큼 움직인 것을 구별할
#     수 있나요?
def numerical_gradient(f, array, eps=1e-5):
    x = array.astype(np.float32)
    gradient = np.zeros_like(x)
    for index in np.ndindex(x.shape):
        old = x[index]
        x[index] = old + eps
        above = f(x)
        x[index] = old - eps
        below = f(x)
        x[index] = old
        gradient[index] = (above - below) / (2 * eps)
    return gradient


# %% second_difference
# en: This is the second derivative.
#     Take f = a, a straight line. Its slope is 1: what do you get?
# ko: 이것은 이계도함수를 구하는 식입니다.
#     직선인 f = a를 넣어 보세요. 기울기는 1이어야 합니다. 지금은 얼마가 나오나요?
def numerical_gradient(f, array, eps=1e-5):
    gradient = np.zeros_like(array)
    here = f(array)
    for index in np.ndindex(array.shape):
        old = array[index]
        array[index] = old + eps
        above = f(array)
        array[index] = old - eps
        below = f(array)
        array[index] = old
        gradient[index] = (above - 2 * here + below) / eps**2
    return gradient


# %% difference_not_divided
# en: The difference is not divided by the distance.
#     Take f = a at eps = 0.1 and at eps = 0.01. The slope is 1 both times: what do you get?
# ko: 차이를 거리로 나누지 않았습니다.
#     f = a를 eps = 0.1과 eps = 0.01로 계산해 보세요. 기울기는 둘 다 1이어야 합니다. 지금은 얼마가 나오나요?
def numerical_gradient(f, array, eps=1e-5):
    gradient = np.zeros_like(array)
    for index in np.ndindex(array.shape):
        old = array[index]
        array[index] = old + eps
        above = f(array)
        array[index] = old - eps
        below = f(array)
        array[index] = old
        gradient[index] = above - below
    return gradient


# %% default_of_another_size
# en: Where no eps is given, it is 1e-4.
#     Print numerical_gradient(f, array) and numerical_gradient(f, array, 1e-5) for f = sin(1000 a) at a = 0. Are they
#     the same?
# ko: eps를 주지 않으면 1e-4를 씁니다.
#     f = sin(1000 a), a = 0으로 numerical_gradient(f, array)와 numerical_gradient(f, array, 1e-5)를 출력해 보세요. 둘이
#     같나요?
def numerical_gradient(f, array, eps=1e-4):
    gradient = np.zeros_like(array)
    for index in np.ndindex(array.shape):
        old = array[index]
        array[index] = old + eps
        above = f(array)
        array[index] = old - eps
        below = f(array)
        array[index] = old
        gradient[index] = (above - below) / (2 * eps)
    return gradient


# %% last_axis_at_once
# en: With three axes, all elements of the last one are nudged together.
#     Let array be 2 by 1 by 3. How many elements does array[i, j] have, and how many may be nudged at a time?
# ko: 축이 세 개이면 마지막 축의 원소를 한꺼번에 바꿉니다.
#     array의 형태가 (2, 1, 3)이면 array[i, j]의 원소는 몇 개이고, 한 번에 바꿀 수 있는 것은 몇 개인가요?
def numerical_gradient(f, array, eps=1e-5):
    gradient = np.zeros_like(array)
    for index in np.ndindex(array.shape[:2]):
        above, below = array.copy(), array.copy()
        above[index] += eps
        below[index] -= eps
        gradient[index] = (f(above) - f(below)) / (2 * eps)
    return gradient


# %% no_axis_becomes_one
# en: An array without axes comes back with one.
#     Print the shapes of np.array(2.0) and of the gradient at it. What does np.atleast_1d do?
# ko: 축이 없는 배열의 기울기에 축이 하나 생겼습니다.
#     np.array(2.0)의 형태와 그 기울기의 형태를 출력해 보세요. np.atleast_1d는 무엇을 하나요?
def numerical_gradient(f, array, eps=1e-5):
    array = np.atleast_1d(array).copy()
    gradient = np.zeros_like(array)
    for index in np.ndindex(array.shape):
        old = array[index]
        array[index] = old + eps
        above = f(array)
        array[index] = old - eps
        below = f(array)
        array[index] = old
        gradient[index] = (above - below) / (2 * eps)
    return gradient


# %% gradient_in_float32
# en: The gradient is kept in float32.
#     Print gradient.dtype. Which dtype does np.zeros make when it is told nothing?
# ko: 기울기를 float32에 담았습니다.
#     gradient.dtype을 출력해 보세요. np.zeros에 dtype을 적지 않으면 무엇이 되나요?
def numerical_gradient(f, array, eps=1e-5):
    gradient = np.zeros(array.shape, dtype=np.float32)
    for index in np.ndindex(array.shape):
        old = array[index]
        array[index] = old + eps
        above = f(array)
        array[index] = old - eps
        below = f(array)
        array[index] = old
        gradient[index] = (above - below) / (2 * eps)
    return gradient


# %% one_array_for_all_calls
# en: Every call writes its result into the same array.
#     Keep the gradient of a first call, call it again with another array, and print the kept one. Is it still what it
#     was?
# ko: 호출할 때마다 같은 배열에 결과를 저장합니다.
#     첫 호출의 기울기를 변수에 담아 두고 다른 배열로 다시 호출한 다음, 담아 둔 기울기를 출력해 보세요. 처음 값
#     그대로인가요?
def numerical_gradient(f, array, eps=1e-5, kept={}):
    gradient = kept.setdefault(array.shape, np.empty(array.shape))
    for index in np.ndindex(array.shape):
        old = array[index]
        array[index] = old + eps
        above = f(array)
        array[index] = old - eps
        below = f(array)
        array[index] = old
        gradient[index] = (above - below) / (2 * eps)
    return gradient
