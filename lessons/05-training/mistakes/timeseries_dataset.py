# %% same_batch_every_time
# en: One batch is repeated for ever.
#     Take two batches and compare them. How often is the generator asked for a batch?
# ko: 배치 하나를 끝없이 되풀이합니다.
#     배치를 두 개 꺼내 비교해 보세요. 제너레이터에 배치를 몇 번 요청하나요?
def timeseries_dataset(n_steps, batch_size, rng, generator=None):
    generator = generator or timeseries_generator
    xs, ys = next(generator(n_steps, batch_size, rng))
    return tf.data.Dataset.from_tensors((xs.astype("float32"), ys.astype("float32"))).repeat()


# %% not_endless
# en: The dataset ends after one batch.
#     Count the batches of dataset.take(3). How many do you get?
# ko: 데이터셋이 배치 하나로 끝납니다.
#     dataset.take(3)에서 나오는 배치를 세어 보세요. 몇 개인가요?
def timeseries_dataset(n_steps, batch_size, rng, generator=None):
    generator = generator or timeseries_generator
    xs, ys = next(generator(n_steps, batch_size, rng))
    return tf.data.Dataset.from_tensors((xs.astype("float32"), ys.astype("float32")))


# %% batched_twice
# en: The batches are put into batches once more.
#     Print dataset.element_spec. How many axes should xs have, and which step adds one too many?
# ko: 배치를 다시 배치로 묶었습니다.
#     dataset.element_spec을 출력해 보세요. xs의 축은 몇 개여야 하고, 어느 단계에서 하나가 더 생기나요?
def timeseries_dataset(n_steps, batch_size, rng, generator=None):
    generator = generator or timeseries_generator
    signature = (tf.TensorSpec((batch_size, n_steps, 1), tf.float32), tf.TensorSpec((batch_size, 1), tf.float32))
    batches = tf.data.Dataset.from_generator(
        lambda: generator(n_steps, batch_size, rng), output_signature=signature
    )
    return batches.batch(batch_size)


# %% batch_axis_lost
# en: The elements of the dataset are single series, not batches.
#     Print dataset.element_spec. Which of the three axes of xs is missing?
# ko: 데이터셋의 원소가 배치가 아니라 시계열 하나입니다.
#     dataset.element_spec을 출력해 보세요. xs의 세 축 가운데 어느 것이 없나요?
def timeseries_dataset(n_steps, batch_size, rng, generator=None):
    generator = generator or timeseries_generator
    signature = (tf.TensorSpec((batch_size, n_steps, 1), tf.float32), tf.TensorSpec((batch_size, 1), tf.float32))
    batches = tf.data.Dataset.from_generator(
        lambda: generator(n_steps, batch_size, rng), output_signature=signature
    )
    return batches.unbatch()


# %% one_series_a_batch
# en: Every batch holds one series only.
#     Print dataset.element_spec with batch_size = 3. Where does batch_size go in your code?
# ko: 배치마다 시계열이 하나만 들어 있습니다.
#     batch_size = 3으로 두고 dataset.element_spec을 출력해 보세요. 코드에서 batch_size는 어디에 쓰이나요?
def timeseries_dataset(n_steps, batch_size, rng, generator=None):
    generator = generator or timeseries_generator
    signature = (tf.TensorSpec((1, n_steps, 1), tf.float32), tf.TensorSpec((1, 1), tf.float32))
    return tf.data.Dataset.from_generator(
        lambda: generator(n_steps, 1, rng), output_signature=signature
    )


# %% shapes_unknown
# en: The dataset knows the types of its tensors, but not their shapes.
#     Print dataset.element_spec. What does Keras know about the batch before the first one comes?
# ko: 데이터셋이 텐서의 자료형만 알고 형태는 모릅니다.
#     dataset.element_spec을 출력해 보세요. 첫 배치가 나오기 전에 Keras는 배치에 대해 무엇을 알 수 있나요?
def timeseries_dataset(n_steps, batch_size, rng, generator=None):
    generator = generator or timeseries_generator
    signature = (tf.TensorSpec(None, tf.float32), tf.TensorSpec(None, tf.float32))
    return tf.data.Dataset.from_generator(
        lambda: generator(n_steps, batch_size, rng), output_signature=signature
    )


# %% batch_size_unknown
# en: The batch axis is left open in the shapes.
#     Print dataset.element_spec. Which axis is None there, although you know its size?
# ko: 형태에서 배치 축의 크기를 비워 두었습니다.
#     dataset.element_spec을 출력해 보세요. 크기를 아는데도 None으로 나오는 축은 어느 것인가요?
def timeseries_dataset(n_steps, batch_size, rng, generator=None):
    generator = generator or timeseries_generator
    signature = (tf.TensorSpec((None, n_steps, 1), tf.float32), tf.TensorSpec((None, 1), tf.float32))
    return tf.data.Dataset.from_generator(
        lambda: generator(n_steps, batch_size, rng), output_signature=signature
    )


# %% float64
# en: The tensors are float64.
#     Print the dtype of a batch. Which dtype do the weights of a Keras layer have?
# ko: 텐서의 자료형이 float64입니다.
#     배치의 dtype을 출력해 보세요. Keras 층의 가중치는 dtype이 무엇인가요?
def timeseries_dataset(n_steps, batch_size, rng, generator=None):
    generator = generator or timeseries_generator
    signature = (tf.TensorSpec((batch_size, n_steps, 1), tf.float64), tf.TensorSpec((batch_size, 1), tf.float64))
    return tf.data.Dataset.from_generator(
        lambda: generator(n_steps, batch_size, rng), output_signature=signature
    )


# %% labels_flat
# en: The labels have no second axis.
#     Print the shape of ys. What is the shape of the network's output, and of the difference of the two?
# ko: 정답에 두 번째 축이 없습니다.
#     ys의 형태를 출력해 보세요. 신경망 출력의 형태는 무엇이고, 둘의 차는 어떤 형태가 되나요?
def timeseries_dataset(n_steps, batch_size, rng, generator=None):
    generator = generator or timeseries_generator
    signature = (tf.TensorSpec((batch_size, n_steps, 1), tf.float32), tf.TensorSpec((batch_size, 1), tf.float32))
    batches = tf.data.Dataset.from_generator(
        lambda: generator(n_steps, batch_size, rng), output_signature=signature
    )
    return batches.map(lambda xs, ys: (xs, ys[:, 0]))


# %% feature_axis_missing
# en: The series have no feature axis.
#     Print the shape of xs. A recurrent layer expects three axes: which one is missing?
# ko: 시계열에 특징 축이 없습니다.
#     xs의 형태를 출력해 보세요. 순환 층은 축이 세 개인 배열을 받습니다. 어느 축이 빠졌나요?
def timeseries_dataset(n_steps, batch_size, rng, generator=None):
    generator = generator or timeseries_generator
    signature = (tf.TensorSpec((batch_size, n_steps, 1), tf.float32), tf.TensorSpec((batch_size, 1), tf.float32))
    batches = tf.data.Dataset.from_generator(
        lambda: generator(n_steps, batch_size, rng), output_signature=signature
    )
    return batches.map(lambda xs, ys: (xs[:, :, 0], ys))


# %% steps_as_features
# en: The values of a series stand on the feature axis: one time step with many features.
#     In (batch, time, feature), how many time steps has your xs?
# ko: 시계열의 값이 특징 축에 놓여, 시간 단계는 하나뿐이고 특징이 여러 개입니다.
#     (batch, time, feature)로 보면 이 xs의 시간 단계는 몇 개인가요?
def timeseries_dataset(n_steps, batch_size, rng, generator=None):
    generator = generator or timeseries_generator
    signature = (tf.TensorSpec((batch_size, n_steps, 1), tf.float32), tf.TensorSpec((batch_size, 1), tf.float32))
    batches = tf.data.Dataset.from_generator(
        lambda: generator(n_steps, batch_size, rng), output_signature=signature
    )
    return batches.map(lambda xs, ys: (tf.reshape(xs, (batch_size, 1, n_steps)), ys))


# %% labels_missing
# en: The dataset holds the inputs only.
#     Unpack one element into two names. What does fit need besides xs?
# ko: 데이터셋에 입력만 들어 있습니다.
#     원소 하나를 변수 두 개로 나누어 받아 보세요. fit에는 xs 말고 무엇이 더 필요한가요?
def timeseries_dataset(n_steps, batch_size, rng, generator=None):
    generator = generator or timeseries_generator
    signature = (tf.TensorSpec((batch_size, n_steps, 1), tf.float32), tf.TensorSpec((batch_size, 1), tf.float32))
    batches = tf.data.Dataset.from_generator(
        lambda: generator(n_steps, batch_size, rng), output_signature=signature
    )
    return batches.map(lambda xs, ys: xs)


# %% last_input_as_label
# en: The label is the last value of the input.
#     Compare ys with xs[:, -1]. Should they be equal?
# ko: 정답이 입력의 마지막 값입니다.
#     ys를 xs[:, -1]과 비교해 보세요. 둘이 같아야 할까요?
def timeseries_dataset(n_steps, batch_size, rng, generator=None):
    generator = generator or timeseries_generator
    signature = (tf.TensorSpec((batch_size, n_steps, 1), tf.float32), tf.TensorSpec((batch_size, 1), tf.float32))
    batches = tf.data.Dataset.from_generator(
        lambda: generator(n_steps, batch_size, rng), output_signature=signature
    )
    return batches.map(lambda xs, ys: (xs, xs[:, -1]))


# %% labels_of_the_next_batch
# en: The labels come from another batch than the inputs.
#     How often do you ask the generator for one element? Compare the dataset with the generator for the same seed.
# ko: 정답이 입력과 다른 배치에서 나왔습니다.
#     원소 하나를 만드는 동안 제너레이터에 배치를 몇 번 요청하나요? 같은 시드로 만든 제너레이터의 배치와 비교해 보세요.
def timeseries_dataset(n_steps, batch_size, rng, generator=None):
    generator = generator or timeseries_generator
    batches = generator(n_steps, batch_size, rng)

    def pairs():
        while True:
            yield next(batches)[0], next(batches)[1]

    signature = (tf.TensorSpec((batch_size, n_steps, 1), tf.float32), tf.TensorSpec((batch_size, 1), tf.float32))
    return tf.data.Dataset.from_generator(pairs, output_signature=signature)


# %% rng_made_inside
# en: The dataset draws from an rng of its own, not from the one it is given.
#     Make two datasets with two different seeds. Are their batches different?
# ko: 받은 rng를 쓰지 않고 데이터셋 안에서 만든 rng로 뽑았습니다.
#     시드가 다른 rng로 데이터셋을 두 개 만들어 보세요. 배치가 서로 다른가요?
def timeseries_dataset(n_steps, batch_size, rng, generator=None):
    generator = generator or timeseries_generator
    signature = (tf.TensorSpec((batch_size, n_steps, 1), tf.float32), tf.TensorSpec((batch_size, 1), tf.float32))
    return tf.data.Dataset.from_generator(
        lambda: generator(n_steps, batch_size, np.random.default_rng(0)), output_signature=signature
    )


# %% generator_ignored
# en: The argument `generator` is not used.
#     Hand over a generator function of your own, with batches 0, 1, 2, …. Do they come out of the dataset?
# ko: 인자 `generator`를 사용하지 않았습니다.
#     0, 1, 2, …로 채운 배치를 내놓는 제너레이터 함수를 직접 만들어 넘겨 보세요. 그 배치가 데이터셋에서 나오나요?
def timeseries_dataset(n_steps, batch_size, rng, generator=None):
    signature = (tf.TensorSpec((batch_size, n_steps, 1), tf.float32), tf.TensorSpec((batch_size, 1), tf.float32))
    return tf.data.Dataset.from_generator(
        lambda: timeseries_generator(n_steps, batch_size, rng), output_signature=signature
    )
