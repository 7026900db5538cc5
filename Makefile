# Every task of the project, alike on a laptop and in CI. `make help` lists them.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check --no-input

# The window needs a screen. On Linux that is X11 or Wayland; elsewhere it is always there.
SCREEN := $(if $(filter Linux,$(shell uname -s)),$(DISPLAY)$(WAYLAND_DISPLAY),yes)

.DEFAULT_GOAL := help
.PHONY: help run demo test check types format gallery translations bench peers clean

help: ## Show this list
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 22

run: $(VENV)/.runtime ## Open the window (with no screen: write the demo letters)
ifeq ($(strip $(SCREEN)),)
	@echo "There is no screen here, so briefer writes its demo letters instead."
	@$(BIN)/briefer demo --force briefer-demo
	@echo "The letters are in $(CURDIR)/briefer-demo"
else
	@if $(BIN)/python -c "import PySide6.QtWidgets" 2> $(VENV)/qt.log; then \
		exec $(BIN)/briefer; \
	else \
		echo "The window cannot open here: $$(tail -n 1 $(VENV)/qt.log)"; \
		echo "On Debian or Ubuntu: apt install libglib2.0-0 libegl1 libgl1 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libxcb-cursor0"; \
		echo "Until then, briefer writes its demo letters."; \
		$(BIN)/briefer demo --force briefer-demo && \
		echo "The letters are in $(CURDIR)/briefer-demo"; \
	fi
endif

demo: $(VENV)/.runtime ## Write a letter to each bundled addressee into briefer-demo/
	@$(BIN)/briefer demo --force briefer-demo
	@echo "The letters are in $(CURDIR)/briefer-demo"

test: $(VENV)/.dev ## Run every test, in up to four processes
	@$(BIN)/python -m pytest -n auto --maxprocesses 4 $(ARGS)

check: $(VENV)/.dev ## Lint, format, types and layers, as CI does
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/basedpyright --level error
	PYTHONPATH=. $(BIN)/lint-imports --no-cache

types: $(VENV)/.dev ## Check the types only
	$(BIN)/basedpyright --level error $(ARGS)

format: $(VENV)/.dev ## Put imports and layout in order
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

gallery: $(VENV)/.dev ## Write pictures of every view, light and dark
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.gallery $(ARGS)

bench: $(VENV)/.dev ## Measure how fast briefer is, beside the peers that are installed
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m bench $(ARGS)

peers: $(VENV)/.dev ## Install what make bench measures beside (optional)
	$(PIP) install --quiet --no-deps --require-hashes -r requirements/bench.txt
	@if command -v npm > /dev/null; then \
		cd bench/peers && npm install --silent; \
	else \
		echo "There is no npm here, so its docx is left out."; \
	fi

translations: $(VENV)/.dev ## Bring what translators work on up to date
	@$(BIN)/python -m tests.translations

clean: ## Remove everything that these tasks made
	rm -rf $(VENV) build dist briefer-demo tests/gallery-out .coverage htmlcov bench/peers/node_modules
	rm -rf .hypothesis .pytest_cache .ruff_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11))" \
		|| { echo "briefer needs Python 3.11 or newer: make PYTHON=/path/to/python3.11"; exit 2; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: requirements/runtime.txt requirements/build.txt pyproject.toml | $(BIN)/python
	$(PIP) install --quiet --no-deps --require-hashes -r requirements/runtime.txt
	$(PIP) install --quiet --no-deps --require-hashes -r requirements/build.txt
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.runtime
	$(PIP) install --quiet --no-deps --require-hashes -r requirements/dev.txt
	@touch $@
