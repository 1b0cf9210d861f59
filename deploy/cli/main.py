"""``zhenxing``: runs the platform on this machine and does the steps of a deployment anywhere."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from importlib import import_module

from deploy.faults import Fault, from_os_error

__all__ = ["guarded", "main"]

INTERRUPTED = 130
HERE, DEPLOYMENT = "deploy.cli.here", "deploy.cli.deployment"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="zhenxing", description="振兴平台 (the Zhenxing platform)")
    top = parser.add_subparsers(required=True, metavar="COMMAND")

    def add(
        commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, run: str, text: str
    ) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=text, description=text)
        command.set_defaults(run=run)
        return command

    def group(name: str, text: str) -> argparse._SubParsersAction[argparse.ArgumentParser]:
        return top.add_parser(name, help=text, description=text).add_subparsers(required=True, metavar="ACTION")

    add(top, "up", f"{HERE}:up", "run the whole platform on this machine until Ctrl-C")
    add(top, "console", f"{HERE}:console", "build the console's pages, unless they are built already")
    add(top, "status", f"{HERE}:status", "say which processes are ready")
    demo = add(
        top,
        "demo",
        "deploy.demo.tour:demo",
        "load a county of invented people into the running platform through its public API",
    )
    demo.add_argument("--households", type=int, default=5_000)
    add(top, "migrate", f"{DEPLOYMENT}:migrate", "create users and databases, migrate schemas, load reference data")
    streams = add(top, "streams", "deploy.cli.streams:streams", "make the event streams")
    both = add(top, "deploy", f"{DEPLOYMENT}:deploy", "migrate, then streams: all that comes between servers and services")
    for command in (streams, both):
        command.add_argument("--replicas", type=int, default=1, help="copies of each stream in a NATS cluster")
    again = add(top, "republish", f"{DEPLOYMENT}:republish", "have a service tell its whole state again through its outbox")
    again.add_argument("service")
    again.add_argument("--type", action="append", help="only this event type (may be given several times)")
    add(top, "verify", f"{DEPLOYMENT}:verify", "compare read models with their owners and name every difference")
    rebuild = add(top, "rebuild", f"{DEPLOYMENT}:rebuild", "fill a service's read models anew while the old ones serve")
    rebuild.add_argument("service")
    audit = group("audit", "the audit trail")
    add(audit, "verify", f"{DEPLOYMENT}:audit", "find the first broken seal and entries without one")
    rotate = add(group("keys", "signing keys"), "rotate", f"{DEPLOYMENT}:rotate_keys", "put a new signing key in place")
    rotate.add_argument("--at-once", action="store_true", help="sign with it at once: the old one is known to strangers")
    recover = add(
        group("staff", "staff accounts"),
        "recover",
        f"{DEPLOYMENT}:recover_staff",
        "give an account whose owner is locked out a new initial password, and forget its second factor",
    )
    recover.add_argument("username")
    add(top, "secrets", f"{HERE}:secrets", "print fresh secrets as an environment file for docker compose")
    add(top, "nats-config", f"{HERE}:nats_config", "print the NATS configuration for containers")
    return parser


def guarded(work: Callable[[], int]) -> int:
    """Do a command's work; one clear line and exit code 1 where it cannot be done."""
    try:
        return work()
    except Fault as fault:
        print(f"zhenxing: {fault}", file=sys.stderr, flush=True)
    except OSError as error:
        print(f"zhenxing: {from_os_error(error)}", file=sys.stderr, flush=True)
    except KeyboardInterrupt:
        return INTERRUPTED
    return 1


def main(arguments: list[str] | None = None) -> int:
    """The command; its exit code. What a command needs is imported when it runs: the supervisor stays small."""
    options = _parser().parse_args(arguments)

    def run() -> int:
        module, _, function = options.run.partition(":")
        return int(getattr(import_module(module), function)(options))

    return guarded(run)


if __name__ == "__main__":
    sys.exit(main())
