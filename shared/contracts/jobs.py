"""What the jobs service publishes. People are known by household's identifiers; who they are is in its rosters."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal
from uuid import UUID

from pydantic import Field

from shared.contracts.alerts import AlertItem
from shared.contracts.base import EventType, Item, Value
from shared.contracts.notices import NoticePosted
from shared.contracts.tasks import TaskChanged, TaskEscalated

__all__ = [
    "ALERT_CHANGED",
    "APPOINTMENT_CHANGED",
    "EMPLOYMENT_CHANGED",
    "NOTICE_POSTED",
    "PAYROLL_CHANGED",
    "TASK_CHANGED",
    "TASK_ESCALATED",
    "AppointmentChanged",
    "EmploymentChanged",
    "LedgerAlertChanged",
    "PayrollChanged",
    "WorkedMonth",
]


class WorkedMonth(Value):
    """A month of a spell of work 月度务工."""

    month: date = Field(title="月份", description="Its first day.")
    share: Decimal = Field(title="务工月数", description="How much of it was worked: 0, 0.5 or 1.")
    wage: Decimal = Field(title="工资", description="What was paid for it, yuan.")


class EmploymentChanged(Item):
    """A spell of work 就业经历 of somebody with its months, as the ledger has it now."""

    person_id: UUID = Field(title="人员标识", description="Who works.")
    household_id: UUID = Field(title="农户标识", description="The household that they belong to, or belonged to last.")
    former_household_ids: list[UUID] = Field(
        title="原农户标识", description="All others that they belonged to since: there the spell stands no more."
    )
    form: str = Field(title="就业形式", description="Code, such as employed 单位就业.")
    channel: str = Field(title="就业渠道", description="Code, such as workshop 就业帮扶车间.")
    organiser: str = Field(title="组织方式", description="Code, such as government 政府组织.")
    employer: str | None = Field(title="用人单位", description="Null: there is none.")
    industry: str | None = Field(title="行业", description="Section of GB/T 4754; null: not told.")
    place_code: str = Field(title="务工地", description="Where it is worked, 12 digits; 990000000000 abroad.")
    full_time: bool = Field(title="全日制", description="Whether it is a full-time job.")
    started_on: date = Field(title="开始日期", description="Its first day.")
    ended_on: date | None = Field(title="结束日期", description="Its last day; null: it goes on.")
    end_reason: str | None = Field(title="离岗原因", description="Code, such as season 季节性返乡 or died 死亡.")
    withdrawn: bool = Field(title="已作废", description="It never was: whoever keeps it drops it.")
    months: list[WorkedMonth] = Field(title="月度记录", description="In their order.")


class AppointmentChanged(Item):
    """An appointment 聘用 of somebody to a public-welfare post 公益性岗位, as it is now."""

    person_id: UUID = Field(title="人员标识", description="Who applied for the post, or holds it.")
    household_id: UUID = Field(title="农户标识", description="The household of theirs for which they applied.")
    division_code: str = Field(title="行政区划代码", description="Where the post lies, 12 digits.")
    post_id: UUID = Field(title="岗位标识", description="Which post.")
    post_name: str = Field(title="岗位名称", description="What it is called.")
    kind: str = Field(title="岗位类型", description="Code, such as ranger 生态护林员.")
    state: Literal["applied", "town", "publicity", "county", "contract", "serving", "suspended", "ended", "refused"] = Field(
        title="状态", description="serving and suspended: they hold the post."
    )
    starts_on: date | None = Field(title="聘期起", description="First day of the first term; null: no contract.")
    until: date | None = Field(title="聘期止", description="Last day of the last term; null: no contract.")
    exited_on: date | None = Field(title="退岗日期", description="Last day of service; null: they have not left.")
    exit_reason: str | None = Field(title="退岗原因", description="Code, such as expired 合同期满未续.")


class PayrollChanged(Item):
    """A payroll 公益性岗位补贴发放批次 as it was after its last step. Who is paid is not told."""

    payroll_no: str = Field(title="批次编号", description="As people quote it.")
    division_code: str = Field(title="行政区划代码", description="Of which town, 12 digits.")
    month: date = Field(title="月份", description="Which month it pays; its first day.")
    fund: str = Field(title="资金来源", description="Code, such as linking 衔接推进乡村振兴补助资金.")
    state: Literal["confirming", "department", "finance", "bank", "publicity", "archived", "cancelled"] = Field(
        title="状态", description="finance: the department has passed it, it waits for its money; from bank on it was sent."
    )
    lines: int = Field(title="发放条数", description="How many lines it pays: that nothing stands against, or that were sent.")
    amount: Decimal = Field(title="应付金额", description="What these come to, yuan.")
    paid: Decimal = Field(title="已发放金额", description="What the bank has paid, yuan.")
    failed: Decimal = Field(title="退汇金额", description="What the bank has sent back, yuan.")


class LedgerAlertChanged(AlertItem):
    """An alert 就业台账预警 as it is now: where the ledger and another source contradict each other about a person, until it is closed."""

    rule: str = Field(title="规则", description="Code of the rule, such as J-09.")
    subject: Literal["person"] = Field(title="对象", description="What it is about.")


ALERT_CHANGED = EventType("zx.jobs.alert.changed.v1", LedgerAlertChanged, "就业台账预警")
APPOINTMENT_CHANGED = EventType("zx.jobs.appointment.changed.v1", AppointmentChanged, "公益性岗位聘用变动")
EMPLOYMENT_CHANGED = EventType("zx.jobs.employment.changed.v1", EmploymentChanged, "就业经历变动")
NOTICE_POSTED = EventType("zx.jobs.notice.posted.v1", NoticePosted, "就业通知")
PAYROLL_CHANGED = EventType("zx.jobs.payroll.changed.v1", PayrollChanged, "公益性岗位补贴发放批次")
TASK_CHANGED = EventType("zx.jobs.task.changed.v1", TaskChanged, "就业待办变动")
TASK_ESCALATED = EventType("zx.jobs.task.escalated.v1", TaskEscalated, "就业待办催办升级")
