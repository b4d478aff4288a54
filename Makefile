# `make run` and `make test` do all their own set-up; nothing else is needed than Python >= 3.11 and make.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.ready
LOCKS  := requirements/run.txt requirements/dev.txt
DEV    := $(VENV)/.ready-dev
JOBS   ?= auto

.PHONY: run test lint format generated pictures faults bench lock setup setup-dev clean
.DEFAULT_GOAL := run

$(STAMP): requirements/run.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; this is " + sys.version.split()[0] + ". Try: make PYTHON=python3.12")'
	@echo "Setting up in $(VENV) (once; about a minute) ..." >&2
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/run.txt >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable . >&2
	@touch $@

$(DEV): $(STAMP) requirements/dev.txt
	@echo "Adding the tools for the tests (once) ..." >&2
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt >&2
	@touch $@

setup: $(STAMP)     ## the bot alone
setup-dev: $(DEV)   ## the bot and what its tests need

run: $(STAMP)       ## Discord where a token is set; otherwise the console (lines piped in are answered one by one)
	@$(BIN)/waic run

test: $(DEV)        ## every test, on every core (JOBS=0: one after another), with the coverage gates
	@PYTHONDONTWRITEBYTECODE= $(BIN)/python -m pytest -n $(JOBS) --dist worksteal --cov --cov-report= $(ARGS)
	@$(BIN)/python -m tests.gates

lint: $(DEV)        ## style, types and the rules between rooms
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

format: $(DEV)
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

generated: $(DEV)   ## what is made from code and facts: schemas/, docs/coverage.md, the examples of the codes
	@$(BIN)/python -m tests.generated

pictures: $(DEV)    ## the pictures of the README, from the pages of `waic preview` (needs Chromium and two fonts)
	@$(BIN)/python -m tests.browser.pictures

faults: $(DEV)      ## plants every kind of fault into the shipped facts and prints what became of it
	@$(BIN)/python -m tests.curation.fault_table

bench: $(DEV)       ## side by side with the floors of docs/speed.md
	@$(BIN)/python -m bench

lock: $(DEV)        ## pins every dependency anew, with hashes and without addresses
	@$(BIN)/python requirements/lock.py

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage dist build
