# %% loops
# en: Plain loops over sequences, time steps and outputs, with math.exp and math.log only.
# ko: math.exp와 math.log만으로 시퀀스, 시점, 출력을 차례로 돌며 계산합니다.
import math


def output_backward(ys, targets):
    n_batch, n_time, n_outputs = ys.shape
    total = 0.0
    gradient = np.zeros((n_batch, n_time, n_outputs))
    for b in range(n_batch):
        for t in range(n_time):
            row = [float(y) for y in ys[b, t]]
            goal = int(targets[b, t])
            top = max(row)
            powers = [math.exp(y - top) for y in row]
            whole = sum(powers)
            total += math.log(whole) - (row[goal] - top)
            for i, power in enumerate(powers):
                gradient[b, t, i] = power / whole - (1.0 if i == goal else 0.0)
    return total, gradient


# %% given
# en: One line: the given functions, called with keywords; one_hot is subtracted from softmax.
# ko: 주어진 함수를 키워드 인수로 불러 한 줄로 씁니다.
def output_backward(ys, targets):
    return cross_entropy(ys=ys, targets=targets), softmax(z=ys) - one_hot(indices=targets, depth=ys.shape[-1])


# %% fancy
# en: Flattens batch and time, uses logaddexp.reduce and subtracts 1 at the targets by fancy indexing.
# ko: 배치와 시간을 한 축으로 펴고 logaddexp.reduce와 팬시 인덱싱을 씁니다.
def output_backward(ys, targets):
    flat = (ys - np.max(ys, axis=2)[:, :, np.newaxis]).reshape(-1, ys.shape[2])
    places = np.arange(flat.shape[0]), np.ravel(targets)
    log_sums = np.logaddexp.reduce(flat, axis=1)
    errors = np.exp(flat - log_sums[:, None])
    errors[places] -= 1
    return np.sum(log_sums - flat[places]), errors.reshape(ys.shape)
