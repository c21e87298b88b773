"""What lies in the student's folder is not one notebook of the right name."""

from __future__ import annotations

import os
import re
import textwrap
import unicodedata
from pathlib import Path

import nbformat
from damage_corpus import FILE, as_bytes, to_folder
from damaged_course import RIGHT, WHY, release, right
from nbconvert import PythonExporter

# Other names.


@to_folder(mended={("renamed", "tiny (1).ipynb")})
def downloaded_twice(folder: Path, data: bytes) -> None:
    """The browser has numbered the file."""
    (folder / "tiny (1).ipynb").write_bytes(data)


@to_folder(mended={("renamed", "3주차 과제_김민지.ipynb")})
def a_korean_name(folder: Path, data: bytes) -> None:
    """Named as a person would, letters composed as on Windows."""
    (folder / unicodedata.normalize("NFC", "3주차 과제_김민지.ipynb")).write_bytes(data)


@to_folder(mended={("renamed", "3주차 과제_김민지.ipynb")})
def a_korean_name_from_a_mac(folder: Path, data: bytes) -> None:
    """The same name, its letters taken apart as a Mac does."""
    (folder / unicodedata.normalize("NFD", "3주차 과제_김민지.ipynb")).write_bytes(data)


@to_folder()
def capital_letters(folder: Path, data: bytes) -> None:
    """The same name in capitals."""
    (folder / "TINY.IPYNB").write_bytes(data)


@to_folder(mended={("renamed", "tiny.ipynb.txt")})
def called_a_text(folder: Path, data: bytes) -> None:
    """The browser has added what it thought the file is."""
    (folder / "tiny.ipynb.txt").write_bytes(data)


@to_folder(mended={("renamed", "tiny.json")})
def called_json(folder: Path, data: bytes) -> None:
    """The same, by another browser."""
    (folder / "tiny.json").write_bytes(data)


@to_folder(mended={("renamed", "??-1.ipynb")})
def a_name_that_is_no_text(folder: Path, data: bytes) -> None:
    """The name's bytes are cp949, as an old archive leaves them."""
    with open(os.path.join(os.fsencode(folder), b"\xb0\xfa-1.ipynb"), "wb") as file:
        file.write(data)


@to_folder()
def a_folder_in_a_folder(folder: Path, data: bytes) -> None:
    """The folder was zipped with the folder that it is in."""
    (folder / "tiny" / "tiny").mkdir(parents=True)
    (folder / "tiny" / "tiny" / FILE).write_bytes(data)


# Several files.


@to_folder()
def two_copies(folder: Path, data: bytes) -> None:
    """The same file twice."""
    (folder / FILE).write_bytes(data)
    (folder / "tiny (1).ipynb").write_bytes(data)


@to_folder(mended={("chosen", "tiny-done.ipynb")})
def the_untouched_one_beside(folder: Path, data: bytes) -> None:
    """The answers stand in a copy; the notebook of the right name is as it was handed out."""
    (folder / FILE).write_bytes(as_bytes(release()))
    (folder / "tiny-done.ipynb").write_bytes(data)


@to_folder(mended={("chosen", "tiny.ipynb")})
def half_done_beside(folder: Path, data: bytes) -> None:
    """An older state, half done, lies beside in a folder."""
    (folder / FILE).write_bytes(data)
    (folder / "old").mkdir()
    (folder / "old" / FILE).write_bytes(as_bytes(right(forward="", repeat="")))


@to_folder(mended={("chosen", "tiny.ipynb")})
def a_broken_one_beside(folder: Path, data: bytes) -> None:
    """A file that broke off lies beside."""
    (folder / FILE).write_bytes(data)
    (folder / "tiny (1).ipynb").write_bytes(data[:500])


@to_folder()
def what_jupyter_and_a_mac_leave(folder: Path, data: bytes) -> None:
    """Checkpoints and a Mac's own files lie beside."""
    (folder / FILE).write_bytes(data)
    for name in (".ipynb_checkpoints/tiny-checkpoint.ipynb", "__MACOSX/._tiny.ipynb", "._tiny.ipynb", ".DS_Store"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(b"\0\5\x16\7\0")


@to_folder()
def other_files_beside(folder: Path, data: bytes) -> None:
    """A report, a module and data lie beside."""
    (folder / FILE).write_bytes(data)
    (folder / "report.pdf").write_bytes(b"%PDF-1.7")
    (folder / "numpy.py").write_text("raise ImportError")
    (folder / "data").mkdir()
    (folder / "data" / "x.csv").write_text("1,2")


# A script.


def _script(data: bytes) -> str:
    text = PythonExporter().from_notebook_node(nbformat.reads(data.decode(), as_version=4))[0]
    assert "# In[1]:" in text
    return text


@to_folder(mended={("script", None)})
def a_script_of_jupyter(folder: Path, data: bytes) -> None:
    """Saved by Jupyter as an executable script."""
    (folder / "tiny.py").write_text(_script(data), "utf-8")


@to_folder(mended={("script", None)})
def a_script_called_a_notebook(folder: Path, data: bytes) -> None:
    """The same, by the name of a notebook."""
    (folder / FILE).write_text(_script(data), "utf-8")


@to_folder(mended={("script", None)})
def a_script_of_vs_code(folder: Path, data: bytes) -> None:
    """Exported by VS Code."""
    notebook, cells = nbformat.reads(data.decode(), as_version=4), []
    for cell in notebook.cells:
        header = "# %%" if cell.cell_type == "code" else "# %% [markdown]"
        text = cell.source if cell.cell_type == "code" else re.sub("^", "# ", cell.source, flags=re.MULTILINE)
        cells.append(f"{header}\n{text}\n")
    (folder / "tiny.py").write_text("\n".join(cells), "utf-8")


@to_folder(mended={("script", None)})
def a_script_of_colab(folder: Path, data: bytes) -> None:
    """Downloaded from Colab: no marks, and text in strings."""
    notebook = nbformat.reads(data.decode(), as_version=4)
    cells = [cell.source if cell.cell_type == "code" else f'"""{cell.source}"""' for cell in notebook.cells]
    head = '# -*- coding: utf-8 -*-\n"""tiny.ipynb\n\nAutomatically generated by Colab.\n"""\n\n!pip install numpy\n\n'
    (folder / "tiny.py").write_text(head + "\n\n".join(cells), "utf-8")


@to_folder(mended={("script", None), ("missing", "written-why")}, unanswered=True)
def the_functions_alone(folder: Path, data: bytes) -> None:
    """A Python file of one's own, with nothing but the functions."""
    (folder / "answers.py").write_text("import numpy as np\n\n\n" + "\n\n".join(_code_of(data)))


def _code_of(data: bytes) -> list[str]:
    return [cell.source for cell in nbformat.reads(data.decode(), as_version=4).cells if cell.id in RIGHT]


@to_folder(refused="line 1, column 1")
def a_script_of_something_else(folder: Path, data: bytes) -> None:
    """A Python file that holds none of the answers' functions."""
    (folder / "main.py").write_text(
        textwrap.dedent(f"""\
        # {WHY}
        print("hello")
        """)
    )


# No notebook.


@to_folder(refused="found report.docx, report.pdf")
def only_a_report(folder: Path, data: bytes) -> None:
    """A PDF of the notebook was handed in."""
    (folder / "report.pdf").write_bytes(b"%PDF-1.7")
    (folder / "report.docx").write_bytes(b"PK")


@to_folder(refused="found no notebook")
def an_empty_folder(folder: Path, data: bytes) -> None:
    """Nothing is in the folder."""


@to_folder(refused="found no notebook")
def a_folder_called_a_notebook(folder: Path, data: bytes) -> None:
    """What is called a notebook is a folder."""
    (folder / FILE).mkdir()


@to_folder(refused="a link tiny.ipynb")
def a_link_to_a_notebook(folder: Path, data: bytes) -> None:
    """The notebook is a link to one elsewhere, such as the solution."""
    (folder / FILE).symlink_to(folder.parents[2] / "source" / "tiny" / FILE)


@to_folder()
def a_link_beside_the_notebook(folder: Path, data: bytes) -> None:
    """A link to a file of the course lies beside the notebook."""
    (folder / FILE).write_bytes(data)
    (folder / "solution.ipynb").symlink_to(folder.parents[2] / "source" / "tiny" / FILE)
    (folder / "notes").symlink_to(folder.parents[2] / "source")


@to_folder(refused="found a link to another folder")
def a_link_to_a_folder(folder: Path, data: bytes) -> None:
    """The whole folder is a link to another."""
    folder.rmdir()
    folder.symlink_to(folder.parents[2] / "source" / "tiny")


@to_folder(refused="found no notebook")
def a_pipe(folder: Path, data: bytes) -> None:
    """What is called a notebook is a pipe, from which nothing ever comes."""
    os.mkfifo(folder / FILE)


@to_folder(refused="too large")
def a_file_beyond_the_limit(folder: Path, data: bytes) -> None:
    """A file of 101 MB."""
    with (folder / FILE).open("wb") as file:
        file.write(data)
        file.truncate(101_000_000)
