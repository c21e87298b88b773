"""`python -m unrolled` is the command `unrolled`."""

from unrolled.command import main

main(prog_name="unrolled")
