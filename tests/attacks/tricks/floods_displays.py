"""Shows 3,000 things one by one, and a picture of 30 MB, from its cell and from a thread that goes on."""

# %% softmax
import threading
import time

from IPython.display import display


def flood():
    for number in range(2_000):
        display(number)
        if number % 100 == 0:
            time.sleep(0.05)


display({"image/png": 3 * 10**7 * "A", "text/plain": "a picture"}, raw=True)
for number in range(1_000):
    display(number)
threading.Thread(target=flood, daemon=True).start()
