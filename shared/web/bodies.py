"""What bodies of requests and answers have in common, in every service."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from shared.web.fields import optional, required

__all__ = ["Changed", "Id", "In", "OptionalText", "Out", "Purpose", "Reasoned", "Version", "Why", "codes", "kept"]

OptionalText = Annotated[str | None, optional("文本")]
Id = Annotated[UUID, Field(title="标识", description="The record's identifier.")]
Version = Annotated[
    int, Field(title="版本", description="Grows with every change; as `ETag` it goes back in `If-Match`.", examples=[1])
]


def kept() -> Any:  # noqa: ANN401 - fits a field of any type
    """Marks a field of a correction that may be left out: then the stored value stays. Null clears it where that is possible."""
    return Field(default_factory=lambda: None)


def codes(words: Mapping[str, str]) -> str:
    """The codes of a field with what they mean, for its description.

    >>> codes({"home": "入户", "phone": "电话"})
    '`home` 入户; `phone` 电话'
    """
    return "; ".join(f"`{code}` {title}" for code, title in words.items())


class In(BaseModel):
    """A request body: what is not named here is refused."""

    model_config = ConfigDict(extra="forbid")


class Out(BaseModel):
    """An answer made from a row."""

    model_config = ConfigDict(from_attributes=True)


class Changed(Out):
    """What a change has led to."""

    id: Id
    version: Version


Why = Annotated[
    str | None,
    optional("事由"),
    Field(
        title="事由",
        description="Why it is done; goes into the audit trail. Needed where something is replaced.",
        examples=["入户核实后更正"],
    ),
]


class Reasoned(In):
    """A step that says why it is taken."""

    reason: Annotated[
        str,
        required("事由"),
        Field(title="事由", description="Why it is done; goes into the audit trail.", examples=["入户核实后更正"]),
    ]


class Purpose(In):
    """What personal data is read for."""

    purpose: Annotated[
        str,
        required("用途"),
        Field(title="用途", description="What for; goes into the audit trail.", examples=["核实住院报销情况"]),
    ]
