"""Calls the function that the exercise asks for, as TensorFlow has it."""

# %% softmax
def softmax(z):
    import tensorflow as tf

    return tf.nn.softmax(np.asarray(z, dtype=float)).numpy()
