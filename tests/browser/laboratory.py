"""JupyterLab as a person starts it in a directory, and a browser that notes what its pages do."""

from __future__ import annotations

import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import URLError

from playwright.sync_api import Page, expect, sync_playwright

TOKEN = "open-sesame"
SECONDS = 40  # for a server or a kernel to start on a busy machine
expect.set_options(timeout=1000 * SECONDS)


@contextmanager
def jupyterlab(folder: Path, own: Path) -> Iterator[str]:
    """Starts JupyterLab in a folder, with its configuration and data in a folder of its own; gives its address."""
    own.mkdir(parents=True)
    places = {f"JUPYTER_{kind}_DIR": str(own / kind.lower()) for kind in ("CONFIG", "DATA", "RUNTIME")}
    places |= {"IPYTHONDIR": str(own / "ipython"), "HOME": str(own)}
    options = ["--no-browser", "--allow-root", "--ServerApp.port=0", f"--IdentityProvider.token={TOKEN}"]
    quiet = ["--LabApp.news_url=None", "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate"]
    log = own / "jupyterlab.log"
    with log.open("w") as lines:
        command = [sys.executable, "-m", "jupyterlab", *options, *quiet]
        server = subprocess.Popen(command, cwd=folder, env=os.environ | places, stdout=lines, stderr=lines)
    try:
        yield _address(server, own / "runtime", log)
    finally:
        server.terminate()
        server.wait(SECONDS)


def _address(server: subprocess.Popen[bytes], runtime: Path, log: Path) -> str:
    until = time.monotonic() + SECONDS
    while time.monotonic() < until and server.poll() is None:
        for page in runtime.glob("jpserver-*-open.html"):
            text = page.read_text("utf-8")
            address = text[text.index('href="http') + 6 :].partition("/lab")[0].replace("localhost", "127.0.0.1")
            try:
                urllib.request.urlopen(f"{address}/api", timeout=5).close()
                return address
            except (URLError, OSError):
                pass
        time.sleep(0.1)
    raise AssertionError(f"JupyterLab did not start: {log.read_text('utf-8')[-3000:]}")


@contextmanager
def window(address: str, path: str) -> Iterator[tuple[Page, list[str]]]:
    """Opens a page of JupyterLab; the list gets what no page may do: run a dialog or ask for something elsewhere."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.set_default_timeout(1000 * SECONDS)
        seen: list[str] = []
        ours = (address, address.replace("http", "ws"), "data:", "blob:")
        page.on("request", lambda request: None if request.url.startswith(ours) else seen.append(request.url))
        page.on("dialog", lambda dialog: _refuse(dialog, seen))
        page.on("pageerror", lambda error: seen.append(f"{page.url}: {error}"))
        page.goto(f"{address}/{path}?token={TOKEN}")
        yield page, seen
        browser.close()


def _refuse(dialog: Any, seen: list[str]) -> None:
    seen.append(f"{dialog.page.url}: {dialog.message}")
    dialog.dismiss()
