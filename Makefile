PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
LOCK := uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --quiet

.DEFAULT_GOAL := help
.PHONY: help install demo run test lint words lock browser attack faults bench

help:  ## list these commands
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "make %-10s %s\n", $$1, $$2}'

install: $(VENV)/.installed  ## make the environment that the program runs in

demo: $(VENV)/.installed  ## rehearse on this machine: a phone in a page, no Telegram needed
	@$(BIN)/python -m bot demo

run: $(VENV)/.installed  ## run the bot with the settings in .env
	@$(BIN)/python -m bot serve

test: $(VENV)/.installed-dev  ## run the tests, and check imports, types and style
	$(BIN)/python -m pytest
	@$(MAKE) --no-print-directory lint

lint: $(VENV)/.installed-dev  ## check imports, types and style
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

words: $(VENV)/.installed-dev  ## check the words of everything that ships, or of one file: make words FILE=mine.yaml
	@$(BIN)/python -m bot words check $(FILE)

browser: $(VENV)/.installed-dev  ## walk the phone page in a real browser (needs Chromium)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check playwright
	$(BIN)/python -m pytest -n 2 browser

attack: $(VENV)/.installed-dev  ## attack the ballot box and the published figures, and kill it at every step; SIZE=small is quicker
	$(BIN)/python -W "ignore:XDG_RUNTIME_DIR" -m benchmarks.attacks.ballots $(if $(filter small,$(SIZE)),--people 40)
	$(BIN)/python -m benchmarks.attacks.tables $(if $(filter small,$(SIZE)),--engagements 50)
	$(BIN)/python -W "ignore:XDG_RUNTIME_DIR" -m benchmarks.attacks.kills $(if $(filter small,$(SIZE)),--every 9)

faults: $(VENV)/.installed-dev  ## let everything go wrong while 10,000 people are told something; SIZE=small is quicker
	$(BIN)/python -W "ignore:XDG_RUNTIME_DIR" -m benchmarks.faults $(if $(filter small,$(SIZE)),--small)

bench: $(VENV)/.installed-dev  ## print what a turn, a broadcast and the memory cost, beside peers; about an hour
	$(BIN)/python -W "ignore:XDG_RUNTIME_DIR" -m benchmarks.speed

lock: $(VENV)/.installed-dev  ## pin what pyproject.toml asks for, with hashes
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(BIN)/$(LOCK) --output-file requirements.lock
	$(BIN)/$(LOCK) --group dev --constraint requirements.lock --output-file requirements-dev.lock

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Drws needs Python 3.11 or newer: make PYTHON=/path/to/python3.11 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: requirements.lock | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	@touch $@

$(VENV)/.installed-dev: requirements-dev.lock | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements-dev.lock
	@touch $@ $(VENV)/.installed
