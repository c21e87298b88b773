# %% lambda_signature
# en: from_generator with a lambda; the signature's shapes by keyword; prefetch behind it.
# ko: lambda를 쓴 from_generator, 형태는 키워드로 적고, 뒤에 prefetch를 붙입니다.
def timeseries_dataset(n_steps, batch_size, rng, generator=None):
    generator = generator or timeseries_generator
    return tf.data.Dataset.from_generator(
        lambda: generator(n_steps, batch_size, rng),
        output_signature=(
            tf.TensorSpec(shape=(batch_size, n_steps, 1), dtype=tf.float32),
            tf.TensorSpec(shape=(batch_size, 1), dtype=tf.float32),
        ),
    ).prefetch(tf.data.AUTOTUNE)

# %% partial
# en: functools.partial as the generator function, dtypes as strings.
# ko: functools.partial을 제너레이터 함수로 쓰고, dtype은 문자열로 적습니다.
from functools import partial


def timeseries_dataset(n_steps, batch_size, rng, generator=None):
    generator = generator or timeseries_generator
    batches = partial(generator, n_steps, batch_size, rng)
    specs = [tf.TensorSpec([batch_size, n_steps, 1], "float32"), tf.TensorSpec([batch_size, 1], "float32")]
    return tf.data.Dataset.from_generator(batches, output_signature=tuple(specs))

# %% types_and_shapes
# en: The older arguments output_types and output_shapes.
# ko: 예전 인자인 output_types와 output_shapes를 씁니다.
def timeseries_dataset(n_steps, batch_size, rng, generator=None):
    generator = generator or timeseries_generator
    def batches():
        yield from generator(n_steps, batch_size, rng)

    return tf.data.Dataset.from_generator(
        batches,
        output_types=(tf.float32, tf.float32),
        output_shapes=((batch_size, n_steps, 1), (batch_size, 1)),
    )

# %% unbatched_and_batched
# en: Taken apart by unbatch and put together again by batch with drop_remainder.
# ko: unbatch로 나누었다가 drop_remainder를 켠 batch로 다시 묶습니다.
def timeseries_dataset(n_steps, batch_size, rng, generator=None):
    generator = generator or timeseries_generator
    signature = tf.TensorSpec((batch_size, n_steps, 1)), tf.TensorSpec((batch_size, 1))
    dataset = tf.data.Dataset.from_generator(
        generator=lambda: generator(n_steps, batch_size, rng), output_signature=signature
    )
    return dataset.unbatch().batch(batch_size, drop_remainder=True)

# %% cast_by_map
# en: float64 out of the generator, cast to float32 by map, drawn from one iterator.
# ko: 제너레이터에서는 float64로 받아 map에서 float32로 바꾸고, 이터레이터 하나에서 뽑습니다.
def timeseries_dataset(n_steps, batch_size, rng, generator=None):
    generator = generator or timeseries_generator
    batches = generator(n_steps, batch_size, rng)
    wide = tf.data.Dataset.from_generator(
        lambda: batches,
        output_signature=(
            tf.TensorSpec((batch_size, n_steps, 1), tf.float64),
            tf.TensorSpec((batch_size, 1), tf.float64),
        ),
    )
    return wide.map(lambda xs, ys: (tf.cast(xs, tf.float32), tf.cast(ys, tf.float32)))

# %% counter_and_numpy_function
# en: An endless counter; numpy_function draws a batch, and ensure_shape states its shapes.
# ko: 끝없는 카운터에서 numpy_function으로 배치를 뽑고, ensure_shape로 형태를 정합니다.
def timeseries_dataset(n_steps, batch_size, rng, generator=None):
    batches = (generator or timeseries_generator)(n_steps, batch_size, rng)

    def draw(_):
        xs, ys = next(batches)
        return np.float32(xs), np.float32(ys)

    def batch(step):
        xs, ys = tf.numpy_function(draw, [step], [tf.float32, tf.float32])
        return tf.ensure_shape(xs, (batch_size, n_steps, 1)), tf.ensure_shape(ys, (batch_size, 1))

    return tf.data.Dataset.counter().map(batch)
