# %% in_place
# en: Nudges the array itself and puts the kept value back into each element.
# ko: 배열의 원소를 직접 바꾸고, 보관해 둔 값을 다시 넣습니다.
def numerical_gradient(f, array, eps=1e-5):
    gradient = np.zeros(array.shape)
    for index in np.ndindex(array.shape):
        kept = array[index]
        array[index] = kept + eps
        above = float(f(array))
        array[index] = kept - eps
        below = float(f(array))
        array[index] = kept
        gradient[index] = (above - below) / (2 * eps)
    return gradient


# %% masks
# en: No element is ever written: np.where with a mask makes a new array for each nudge; a list, then reshape.
# ko: 원소를 바꾸지 않고 마스크와 np.where로 매번 새 배열을 만들며, 리스트를 reshape합니다.
def numerical_gradient(f, array, eps=1e-5):
    places = np.arange(array.size).reshape(array.shape)

    def nudged(place, by):
        return f(np.where(places == place, array + by, array))

    slopes = [(nudged(place, eps) - nudged(place, -eps)) / (eps + eps) for place in range(array.size)]
    return np.array(slopes, dtype=float).reshape(array.shape)


# %% flat
# en: Goes through a flat copy, two fresh copies for each element, and writes into gradient.flat.
# ko: 평평한 복사본을 돌며 원소마다 새 복사본 둘을 만들고 gradient.flat에 씁니다.
def numerical_gradient(f, array, eps=1e-5):
    gradient = np.empty(np.shape(array))
    values = np.array(array, dtype=np.float64).flatten()
    for i, value in enumerate(values):
        results = []
        for changed in (value + eps, value - eps):
            copy = values.copy()
            copy[i] = changed
            results.append(f(copy.reshape(gradient.shape)))
        high, low = results
        gradient.flat[i] = 0.5 * (high - low) / eps
    return gradient
