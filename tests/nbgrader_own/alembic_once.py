"""A plugin for nbgrader's own tests: `alembic heads`, which takes 2.7 s for each new gradebook, is asked only once."""

from functools import cache

from nbgrader import api

api.get_alembic_version = cache(api.get_alembic_version)
