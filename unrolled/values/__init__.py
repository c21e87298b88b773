"""Values: how they cross between processes, how two of them differ, and what is said of that."""
