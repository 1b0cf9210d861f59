"""What an operation may answer beside its result, described once: problems by status, and the header fields of answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from shared.web.problems import MEDIA_TYPE, TITLES, FieldFault, ProblemBody

__all__ = ["HEADERS", "complete", "conflicts", "problem_schemas", "problems", "refusals", "sends", "tell"]

Json = dict[str, Any]
_SCHEMA = "#/components/schemas/{model}"
_TRACE = "6c0e5f0a4bd14d1f9f0d7a3c2b1e8f60"

HEADERS: dict[str, tuple[str, str]] = {
    "X-Trace-Id": ("跟踪号,向管理员求助时请提供。Trace of the request; quote it when you ask for help.", _TRACE),
    "ETag": ("数据的版本,修改时放在 If-Match 中。The version, to go back in `If-Match`.", '"3"'),
    "Location": (
        "新数据或批次的地址。Where the result is to be found.",
        "/api/household/v1/feeds/batches/019a1b2c-0000-7000-8000-000000000007",
    ),
    "Idempotency-Replayed": ("重复的请求,答复与第一次相同。`true` where an earlier answer is repeated.", "true"),
    "Content-Disposition": ("文件名,随文件给出。Name under which a file is saved.", 'attachment; filename="MED-SET.xlsx"'),
    "WWW-Authenticate": (
        "验证方式与失败原因。The scheme, and why it failed.",
        'Bearer realm="zhenxing", error="invalid_token"',
    ),
    "Retry-After": ("多少秒后重试。Seconds after which to try again.", "5"),
    "RateLimit-Policy": (
        "限额:q 为每 w 秒的请求数。The limit: `q` requests in `w` seconds.",
        '"client";q=1200;w=60',
    ),
    "RateLimit": (
        "余额:r 为剩余请求数,t 秒后补满。What is left: `r` requests; full again in `t` seconds.",
        '"client";r=1187;t=1',
    ),
}
"""Each header field with its meaning and an example."""


@dataclass(frozen=True, slots=True)
class _Problem:
    """A status: what it means, a typical code and detail, and the header fields that come with it."""

    meaning: str
    code: str
    detail: str
    headers: tuple[str, ...] = ()
    place: str = ""


_PROBLEMS = {
    400: _Problem(
        "The request cannot be read in one way only.", "invalid_path", "地址中含有不允许的写法(如 ..、//、; 或编码的斜杠)。"
    ),
    401: _Problem(
        "No token, or none that is valid now: get a new one.",
        "expired_token",
        "访问令牌已过期,请重新获取。",
        ("WWW-Authenticate",),
    ),
    403: _Problem("The client lacks the permission that `detail` names.", "insufficient_scope", "缺少权限 household:read。"),
    404: _Problem(
        "It does not exist, or not within the client's divisions.", "not_found", "没有这条记录,或它不在您的数据范围内。"
    ),
    408: _Problem("The upload paused for too long.", "upload_stalled", "上传中断:长时间没有收到数据。"),
    409: _Problem("It contradicts what is stored: read again, decide again.", "conflict", "与现有数据冲突。"),
    411: _Problem("`Content-Length` is needed.", "length_required", "请提供 Content-Length。"),
    412: _Problem(
        "Somebody was faster: `If-Match` is not the current version, which `ETag` gives.",
        "version_mismatch",
        "数据已被他人修改,请重新读取后再改。",
        ("ETag",),
    ),
    413: _Problem("The body is larger than this operation takes.", "content_too_large", "内容超过上限 8 MiB。"),
    415: _Problem(
        "The body has another type, or is compressed.", "unsupported_encoding", "请求内容不得压缩(Content-Encoding)。"
    ),
    422: _Problem(
        "Something does not fit; `errors` lists each place.",
        "invalid_request",
        "query.limit:大于允许的最大值。",
        place="query.limit",
    ),
    423: _Problem("Locked for a while after too many wrong passwords.", "account_locked", "账号已锁定,请在 15 分钟后重试。"),
    428: _Problem(
        "What is there already is replaced only with `If-Match`.",
        "precondition_required",
        "请在 If-Match 请求头中给出所修改数据的 ETag。",
    ),
    429: _Problem(
        "Too many requests: wait for `Retry-After` seconds.",
        "rate_limited",
        "请求过于频繁,请在 5 秒后重试。",
        ("Retry-After",),
    ),
    500: _Problem(
        "A fault of the platform: quote `trace` to its operator.",
        "internal_error",
        "系统出现意外错误,请稍后再试;若再次出现,请把跟踪号告诉管理员。",
    ),
    502: _Problem(
        "The service broke off: whether it was done is not known; repeat with the same `Idempotency-Key`.",
        "upstream_broken",
        "服务中途断开;操作可能已完成,请凭同一 Idempotency-Key 重试。",
    ),
    503: _Problem(
        "A service is starting, busy or away, and nothing was done: try again.",
        "service_unavailable",
        "该服务暂时不可用,请稍后再试。",
        ("Retry-After",),
    ),
    504: _Problem(
        "The service kept silent: look whether it was done.",
        "upstream_timeout",
        "服务没有在规定时间内答复;操作可能已完成,请查询后再重试。",
    ),
    507: _Problem(
        "The disk is full; nothing was stored.", "storage_full", "服务器存储空间不足,文件未保存,请联系管理员后重试。"
    ),
}


def problems(*statuses: int) -> dict[int | str, Json]:
    """The route option of problems that only the route knows of: ``responses=problems(404)``."""
    return {status: _response(status) for status in statuses}


def conflicts(**codes: str) -> dict[int | str, Json]:
    """The same of 409, by code with its meaning: ``responses=conflicts(lead_closed="该线索已办结。")``."""
    return refusals(409, _PROBLEMS[409].meaning, **codes)


def refusals(status: int, meaning: str, **codes: str) -> dict[int | str, Json]:
    """The same of any status that means something else here than elsewhere, and so comes without the usual header fields."""
    listed = "\n".join(f"- `{code}` {told}" for code, told in codes.items())
    return {
        status: {
            "description": f"{TITLES[status]}。{meaning}\n\n{listed}",
            "headers": sends("X-Trace-Id"),
            "content": {MEDIA_TYPE: _content(status, *codes.items())},
        }
    }


def problem_schemas() -> dict[str, Json]:
    """The one schema of problems, and what it is made of."""
    problem = ProblemBody.model_json_schema(mode="serialization", ref_template=_SCHEMA)
    return {**problem.pop("$defs"), "Problem": problem}


def sends(*names: str) -> Json:
    """The ``headers`` of a response that sends these fields."""
    return {name: {"$ref": f"#/components/headers/{name}"} for name in names}


def tell(document: Json, operation: Json, *statuses: int) -> None:
    """Declare problems of an operation, each in the words of all; what it says itself of a status stays."""
    shared = document["components"].setdefault("responses", {})
    for status in statuses:
        name = f"Problem{status}"
        own = operation["responses"].setdefault(str(status), {"$ref": f"#/components/responses/{name}"})
        if "$ref" in own:
            shared.setdefault(name, _response(status))
        else:
            own.setdefault("content", {}).setdefault(MEDIA_TYPE, _content(status))
    operation["responses"] = dict(sorted(operation["responses"].items()))


def complete(document: Json) -> None:
    """Add the schema of problems and the header fields, to which responses refer."""
    components = document["components"]
    components["schemas"].update(problem_schemas())
    components["headers"] = {
        name: {"description": meaning, "schema": {"type": "string", "examples": [example]}}
        for name, (meaning, example) in HEADERS.items()
    }


def _response(status: int) -> Json:
    problem = _PROBLEMS[status]
    return {
        "description": f"{TITLES[status]}。{problem.meaning}",
        "headers": sends("X-Trace-Id", *problem.headers),
        "content": {MEDIA_TYPE: _content(status)},
    }


def _content(status: int, *codes: tuple[str, str]) -> Json:
    problem = _PROBLEMS[status]
    examples = {
        code: {
            "value": ProblemBody(
                type=f"urn:zhenxing:problem:{code}",
                title=TITLES[status],
                status=status,
                code=code,
                detail=detail,
                instance="/api/household/v1/households",
                trace=_TRACE,
                errors=[FieldFault(place=problem.place, code="less_than_equal", message="大于允许的最大值")]
                if problem.place
                else [],
            ).model_dump(exclude_defaults=True)
        }
        for code, detail in codes or ((problem.code, problem.detail),)
    }
    return {"schema": {"$ref": _SCHEMA.format(model="Problem")}, "examples": examples}
