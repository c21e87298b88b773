"""Prints the order of the options of every review question: drawn, so that nobody chose where the answer stands.

One generator, seeded with "01-sequences 1", draws the questions in the order below. It is the first seed of the row
"01-sequences 1", "01-sequences 2", ... whose right letters differ within every hidden check, as a check must have them.
Option 0 is the right one; 1 to 3 are the wrong ones in the order in which they were first written.
"""

import random

SEED = "01-sequences 1"
QUESTIONS = {
    "review_1": ["which", "test", "length", "where"],
    "review_2": ["recurrence", "state", "sharing", "hello"],
    "review_3": ["what", "count"],
}

generator = random.Random(SEED)
for exercise, questions in QUESTIONS.items():
    for question in questions:
        drawn = [0, 1, 2, 3]
        generator.shuffle(drawn)
        options = "  ".join(f"{letter}) {option}" for letter, option in zip("abcd", drawn, strict=True))
        print(f"{exercise}  {question:<11} {options}   right: {'abcd'[drawn.index(0)]}")
