"""Bodies of implementations: beginning, reports, defects, what is shown."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import Field

from services.funds.implementation.rules import DEFECT_ORIGINS
from services.funds.implementation.schemas import words
from services.funds.implementation.schemas.contracts import ContractView
from shared.web.bodies import Id, In, Out, Version, codes
from shared.web.fields import required
from shared.workflow.schemas import MoveView, OptionView, StatefulView

__all__ = [
    "DefectEntry",
    "DefectView",
    "Mending",
    "ProgressEntry",
    "ProgressView",
    "WorksBeginning",
    "WorksDetail",
    "WorksResultView",
    "WorksView",
]

_Percent = Annotated[int, Field(title="形象进度", description="Percent that is done.", ge=0, le=100, examples=[60])]
_On = Annotated[
    date, Field(title="日期", description="The day on which it was done: today at the latest.", examples=["2026-06-10"])
]
_Note = Annotated[
    str,
    required("进度说明", longest=500),
    Field(title="进度说明", description="What is done; no personal data.", examples=["主体完工,开始安装制冷设备"]),
]


class WorksBeginning(In):
    """The beginning of an implementation of a project that the year's plan has taken up."""

    project_id: UUID = Field(title="项目标识", description="The project.", examples=[words.PROJECT_EXAMPLE])
    on: _On


class ProgressEntry(In):
    """A progress report 形象进度, with photos of the day."""

    on: _On
    percent: _Percent
    note: _Note
    photos: words.Photos


class DefectEntry(In):
    """A defect 质量问题 that was found in the defect period."""

    on: _On
    description: words.Description
    mend_by: words.MendBy


class Mending(In):
    """How a defect was mended 整改."""

    on: _On
    mended_how: Annotated[str, required("整改情况", longest=500)] = Field(
        title="整改情况", description="What was done; no personal data.", examples=["已更换库门密封条"]
    )
    attachments: list[UUID] = Field(
        title="附件",
        description="Attachments `整改材料` of this implementation, added before.",
        min_length=1,
        max_length=50,
        examples=[[words.ATTACHMENT_EXAMPLE]],
    )


class ProgressView(Out):
    """A progress report 形象进度."""

    number: int = Field(title="序号", description="Counts from 1.", examples=[1])
    reported_on: date = Field(title="报告日期", description="Of which day.", examples=["2026-06-10"])
    percent: _Percent
    note: _Note
    photos: words.Photos
    reported_name: str = Field(title="报告人", description="Who reported it.", examples=["李娜"])
    recorded_at: datetime = Field(title="录入时间", description="When it was recorded.", examples=["2026-06-10T02:00:00Z"])


class DefectView(Out):
    """A defect 质量问题."""

    id: Id
    version: Version
    found_in: Annotated[
        words.DefectOrigin, Field(title="发现环节", description=f"{codes(DEFECT_ORIGINS)}.", examples=["acceptance"])
    ]
    found_on: date = Field(title="发现日期", description="When it was found.", examples=["2026-10-20"])
    description: words.Description
    mend_by: words.MendBy
    overdue: bool = Field(title="已逾期", description="Not mended though its day has passed.", examples=[False])
    mended_on: date | None = Field(title="整改日期", description="Null: it is open.", examples=[None])
    mended_how: str | None = Field(title="整改情况", description="What was done.", examples=[None])
    attachments: list[UUID] = Field(title="附件", description="What shows it.", examples=[[]])


class WorksView(StatefulView):
    """An implementation 项目实施 as lists show one."""

    id: Id
    version: Version
    project_id: UUID = Field(title="项目标识", description="The project.", examples=[words.PROJECT_EXAMPLE])
    code: str = Field(title="项目编号", description="The project's code.", examples=["610925-2026-C-104-0007"])
    name: str = Field(title="项目名称", description="What people call it.", examples=["某村蔬菜保鲜冷库建设项目"])
    division_code: str = Field(title="行政区划代码", description="Where the project lies.", examples=["610925104201"])
    category: str = Field(title="项目类型", description="Code of its category.", examples=["C0201"])
    planned_amount: Decimal = Field(title="计划总投资", description="Yuan of all sources.", examples=["1000000.00"])
    self_build: bool = Field(title="自建", description="Whether people build it themselves.", examples=[False])
    percent: _Percent
    allocated_on: date | None = Field(
        title="资金分配日期", description="When money was allocated to it.", examples=["2026-03-01"]
    )
    started_on: date | None = Field(title="实际开工日期", description="Null: not yet.", examples=["2026-04-02"])
    completed_on: date | None = Field(title="实际完工日期", description="Null: not yet.", examples=["2026-09-28"])
    accepted_on: date | None = Field(title="验收日期", description="Null: not yet.", examples=["2026-10-20"])
    accepted_quantity: Decimal | None = Field(
        title="验收规模",
        description="How much was built, of the project's unit; null: as much as was planned.",
        examples=["500.00"],
    )
    settled_on: date | None = Field(title="决算日期", description="Null: not yet.", examples=["2026-12-01"])
    settled_value: Decimal | None = Field(title="决算价值", description="Yuan; null: not yet.", examples=["765000.00"])
    defects_end_on: date | None = Field(
        title="质保期截止", description="Last day of the defect period.", examples=["2027-10-20"]
    )
    open_defects: int = Field(title="未整改问题数", description="Defects that are not mended.", examples=[0])


class WorksResultView(Out):
    """What accepted projects of a category have brought 竣工成果."""

    category: str = Field(title="项目类型", description="Code of the category.", examples=["C0201"])
    unit: str | None = Field(title="计量单位", description="Of the quantity; null: projects without one.", examples=["立方米"])
    projects: int = Field(title="项目数", description="Projects that were accepted.", examples=[3])
    quantity: Decimal | None = Field(title="建设规模", description="How much was built.", examples=["1500.00"])
    settled_value: Decimal = Field(title="决算价值", description="Yuan of those that are settled.", examples=["2295000.00"])


class FormedAssetView(Out):
    """An asset that the project paid for, as the assets service tells of it."""

    id: Annotated[
        UUID,
        Field(
            title="资产标识", description="The asset, of the assets service.", examples=["019a1b2c-0000-7000-8000-000000000051"]
        ),
    ]
    code: str = Field(title="资产编码", description="Its code in the register.", examples=["610925104201-OF-2025-00017-8"])
    name: str = Field(title="资产名称", description="What people call it.", examples=["四坪村蔬菜保鲜冷库"])
    original_value: Decimal = Field(title="原值", description="Yuan of all that it was paid with.", examples=["780000.00"])
    paid: Decimal = Field(title="本项目投入", description="Yuan of this project in it.", examples=["765000.00"])


class WorksDetail(WorksView):
    """An implementation with everything that belongs to it and what can be done next."""

    begun_on: date = Field(title="建立日期", description="When its record was begun.", examples=["2026-03-01"])
    publicised: bool = Field(title="实施前公示已结束", description="Without it nobody starts.", examples=[True])
    audit_no: str | None = Field(title="审计文号", description="The document of the settlement's audit.", examples=[None])
    assetised_on: date | None = Field(title="转资产日期", description="Null: not yet.", examples=[None])
    asset_value: Decimal | None = Field(title="转资产价值", description="Yuan that were made assets.", examples=[None])
    asset_document: str | None = Field(title="转资产凭据", description="By which document.", examples=[None])
    no_asset_reason: str | None = Field(title="不形成资产的原因", description="Null: it forms an asset.", examples=[None])
    contracted: Decimal = Field(title="合同总额", description="Yuan of the contracts that hold.", examples=["768000.00"])
    labour_paid: Decimal = Field(title="已发劳务报酬", description="Yuan recorded for the project.", examples=["120000.00"])
    labour_share: Decimal = Field(title="实际劳务报酬占比", description="Percent of the contracts.", examples=["15.63"])
    contracts: list[ContractView] = Field(title="合同", description="In the order in which they were recorded.")
    reports: list[ProgressView] = Field(title="进度报告", description="In their order.")
    defects: list[DefectView] = Field(title="质量问题", description="The first found first.")
    assets: list[FormedAssetView] = Field(title="形成的资产", description="On the register of the assets service.")
    options: list[OptionView] = Field(title="可办环节", description="Steps out of the present state.")
    moves: list[MoveView] = Field(title="流转记录", description="Every step that was taken, in order.")
