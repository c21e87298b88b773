# %% logaddexp
# en: The logarithm of the denominator by np.logaddexp.reduce, then one exp.
# ko: 분모의 로그를 np.logaddexp.reduce로 구하고 exp를 한 번 씁니다.
def softmax(z):
    return np.exp(z - np.logaddexp.reduce(z, axis=-1, keepdims=True))

# %% nested_lists
# en: Recursion down the axes, math.exp on every number, a nested list as the result.
# ko: 축을 따라 재귀로 내려가 수마다 math.exp를 쓰고, 중첩 리스트를 돌려줍니다.
import math


def softmax(z):
    if np.ndim(z) > 1:
        return [softmax(part) for part in z]
    numbers = [float(number) for number in z]
    largest = max(numbers)
    powers = [math.exp(number - largest) for number in numbers]
    total = math.fsum(powers)
    return [power / total for power in powers]

# %% rows_loop
# en: Flattened to rows with reshape, a loop over the rows into a preallocated array.
# ko: reshape로 행들을 펼치고, 미리 만든 배열에 행마다 채웁니다.
def softmax(z):
    rows = z.reshape(-1, z.shape[-1])
    result = np.empty(rows.shape)
    for k in range(len(rows)):
        row = rows[k] - rows[k].max()
        np.exp(row, out=result[k])
        result[k] /= result[k].sum()
    return result.reshape(z.shape)

# %% apply_along_axis
# en: A helper for one row, given to np.apply_along_axis.
# ko: 한 행을 위한 도우미 함수를 np.apply_along_axis에 넘깁니다.
def one_row(row):
    powers = np.exp(row - np.max(row))
    return powers / np.sum(powers)


def softmax(z):
    return np.apply_along_axis(one_row, -1, np.asarray(z, dtype=np.float64))

# %% pairs
# en: 1 / sum of exp(z_j - z_i) over all pairs of a row; inf gives 0, and its warning is switched off.
# ko: 한 행의 모든 쌍에 대해 1 / exp(z_j - z_i)의 합. inf는 0이 되고, 그 경고는 끕니다.
def softmax(z):
    differences = z[..., None, :] - z[..., :, None]
    with np.errstate(over="ignore"):
        return 1.0 / np.exp(differences).sum(axis=-1)

# %% axis_first
# en: The last axis moved to the front, so that broadcasting needs no keepdims; in place in a copy.
# ko: 마지막 축을 맨 앞으로 옮겨 keepdims 없이 브로드캐스트하고, 복사본 안에서 계산합니다.
def softmax(z):
    work = np.array(np.moveaxis(z, -1, 0), dtype=float)
    work -= work.max(axis=0)
    np.exp(work, out=work)
    work /= work.sum(axis=0)
    return np.moveaxis(work, 0, -1)

# %% einsum_ndindex
# en: The row sums by einsum, the largest logits collected in a loop over np.ndindex.
# ko: 행의 합은 einsum으로, 가장 큰 로짓은 np.ndindex 반복문으로 모읍니다.
def softmax(z):
    c = np.zeros(z.shape[:-1])
    for place in np.ndindex(*c.shape):
        c[place] = sorted(z[place])[-1]
    e = np.exp(z - np.expand_dims(c, -1))
    return np.divide(e, np.einsum("...j->...", e)[..., np.newaxis])
