# The whole developer interface. `make` alone lists it.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin
READY := $(VENV)/.ready
PIP := $(RUN)/pip install --quiet --disable-pip-version-check
# Ten times as fast; where it cannot be had, or a mirror is named in pip.conf, which it does not read, pip does it.
UV := UV_HTTP_TIMEOUT=15 UV_HTTP_RETRIES=1 $(RUN)/uv pip install --quiet --python $(RUN)/python

.DEFAULT_GOAL := help
.PHONY: help up demo test check bench clients console lock clean

help:  ## list the commands
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed (set PYTHON=...)" >&2; exit 1; }
	@echo "安装依赖 (installing what the platform needs, once)"
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) uv==0.13.9 && $(UV) --require-hashes --requirement requirements.lock || $(PIP) --require-hashes --requirement requirements.lock
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

up: $(READY) console  ## start the whole platform on this machine and stay in front until Ctrl-C
	@exec $(RUN)/zhenxing up

demo: $(READY)  ## load a generated county into the running platform through its public API
	@exec $(RUN)/zhenxing demo

test: $(READY) console  ## run every test against real PostgreSQL and NATS
	@exec $(RUN)/pytest --numprocesses 3 --dist loadscope --max-worker-restart 0

check: $(READY)  ## style, types, walls, scope rule, migrations, contracts, OpenAPI, AsyncAPI, audit
	@exec $(RUN)/python -m deploy.checks

bench: $(READY)  ## measure every hot way beside its physical limit
	@exec $(RUN)/python -m tests.bench

clients: $(READY)  ## write the typed Python and TypeScript clients anew from the OpenAPI document
	@exec $(RUN)/python -m deploy.clients

console: $(READY)  ## build the console's pages, unless they are; the platform starts without them where it cannot be done
	@$(RUN)/zhenxing console || true

lock: $(READY)  ## pin all dependencies anew from pyproject.toml
	@$(RUN)/uv pip compile --quiet --universal --generate-hashes --extra local --extra dev --python-version 3.11 --no-emit-index-url --no-header pyproject.toml --output-file requirements.lock

clean:  ## remove the environment and caches (never data)
	@rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis build *.egg-info
