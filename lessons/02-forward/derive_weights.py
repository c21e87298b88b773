"""Derives the weights of the "hello" network from the two rows that the lecture prints.

The lecture prints the hidden state and the logits at time steps 3 and 4 of "hello", the two l's, but not its weights.
Chosen here: w_hh, b_h, the rows of w_xh for h and o, and the first two rows of w_hy, all of them round numbers.
They make steps 1, 2 and 5 give e, l and <EOS>. The rest follows:

    h3 = tanh(h2·w_hh + x·w_xh + b_h) and h4 = tanh(h3·w_hh + x·w_xh + b_h) have the same input x, so
    (h3 − h2)·w_hh = atanh(h4) − atanh(h3), which gives h2, then the row of w_xh for l, then the one for e.
    y3 = h3·w_hy + b_y and y4 = h4·w_hy + b_y give the last row of w_hy and b_y.

`python derive_weights.py` prints the arrays as they stand in the lesson's cell `given="hello-weights"`.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

H3 = np.array([0.9994564, 0.999335, -0.8793026])
H4 = np.array([0.99855062, 0.9419888, 0.91834213])
Y3 = np.array([-2.24771054, -2.7711526, 7.33579249, 1.1320333, -5.33571385])
Y4 = np.array([-2.90395935, -8.20386532, 1.81560973, 7.50944534, 0.19584758])
TOLERANCE = 1e-6

W_HH = np.array([[0, 1, -0.5], [-1, -2, 2], [-1, -0.5, 0]])
B_H = np.array([0.2, 0.3, -0.5])
ROW_H = np.array([-2, -1, -1.5])
ROW_O = np.array([0, -0.5, 0.5])
ROW_EOS = np.zeros(3)
"""<EOS> is never an input of "hello"."""
W_HY_UPPER = np.array([[0, -3.5, 4, 1.5, -0.5], [0, 0, -1, 2, -2]])


class Weights(NamedTuple):
    """The network's weights in the order in which the exercises take them."""

    w_xh: np.ndarray
    w_hh: np.ndarray
    b_h: np.ndarray
    w_hy: np.ndarray
    b_y: np.ndarray


def derive() -> Weights:
    """Derives the weights, with the fewest decimals that still give the lecture's rows within `TOLERANCE`.

    Raises:
        ArithmeticError: eight decimals, as many as the lecture prints, are not enough.
    """
    w_xh, states = _input_weights()
    w_hy, b_y = _output_weights(states)
    return Weights(w_xh, W_HH, B_H, w_hy, b_y)


def _input_weights() -> tuple[np.ndarray, np.ndarray]:
    """Returns w_xh, (5, 3), and the states at the two l's that it gives, (2, 3)."""
    a3, a4 = np.arctanh(H3), np.arctanh(H4)
    h2 = H3 - (a4 - a3) @ np.linalg.inv(W_HH)
    h1 = np.tanh(ROW_H + B_H)
    row_e = np.arctanh(h2) - h1 @ W_HH - B_H
    row_l = a3 - h2 @ W_HH - B_H
    for decimals in range(9):
        w_xh = np.array([ROW_H, row_e.round(decimals), row_l.round(decimals), ROW_O, ROW_EOS])
        states = _two_states(w_xh)
        if np.abs(states - [H3, H4]).max() < TOLERANCE:
            return w_xh, states
    raise ArithmeticError("no w_xh of eight decimals gives the lecture's hidden states")


def _two_states(w_xh: np.ndarray) -> np.ndarray:
    """Returns the states at the two l's of "hello", (2, 3)."""
    h = np.zeros(3)
    states = []
    for index in (0, 1, 2, 2):
        h = np.tanh(h @ W_HH + w_xh[index] + B_H)
        states.append(h)
    return np.array(states[2:])


def _output_weights(states: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Returns w_hy, (3, 5), and b_y, (5,), for the states at the two l's, (2, 3)."""
    h3, h4 = states
    last_row = (Y4 - Y3 - (h4 - h3)[:2] @ W_HY_UPPER) / (h4 - h3)[2]
    bias = Y3 - h3[:2] @ W_HY_UPPER - h3[2] * last_row
    for decimals in range(9):
        w_hy, b_y = np.vstack([W_HY_UPPER, last_row.round(decimals)]), bias.round(decimals)
        if np.abs(states @ w_hy + b_y - [Y3, Y4]).max() < TOLERANCE:
            return w_hy, b_y
    raise ArithmeticError("no w_hy and b_y of eight decimals give the lecture's logits")


def literal(name: str, array: np.ndarray) -> str:
    """Writes an array as a line of Python, a matrix with one row a line."""
    rows = [f"[{', '.join(f'{number + 0.0:.9g}' for number in row)}]" for row in np.atleast_2d(array)]
    if array.ndim == 1:
        return f"{name} = np.array({rows[0]})"
    return f"{name} = np.array([\n" + "".join(f"    {row},\n" for row in rows) + "])"


if __name__ == "__main__":
    print("\n".join(literal(name, array) for name, array in derive()._asdict().items()))
