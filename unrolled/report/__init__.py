"""The class report: what is known of a class, what follows from it, and the page."""
