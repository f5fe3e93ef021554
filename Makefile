# make run   start the program          make test   run the tests
# Both need Python 3.11 or newer and nothing else: they make their own environment in .venv, once.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
# Two processes, each with files of its own: what a file prepares for its tests is prepared once.
AT_ONCE := -n 2 --dist loadfile

.PHONY: run test test-foreign foreign-programs test-minimum coverage mutation style check compile clean bench

run: compile
	@$(BIN)/alliance-tutor

test: compile
	$(BIN)/python -m tutor check
	$(BIN)/python -m pytest -q $(AT_ONCE)

# Reads every export back with programs that are not ours. Installs them: Debian's chromium and poppler-utils, Node
# packages, and Anki and arguebuf in environments of their own. A missing program is a failure.
test-foreign: compile foreign-programs
	FOREIGN=1 $(BIN)/python -m pytest -q $(AT_ONCE) tests/foreign

foreign-programs: $(READY)
	tests/foreign/install.sh $(VENV)

# The tests with the least version of every dependency that pyproject.toml allows. For another Python: PYTHON=python3.12.
test-minimum:
	$(PYTHON) -m venv --clear build/minimum
	$(PYTHON) tools/lower_bounds.py > build/minimum/bounds.txt
	build/minimum/bin/python -m pip install --quiet --disable-pip-version-check -r build/minimum/bounds.txt
	build/minimum/bin/python -m tutor.compile
	build/minimum/bin/python -m pytest -q --ignore=tests/foreign

# How much of the program the tests reach, what they start included; fails under 95 % of lines or of branches. Takes
# about a quarter of an hour.
coverage: $(VENV)/proof-ready
	rm -rf build/coverage
	$(BIN)/python -m coverage run -m pytest -q $(AT_ONCE)
	$(BIN)/python -m coverage combine --quiet
	$(BIN)/python -m coverage report
	$(BIN)/python -m coverage json --quiet -o build/coverage/figures.json
	$(BIN)/python tools/coverage_figures.py build/coverage/figures.json

# Whether the tests notice when a decision of matching or grading is changed; fails where fewer than four in five are.
# Takes about half an hour.
mutation: $(VENV)/proof-ready
	$(BIN)/python -m benchmarks.mutation

$(VENV)/proof-ready: requirements/proof.txt | compile
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/proof.txt
	@touch $@

style: compile
	$(BIN)/ruff check tutor tests benchmarks tools fuzz
	$(BIN)/ruff format --check tutor tests benchmarks tools fuzz
	$(BIN)/mypy

# The README's figures on understanding. Installs what it compares with, once; takes about ten minutes.
bench: $(VENV)/bench-ready
	$(BIN)/python -m benchmarks.matching report

$(VENV)/bench-ready: requirements/benchmarks.txt | compile
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/benchmarks.txt
	@touch $@

check: compile
	$(BIN)/alliance-tutor check --stats

compile: $(READY)
	@$(BIN)/python -m tutor.compile

$(READY): requirements/all.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Alliance Tutor needs Python 3.11 or newer; try: make PYTHON=python3.12 run")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/all.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --no-index -e .
	@touch $(READY)

clean:
	rm -rf $(VENV) build dist tutor/compiled_base .mypy_cache .ruff_cache .pytest_cache
