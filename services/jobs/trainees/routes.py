"""Trainees over HTTP: rosters, sign-in, results, certificates, figures."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.jobs.trainees import commands, figures, queries, signing
from services.jobs.trainees.queries import TraineeFilter
from services.jobs.trainees.schemas import (
    CertificateSetting,
    ExamWord,
    LeavingTraining,
    SignInDaySet,
    SignInDaySetting,
    SignInDayView,
    SignInSetting,
    TraineeDetail,
    TraineeEntry,
    TraineeView,
    TrainingDimensionWord,
    TrainingFigure,
    TrainingResult,
)
from services.jobs.trainees.views import figure_view, sign_in_views, trainee_detail, trainee_view
from services.jobs.training.routes import ClassId
from shared.registry.places import names_of
from shared.standards.divisions import digits_below
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import PreconditionDep, SeenVersion, etag

__all__ = ["router"]

PREFIX = "/api/jobs/v1"
router = Router(prefix=PREFIX, tags=["技能培训"])
_READ, _WRITE = allow("training:read"), allow("training:write")
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
_LEFT = "该学员已退学。"
TraineeId = Annotated[
    UUID, Path(alias="id", title="学员标识", description="The trainee.", examples=["019a1b2c-0000-7000-8000-0000000000e2"])
]
_Day = Annotated[date, Path(title="上课日期", description="A day of the class.", examples=["2026-03-10"])]


@router.post(
    "/training-classes/{id}/trainees",
    operation_id="enrolTrainee",
    summary="登记学员报名",
    status_code=201,
    response_model=Changed,
    responses=conflicts(blocked="不符合报名条件,原因逐条列出。"),
    openapi_extra=_WRITE,
)
async def enrol(session: Writing, caller: CallerDep, class_id: ClassId, entry: TraineeEntry, once: OnceDep) -> Response:
    """Put somebody of one's own divisions on the roster of a class that is enrolling, wherever it is held; what stands against it is answered at once.
    With an `Idempotency-Key` they are enrolled once.
    """
    return await once(f"{PREFIX}/trainees/{{id}}", lambda: commands.enrol(session, caller, class_id, entry))


@router.get("/trainees", operation_id="listTrainees", summary="学员名单", openapi_extra=_READ)
async def list_trainees(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    division: Annotated[
        _Code, Query(title="行政区划", description="Only of classes held in this division, of any level.")
    ] = None,
    class_id: Annotated[UUID | None, Query(title="培训班标识", description="Only of this class.")] = None,
    person_id: Annotated[UUID | None, Query(title="人员标识", description="Only of this person.")] = None,
    exam: Annotated[ExamWord | None, Query(title="考核结果", description="Only with this result.")] = None,
    left: Annotated[bool | None, Query(title="已退学", description="Only who left before the end, or only others.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[TraineeView]:
    """Rosters with attendance, results and who works afterwards: of classes held in the caller's divisions, and of people who live there."""
    wanted = TraineeFilter(() if division is None else (division,), class_id, person_id, exam, left)
    rows, after = await queries.trainees(session, caller.scope, wanted, limit=limit, cursor=cursor)
    return Page(items=[trainee_view(row) for row in rows], next=after)


@router.get("/trainees/{id}", operation_id="getTrainee", summary="查询学员", openapi_extra=_READ)
async def get_trainee(session: Reading, caller: CallerDep, trainee_id: TraineeId, response: Response) -> TraineeDetail:
    """One trainee with their sign-in, day by day."""
    found = await trainee_detail(session, caller.scope, trainee_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.post(
    "/trainees/{id}/leave",
    operation_id="leaveTraining",
    summary="登记学员退学",
    responses=conflicts(wrong_state="培训班不在招生或开班中。", left=_LEFT),
    openapi_extra=_WRITE,
)
async def leave(
    session: Writing, caller: CallerDep, trainee_id: TraineeId, said: LeavingTraining, seen: SeenVersion, response: Response
) -> Changed:
    """Record that somebody left a class before its end."""
    changed = await commands.leave(session, caller, trainee_id, said, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.put(
    "/trainees/{id}/result",
    operation_id="setTrainingResult",
    summary="登记考核结果",
    responses=conflicts(wrong_state="培训班不在已结业状态。", left=_LEFT, blocked="出勤不足,不能参加考核。"),
    openapi_extra=_WRITE,
)
async def set_result(
    session: Writing, caller: CallerDep, trainee_id: TraineeId, said: TrainingResult, seen: SeenVersion, response: Response
) -> Changed:
    """Set the result of the exam, after the class has ended and before its subsidy is reckoned."""
    changed = await commands.set_result(session, caller, trainee_id, said, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.put(
    "/trainees/{id}/certificate",
    operation_id="setTrainingCertificate",
    summary="登记培训证书",
    responses=conflicts(
        wrong_state="培训班尚未结业。",
        left=_LEFT,
        not_passed="该学员没有通过考核。",
        certificate_taken="这个编号的证书已登记给其他学员。",
    ),
    openapi_extra=_WRITE,
)
async def set_certificate(
    session: Writing, caller: CallerDep, trainee_id: TraineeId, said: CertificateSetting, seen: SeenVersion, response: Response
) -> Changed:
    """Set the certificate of somebody who passed; no two trainees have the same."""
    changed = await commands.set_certificate(session, caller, trainee_id, said, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.get("/training-classes/{id}/sign-ins", operation_id="listSignInDays", summary="培训班签到", openapi_extra=_READ)
async def list_days(session: Reading, caller: CallerDep, class_id: ClassId) -> list[SignInDayView]:
    """Every day of a class with who came, as far as it is recorded; the counts are shown where the class is held."""
    return await sign_in_views(session, caller.scope, class_id)


@router.put(
    "/training-classes/{id}/sign-ins/{day}",
    operation_id="setSignInDay",
    summary="整班登记签到",
    responses=conflicts(wrong_state="培训班不在开班中。"),
    openapi_extra=_WRITE,
)
async def set_day(
    session: Writing,
    caller: CallerDep,
    class_id: ClassId,
    day: _Day,
    said: SignInDaySetting,
    precondition: PreconditionDep,
    response: Response,
) -> SignInDaySet:
    """Set who came on a day: everybody on the roster, but for who is named. It can be corrected until the class has ended."""
    done = await signing.set_day(session, caller, class_id, day, said, precondition)
    response.headers["ETag"] = etag(done.version)
    return done


@router.put(
    "/trainees/{id}/sign-ins/{day}",
    operation_id="setSignIn",
    summary="登记学员签到",
    responses=conflicts(wrong_state="培训班不在开班中。", left=_LEFT),
    openapi_extra=_WRITE,
)
async def set_one(
    session: Writing,
    caller: CallerDep,
    trainee_id: TraineeId,
    day: _Day,
    said: SignInSetting,
    precondition: PreconditionDep,
    response: Response,
) -> Changed:
    """Set whether one trainee came on a day; `If-Match` names the version of the day."""
    changed = await signing.set_one(session, caller, trainee_id, day, said, precondition)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.get("/training-figures", operation_id="listTrainingFigures", summary="培训统计", openapi_extra=_READ)
async def list_figures(
    session: Reading,
    caller: CallerDep,
    division: Annotated[
        str,
        Query(
            title="行政区划",
            description="Of which division, 12 digits; those below it are told apart.",
            pattern=r"^[0-9]{12}$",
            examples=["610925000000"],
        ),
    ],
    by: Annotated[TrainingDimensionWord, Query(title="统计维度", description="By what it is counted.")] = "division",
    year: Annotated[
        int | None, Query(title="年度", description="Only classes that ended in this year.", ge=2000, le=2100)
    ] = None,
) -> list[TrainingFigure]:
    """Trained, passed, and at work one, three and six months after the end, as the ledger has it (I-10)."""
    digits = digits_below(division)
    rows = await figures.training_figures(session, caller.scope, division, digits, by, year)
    names = await names_of(session, caller.scope, [row.code for row in rows]) if by == "division" else {}
    return [figure_view(row, by, names) for row in rows]
