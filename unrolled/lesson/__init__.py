"""A lesson as text, in two languages, and the source notebook it becomes."""
