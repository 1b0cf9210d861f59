"""Recording and correcting parties 往来单位, and their bank accounts, to which two persons agree."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.implementation.problems import unknown_party
from services.funds.implementation.schemas.parties import (
    AccountDeciding,
    AccountFull,
    AccountProposal,
    PartyCorrection,
    PartyEntry,
    PartyFull,
)
from services.funds.implementation.tables import Party, PartyAccount, PartyChange
from shared import audit
from shared.access import Caller
from shared.persistence.versions import next_version
from shared.privacy import Cipher, mask_account, mask_name
from shared.standards.credit_codes import is_credit_code
from shared.web.bodies import Changed
from shared.web.faults import fault
from shared.web.problems import Problem
from shared.web.versions import check_version
from shared.workflow import Block
from shared.workflow.moving import blocked

__all__ = ["correct_party", "decide_account", "disclose_party", "propose_account", "record_party"]

_NUMBER = re.compile(r"[0-9]{8,32}").fullmatch


async def record_party(session: AsyncSession, caller: Caller, cipher: Cipher, entry: PartyEntry) -> Changed:
    """Record a party.

    Raises:
        Problem: 422 ``invalid_credit_code``; 409 ``party_exists``.
    """
    _check_code(entry.credit_code)
    values = {**_columns(cipher, entry.model_dump()), "recorded_by": caller.client_id, "department": caller.department}
    made = insert(Party).values(values).on_conflict_do_nothing().returning(Party.id, Party.version)
    row = (await session.execute(made)).one_or_none()
    if row is None:
        raise _exists()
    await _recorded(session, caller, row.id, "record", None, {"kind": entry.kind})
    return Changed(id=row.id, version=row.version)


def _check_code(code: str) -> None:
    if not is_credit_code(code):
        raise fault("credit_code", "invalid_credit_code", "统一社会信用代码的格式或校验码不对")


def _exists() -> Problem:
    return Problem(409, "party_exists", "该统一社会信用代码的单位已经登记。")


def _columns(cipher: Cipher, fields: Mapping[str, Any]) -> dict[str, Any]:
    columns = {name: value for name, value in fields.items() if name != "representative"}
    if "representative" in fields:
        name = fields["representative"]
        columns["representative_cipher"] = name and cipher.encrypt(name)
        columns["representative_masked"] = name and mask_name(name)
    return columns


async def correct_party(
    session: AsyncSession, caller: Caller, cipher: Cipher, party_id: UUID, correction: PartyCorrection, seen: int
) -> Changed:
    """Correct what is said of a party; who, why, what it was and is are kept. What is so already changes nothing.

    Raises:
        Problem: 404 ``unknown_party``; 412; 422 ``invalid_credit_code``; 409 ``party_exists``.
    """
    party = await _locked(session, party_id, seen)
    fields = _columns(cipher, correction.model_dump(exclude_unset=True, exclude={"reason"}))
    changed = {name: value for name, value in fields.items() if getattr(party, name) != value}
    if not changed:
        return Changed(id=party_id, version=seen)
    if "credit_code" in changed:
        _check_code(changed["credit_code"])
        other = select(Party.id).where(Party.credit_code == changed["credit_code"])
        if await session.scalar(other) is not None:
            raise _exists()
    before = {name: getattr(party, name) for name in changed}
    for name, value in changed.items():
        setattr(party, name, value)
    session.add(
        PartyChange(
            party_id=party_id,
            reason=correction.reason,
            before=_plain(before),
            after=_plain(changed),
            changed_by=caller.client_id,
            changed_name=caller.name,
        )
    )
    await _bumped(session, party)
    await _recorded(session, caller, party_id, "correct", correction.reason, {"fields": sorted(changed)})
    return Changed(id=party_id, version=party.version)


def _plain(columns: Mapping[str, Any]) -> dict[str, Any]:
    """As a correction keeps it: of the representative the masked name."""
    return {name.removesuffix("_masked"): value for name, value in columns.items() if not name.endswith("_cipher")}


async def propose_account(
    session: AsyncSession, caller: Caller, cipher: Cipher, party_id: UUID, proposal: AccountProposal, seen: int
) -> Changed:
    """Propose a bank account; until another person agrees the one before stands.

    Raises:
        Problem: 404 ``unknown_party``; 412; 422 ``invalid_account``; 409 ``account_waiting``, ``blocked`` with ``holder_mismatch`` and
            ``account_shared`` where no exception is explained.
    """
    party = await _locked(session, party_id, seen)
    number = proposal.number.replace(" ", "").replace("-", "")
    if not _NUMBER(number):
        raise fault("number", "invalid_account", "银行账号应为 8 至 32 位数字")
    sealed = cipher.encrypt(number)
    if proposal.exception is None and (blocks := await _odd(session, party, proposal.holder, sealed)):
        raise blocked("登记银行账户", blocks)
    own = proposal.holder == party.name
    values = {
        "party_id": party_id,
        "state": "proposed",
        "bank": proposal.bank,
        "holder_cipher": cipher.encrypt(proposal.holder),
        "holder_masked": proposal.holder if own else mask_name(proposal.holder),
        "number_cipher": sealed,
        "number_masked": mask_account(number),
        "reason": proposal.reason,
        "exception": proposal.exception,
        "proposed_by": caller.client_id,
        "proposed_name": caller.name,
    }
    made = insert(PartyAccount).values(values).on_conflict_do_nothing().returning(PartyAccount.id)
    account_id = await session.scalar(made)
    if account_id is None:
        raise Problem(409, "account_waiting", "该单位已有一个待核准的账户。")
    await _bumped(session, party)
    await _recorded(session, caller, party_id, "propose_account", proposal.reason, {"account": account_id})
    return Changed(id=party_id, version=party.version)


async def _odd(session: AsyncSession, party: Party, holder: str, sealed: bytes) -> list[Block]:
    """What an account has against it unless somebody explains it (§2.13 R-F10, §2.14 F-A24)."""
    blocks = []
    if holder != party.name:
        blocks.append(Block("holder_mismatch", "户名与单位名称不一致,须说明原因", "body.holder"))
    row = PartyAccount
    other = select(row.id).where(row.number_cipher == sealed, row.party_id != party.id, row.state.in_(("agreed", "proposed")))
    if await session.scalar(other.limit(1)) is not None:
        blocks.append(Block("account_shared", "该账号已登记为其他单位的账户,须说明原因", "body.number"))
    return blocks


async def decide_account(
    session: AsyncSession, caller: Caller, party_id: UUID, deciding: AccountDeciding, seen: int
) -> Changed:
    """Agree to the account that waits, or refuse it. An agreed account replaces the one before.

    Raises:
        Problem: 404 ``unknown_party``; 412; 409 ``no_account_waiting``, ``blocked`` with ``same_person`` and ``opinion_needed``.
    """
    party = await _locked(session, party_id, seen)
    row = PartyAccount
    waiting = (await session.scalars(select(row).where(row.party_id == party_id, row.state == "proposed"))).one_or_none()
    if waiting is None:
        raise Problem(409, "no_account_waiting", "该单位没有待核准的账户。")
    blocks = []
    if waiting.proposed_by == caller.client_id:
        blocks.append(Block("same_person", "账户不能由提出的同一人核准"))
    if not deciding.agreed and deciding.opinion is None:
        blocks.append(Block("opinion_needed", "不同意的须填写意见", "body.opinion"))
    if blocks:
        raise blocked("核准银行账户", blocks)
    if deciding.agreed:
        await session.execute(
            update(row).where(row.party_id == party_id, row.state == "agreed").values(state="replaced"),
            execution_options={"synchronize_session": False},
        )
    waiting.state = "agreed" if deciding.agreed else "refused"
    waiting.decided_by, waiting.decided_name, waiting.opinion = caller.client_id, caller.name, deciding.opinion
    waiting.decided_at = func.clock_timestamp()
    await _bumped(session, party)
    detail = {"account": waiting.id, "agreed": deciding.agreed}
    await _recorded(session, caller, party_id, "decide_account", deciding.opinion, detail)
    return Changed(id=party_id, version=party.version)


async def disclose_party(session: AsyncSession, caller: Caller, cipher: Cipher, party_id: UUID, purpose: str) -> PartyFull:
    """Representative and accounts of a party in full; the reading is written down with its purpose in the same transaction.

    Raises:
        Problem: 404 ``unknown_party``.
    """
    party = await session.get(Party, party_id)
    if party is None:
        raise unknown_party()
    row = PartyAccount
    columns: list[Any] = [row.id, row.state, row.bank, row.holder_cipher, row.number_cipher]
    found = select(*columns).where(row.party_id == party_id, row.state.in_(("agreed", "proposed")))
    accounts = {one.state: _full(cipher, one) for one in await session.execute(found)}
    await _recorded(session, caller, party_id, "disclose", purpose, {})
    sealed = party.representative_cipher
    return PartyFull(
        id=party_id,
        representative=None if sealed is None else cipher.decrypt(sealed),
        agreed_account=accounts.get("agreed"),
        waiting_account=accounts.get("proposed"),
    )


def _full(cipher: Cipher, row: Row[Any]) -> AccountFull:
    holder, number = cipher.decrypt(row.holder_cipher), cipher.decrypt(row.number_cipher)
    return AccountFull(id=row.id, bank=row.bank, holder=holder, number=number)


async def _locked(session: AsyncSession, party_id: UUID, seen: int) -> Party:
    party = (await session.scalars(select(Party).where(Party.id == party_id).with_for_update())).one_or_none()
    if party is None:
        raise unknown_party()
    check_version(seen, party.version)
    return party


async def _bumped(session: AsyncSession, party: Party) -> None:
    await next_version(session, party)


async def _recorded(
    session: AsyncSession, caller: Caller, party_id: UUID, action: str, purpose: str | None, detail: Mapping[str, Any]
) -> None:
    await audit.record(
        session, caller, action=f"party.{action}", resource="party", resource_id=party_id, purpose=purpose, detail=dict(detail)
    )
