"""Prints 40 MB of text, on one line and on many."""

# %% softmax
print(10**7 * "x")
for _ in range(100):
    print(10**5 * "\N{GRINNING FACE}")
print(10**6 * "\n")
