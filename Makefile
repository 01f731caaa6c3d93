# Two commands do everything: `make demo` and `make test`. The rest is for daily work.
VENV := .venv
BIN := $(VENV)/bin
DEMO ?= demo
RUN_LOCK := .lock/run.txt
TEST_LOCK := .lock/test.txt
FUZZ_LOCK := .lock/fuzz.txt
FUZZ_SECONDS ?= 60
PYTEST := OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(BIN)/python -m pytest -n 3 --dist load --maxschedchunk 1 # three for two cores: each waits a quarter of its time
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
COMPILE := $(BIN)/uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate pyproject.toml

.PHONY: demo test quick lint types contracts compiled format lock benchmarks hostile fuzz clean help

help: ## Say what can be made
	@sed -n 's/^\([a-z]*\):.*## /  make \1  /p' Makefile | expand -t 22

demo: $(VENV)/run.stamp ## Install, build the sample workspace, open the desk (without a display: write report and screenshot)
	@$(BIN)/workbench demo $(DEMO)

test quick: export PYTHONDONTWRITEBYTECODE := # or each of the many processes compiles everything for itself
test: $(VENV)/test.stamp ## Install what tests need, then lint, types, import contracts, all tests
	@$(MAKE) --no-print-directory -j 2 types compiled lint contracts
	$(PYTEST)

quick: $(VENV)/test.stamp lint ## The fast subset, under a minute
	$(PYTEST) -m "not slow"

lint: $(VENV)/test.stamp
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/test.stamp
	$(BIN)/mypy

contracts: $(VENV)/test.stamp
	$(BIN)/lint-imports --no-logo

compiled: $(VENV)/test.stamp # beside the types, for which one core waits; what is wrong the tests themselves say
	@$(BIN)/python -m pytest --collect-only -qq -p no:cacheprovider > /dev/null 2>&1 || true

format: $(VENV)/test.stamp ## Put the code into its form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: $(VENV)/test.stamp ## Pin the newest versions that pyproject.toml allows
	$(PIP) install uv
	$(COMPILE) --upgrade --extra build --extra test -o $(TEST_LOCK)
	$(COMPILE) --extra build -c $(TEST_LOCK) -o $(RUN_LOCK)
	$(COMPILE) --upgrade-package atheris --extra fuzz -c $(TEST_LOCK) -o $(FUZZ_LOCK)

benchmarks: $(VENV)/test.stamp ## Measure; see benchmarks/README.md for each one's own command
	$(BIN)/python -m benchmarks.speed

hostile: $(VENV)/test.stamp ## Read 8,000 hostile files in every way, some minutes
	$(BIN)/python -m benchmarks.hostile

fuzz: $(VENV)/test.stamp ## Random bytes into each of our own parsers, FUZZ_SECONDS (60) each
	@$(PIP) install --require-hashes --only-binary :all: -r $(FUZZ_LOCK)
	$(BIN)/python -m tests.fuzz --seconds $(FUZZ_SECONDS)

clean: ## Remove everything that was made
	rm -rf $(VENV) $(DEMO) fuzz .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache *.egg-info

$(VENV)/bin/python:
	@.ci/make-venv $(VENV)

$(VENV)/run.stamp: $(RUN_LOCK) pyproject.toml .ci/system-libraries | $(VENV)/bin/python
	@echo "Installing the pinned packages into $(VENV) ..."
	@$(PIP) install --require-hashes --only-binary :all: -r $(RUN_LOCK)
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@$(BIN)/python .ci/system-libraries
	@touch $@

$(VENV)/test.stamp: $(TEST_LOCK) $(VENV)/run.stamp
	@echo "Installing what the tests need ..."
	@$(PIP) install --require-hashes --only-binary :all: -r $(TEST_LOCK)
	@$(BIN)/python .ci/system-libraries --tests
	@touch $@
