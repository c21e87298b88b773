"""nbgrader's gradebook, made whole or not at all, upgraded if it is old, and refused if this nbgrader cannot use it."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

from alembic.script import ScriptDirectory
from nbgrader import __version__ as nbgrader_version
from nbgrader.api import Gradebook
from nbgrader.dbutil import ALEMBIC_DIR
from sqlalchemy import create_engine, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from unrolled.errors import CourseError
from unrolled.gradebook.upgrade import upgrade

BEFORE_VERSIONS = "none"
"""The revision of a schema from before nbgrader 0.6, which did not note it."""


def prepare_gradebook(url: str, course_id: str) -> None:
    """Creates the gradebook if there is none, and upgrades one of an older nbgrader, of which a copy is kept.

    Args:
        url: the database's URL, as in nbgrader's `CourseDirectory.db_url`.
        course_id: the course that a new gradebook is for.

    Raises:
        CourseError: the gradebook cannot be opened, its driver is missing, it is half made, was made by a newer
            nbgrader, or is old and not in a file.
    """
    try:
        version = _version(url)
        if version is None:
            _create(url, course_id)
    except ModuleNotFoundError as error:  # before 2.1, SQLAlchemy takes a bare postgresql:// for psycopg2's
        raise CourseError(
            f"The gradebook {_shown(url)} needs the Python module {error.name}, which is not installed. For PostgreSQL "
            "begin c.CourseDirectory.db_url with postgresql+psycopg:// and run: pip install 'unrolled[postgres]'"
        ) from error
    except SQLAlchemyError as error:
        raise CourseError(f"The gradebook {_shown(url)} cannot be opened: {getattr(error, 'orig', error)}.") from error
    history = ScriptDirectory(ALEMBIC_DIR)
    if version in (None, history.get_current_head()):
        return
    if version != BEFORE_VERSIONS and version not in {revision.revision for revision in history.walk_revisions()}:
        raise CourseError(
            f"The gradebook {_shown(url)} was not made by nbgrader {nbgrader_version} or an older one. "
            "Use the nbgrader that made it."
        )
    if not _is_file(url):
        raise CourseError(
            f"The gradebook {_shown(url)} was made by an older nbgrader. Make a backup of the database, then run: "
            "nbgrader db upgrade"
        )
    upgrade(Path(make_url(url).database or ""))


def _version(url: str) -> str | None:
    """The revision of the gradebook's schema; None if there is no gradebook."""
    file = make_url(url).database
    if _is_file(url) and not Path(file or "").exists():
        return None  # connecting would make the file
    engine = create_engine(url)
    try:
        tables = inspect(engine).get_table_names()
        if not tables:
            return None
        if "grade_cell" in tables and "alembic_version" not in tables:
            return BEFORE_VERSIONS
        if "alembic_version" not in tables:
            raise CourseError(f"The gradebook {_shown(url)} is half made. Move it away and run this again.")
        with engine.connect() as connection:
            return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar())
    finally:
        engine.dispose()


def _create(url: str, course_id: str) -> None:
    # nbgrader calls alembic by name, and leaves half a schema where it is not found.
    if not shutil.which("alembic"):
        os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    if not _is_file(url):
        Gradebook(url, course_id).close()
        return
    file = Path(make_url(url).database or "")
    with tempfile.TemporaryDirectory(dir=file.parent, prefix=".gradebook") as folder:
        Gradebook(f"sqlite:///{folder}/{file.name}", course_id).close()
        os.replace(Path(folder) / file.name, file)


def _is_file(url: str) -> bool:
    return make_url(url).get_backend_name() == "sqlite"


def _shown(url: str) -> str:
    """The gradebook's file, or its address without the password."""
    place = make_url(url)
    return str(place.database) if _is_file(url) else place.render_as_string()
