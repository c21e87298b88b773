"""nbgrader's gradebook: opening it, who is in it, and what is recorded there."""
