# %% ones_first
# en: The column of ones comes first, lstsq.
# ko: 1로 된 열을 맨 앞에 두고 lstsq를 씁니다.
def linear_forecast(xs_train, ys_train, xs):
    def design(series):
        return np.hstack([np.ones((len(series), 1)), series.reshape(len(series), -1)])

    coefficients, *_ = np.linalg.lstsq(design(xs_train), ys_train, rcond=None)
    return design(xs) @ coefficients

# %% pseudo_inverse
# en: The pseudo-inverse, ones last, np.c_.
# ko: 의사역행렬을 쓰고 1은 맨 뒤에, np.c_로 붙입니다.
def linear_forecast(xs_train, ys_train, xs):
    a = np.c_[xs_train[..., 0], np.ones(len(xs_train))]
    b = np.c_[xs[..., 0], np.ones(len(xs))]
    return b @ (np.linalg.pinv(a) @ ys_train)

# %% normal_equations
# en: The normal equations, solved by np.linalg.solve.
# ko: 정규방정식을 np.linalg.solve로 풉니다.
def linear_forecast(xs_train, ys_train, xs):
    a = np.insert(np.squeeze(xs_train, axis=2), 0, 1.0, axis=1)
    b = np.insert(np.squeeze(xs, axis=2), 0, 1.0, axis=1)
    return b @ np.linalg.solve(a.T @ a, a.T @ ys_train)

# %% centred
# en: Series and labels centred on the training means; the constant is what is left.
# ko: 학습용 평균을 뺀 시계열과 정답에 맞추고, 상수항은 남은 값으로 구합니다.
def linear_forecast(xs_train, ys_train, xs):
    flat = xs_train[:, :, 0]
    weights = np.linalg.lstsq(flat - flat.mean(axis=0), ys_train - ys_train.mean(axis=0), rcond=None)[0]
    constant = ys_train.mean(axis=0) - flat.mean(axis=0) @ weights
    return xs[:, :, 0] @ weights + constant

# %% qr
# en: A QR decomposition; flat labels, the column added at the end.
# ko: QR 분해, 정답은 1차원으로 쓰고 끝에 열로 바꿉니다.
def linear_forecast(xs_train, ys_train, xs):
    q, r = np.linalg.qr(np.column_stack([xs_train[:, :, 0], np.ones(len(xs_train))]))
    weights = np.linalg.solve(r, q.T @ np.ravel(ys_train))
    return (xs[:, :, 0] @ weights[:-1] + weights[-1])[:, np.newaxis]

# %% tensorflow
# en: tf.linalg.lstsq in float64.
# ko: float64로 계산하는 tf.linalg.lstsq.
def linear_forecast(xs_train, ys_train, xs):
    a = tf.pad(tf.constant(xs_train[:, :, 0], tf.float64), [[0, 0], [0, 1]], constant_values=1.0)
    b = tf.pad(tf.constant(xs[:, :, 0], tf.float64), [[0, 0], [0, 1]], constant_values=1.0)
    return (b @ tf.linalg.lstsq(a, tf.constant(ys_train, tf.float64), fast=False)).numpy()
