"""Users and databases on a real server, and whose keys lock what is in them."""

from __future__ import annotations

import asyncpg
import pytest

from deploy.faults import Fault
from deploy.provision import provision, url_for
from deploy.secrets import Secrets
from tests.harness.servers import Servers


async def signs_in(servers: Servers, secrets: Secrets) -> bool:
    """Whether every service's application gets in with these secrets."""
    for service in servers.topology.services:
        url = url_for(servers.admin_url, service.database, secrets.of(service, "APP_PASSWORD"), service.database)
        try:
            connection = await asyncpg.connect(url)
        except asyncpg.InvalidPasswordError:
            return False
        await connection.close()
    return True


async def test_it_can_be_done_again_with_the_same_secrets_only(platform_servers: Servers) -> None:
    servers = platform_servers
    await provision(servers.admin_url, servers.topology, servers.secrets)
    with pytest.raises(Fault, match=r"zx_gateway .*cipher 1.*secrets\.json.*\.env"):
        await provision(servers.admin_url, servers.topology, Secrets.generate(servers.topology))
    assert await signs_in(servers, servers.secrets)


@pytest.mark.parametrize("name", ["HOUSEHOLD_CIPHER_KEYS", "ID_TOKEN_KEYS"])
async def test_one_strange_key_is_enough(platform_servers: Servers, name: str) -> None:
    servers = platform_servers
    strange = Secrets({**servers.secrets, name: Secrets.generate(servers.topology)[name]})
    with pytest.raises(Fault, match="zx_household"):
        await provision(servers.admin_url, servers.topology, strange)


async def test_new_passwords_and_a_new_version_of_a_key_are_taken(platform_servers: Servers) -> None:
    servers = platform_servers
    fresh = Secrets.generate(servers.topology)
    ours = {name: value for name, value in servers.secrets.items() if name.endswith("_KEYS")}
    later = fresh["HOUSEHOLD_CIPHER_KEYS"].replace("1:", "2:", 1)
    secrets = Secrets({**fresh, **ours, "HOUSEHOLD_CIPHER_KEYS": f"{ours['HOUSEHOLD_CIPHER_KEYS']},{later}"})
    try:
        await provision(servers.admin_url, servers.topology, secrets)
        assert await signs_in(servers, secrets)
    finally:
        await provision(servers.admin_url, servers.topology, servers.secrets)
