"""What a hidden check may say.

    judge.agrees(probe, cases, builds_on=[...])     the answers' values agree with the solution's
    judge.draws(inputs, n=12, seed=2)               cases drawn from a seeded generator
    judge.converges(probe, tries, held_out)         a training's losses fall, and it learns as well as the solution
    judge.forbids("softmax", "scipy", "keras")      names that must not stand in an answer's code

A hidden cell only *states* its checks with these. Who carries them out depends on where the cell runs: the judge's
process collects them and puts them to a student's kernel; under plain `nbgrader autograde` they are carried out on the
spot.
"""

from unrolled.judge.statements import agrees, converges, draws, forbids

__all__ = ["agrees", "converges", "draws", "forbids"]
