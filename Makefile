# Unrolled. `make` alone lists the targets.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := /bin/sh
PYTHON ?=
VENV := .venv
RUN := $(VENV)/bin
export PYTHONUTF8 := 1
# ipykernel draws figures into the notebook only where no backend is named; other packages must not shadow the lock's.
unexport MPLBACKEND PYTHONPATH PYTHONHOME

.PHONY: help setup demo test check bench browser postgres docs lock clean

help:  ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

setup: $(VENV)/installed  ## make .venv with everything of requirements.lock
	@:

demo: setup  ## build the course, hand in a synthetic class, grade it and report on it
	@$(RUN)/unrolled build
	@$(RUN)/unrolled demo
	@sandbox=on; $(RUN)/python -m unrolled.kernels.doctor || sandbox=off; \
	[ $$sandbox = on ] || echo "So this machine cannot confine students' code. This class is made here: it is graded without."; \
	$(RUN)/unrolled grade --sandbox $$sandbox || [ $$? -eq 3 ]  # 3: some notebooks cannot be read, as is meant
	@$(RUN)/unrolled report

test: setup browser postgres  ## run everything that is checked before a merge
	$(RUN)/ruff check --quiet
	$(RUN)/ruff format --check --quiet
	$(RUN)/mypy
	$(RUN)/unrolled strength
	$(RUN)/python -m pytest -n 2
	$(RUN)/unrolled build --check

check: setup  ## run what needs no kernel and no browser, in under a minute
	$(RUN)/ruff check --quiet
	$(RUN)/ruff format --check --quiet
	$(RUN)/mypy
	$(RUN)/python -m pytest -m "not kernel and not browser" -n 2

bench: setup  ## measure grading against nbgrader's own, for an hour, and draw docs/pictures/grading.png
	@for what in "--assignment 02-forward" "--assignment 03-rnncell" --scaling --workers-agree; do \
		$(RUN)/python benchmarks/grading.py $$what --out benchmarks/grading.json || exit 1; \
	done
	@$(RUN)/python docs/pictures/grading.py

browser: setup  ## install Chromium and a Korean font for the browser tests (Debian, as root)
	@ready() { command -v chromium && fc-list :lang=ko | grep -q .; } >/dev/null 2>&1; \
	export DEBIAN_FRONTEND=noninteractive; \
	install() { apt-get update && apt-get install --yes --no-install-recommends chromium fontconfig fonts-nanum; }; \
	if ready; then exit 0; fi; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo "Installing Chromium and a Korean font for the browser tests."; \
		install >$(VENV)/browser.log 2>&1 && ready && exit 0; \
		tail -n 5 $(VENV)/browser.log >&2; \
	fi; \
	echo "The browser tests need the command chromium and a Korean font: install them (on Debian, as root:" \
		"apt-get install chromium fontconfig fonts-nanum), or run make check, which needs neither." >&2; \
	exit 1

docs: setup  ## build the site of docs/ in docs/site/
	@$(RUN)/sphinx-build --quiet --fail-on-warning --keep-going docs docs/site
	@echo "Open docs/site/index.html."

postgres: setup  ## install PostgreSQL's server for the tests of it (Debian, as root)
	@ready() { command -v initdb || ls /usr/lib/postgresql/*/bin/initdb; } >/dev/null 2>&1; \
	export DEBIAN_FRONTEND=noninteractive; \
	install() { apt-get update && apt-get install --yes --no-install-recommends postgresql; }; \
	if ready; then exit 0; fi; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo "Installing PostgreSQL's server for the tests of it."; \
		install >$(VENV)/postgres.log 2>&1 && ready && exit 0; \
		tail -n 5 $(VENV)/postgres.log >&2; \
	fi; \
	echo "The tests of PostgreSQL need its server: install it (on Debian, as root: apt-get install postgresql)," \
		"or run make check, which does not need it." >&2; \
	exit 1

lock: setup  ## write requirements.lock anew, with the newest versions that pyproject.toml allows
	@$(RUN)/uv pip compile pyproject.toml --all-extras --universal --python-version 3.11 --fork-strategy fewest \
		--generate-hashes --upgrade --quiet --custom-compile-command "make lock" --output-file requirements.lock

clean:  ## remove what grading makes again: autograded/, feedback/, report/ (never submitted/ or gradebook.db)
	@find autograded -mindepth 1 -maxdepth 1 ! -name README.md -exec rm -rf {} +
	@rm -rf feedback report .nbgrader.log

# The first Python that fits and can make an environment.
$(VENV)/bin/python:
	@fits() { "$$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; }; \
	found=; \
	for python in $(if $(PYTHON),"$(PYTHON)",python3.11 python3.12 python3.13 python3); do \
		fits "$$python" || continue; \
		found=$$python; \
		"$$python" -c 'import ensurepip, venv' 2>/dev/null || continue; \
		rm -rf $(VENV); \
		exec "$$python" -m venv $(VENV); \
	done; \
	if [ "$$found" ]; then \
		echo "$$found cannot make a virtual environment: install its venv module (on Debian, as root:" \
			"apt-get install python3-venv) and run make again." >&2; \
	else \
		echo "Unrolled needs Python 3.11, 3.12 or 3.13, and found none$(if $(PYTHON), at $(PYTHON)): install one," \
			"or name it, as in make setup PYTHON=/usr/bin/python3.12." >&2; \
	fi; \
	exit 1

# pip brings uv, and uv the rest in a quarter of pip's time. Where uv does not run, or does not reach the package index
# that pip is configured with, pip brings the rest too.
$(VENV)/installed: requirements.lock pyproject.toml $(VENV)/bin/python
	@echo "Installing the packages of requirements.lock into $(VENV); the first time this fetches about 1 GB."
	@pip() { $(RUN)/python -m pip --disable-pip-version-check install --quiet "$$@"; }; \
	uv() { $(RUN)/uv pip install --quiet --python $(RUN)/python "$$@"; }; \
	pip_or_say() { \
		pip "$$@" 2>$(VENV)/pip.log && return; \
		grep '^ERROR' $(VENV)/pip.log >&2; \
		echo "The packages could not be installed: where this machine has no network, connect it to one with a" \
			"package index and run make again; $(VENV)/pip.log has the details." >&2; \
		exit 1; \
	}; \
	awk '/^[a-z]/ { wanted = /^uv==/ } wanted' requirements.lock >$(VENV)/uv.txt; \
	pip_or_say --require-hashes -r $(VENV)/uv.txt; \
	if ! uv --require-hashes --compile-bytecode -r requirements.lock 2>$(VENV)/uv.log; then \
		echo "uv could not install them ($(VENV)/uv.log says why); pip does, which takes longer."; \
		pip_or_say --require-hashes -r requirements.lock; \
	fi; \
	pip_or_say --no-deps --no-build-isolation --editable .
	@touch $@
