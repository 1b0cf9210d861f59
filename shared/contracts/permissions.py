"""Every permission 权限 that routes ask for, explained once: OpenAPI, the integration guide and granting read it here."""

from __future__ import annotations

from collections.abc import Sequence

from shared.contracts.permission import Permission
from shared.contracts.permissions_of_jobs import OF_JOBS

__all__ = ["PERMISSIONS", "Permission", "alternatives", "is_known"]


def _by_name(permissions: Sequence[Permission]) -> dict[str, Permission]:
    named = {permission.name: permission for permission in permissions}
    if len(named) < len(permissions):
        raise ValueError("a permission is there twice")
    return named


PERMISSIONS = _by_name(
    (
        Permission("feeds:read", "查看数据表目录、模板、批次和被拒绝的行", "The catalogue, templates, batches and rejects."),
        Permission(
            "feeds:{feed}:write",
            "上报一个数据表,或逐条登记、更正、作废其数据;{feed} 换成其代码,如 feeds:MED-SET:write,feeds:*:write 为全部数据表",
            "Handing over that table, and single rows of it.",
        ),
        Permission(
            "household:read", "查看农户、人员、收支、部门数据和画像(脱敏)", "Households, persons, incomes, facts, profiles."
        ),
        Permission("household:write", "登记和更正农户、人员、收支", "Changing single records."),
        Permission("pii:read", "按目的查看完整证件号码、电话、住址,逐次留痕", "Full personal data, for a stated purpose."),
        Permission("screening:read", "查看筛查及其命中、线索和重点关注户", "Screenings and their results."),
        Permission("screening:run", "发起筛查", "Starting a screening."),
        Permission("leads:read", "查看线索", "Leads."),
        Permission("leads:write", "登记、派单、核实、催办、办结线索", "Every step of a lead, each on its level."),
        Permission(
            "feedback:read", "查看线索核实结果的反馈和规则准确率", "What became of hits, and how often rules were right."
        ),
        Permission("feedback:write", "签收本部门的线索反馈", "Acknowledging it for one's department."),
        Permission("declarations:read", "查看自主申报(脱敏)", "Self-declarations, masked."),
        Permission(
            "declarations:write", "代办自主申报,关联农户,办结", "Declaring for a farmer, linking and closing declarations."
        ),
        Permission("cases:read", "查看监测对象及其办理过程", "Monitoring cases and their procedure."),
        Permission(
            "cases:write", "启动监测程序,办理村、镇环节,登记措施", "Opening cases, steps of village and town, measures."
        ),
        Permission("cases:review", "镇审核监测对象的纳入和风险消除", "The town's review of cases."),
        Permission("cases:decide", "县审定纳入、风险消除、回退和撤销", "The county's decisions on cases."),
        Permission(
            "comparisons:answer", "反馈本部门的信息比对结果", "Answering comparisons that one's department was asked for."
        ),
        Permission(
            "guarantees:read",
            "查看“两不愁三保障”和饮水安全的核查、问题和动态清零看板",
            "Check sheets, their problems, the board.",
        ),
        Permission(
            "guarantees:write",
            "登记、作废核查表,安排、解决问题,镇级核验销号",
            "Recording sheets, solving problems; the town verifies.",
        ),
        Permission("helpers:read", "查看帮扶责任人、走访记录、应走访和无帮扶责任人农户", "Helpers, visits, and which are due."),
        Permission("helpers:write", "登记、移交帮扶责任人,安排结对帮扶", "Helpers and the households that they answer for."),
        Permission("visits:write", "登记、作废走访记录", "Recording visits."),
        Permission("exports:ask", "申请、下载自己有权查看的列表的导出文件", "Exports of lists that one may read."),
        Permission("exports:approve", "审批他人的导出申请", "Agreeing to other people's exports."),
        Permission("credit:read", "查看小额信贷台账、贴息、核查发现和指标", "Micro-credit: loans, subsidy, findings, figures."),
        Permission(
            "credit:write",
            "办理小额信贷申请、评级、放款、还款、走访,测算贴息,维护银行和风险补偿金",
            "Loans up to lending and after, banks and their funds.",
        ),
        Permission("credit:approve", "审批小额信贷、展期、续贷、代偿、核销和贴息", "What another signature is needed for."),
        Permission("projects:read", "查看项目库和年度项目计划", "The project library and the year's plans."),
        Permission(
            "projects:write", "申报、更正、公示、调整项目,申请退库", "Applying for projects, notices, small adjustments."
        ),
        Permission(
            "projects:review", "镇审核、县论证项目,核查负面清单", "The town's audit, the county's argument, the negative list."
        ),
        Permission(
            "projects:decide", "县审定项目入库、调整、退库和年度计划", "The county's decisions on projects and the year's plan."
        ),
        Permission(
            "works:read", "查看项目实施、合同、往来单位和劳务报酬", "Carrying out projects: contracts, parties, labour."
        ),
        Permission(
            "works:write",
            "登记合同、往来单位、进度、劳务报酬和整改,办理开工、完工、转资产",
            "Contracts, parties, progress, labour, starting and completing.",
        ),
        Permission(
            "works:accept", "验收、决算、终止项目,批准超幅度的合同变更", "Acceptance, settlement, large changes of contracts."
        ),
        Permission(
            "funds:read",
            "查看资金来源、到位资金、指标单、支付、账簿和记账凭证",
            "Sources, sums that arrived, allotments, payments, ledgers, the journal.",
        ),
        Permission(
            "funds:write", "登记、更正、冲销到位资金,编制指标单", "Sums that arrive and allotments, as they are written."
        ),
        Permission("funds:sources", "登记和修改资金来源,设置账簿", "The lists of sources and of ledgers."),
        Permission(
            "funds:approve",
            "复核记账、冲销指标单和支付,财政审核支付,反结账",
            "Posting what somebody else wrote, passing payments, reversals, opening months again.",
        ),
        Permission("payments:write", "申请支付,提交、撤销支付申请", "Asking for payments of projects."),
        Permission("payments:review", "主管部门审核支付", "The department passes payments or sends them back."),
        Permission("payments:pay", "支付,归档支付凭证,登记退款", "Paying what was passed, filing vouchers, refunds."),
        Permission("ledgers:close", "账期对账、结账", "Signing for a month of a ledger."),
        Permission(
            "assets:read", "查看待登记资产、资产台账、权属和变更记录", "Candidates, the register, titles and changes of assets."
        ),
        Permission(
            "assets:write",
            "登记、更正资产,提出权属意见,公示,登记入账、证书",
            "Recording assets, proposing and publicising whose they are, booking them.",
        ),
        Permission(
            "assets:review",
            "审定资产确权,决定不再登记,调整价值、拆分、合并资产",
            "The county's decisions on titles, values, splits and merges.",
        ),
        Permission("operation:read", "查看经营合同、应收和收益", "Operating contracts, what is due of them and what came in."),
        Permission(
            "operation:write",
            "登记经营合同和收益,提交备案,由镇备案、终止",
            "Writing contracts of assets, recording income; the town files and ends them.",
        ),
        Permission("income:read", "查看收益分配方案和收益对账", "Plans for distributing income, and its reconciliation."),
        Permission(
            "income:write",
            "拟定收益分配方案,经会议通过后公示,公示分配结果",
            "Writing plans for distributing income, publicising them and their results.",
        ),
        Permission(
            "income:review",
            "审核、备案收益分配方案",
            "The town reviews plans for distributing income, the county files them.",
        ),
        Permission(
            "income:pay", "登记收益兑付、退回和停发", "Paying what plans distribute, returns, stopping who is not to be paid."
        ),
        Permission(
            "collective:read",
            "查看农村集体经济组织的资金、资源、股权和三资月报",
            "Village collectives: their funds, resources, shares and monthly statements.",
        ),
        Permission(
            "collective:write",
            "登记集体账户、收支、资源和股权,提交、公开三资月报;由镇登记、更正、注销集体经济组织",
            "Keeping a collective's money, resources and shares, handing in and publicising its months; the town registers collectives.",
        ),
        Permission("collective:check", "镇核对、退回三资月报", "The town checks months of collectives or sends them back."),
        Permission("care:read", "查看资产管护、巡查和维修", "Care of assets: plans, patrols, repairs."),
        Permission(
            "care:write",
            "设置管护方案,登记巡查,报修、维修,由镇派工、验收、结算",
            "Care plans, patrols, repairs; the town assigns, accepts and settles.",
        ),
        Permission(
            "disposals:read", "查看资产处置、处置收入和使用", "Disposals of assets, what came in and what it was used for."
        ),
        Permission(
            "disposals:write",
            "申请处置资产,公示,登记评估、处置结果、收入和使用,由镇审核、核销",
            "Applying for disposals, publicising and carrying them out, their money; the town reviews and writes off.",
        ),
        Permission("disposals:approve", "审批资产处置", "The county's decision on disposals."),
        Permission("inventories:read", "查看清查盘点、盘点清单和结果", "Inventories, their lists and results."),
        Permission(
            "inventories:write",
            "发起清查盘点,盘点、复核,登记盘盈,填报差异原因和处理意见",
            "Beginning inventories, counting, checking, saying of differences why and what to do.",
        ),
        Permission("inventories:confirm", "县级确认盘点结果并调整台账", "Confirming results, which adjusts the register."),
        Permission("checks:read", "查看“双线”排查、清单和差异", "Double-line checks, their lists and differences."),
        Permission(
            "checks:write",
            "填报、锁定一条线的排查清单,反馈差异处理结果",
            "Listing for one of the two lines, answering differences.",
        ),
        Permission(
            "checks:review",
            "发起、比对、签结“双线”排查,核验差异、批准例外",
            "Beginning, comparing and closing checks, verifying differences.",
        ),
        Permission(
            "resources:read", "查看村(社区)、自然资源、特色资源库和数据质量", "Registers of resources and how good they are."
        ),
        Permission("resources:write", "逐条登记、更正、作废资源", "Single records of resources."),
        Permission("assets:handover", "办理资产移交:移交、接收、监交", "Handing assets over to who keeps them."),
        *OF_JOBS,
        Permission(
            "publicity:read",
            "查看公告公示、公示文本和公示异议(脱敏)",
            "What is publicised, its notices, objections against it.",
        ),
        Permission(
            "publicity:write",
            "发布、结束、撤回公示,登记公示异议,由镇级或县级处理",
            "Posting, closing, withdrawing; recording and, above the village, answering objections.",
        ),
        Permission(
            "performance:read",
            "查看绩效目标批复、运行监控、绩效评价和县级绩效评价",
            "Approved goals, monitorings, evaluations, scores.",
        ),
        Permission("performance:write", "报送本单位项目的运行监控和绩效自评", "Handing in monitorings and self-evaluations."),
        Permission(
            "performance:review",
            "登记绩效目标批复,发起、审核、退回、免除运行监控和自评,抽评、重点评价,应用结果,填报县级绩效评价",
            "Approvals of goals, judging what units hand in, reviews, the county's score.",
        ),
        Permission("supervision:read", "查看监管规则、预警、抑制和监管指标", "Rules over money and assets, alerts, figures."),
        Permission("supervision:handle", "分办、核查、整改、销号预警,申请抑制", "Handling alerts, proposing suppressions."),
        Permission("supervision:run", "运行监管规则,批准、解除抑制", "Running the rules, agreeing to suppressions."),
        Permission("issues:read", "查看问题整改台账、整改金额、举一反三排查和统计", "Issues of audits and how far they are."),
        Permission(
            "issues:write",
            "登记问题;本单位的问题:报送方案、登记整改金额、申请延期和核验;反馈举一反三排查",
            "Registering issues; as a unit named in one, putting it right; answering searches.",
        ),
        Permission(
            "issues:verify",
            "交办问题,审核方案,核验、退回、销号、重开,批准延期和差额,发起举一反三;本单位的问题除外",
            "Assigning issues, judging and closing those of other units.",
        ),
        Permission("statistics:read", "查看监测对象、线索和问题的统计", "Monthly statistics, running and frozen."),
        Permission("statistics:freeze", "冻结全县一个月的统计", "Freezing a month that is over."),
        Permission("board:read", "查看县级看板", "The board."),
        Permission("tasks:read", "查看本人和本单位的待办", "What waits for oneself and one's unit."),
        Permission("parameters:read", "查看政策参数及其历史版本", "Thresholds with their documents."),
        Permission("parameters:write", "设置政策参数", "Recording new versions of thresholds."),
        Permission("divisions:write", "登记和更新行政区划", "Taking over a newer table of divisions."),
        Permission("clients:read", "查看接入客户端", "Clients, without their secrets."),
        Permission("clients:admin", "提出、修改、停用接入客户端,领取密钥", "Making, changing and revoking clients."),
        Permission("clients:authorise", "核准接入客户端及其密钥", "Agreeing to clients that people proposed."),
        Permission("audit:read", "查询审计记录", "The audit trail."),
        Permission("disclosures:read", "查看敏感信息查阅记录", "Who has read personal data in full, and what for."),
        Permission("events:admin", "处理死信", "Dead letters."),
        Permission("metrics:read", "读取接口进程的运行指标", "Metrics of the api processes."),
        Permission(
            "session", "使用自己的账号:改密码、设动态验证码、结束会话", "One's own account, for people who have signed in."
        ),
        Permission("staff:read", "查看账号", "Staff accounts."),
        Permission("staff:manage", "提出、停用账号,重置密码", "Proposing and disabling accounts."),
        Permission("staff:authorise", "核准、解锁账号,重置动态验证码", "Agreeing to accounts."),
    )
)


def alternatives(needed: str) -> list[str]:
    """The permissions of which a route needs any one: ``works:write|works:accept`` as it stands in its ``x-permission``."""
    return needed.split("|")


def is_known(granted: str) -> bool:
    """Whether a permission that is to be granted opens anything; ``*`` in it stands for any one word, alone for everything."""
    return granted == "*" or any(_fits(granted.split(":"), name.split(":")) for name in PERMISSIONS)


def _fits(granted: list[str], words: list[str]) -> bool:
    return len(granted) == len(words) and all(
        given in ("*", word) or word.startswith("{") for given, word in zip(granted, words, strict=True)
    )
