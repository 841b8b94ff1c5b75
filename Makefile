# Two commands do everything: `make kits` and `make test`. `make help` lists the rest.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
JUNIT := .build

.DEFAULT_GOAL := help

.PHONY: help
help: ## Print this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20

$(VENV)/bin/kitsmith: pyproject.toml
	@.ci/install-runtimes python
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/.test: pyproject.toml $(VENV)/bin/kitsmith
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[test]'
	@touch $@

.PHONY: kits
kits: $(VENV)/bin/kitsmith ## Virtual environment, install, generate the kits into output/ and their zips into dist/
	$(BIN)/kitsmith build --archive

.PHONY: runtimes
runtimes: ## Install the runtimes that the tests need and that are missing (Debian; as root or with sudo)
	@.ci/install-runtimes all

.PHONY: lint
lint: $(VENV)/.test ## Style and types of the generator and of the Python kit
	$(BIN)/ruff check generator tests benchmarks templates/asp/runtime
	$(BIN)/mypy
	cd templates/asp/runtime && ../../../$(BIN)/mypy --strict --ignore-missing-imports batch.py command.py lint.py render.py script.py serve.py
	$(BIN)/kitsmith vectors lint

.PHONY: test
test: $(VENV)/.test runtimes lint ## Everything: lint, unit tests, every kit on its runtime against every vector, fuzz
	@mkdir -p $(JUNIT)
	$(BIN)/kitsmith build --check
	$(BIN)/python -m pytest -n 3 -m "not long" --junit-xml $(JUNIT)/pytest.xml
	$(BIN)/kitsmith conformance --require all --junit $(JUNIT)/vectors.xml --json $(JUNIT)/vectors.json
	$(BIN)/kitsmith conformance dotnet java php python --require all --fuzz 2000 --seed 1 --junit $(JUNIT)/fuzz.xml --json $(JUNIT)/fuzz.json
	$(BIN)/kitsmith conformance asp --require all --fuzz 500 --seed 1 --junit $(JUNIT)/fuzz-asp.xml --json $(JUNIT)/fuzz-asp.json
	$(BIN)/python -m tests.shops.services_table $(JUNIT)/vectors.json $(JUNIT)/pytest.xml $(JUNIT)/services.md --shown docs/services.md

.PHONY: services
services: $(VENV)/.test ## Write docs/services.md from the results of the last `make test`
	$(BIN)/python -m tests.shops.services_table $(JUNIT)/vectors.json $(JUNIT)/pytest.xml docs/services.md

.PHONY: test-long
test-long: $(VENV)/.test runtimes ## What takes longer: tests marked long, mutants, every case on every runtime but Wine (hours), 100,000 made ones on the fast
	@mkdir -p $(JUNIT)
	$(BIN)/python -m pytest -n 2 -m long --junit-xml $(JUNIT)/pytest-long.xml
	$(BIN)/kitsmith conformance asp/asppy dotnet java php python --require all --all --json $(JUNIT)/vectors-all.json
	$(BIN)/kitsmith conformance dotnet java php python --require all --fuzz 100000 --seed 2 --json $(JUNIT)/fuzz-long.json
	$(BIN)/kitsmith conformance asp --require all --fuzz 5000 --seed 2 --json $(JUNIT)/fuzz-long-asp.json
	$(BIN)/python -m tests.mutation --json $(JUNIT)/mutation.json

.PHONY: page
page: $(VENV)/.test ## Write docs/conformance.md from the results of the last `make test` and `make test-long`
	$(BIN)/kitsmith report $(wildcard $(JUNIT)/vectors.json $(JUNIT)/vectors-all.json $(JUNIT)/fuzz*.json) \
	  $(addprefix --mutation ,$(wildcard $(JUNIT)/mutation.json)) --page docs/conformance.md

.PHONY: vectors
vectors: $(VENV)/bin/kitsmith ## Write the vectors anew from their suites
	$(BIN)/kitsmith vectors write
	$(BIN)/kitsmith build

.PHONY: bench
bench: $(VENV)/.test runtimes ## Time the build beside a peer, the notify pages beside a bare page, the sandbox, files and signatures beside plain loops
	$(BIN)/python benchmarks/build.py
	$(BIN)/python benchmarks/notifications.py
	$(BIN)/python benchmarks/sandbox.py
	$(BIN)/python benchmarks/files.py
	$(BIN)/python benchmarks/signatures.py

.PHONY: screenshots
screenshots: $(VENV)/.test runtimes ## Make the pictures in docs/screenshots/ anew, from a real payment
	$(BIN)/python -m tests.shops.screenshots php-php-s

.PHONY: clean
clean: ## Remove the virtual environment and what tests and builds left
	rm -rf $(VENV) $(JUNIT) dist build .pytest_cache .mypy_cache .ruff_cache
