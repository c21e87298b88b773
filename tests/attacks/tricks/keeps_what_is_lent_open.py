"""Takes away the kernel's own end of lending, and goes on calling what it kept when its check is over."""

# %% cross_entropy
from unrolled.kernels.kernel import Lender

Lender.close = lambda self: None
kept = {}


def cross_entropy(ys, targets):
    kept["softmax"] = softmax
    kept["softmax"](np.array([1.0, 2.0]))
    return 0.0


# %% predict_chars
try:
    softmax = kept["softmax"]
    print(softmax(np.array([1.0, 2.0])))
except Exception as error:
    print(type(error).__name__)
