"""The parameters that exist, as shipped: deadlines of money (domain/assets-and-funds §2.7, §2.8, §4.1), which the county confirms or replaces."""

from __future__ import annotations

from decimal import Decimal

from shared.parameters.rules import Parameter, catalogue

__all__ = ["PARAMETERS"]

EXPORTING = "数据导出审批规则(平台默认值,上线前由县确认)"
CREDIT = "脱贫人口小额信贷管理规则(银保监发〔2021〕6号;平台默认值,上线前由县确认)"
LPR = "全国银行间同业拆借中心公布的贷款市场报价利率(按公布日更新)"
MANAGING = "衔接资金使用管理规则(平台默认值,上线前由县确认)"
CARRYING_OUT = "项目实施管理规则(平台默认值,上线前由县确认)"
WATCHING = "衔接资金监管预警规则(平台默认值,上线前由县确认)"
RECTIFYING = "问题整改管理规则(平台默认值,上线前由县确认)"
LIBRARY = "项目库管理规则(平台默认值,上线前由县确认)"
EVALUATING = "绩效管理规则(平台默认值,上线前由县确认)"
WEIGHING = "财预〔2020〕10号项目支出绩效评价管理办法(平台默认值,上线前由县确认)"
COUNTY_SCORE = "县级绩效评价模板(平台默认值,非官方分值,上线前由县确认)"


def _days(name: str, title: str, default: int, minimum: int = 0) -> Parameter:
    return Parameter(name, title, "天", Decimal(default), MANAGING, minimum=minimum, maximum=366, whole=True)


def _credit(name: str, title: str, unit: str, default: str, *, maximum: int = 100, document: str = CREDIT) -> Parameter:
    whole = unit not in {"%", "元"}
    return Parameter(f"credit_{name}", title, unit, Decimal(default), document, maximum=maximum, whole=whole)


_CREDIT = (
    _credit("subsidised_max", "小额信贷每户享受贴息和风险补偿的本金上限", "元", "50000", maximum=1_000_000),
    _credit("household_max", "小额信贷每户贷款合计上限", "元", "100000", maximum=1_000_000),
    _credit("term_months", "小额信贷期限上限", "月", "36", maximum=120),
    _credit("age_min", "小额信贷借款人最低年龄", "周岁", "18"),
    _credit("age_max", "小额信贷借款人最高年龄", "周岁", "65"),
    _credit("extensions_max", "小额信贷展期次数上限", "次", "1"),
    _credit("renewals_max", "小额信贷续贷次数上限", "次", "1"),
    _credit("lpr_1y", "一年期贷款市场报价利率,一年(含)以下贷款的利率上限", "%", "3", document=LPR),
    _credit("lpr_5y", "五年期以上贷款市场报价利率,一至三年贷款的利率上限", "%", "3.5", document=LPR),
    _credit("subsidy_percent", "小额信贷贴息比例", "%", "70"),
    _credit("overdue_warn", "小额信贷逾期率预警线", "%", "1"),
    _credit("overdue_serious", "小额信贷逾期率严重预警线", "%", "3"),
    _credit("overdue_breaker", "小额信贷逾期率熔断线", "%", "5"),
    _credit("claim_days", "逾期满多少天可申请风险补偿", "天", "60", maximum=366),
    _credit("claim_percent", "风险补偿金承担比例", "%", "70"),
    _credit("rate_days", "小额信贷评级授信的时限", "工作日", "5", maximum=366),
    _credit("approve_days", "小额信贷审批的时限", "工作日", "5", maximum=366),
    _credit("disburse_days", "小额信贷放款的时限", "工作日", "10", maximum=366),
    _credit("visit_days", "放款后首次走访的时限", "天", "90", maximum=366),
    _credit("pursue_days", "代偿后开始追偿的时限", "天", "30", maximum=366),
    _credit("same_account_days", "多户贷款转入同一账户的监测间隔", "天", "10", maximum=366),
    _credit("same_payer_borrowers", "同一企业替多少户还款即提示", "户", "2"),
    _credit("same_phone_borrowers", "同一电话超过多少户即提示", "户", "3"),
    _credit("death_grace_days", "死亡后多少天内办结的不提示", "天", "30", maximum=366),
)


def _rectifying(name: str, title: str, default: int) -> Parameter:
    return Parameter(f"issue_{name}_days", title, "天", Decimal(default), RECTIFYING, minimum=1, maximum=366, whole=True)


def _publicity(code: str, title: str, minimum: int = 10) -> Parameter:
    document = "各级公示不少于 10 天(平台默认值,上线前由县确认)"
    return Parameter(f"publicity_{code}_days", title, "天", Decimal(10), document, minimum=minimum, maximum=366, whole=True)


def _project(name: str, title: str, unit: str, default: int, *, maximum: int = 10_000, whole: bool = False) -> Parameter:
    return Parameter(f"project_{name}", title, unit, Decimal(default), LIBRARY, maximum=maximum, whole=whole)


def _works(name: str, title: str, default: int, minimum: int = 1) -> Parameter:
    return Parameter(f"works_{name}", title, "天", Decimal(default), CARRYING_OUT, minimum=minimum, maximum=1100, whole=True)


def _contract(name: str, title: str, unit: str, default: int, *, maximum: int = 100, whole: bool = False) -> Parameter:
    return Parameter(f"contract_{name}", title, unit, Decimal(default), CARRYING_OUT, maximum=maximum, whole=whole)


def _watch(name: str, title: str, unit: str, default: int, *, minimum: int = 0, maximum: int = 3660) -> Parameter:
    whole = unit in {"天", "人", "个"}
    return Parameter(f"watch_{name}", title, unit, Decimal(default), WATCHING, minimum=minimum, maximum=maximum, whole=whole)


def _alert(name: str, title: str, default: int) -> Parameter:
    return Parameter(f"alert_{name}_days", title, "天", Decimal(default), WATCHING, minimum=1, maximum=366, whole=True)


def _performance(name: str, title: str, unit: str, default: int, *, minimum: int = 0, maximum: int = 366) -> Parameter:
    whole = unit in {"天", "月"}
    return Parameter(
        f"performance_{name}", title, unit, Decimal(default), EVALUATING, minimum=minimum, maximum=maximum, whole=whole
    )


def _points(name: str, title: str, default: int, document: str = WEIGHING) -> Parameter:
    return Parameter(name, title, "分", Decimal(default), document, maximum=100)


_PERFORMANCE = (
    _performance("disclose_days", "绩效目标批复后公开的时限(工作日)", "天", 20, minimum=1),
    _performance("monitoring_month", "绩效运行监控的时点(某月末)", "月", 6, minimum=1, maximum=12),
    _performance("monitoring_again_month", "第二次绩效运行监控的时点(某月末;0 为不再监控)", "月", 0, maximum=12),
    _performance("monitoring_days", "填报绩效运行监控的时限", "天", 20, minimum=1),
    _performance("evaluation_days", "报送绩效自评的时限", "天", 60, minimum=1),
    _performance("review_days", "县级审核绩效运行监控和自评的时限", "天", 20, minimum=1),
    _performance("mend_days", "绩效运行监控和自评退回后修改的时限", "天", 10, minimum=1),
    _performance("low_percent", "绩效指标偏低、须说明偏差原因的完成率(低于)", "%", 80, maximum=100),
    _points("performance_execution_points", "绩效自评中预算执行率的分值", 10),
    _points("performance_output_points", "绩效自评中产出指标的分值", 50),
    _points("performance_benefit_points", "绩效自评中效益指标的分值", 30),
    _points("performance_satisfaction_points", "绩效自评中满意度指标的分值", 10),
    _points("performance_grade_excellent", "绩效评价等级“优”的最低得分", 90),
    _points("performance_grade_good", "绩效评价等级“良”的最低得分", 80),
    _points("performance_grade_fair", "绩效评价等级“中”的最低得分", 60),
    *(
        _points(f"county_score_{line}_points", f"县级绩效评价“{title}”的分值", default, COUNTY_SCORE)
        for line, title, default in (
            ("release", "资金下达", 10),
            ("library", "项目库", 10),
            ("management", "绩效管理", 10),
            ("disclosure", "公开公示", 10),
            ("rectification", "问题整改", 10),
            ("execution", "预算执行率", 15),
            ("consolidation", "巩固成果", 15),
            ("industry", "产业比例", 10),
            ("benefit", "分任务效益", 10),
            ("bonus", "加分", 3),
            ("penalty", "减分", 10),
        )
    ),
)

_MONEY = 100_000_000

PARAMETERS = catalogue(
    (
        Parameter("export_rows", "不经审批可导出的行数", "行", Decimal(1000), whole=True, document=EXPORTING),
        Parameter("export_days", "导出文件的保存期", "天", Decimal(7), EXPORTING, minimum=1, maximum=365, whole=True),
        _days("fund_allocate_days", "资金到位后分配下达的时限", 30, minimum=1),
        _days("payment_draft_days", "支付申请补齐凭证提交的时限", 15, minimum=1),
        _days("payment_check_days", "支付各环节审核的时限(工作日)", 5, minimum=1),
        Parameter("payment_start_percent", "启动资金占合同金额的上限", "%", Decimal(30), MANAGING, maximum=100),
        Parameter("payment_unaccepted_percent", "验收前累计支付占合同金额的上限", "%", Decimal(80), MANAGING, maximum=100),
        _days("allotment_check_days", "指标单复核记账的时限(工作日)", 3, minimum=1),
        Parameter("management_fee_percent", "项目管理费占一批资金的上限", "%", Decimal(1), MANAGING, maximum=100),
        _publicity("fund_plan", "资金分配方案的公示期(自公示次日起算)"),
        _publicity("village", "村级项目公示的公示期(自公示次日起算)"),
        _publicity("town", "镇级项目公示的公示期(自公示次日起算)"),
        _publicity("county", "县级项目公示的公示期(自公示次日起算)"),
        _publicity("beneficiary", "受益对象和补助金额的公示期(自公示次日起算)", minimum=7),
        _publicity("goal", "绩效目标公开的公示期(自公示次日起算)"),
        _days("project_publicity_end_days", "项目公示环节办结的时限(含公示期)", 20, minimum=1),
        _days("project_audit_days", "镇审核项目的时限(工作日)", 10, minimum=1),
        _days("project_argue_days", "县级论证项目的时限(工作日)", 20, minimum=1),
        _days("project_decide_days", "县级审定项目的时限(工作日)", 20, minimum=1),
        _project("satisfaction_percent", "绩效目标中满意度指标的最低值", "%", 90, maximum=100),
        _project("mechanism_households", "经营性项目联农带农机制的最少带动户数", "户", 10, whole=True),
        _project("adjust_percent", "项目调整须经县级批准的变动幅度(超过)", "%", 10, maximum=100),
        _works("start_days", "资金分配后开工的时限", 90),
        _works("build_days", "施工的最长时限(合同工期先到的从合同)", 365),
        _works("suspend_days", "停工后复工或终止的时限", 90),
        _works("accept_days", "完工后验收的时限", 30),
        _works("settle_days", "验收后竣工决算的时限", 60),
        _works("asset_days", "决算后转资产的时限", 30),
        Parameter("works_members", "验收组的最少人数", "人", Decimal(3), CARRYING_OUT, minimum=1, maximum=50, whole=True),
        Parameter("works_asset_percent", "转资产价值与决算价值的允许偏差", "%", Decimal(5), CARRYING_OUT, maximum=100),
        _contract("retention_percent", "质保金的最高比例", "%", 3),
        _contract("defect_months_min", "质保期的最短月数", "月", 12, maximum=120, whole=True),
        _contract("defect_months_max", "质保期的最长月数", "月", 24, maximum=120, whole=True),
        _contract("change_percent", "合同累计变更须经县级批准的幅度(超过)", "%", 10),
        _contract("split_days", "疑似拆分采购的间隔天数", "天", 90, maximum=1100, whole=True),
        _contract("limit_works", "施工和以工代赈合同须公开招标的金额(达到)", "元", 4_000_000, maximum=_MONEY),
        _contract("limit_goods", "货物合同须公开招标的金额(达到)", "元", 2_000_000, maximum=_MONEY),
        _contract("limit_services", "服务合同须公开招标的金额(达到)", "元", 1_000_000, maximum=_MONEY),
        _contract("labour_percent", "以工代赈合同劳务报酬的最低占比", "%", 30),
        _watch("allocate_red_days", "到位未分配亮红灯的天数(超过)", "天", 60),
        _watch("release_days", "分配未下达亮黄灯的天数(超过)", "天", 30),
        _watch("progress_new_days", "新到位资金不比对序时进度的天数", "天", 90),
        _watch("progress_yellow_points", "支出进度落后序时进度亮黄灯的百分点(超过)", "百分点", 10, maximum=100),
        _watch("progress_red_points", "支出进度落后序时进度亮红灯的百分点(超过)", "百分点", 20, maximum=100),
        _watch("idle_yellow_days", "资金闲置亮黄灯的天数(达到)", "天", 90),
        _watch("idle_red_days", "资金闲置亮红灯的天数(达到)", "天", 180),
        _watch("idle_black_days", "资金闲置亮黑灯的天数(达到)", "天", 365),
        _watch("carry_days", "结转资金的最长天数", "天", 365),
        _watch("silent_days", "有待支付资金而无记账的天数(超过)", "天", 60),
        _watch("december_percent", "年底突击支付占全年支付的比例(超过)", "%", 30, maximum=100),
        _watch("industry_percent", "中央衔接资金产业占比的下限", "%", 60, maximum=100),
        _watch("industry_judged_percent", "中央衔接资金分配率达到多少起判定产业占比", "%", 90, maximum=100),
        _watch("split_payment_amount", "疑似拆分支付的审批限额(达到)", "元", 500_000, maximum=_MONEY),
        _watch("repeat_days", "疑似重复支付的间隔天数", "天", 30),
        _watch("death_grace_days", "死亡后仍可支付的宽限天数", "天", 0),
        _watch("account_persons", "同一一卡通账号收款的异常人数(达到)", "人", 3, minimum=2),
        _watch("late_days", "超过合同工期未完工的天数(超过)", "天", 30),
        _watch("project_change_percent", "合同或决算超过计划总投资须先调整项目的比例(超过)", "%", 10, maximum=100),
        _watch("supplier_percent", "同一供应商占全镇合同额的比例(超过)", "%", 40, maximum=100),
        _watch("supplier_contracts", "判定供应商集中的最少合同数", "个", 5, minimum=1),
        _alert("red", "红灯、黑灯预警分办和核查的时限", 1),
        _alert("yellow", "黄灯预警分办和核查的时限", 5),
        _alert("fix", "预警核实后整改的时限", 30),
        _alert("close", "预警整改后销号的时限", 10),
        _rectifying("assign", "问题登记或反弹后交办的时限", 3),
        _rectifying("plan", "交办后报送整改方案的时限", 10),
        _rectifying("plan_review", "审核整改方案的时限", 5),
        _rectifying("verify", "申请后核验的时限", 10),
        _rectifying("close", "核验后销号的时限", 5),
        _rectifying("search", "举一反三排查反馈的时限", 15),
        Parameter("issue_extensions", "整改期限可延期的次数", "次", Decimal(2), RECTIFYING, maximum=10, whole=True),
        _days("task_soon_days", "到期前提醒的天数", 2),
        _days("task_overdue_red_days", "逾期多少天为严重逾期", 3),
        Parameter("attachment_years", "附件的保存期", "年", Decimal(10), MANAGING, minimum=1, maximum=100, whole=True),
        *_CREDIT,
        *_PERFORMANCE,
    )
)
"""Every parameter by its name."""
