# Two commands matter: `make run` and `make test`. Each does its own set-up.
SHELL := /bin/bash
PORT ?= 8000
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export COMITY_DEMO ?= 1
unexport PYTHONDONTWRITEBYTECODE  # else every process compiles everything anew

.DEFAULT_GOAL := help
.PHONY: help run test fast whole check browser bench messages requirements format screenshots

help: ## Say what each command does
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# --- set-up, each done once and again only when its source changes ---

$(VENV)/.runtime: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed: make run PYTHON=python3.12")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing Python packages (once)…"
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index -e .
	@touch $@

$(VENV)/.tools: $(VENV)/.runtime requirements-dev.txt
	@echo "Installing the tools of the tests (once)…"
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

node_modules/.installed: package-lock.json
	@echo "Installing the front end's tools (once)…"
	@npm ci --silent --no-audit --no-fund
	@touch $@

frontend/dist/main.css: node_modules/.installed $(shell find frontend/src frontend/build.mjs -type f)
	@npm run --silent build
	@touch $@

CATALOGUES := $(patsubst %.po,%.mo,$(wildcard locale/*/LC_MESSAGES/django.po))
locale/%.mo: locale/%.po $(VENV)/.runtime
	@$(BIN)/pybabel --quiet compile --input-file $< --output-file $@

READY := $(VENV)/.runtime frontend/dist/main.css $(CATALOGUES)

# --- the commands ---

run: $(READY) ## Start a filled hub on http://127.0.0.1:8000 (PORT=9000 for another port)
	@$(BIN)/comity prepare --demo
	@exec $(BIN)/comity serve --port $(PORT)

test: check fast whole browser ## Everything that must hold before a change lands

check: $(READY) $(VENV)/.tools ## Linters and types
	@$(BIN)/ruff format --check --quiet . && $(BIN)/ruff check --quiet .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/djlint --quiet --lint src
	@npm run --silent check
	@$(BIN)/comity check-data

fast: $(READY) $(VENV)/.tools ## The fast tests
	@$(BIN)/python -m tests.ready
	@$(BIN)/pytest -n auto --dist loadfile -m "not whole" tests

whole: $(READY) $(VENV)/.tools ## Every question to the finder, every address by everybody; more rows, bombs, programs; properties at length
	@$(BIN)/python -m tests.ready
	@$(BIN)/pytest -n auto --dist worksteal -m "whole or hypothesis" --hypothesis-profile whole tests

browser: $(READY) $(VENV)/.tools ## The tests in a real browser
	@$(BIN)/python -m e2e.chromium
	@$(BIN)/pytest -c e2e/pytest.ini -n 2 e2e

bench: $(READY) $(VENV)/.tools ## Measure, and write bench/RESULTS.md
	@$(BIN)/python -m bench

messages: $(VENV)/.tools ## Bring the six catalogues in line with the code
	@$(BIN)/python locale/update.py

requirements: ## Pin the newest versions with hashes (needs uv)
	@uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --upgrade -q requirements.in -o requirements.txt
	@uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --upgrade -q requirements-saml.in -o requirements-saml.txt
	@uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --upgrade -q requirements-dev.in -o requirements-dev.txt

format: $(VENV)/.tools ## Format the code
	@$(BIN)/ruff format --quiet . && $(BIN)/ruff check --quiet --fix .

screenshots: $(READY) $(VENV)/.tools ## Take the screenshots of docs/screenshots/ anew
	@$(BIN)/python -m e2e.screenshots
