"""`zhenxing up` with real PostgreSQL and NATS but toys for services: ``python -m tests.harness.toy_platform [MANNER…]``."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

from deploy.cli.main import guarded
from deploy.installation import Installation, data_folder
from deploy.local.platform import Plan, service_specs, up
from deploy.local.process import Spec
from deploy.local.supervisor import Backoff
from deploy.topology import load

TOY = Path(__file__).with_name("toy.py")


def main(manners: list[str]) -> int:
    journal = data_folder() / "journal"

    def toys(installation: Installation) -> list[Spec]:
        return [
            replace(
                spec,
                command=[sys.executable, "-I", "-S", str(TOY), str(spec.ports[0]), str(journal), spec.name, *manners],
            )
            for spec in service_specs(installation)
        ]

    plan = Plan(services=toys, steps=["streams"], backoff=Backoff(first=0.05, most=0.4))

    def run() -> int:
        up(data_folder(), load(), os.environ, plan)
        return 0

    return guarded(run)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
