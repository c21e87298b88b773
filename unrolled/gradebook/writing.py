"""Writing rows of one of the gradebook's tables, by statements that are put together once."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Insert, Update, bindparam, insert, update


class Rows:
    """The rows of a table.

    Args:
        model: nbgrader's class of them.
        changing: the columns that are written again when a submission is graded again.
    """

    def __init__(self, model: Any, *changing: str) -> None:
        table = model.__table__  # not the class itself: SQLAlchemy would look at every row as an object's
        self._insert: Insert = insert(table)
        self._update: Update = update(table).where(table.c.id == bindparam("row"))
        self._update = self._update.values({name: bindparam(name) for name in changing})

    def insert(self, db: Connection, *rows: dict[str, Any]) -> None:
        """Adds rows, each by its columns."""
        if rows:
            db.execute(self._insert, rows)

    def update(self, db: Connection, *rows: dict[str, Any]) -> None:
        """Sets the changing columns of the rows whose id is `row`."""
        if rows:
            db.execute(self._update, rows)
