"""The right way to train the course's network, and the wrong ones that a training can show."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import keras
import numpy as np
from keras import layers

STEPS, UNITS, BATCH, STEPS_PER_EPOCH, EPOCHS, HELD_OUT = 50, 100, 16, 20, 10, 500


def draw(n: int, rng: np.random.Generator) -> np.ndarray:
    """Draws `n` noisy sums of sines as the lesson does, of one value more than it needs: (n, STEPS + 2)."""
    f1, f2, o1, o2 = rng.random((4, n, 1))
    t = np.arange(STEPS + 2) / STEPS
    sines = 0.5 * np.sin((t - o1) * (10 * f1 + 10)) + 0.2 * np.sin((t - o2) * (20 * f2 + 20))
    return (sines + 0.1 * (rng.random((n, STEPS + 2)) - 0.5)).astype(np.float32)


Pairs = tuple[np.ndarray, np.ndarray]


def window(values: np.ndarray) -> Pairs:
    """The right windows: STEPS values and the next."""
    return values[:, :STEPS, None], values[:, STEPS : STEPS + 1]


def network(rnn: Any = None, *others: Any) -> keras.Model:
    """The right model, or one with other layers."""
    rnn = rnn or layers.SimpleRNN(UNITS)
    return keras.Sequential([layers.Input((STEPS, 1)), rnn, *(others or (layers.Dense(1),))])


def frozen(*names: str) -> keras.Model:
    """The right model with weights of the recurrent layer that do not train."""
    model = network()
    for weight in model.layers[0].weights:
        weight.trainable = weight.name not in names
    return model


def in_order(batches: Pairs) -> Iterator[Pairs]:
    """The batches one after another. A generator, since Keras takes no other iterator."""
    yield from zip(*batches, strict=True)


def the_first(batches: Pairs) -> Iterator[Pairs]:
    """The first batch over and over."""
    while True:
        yield batches[0][0], batches[1][0]


def fit(model: keras.Model, batches: Iterator[Pairs]) -> list[float]:
    """Trains as asked."""
    return model.fit(batches, steps_per_epoch=STEPS_PER_EPOCH, epochs=EPOCHS, verbose=0).history["loss"]


def fit_afresh(model: keras.Model, batches: Iterator[Pairs]) -> list[float]:
    """Forgets at the start of every epoch what was learnt."""
    start, losses = model.get_weights(), []
    for _ in range(EPOCHS):
        model.set_weights(start)
        losses += model.fit(batches, steps_per_epoch=STEPS_PER_EPOCH, verbose=0).history["loss"]
    return losses


def fit_one_step(model: keras.Model, batches: Iterator[Pairs]) -> list[float]:
    """Takes one batch an epoch."""
    return model.fit(batches, steps_per_epoch=1, epochs=EPOCHS, verbose=0).history["loss"]


@dataclass(frozen=True)
class Pipeline:
    """A way to train; the right one, apart from what is given."""

    window: Callable[[np.ndarray], Pairs] = window
    batches: Callable[[Pairs], Iterator[Pairs]] = in_order
    network: Callable[[], keras.Model] = network
    optimizer: Callable[[], Any] = keras.optimizers.Adam
    loss: str = "mse"
    fit: Callable[[keras.Model, Iterator[Pairs]], list[float]] = fit


def adam(learning_rate: float) -> Callable[[], Any]:
    """Adam with another learning rate."""
    return lambda: keras.optimizers.Adam(learning_rate)


FAULTS = {
    # what it is trained on
    "window includes the label": Pipeline(window=lambda v: (v[:, 1 : STEPS + 1, None], v[:, STEPS : STEPS + 1])),
    "label is the last input": Pipeline(window=lambda v: (v[:, :STEPS, None], v[:, STEPS - 1 : STEPS])),
    "label is the first value": Pipeline(window=lambda v: (v[:, :STEPS, None], v[:, :1])),
    "label one behind": Pipeline(window=lambda v: (v[:, :STEPS, None], v[:, STEPS - 2 : STEPS - 1])),
    "label two ahead": Pipeline(window=lambda v: (v[:, :STEPS, None], v[:, STEPS + 1 :])),
    "time reversed": Pipeline(window=lambda v: (v[:, STEPS - 1 :: -1, None], v[:, STEPS : STEPS + 1])),
    "labels of other series": Pipeline(window=lambda v: (v[:, :STEPS, None], np.roll(v, 1, 0)[:, STEPS : STEPS + 1])),
    "same batch every step": Pipeline(batches=the_first),
    # compile
    "learning rate 0": Pipeline(optimizer=adam(0.0)),
    "learning rate 0.1": Pipeline(optimizer=adam(0.1)),
    "learning rate 0.01": Pipeline(optimizer=adam(0.01)),
    "learning rate 0.0001": Pipeline(optimizer=adam(0.0001)),
    "SGD": Pipeline(optimizer=keras.optimizers.SGD),
    "RMSprop": Pipeline(optimizer=keras.optimizers.RMSprop),
    "loss mae": Pipeline(loss="mae"),
    "loss binary cross-entropy": Pipeline(loss="binary_crossentropy"),
    "loss huber": Pipeline(loss="huber"),
    # model
    "recurrent weights frozen": Pipeline(network=lambda: frozen("recurrent_kernel")),
    "recurrent layer frozen": Pipeline(network=lambda: frozen("kernel", "recurrent_kernel", "bias")),
    "axes swapped": Pipeline(network=lambda: network(layers.Permute((2, 1)), layers.SimpleRNN(UNITS), layers.Dense(1))),
    "no recurrence": Pipeline(network=lambda: network(layers.Flatten())),
    "softmax on one unit": Pipeline(network=lambda: network(None, layers.Dense(1, activation="softmax"))),
    "sigmoid on the output": Pipeline(network=lambda: network(None, layers.Dense(1, activation="sigmoid"))),
    "return_sequences": Pipeline(network=lambda: network(layers.SimpleRNN(UNITS, return_sequences=True))),
    "Dense missing": Pipeline(network=lambda: network(layers.SimpleRNN(UNITS), layers.Activation("linear"))),
    "one unit": Pipeline(network=lambda: network(layers.SimpleRNN(1))),
    "no bias": Pipeline(network=lambda: network(layers.SimpleRNN(UNITS, use_bias=False))),
    "relu": Pipeline(network=lambda: network(layers.SimpleRNN(UNITS, activation="relu"))),
    "no activation": Pipeline(network=lambda: network(layers.SimpleRNN(UNITS, activation=None))),
    # train
    "weights reset every epoch": Pipeline(fit=fit_afresh),
    "one step an epoch": Pipeline(fit=fit_one_step),
    # other cells
    "GRU": Pipeline(network=lambda: network(layers.GRU(UNITS))),
    "bidirectional": Pipeline(network=lambda: network(layers.Bidirectional(layers.SimpleRNN(UNITS)))),
    "two recurrent layers": Pipeline(
        network=lambda: network(
            layers.SimpleRNN(UNITS, return_sequences=True), layers.SimpleRNN(UNITS), layers.Dense(1)
        )
    ),
}
