"""The course directory: its parts and settings, its lock, its lessons and deadlines."""
