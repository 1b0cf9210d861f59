"""Errors as RFC 9457 problem details: a stable code, a Chinese sentence, and the place of each fault."""

from __future__ import annotations

import traceback
from collections.abc import Mapping, Sequence
from typing import Any

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException

from shared.events.faults import is_outage
from shared.observability import trace
from shared.observability.logs import logger

__all__ = ["MEDIA_TYPE", "TITLES", "FieldFault", "Problem", "ProblemBody", "problem_response", "unexpected"]

MEDIA_TYPE = "application/problem+json"
_OURS = {"25", "42", "XX"}
"""SQLSTATE classes that do not pass by themselves: transaction state, missing object or privilege, internal error."""
TITLES = {
    400: "请求有误",
    401: "未通过身份验证",
    403: "没有权限",
    404: "没有找到",
    405: "不支持该方法",
    406: "不支持所要求的格式",
    408: "请求超时",
    409: "与现有数据冲突",
    411: "缺少内容长度",
    412: "数据已被他人修改",
    413: "内容过大",
    415: "不支持该内容类型",
    422: "内容不符合要求",
    423: "已锁定",
    428: "缺少前提条件",
    429: "请求过于频繁",
    500: "系统内部错误",
    502: "上游服务异常",
    503: "服务暂不可用",
    504: "上游服务超时",
    507: "存储空间不足",
}
_MOMENT = "不是带时区的时间,请按 2026-03-01T08:00:00+08:00 的形式填写"
_VALIDATION = {
    "missing": "缺少必填项",
    "extra_forbidden": "不认识的字段",
    "json_invalid": "第 {line} 行第 {column} 列起不是有效的 JSON",
    "model_attributes_type": "不是 JSON 对象",
    "dict_type": "不是 JSON 对象",
    "list_type": "不是列表",
    "too_long": "多于 {max_length} 项",
    "too_short": "少于 {min_length} 项",
    "date_from_datetime_inexact": "只填日期,不填时间",
    "date_from_datetime_parsing": "不是有效的日期",
    "date_parsing": "不是有效的日期",
    "datetime_from_date_parsing": _MOMENT,
    "datetime_parsing": _MOMENT,
    "datetime_type": _MOMENT,
    "timezone_aware": _MOMENT,
    "uuid_parsing": "不是有效的标识",
    "uuid_type": "不是有效的标识",
    "enum": "不在允许的取值内",
    "literal_error": "不在允许的取值内",
    "string_pattern_mismatch": "格式不正确",
    "value_error": "格式不正确",
    "string_too_long": "超过 {max_length} 个字",
    "string_too_short": "不足 {min_length} 个字",
    "string_type": "不是文本",
    "string_unicode": "不是有效的文本",
    "bool_type": "不是 true 或 false",
    "bool_parsing": "不是 true 或 false",
    "int_parsing": "不是整数",
    "int_type": "不是整数",
    "int_from_float": "不是整数",
    "date_type": "不是有效的日期",
    "decimal_type": "不是数字",
    "decimal_parsing": "不是数字",
    "finite_number": "不是数字",
    "decimal_max_digits": "超过 {max_digits} 位数字",
    "decimal_max_places": "小数超过 {decimal_places} 位",
    "decimal_whole_digits": "整数部分超过 {whole_digits} 位",
    "greater_than": "不大于 {gt}",
    "less_than": "不小于 {lt}",
    "greater_than_equal": "小于允许的最小值 {ge}",
    "less_than_equal": "大于允许的最大值 {le}",
}
"""What pydantic finds, with its own limits filled in. A test tries every field of every service for a kind that is not in here."""


class FieldFault(BaseModel):
    """One fault in a request and where it is."""

    place: str = Field(title="位置", description="Where it is, such as `body.as_of` or `query.limit`.", examples=["body.as_of"])
    code: str = Field(title="错误代码", description="Stable machine code of the fault.", examples=["date_parsing"])
    message: str = Field(title="错误说明", description="What is wrong, in Chinese.", examples=["不是有效的日期"])


class ProblemBody(BaseModel):
    """A problem detail by RFC 9457."""

    model_config = ConfigDict(title="Problem")

    type: str = Field(
        title="类型", description="Stable identifier of the kind of problem.", examples=["urn:zhenxing:problem:invalid_request"]
    )
    title: str = Field(title="标题", description="The kind of problem in Chinese.", examples=["内容不符合要求"])
    status: int = Field(title="状态码", description="HTTP status code.", examples=[422])
    code: str = Field(title="错误代码", description="Stable machine code.", examples=["invalid_request"])
    detail: str = Field(
        title="说明", description="What happened and what to do, in Chinese.", examples=["body.as_of:不是有效的日期。"]
    )
    instance: str = Field(title="请求", description="The path of the request.", examples=["/api/household/v1/screenings"])
    trace: str = Field(
        title="跟踪号",
        description="Quote this when you ask the operator for help.",
        examples=["6c0e5f0a4bd14d1f9f0d7a3c2b1e8f60"],
    )
    errors: list[FieldFault] = Field(default=[], title="错误明细", description="Each fault with its place.")


class Problem(Exception):  # noqa: N818 - RFC 9457's own word
    """An error that the caller is told. ``code`` is stable; ``detail`` is for people and holds no personal data."""

    def __init__(
        self,
        status: int,
        code: str,
        detail: str,
        *,
        errors: Sequence[FieldFault] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.detail = detail
        self.errors = list(errors)
        self.headers = dict(headers or {})


def problem_response(path: str, problem: Problem) -> JSONResponse:
    """The answer that tells a problem."""
    body = ProblemBody(
        type=f"urn:zhenxing:problem:{problem.code}",
        title=TITLES.get(problem.status, "请求未能完成"),
        status=problem.status,
        code=problem.code,
        detail=problem.detail,
        instance=path,
        trace=trace.current(),
        errors=problem.errors,
    )
    content = body.model_dump(exclude_defaults=True)
    return JSONResponse(content, problem.status, problem.headers, media_type=MEDIA_TYPE)


async def on_problem(request: Request, error: Exception) -> JSONResponse:
    """Tell a problem that our code raised."""
    assert isinstance(error, Problem)  # noqa: S101 - registered for this class only
    return problem_response(request.url.path, error)


async def on_http_exception(request: Request, error: Exception) -> JSONResponse:
    """Tell what the framework refuses (no such route, wrong method) in the same form."""
    assert isinstance(error, HTTPException)  # noqa: S101
    codes = {
        400: ("bad_request", "请求内容无法读取,请检查其编码(UTF-8)和格式。"),
        404: ("not_found", "没有这个地址。"),
        405: ("method_not_allowed", "该地址不支持这种方法。"),
    }
    code, detail = codes.get(error.status_code, ("bad_request", "请求无法处理。"))
    return problem_response(request.url.path, Problem(error.status_code, code, detail, headers=error.headers))


def _fault(error: Mapping[str, Any], body: object) -> FieldFault:
    # The offending value itself is never repeated: it may be personal data.
    place, context = list(error["loc"]), error.get("ctx", {})
    if error["type"] == "json_invalid":
        offset, text = place.pop(), str(body)
        context = {"line": text.count("\n", 0, offset) + 1, "column": offset - text.rfind("\n", 0, offset)}
    told = context.get("told") or _VALIDATION.get(error["type"], "不符合要求").format_map(context)
    return FieldFault(place=".".join(str(part) for part in place), code=error["type"], message=told)


async def on_validation_error(request: Request, error: Exception) -> JSONResponse:
    """Tell every field that does not fit."""
    assert isinstance(error, RequestValidationError)  # noqa: S101
    faults = [_fault(item, error.body) for item in error.errors()]
    detail = ";".join(f"{fault.place}:{fault.message.removesuffix('。')}" for fault in faults)
    return problem_response(request.url.path, Problem(422, "invalid_request", f"{detail}。", errors=faults))


def _passes(error: Exception) -> bool:
    # A lost connection, a deadlock, a full pool or disk; not what only a change of our code or schema can mend.
    state = getattr(getattr(error, "orig", None), "sqlstate", None) or ""
    return is_outage(error) and state[:2] not in _OURS


def _unfit(error: Exception) -> bool:
    # SQLSTATE class 22, data exception: a value that no column can hold, such as a NUL or a day outside of the calendar in UTC.
    state = getattr(error, "sqlstate", None) or getattr(getattr(error, "orig", None), "sqlstate", None) or ""
    return bool(state.startswith("22"))


def unexpected(path: str, error: Exception) -> JSONResponse:
    """Tell that it is our fault, and nothing of what happened inside; the log has the rest."""
    # Where it happened, not what was said there: messages of the database quote values.
    where = "".join(traceback.format_tb(error.__traceback__))
    logger().error("request_failed", path=path, error=type(error).__name__, where=where)
    if _unfit(error):
        return problem_response(
            path, Problem(422, "unfit_value", "请求中有数据库无法保存的值,例如空字符(NUL)或超出范围的日期。")
        )
    if _passes(error):
        detail = "系统正在恢复或过于繁忙,没有任何改动被保存,请稍后重试。"
        return problem_response(path, Problem(503, "temporarily_unavailable", detail, headers={"Retry-After": "1"}))
    detail = "系统出现意外错误,请稍后再试;若再次出现,请把跟踪号告诉管理员。"
    return problem_response(path, Problem(500, "internal_error", detail))
