"""Item analysis as educators do it: how hard each item is, what it tells apart, how reliable the whole is.

An index that is not defined for the data (too few students, no spread) is None, never 0.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

_SHARE = 0.27
_TINY = 1e-9  # relative: what rounding leaves of a spread that is none


@dataclass(frozen=True)
class Item:
    """One item's indices.

    Args:
        difficulty: p, see `difficulty`.
        discrimination: r, see `item_rest_correlation`.
        upper_lower: D, see `upper_lower_index`.
    """

    difficulty: float | None
    discrimination: float | None
    upper_lower: float | None


@dataclass(frozen=True)
class Analysis:
    """What the items come to together.

    Args:
        students: how many counted.
        items: in the order of the columns.
        alpha: see `cronbach_alpha`.
        sem: in points, see `standard_error`.
    """

    students: int
    items: tuple[Item, ...]
    alpha: float | None
    sem: float | None


def analyse(scores: Floats, points: Floats) -> Analysis:
    """Analyses the items of a test.

    Args:
        scores: points got, of shape (students, items), none missing.
        points: points possible, of shape (items,).
    """
    total = scores.sum(axis=1)
    items = tuple(
        Item(
            difficulty(scores[:, i], float(points[i])),
            item_rest_correlation(scores[:, i], total),
            upper_lower_index(scores[:, i], total, float(points[i])),
        )
        for i in range(scores.shape[1])
    )
    alpha = cronbach_alpha(scores)
    return Analysis(len(scores), items, alpha, standard_error(total, alpha))


def difficulty(score: Floats, points: float) -> float | None:
    """The difficulty index p: the mean share of the item's points that was got. The larger, the easier.

    p = mean(X_i) / max_i, which for an item that is right or wrong is the share of right answers.
    Crocker & Algina, Introduction to Classical and Modern Test Theory (1986), ch. 14.
    """
    return float(score.mean() / points) if len(score) and points > 0 else None


def item_rest_correlation(score: Floats, total: Floats) -> float | None:
    """The corrected item-total correlation r: Pearson's, between the item and the total of the other items.

    r = corr(X_i, X - X_i), for an item that is right or wrong the corrected point-biserial correlation.
    Henrysson, Psychometrika 28 (1963), 211-218; Nunnally & Bernstein, Psychometric Theory (1994), ch. 8.
    """
    rest = total - score
    if not (_spreads(score) and _spreads(rest)):
        return None
    return float(np.clip(np.corrcoef(score, rest)[0, 1], -1.0, 1.0))


def upper_lower_index(score: Floats, total: Floats, points: float) -> float | None:
    """The discrimination index D: p among the best 27 % by total, less p among the weakest 27 %.

    D = p_upper - p_lower. Students who tie at a group's edge share its last places, so that no order of names matters.
    Kelley, Journal of Educational Psychology 30 (1939), 17-24; Ebel & Frisbie, Essentials of Educational Measurement
    (1991), ch. 13.
    """
    if points <= 0 or not _spreads(total):
        return None
    size = max(1, int(_SHARE * len(total) + 0.5))
    upper, lower = _first(-total, size), _first(total, size)
    return float(((upper - lower) * score).sum() / size / points)


def cronbach_alpha(scores: Floats) -> float | None:
    """Cronbach's alpha, the reliability as internal consistency.

    alpha = k / (k - 1) * (1 - sum(var(X_i)) / var(X)). Cronbach, Psychometrika 16 (1951), 297-334.
    """
    items = scores.shape[1]
    if items < 2 or not _spreads(scores.sum(axis=1)):
        return None
    within = scores.var(axis=0, ddof=1).sum() / scores.sum(axis=1).var(ddof=1)
    return float(items / (items - 1) * (1 - within))


def standard_error(total: Floats, alpha: float | None) -> float | None:
    """The standard error of measurement, in points; not defined where alpha is negative.

    SEM = s_X * sqrt(1 - alpha). Crocker & Algina (1986), ch. 7.
    """
    return None if alpha is None or alpha < 0 else float(total.std(ddof=1) * np.sqrt(1 - alpha))


def _spreads(values: Floats) -> bool:
    """Whether the values differ by more than rounding."""
    return len(values) > 1 and bool(np.ptp(values) > _TINY * max(1.0, float(np.abs(values).max())))


def _first(values: Floats, size: int) -> Floats:
    """How much of each value belongs to the `size` smallest: 1, 0, or for those that tie at the edge their share."""
    values = np.round(values, 9)
    edge = np.sort(values)[size - 1]
    below, tied = values < edge, values == edge
    share: Floats = below + tied * (size - below.sum()) / tied.sum()
    return share
