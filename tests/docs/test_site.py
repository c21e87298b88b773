"""The site of docs/ and what the pages say of one another, of the commands and of files that are there."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from click import Context
from click.testing import CliRunner
from conftest import REPOSITORY
from playwright.sync_api import sync_playwright

from unrolled.command import main

DOCS = REPOSITORY / "docs"
PAGES = sorted([*DOCS.glob("*.md"), *REPOSITORY.glob("README*.md")])
COMMANDS = main.list_commands(Context(main))


def _text(page: Path) -> str:
    """A page without what stands in boxes."""
    return re.sub(r"^```.*?^```$", "", page.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)


def _anchors(page: Path) -> set[str]:
    """The anchors that GitHub and the site give to headings."""
    headings = re.findall(r"^#+ (.+)$", _text(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_to_a_file_and_a_heading_that_are_there(page: Path) -> None:
    links = re.findall(r"\]\(([^)\s]+)\)", _text(page))
    for link in links:
        if not re.match(r"https?:", link):
            file, _, anchor = link.partition("#")
            target = (page.parent / file).resolve() if file else page
            assert target.exists(), link
            assert not anchor or anchor in _anchors(target), link


def test_every_command_is_on_the_page_of_commands_as_help_shows_it() -> None:
    page = (DOCS / "commands.md").read_text("utf-8")
    for arguments in ([], *([name] for name in COMMANDS)):
        shown = CliRunner().invoke(main, [*arguments, "--help"], prog_name="unrolled", terminal_width=78).output
        assert f"```text\n{shown}```" in page, f"docs/commands.md does not have what unrolled {arguments} --help prints"


@pytest.mark.parametrize("page", ["README.md", "README.ko.md"])
def test_both_readmes_name_every_command(page: str) -> None:
    text = (REPOSITORY / page).read_text("utf-8")
    assert [name for name in COMMANDS if f"unrolled {name}" not in text] == []


def test_help_is_a_page_of_lines_that_fit_a_terminal() -> None:
    shown = CliRunner().invoke(main, ["--help"], terminal_width=78).output
    lines = shown.splitlines()
    assert len(lines) <= 50 and max(map(len, lines)) <= 80
    for name in COMMANDS:
        (line,) = [line for line in lines if line.startswith(f"  {name} ")]
        assert line.endswith(".")


@pytest.mark.browser
def test_the_site_builds_without_a_warning_asks_nothing_of_the_network_and_is_accessible(tmp_path: Path) -> None:
    from axe_playwright_python.sync_playwright import Axe

    command = [sys.executable, "-m", "sphinx", "--quiet", "--fail-on-warning", "--keep-going", str(DOCS), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=240)
    assert done.returncode == 0, done.stderr
    pages = sorted(tmp_path.glob("*.html"))
    assert {page.stem for page in pages} >= {page.stem for page in DOCS.glob("*.md")}
    said: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        opened = browser.new_page(viewport={"width": 390, "height": 844})
        opened.on("request", lambda request: said.append(request.url) if "file:" not in request.url[:5] else None)
        opened.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
        for page in pages:
            opened.goto(page.as_uri())
            wide = opened.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert wide <= 1, f"{page.name} is {wide} px wider than a phone"
        # In a page of its own: axe asks for the style sheets, which a page of a file may not.
        examined = browser.new_page(viewport={"width": 390, "height": 844})
        serious = []
        for page in pages:
            examined.goto(page.as_uri())
            violations = Axe().run(examined).response["violations"]
            serious += [(page.name, one["id"]) for one in violations if one["impact"] in ("serious", "critical")]
        browser.close()
    assert serious == []
    assert [one for one in said if not one.startswith("data:")] == []
