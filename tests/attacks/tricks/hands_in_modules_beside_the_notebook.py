"""Hands in a numpy.py, a sitecustomize.py, a nbgrader_config.py and an unrolled package beside the notebook."""

# %% handing in
mischief = (
    "import os, pathlib\n"
    "pathlib.Path('/tmp/unrolled-attack-module').touch()\n"
    "class Any:\n    __eq__ = lambda *_: True\n"
    "def __getattr__(name):\n    return lambda *args, **kwargs: Any()\n"
)
for name in ("numpy", "keras", "sitecustomize", "usercustomize", "matplotlib", "json", "nbgrader_config", "conftest"):
    (folder / f"{name}.py").write_text(mischief)
(folder / "unrolled").mkdir()
(folder / "unrolled/__init__.py").write_text(mischief)
(folder / "unrolled-attack.pth").write_text("import os; os.system('touch /tmp/unrolled-attack-module')\n")
(folder / ".ipython/profile_default/startup").mkdir(parents=True)
(folder / ".ipython/profile_default/startup/00.py").write_text(mischief)
(folder / "matplotlibrc").write_text("backend: module://sitecustomize\n")
