"""Kills the grading of a small class at many moments, each followed by a second run, and compares what that leaves.

    python benchmarks/kills.py --kills 100 --recordings 100

The moments are spread evenly over the run. Every second time the main process alone is killed, else its whole group.
Most of a run is starting and grading, so the recording of grades that were given before is killed as often, too.
"""

from __future__ import annotations

import random
import sys
import tempfile
from pathlib import Path

import click

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from killing import Recordings, graded_before, killed, undisturbed


@click.command()
@click.option("--kills", default=100, show_default=True)
@click.option("--recordings", default=100, show_default=True)
def main(kills: int, recordings: int) -> None:
    """See the module."""
    wrong = _kill_recordings(recordings) + _kill_runs(kills)
    sys.exit(bool(wrong))


def _kill_recordings(kills: int) -> int:
    """Kills recordings; returns how often something differs."""
    differences = 0
    with tempfile.TemporaryDirectory() as folder:
        recordings = Recordings(graded_before(Path(folder, "before")), Path(folder))
        print(f"Recording alone takes {recordings.seconds:.1f} s.", flush=True)
        for number in range(kills):
            moment = (number + 0.5) / kills * recordings.seconds
            if recordings.killed_after(moment) != recordings.right:
                differences += 1
                print(f"  killed after {moment:.2f} s: something differs", flush=True)
    print(f"{kills} recordings killed: {differences} differences.", flush=True)
    return differences


def _kill_runs(kills: int) -> int:
    """Kills runs of the command; returns how often something differs or a process stays."""
    done, differences, stayed, ended, reached = 0, 0, 0, 0, [0] * 5
    with tempfile.TemporaryDirectory() as folder:
        before = graded_before(Path(folder, "before"))
        right, seconds = undisturbed(before, Path(folder, "right"))
        again, other = undisturbed(before, Path(folder, "again"))
        if again != right:
            raise click.ClickException("Two undisturbed runs differ, so nothing can be compared.")
        seconds = (seconds + other) / 2
        print(f"An undisturbed run takes {seconds:.1f} s.", flush=True)
        for number in random.Random(1).sample(range(kills), kills):  # stopped early, it has seen all of the run
            moment = (number + 0.5) / kills * seconds
            found = killed(before, Path(folder, "killed"), moment, group=number % 2 == 0)
            ended += found.ended
            reached[found.graded] += not found.ended
            stayed += bool(found.stayed)
            differences += found.left != right
            done += 1
            if done % 10 == 0:
                print(
                    f"{done} kills: {differences} differences, {stayed} left processes; graded: {reached}", flush=True
                )
            for what in ("rows", "files", "names"):
                if getattr(found.left, what) != getattr(right, what):
                    print(f"  killed after {moment:.2f} s, {found.graded} graded: the {what} differ", flush=True)
            for line in found.stayed:
                print(f"  killed after {moment:.2f} s: {line} stayed", flush=True)
    spread = ", ".join(f"{n} with {graded} graded" for graded, n in enumerate(reached) if n)
    print(f"{kills} kills ({spread}; {ended} came after the end): {differences} differences, {stayed} left processes.")
    return differences + stayed


if __name__ == "__main__":
    main()
