"""Draws grading.png from what `make bench` measured. Run in the course directory."""

from __future__ import annotations

import json
from pathlib import Path

import matplotlib.pyplot as plt

MEASURED = Path("benchmarks/grading.json")
ASSIGNMENTS = ("02-forward", "03-rnncell")
STOCK, OURS, CELLS = "#b8b8b8", "#2a6f97", "#89c2d9"


def bars(axes: plt.Axes, of: dict[str, list[float]], colours: tuple[str, ...], digits: int) -> None:
    """Draws a group of bars an assignment, each bar with its number."""
    width = 0.8 / len(of)
    for i, (name, values) in enumerate(of.items()):
        places = [place + (i - (len(of) - 1) / 2) * width for place in range(len(values))]
        axes.bar_label(axes.bar(places, values, width, label=name, color=colours[i]), fmt=f"%.{digits}f", padding=2)
    axes.set_xticks(range(len(ASSIGNMENTS)), ASSIGNMENTS)
    axes.margins(y=0.25)
    axes.legend(frameon=False, loc="upper left")


results = json.loads(MEASURED.read_text("utf-8"))
found = [results[name] for name in ASSIGNMENTS]
page, (speed, work, growth) = plt.subplots(1, 3, figsize=(15, 4.2), layout="constrained")

sides = {"nbgrader autograde": "nbgrader", "unrolled grade": "unrolled"}
rates = {name: [60 * one["submissions"] / one[side]["seconds"] for one in found] for name, side in sides.items()}
bars(speed, rates, (STOCK, OURS), 0)
speed.set_title("Submissions a minute, two workers", loc="left")

cpu = {name: [one[side]["cpu"] / one["submissions"] for one in found] for name, side in sides.items()}
cpu["cells and checks alone"] = [sum(one["cells"]["first"].values()) for one in found]
bars(work, cpu, (STOCK, OURS, CELLS), 1)
work.set_title("CPU seconds a submission", loc="left")

scaling = results["02-forward scaling"]
sizes = [one["submissions"] for one in scaling]
seconds = [one["unrolled"]["seconds"] for one in scaling]
growth.plot(sizes, seconds, "o-", color=OURS, label="unrolled grade")
growth.plot(sizes, [size * seconds[0] / sizes[0] for size in sizes], ":", color=STOCK, label="as the first ten")
growth.set_title("Seconds for a class, 02-forward", loc="left")
growth.set_xlabel("submissions")
growth.set_xticks(sizes)
growth.set_ylim(0)
growth.legend(frameon=False)

for axes in (speed, work, growth):
    axes.spines[["top", "right"]].set_visible(False)
page.savefig("docs/pictures/grading.png", dpi=100, facecolor="white")
