"""Notebooks: what their cells are for, submissions rebuilt, verdicts written into cells and shown on a page."""
