"""What is said with the steps of an implementation; it becomes the content of the step's record."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Self

from pydantic import Field, model_validator

from services.funds.implementation.rules import MEMBER_ROLES
from services.funds.implementation.schemas import words
from shared.intake.definition import Kind
from shared.privacy import mask_name
from shared.web.bodies import In, codes
from shared.web.fields import optional, required
from shared.workflow.schemas import Said

__all__ = [
    "AcceptanceMember",
    "Accepting",
    "Assetising",
    "ClosingWithoutAsset",
    "FoundDefect",
    "Passing",
    "Refusing",
    "SelfBuilding",
    "Settling",
]


class SelfBuilding(Said):
    """The decision that people build it themselves 自建, by its document."""

    decision_no: Annotated[str, required("文号", longest=100)] = Field(
        title="文号", description="Number of the document, or the meeting.", examples=["村民代表会议 2026 年第 3 次"]
    )


class AcceptanceMember(In):
    """A member 验收组成员 of an acceptance."""

    role: Annotated[words.MemberRole, Field(title="成员身份", description=f"{codes(MEMBER_ROLES)}.", examples=["department"])]
    name: Annotated[str, required("姓名", longest=50)] = Field(
        title="姓名", description="A villager's is masked at once.", examples=["赵刚"]
    )
    organisation: Annotated[str, required("所在单位", longest=100)] = Field(
        title="所在单位", description="For whom the member stands.", examples=["县农业农村局"]
    )

    @model_validator(mode="after")
    def _villagers_are_masked(self) -> Self:
        if self.role == "villager":
            self.name = mask_name(self.name)
        return self


_Members = Annotated[
    list[AcceptanceMember],
    Field(title="验收组成员", description="At least as many as the parameter `works_members` asks for.", max_length=50),
]
_Conclusion = Annotated[
    str,
    required("验收结论", longest=500),
    Field(title="结论", description="No personal data.", examples=["按设计完成全部内容,质量合格,同意验收"]),
]


class Accepting(Said):
    """The form of an acceptance 验收, whatever it finds."""

    members: _Members
    conclusion: _Conclusion


class Passing(Accepting):
    """The form of an acceptance 验收 that finds the work good."""

    accepted_quantity: Annotated[Decimal | None, optional("验收规模", Kind.AMOUNT)] = Field(
        default=None,
        title="验收规模",
        description="How much was built, of the project's unit; left out: as much as was planned.",
        gt=0,
        examples=["500.00"],
    )


class FoundDefect(In):
    """A defect 质量问题 that an acceptance finds."""

    description: words.Description
    mend_by: words.MendBy


class Refusing(Accepting):
    """The form of an acceptance that does not, with what is to be mended."""

    defects: list[FoundDefect] = Field(
        title="质量问题", description="What is to be mended before the next acceptance.", min_length=1, max_length=50
    )


class Settling(Said):
    """The settlement 竣工决算, by its audit."""

    settled_value: Annotated[Decimal, required("决算价值", Kind.AMOUNT)] = Field(
        title="决算价值", description="Yuan, more than nought.", gt=0, examples=["765000.00"]
    )
    audit_no: Annotated[str, required("审计文号", longest=100)] = Field(
        title="审计文号", description="The document of its audit.", examples=["岚审投报〔2026〕17号"]
    )
    over_reason: Annotated[str | None, optional("超合同原因")] = Field(
        default=None,
        title="超合同原因",
        description="By which approval it may exceed the contracts with their changes.",
        examples=[None],
    )


class Assetising(Said):
    """What was made of it: assets 转资产, by the document that records them."""

    asset_value: Annotated[Decimal, required("转资产价值", Kind.AMOUNT)] = Field(
        title="转资产价值", description="Yuan, near the settled value.", gt=0, examples=["765000.00"]
    )
    asset_document: Annotated[str, required("转资产凭据", longest=100)] = Field(
        title="转资产凭据", description="Number of the register's entry or of the voucher.", examples=["岚资登〔2026〕55号"]
    )


class ClosingWithoutAsset(Said):
    """Why nothing was made an asset, where the project's application has not said so."""

    no_asset_reason: Annotated[str | None, optional("不形成资产的原因")] = Field(
        default=None, title="不形成资产的原因", description="Such as a subsidy or a training.", examples=["技能培训项目"]
    )
