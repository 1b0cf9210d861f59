"""Commands about this machine: run the platform, ask how it is, print what containers are configured with."""

from __future__ import annotations

import argparse
import os

from deploy.cli.context import current
from deploy.console import build as build_console
from deploy.containers import nats
from deploy.installation import data_folder
from deploy.local.platform import service_specs
from deploy.local.platform import up as run_platform
from deploy.local.probe import is_ready
from deploy.secrets import Secrets
from deploy.topology import load

__all__ = ["console", "nats_config", "secrets", "status", "up"]


def up(_options: argparse.Namespace) -> int:
    """Run the whole platform until Ctrl-C."""
    run_platform(data_folder(), load(), os.environ)
    return 0


def console(_options: argparse.Namespace) -> int:
    """Build the console's pages, unless they are built already."""
    build_console()
    return 0


def status(_options: argparse.Namespace) -> int:
    """Say which processes are ready; 1 unless all are."""
    all_ready = True
    for spec in service_specs(current()):
        ready = is_ready(spec)
        all_ready &= ready
        print(f"{spec.name}\t{spec.ports[0]}\t{'就绪 (ready)' if ready else '未就绪 (not ready)'}")
    return 0 if all_ready else 1


def secrets(_options: argparse.Namespace) -> int:
    """Print fresh secrets as an environment file."""
    for name, value in Secrets.generate(load()).items():
        print(f"ZX_{name}={value}")
    return 0


def nats_config(_options: argparse.Namespace) -> int:
    """Print the NATS configuration for containers."""
    print(nats(load()), end="")
    return 0
