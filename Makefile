# The project's workflow. `make` alone lists what there is.

VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
# The interpreter the environment is made with; without it, the first one found that is new enough.
PYTHON ?=

.PHONY: help demo test lint bench train lock clean
.DEFAULT_GOAL := help

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1@\2/p' $(MAKEFILE_LIST) | sed 's/@/\t/' | expand -t 14

demo: $(STAMP) ## play a whole job search on a mail server of its own, in some seconds
	@$(BIN)/inboxwatch demo

test: $(STAMP) ## run all tests; with dovecot-imapd installed also those on a real server
	@$(BIN)/pytest -n auto --dist worksteal

lint: $(STAMP) ## check style, types and the order of the rooms
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

bench: $(STAMP) ## measure against the raw protocol; DATA=FOLDER: how well mails are understood; RATE=1000: how fast
	@$(BIN)/python -m bench $(if $(DATA),--data '$(DATA)') $(if $(RATE),--rate $(RATE))

train: $(STAMP) ## learn anew what words weigh for a label, from tests/mails and DATA="FOLDER ..."; installs scikit-learn
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check 'scikit-learn==1.9.1'
	@$(BIN)/python -m bench.train $(if $(DATA),--data $(DATA))

lock: ## write requirements.lock anew from pyproject.toml; needs uv
	uv pip compile --quiet --generate-hashes --universal --upgrade --no-header --extra demo --extra dev \
	  --output-file requirements.lock.new pyproject.toml >/dev/null
	echo '# What `make` installs, by version and hash. Written by `make lock`; not edited by hand.' > requirements.lock
	cat requirements.lock.new >> requirements.lock && rm requirements.lock.new

clean: ## remove the environment, caches and build results
	rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache requirements.lock.new
	find src tests bench -name __pycache__ -type d -prune -exec rm -rf {} +

# The environment is made anew when the lock or the project's own description changes. The project itself is
# built by the hatchling of the lock, so that nothing is downloaded that no hash holds.
$(STAMP): requirements.lock pyproject.toml
	@test -x $(BIN)/python || { \
	  for python in $(or $(PYTHON),python3 python3.14 python3.13 python3.12 python3.11); do \
	    if $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then break; fi; \
	    python=; \
	  done; \
	  if [ -z "$$python" ]; then \
	    echo 'inboxwatch needs Python 3.11 or later. Install it, or name it: make $(or $(MAKECMDGOALS),demo) PYTHON=/path/to/python3' >&2; \
	    exit 1; \
	  fi; \
	  $$python -m venv $(VENV); \
	}
	@echo 'Installing into $(VENV) ...'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps -e .
	@touch $@
