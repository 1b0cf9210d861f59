"""The parameters that exist, as shipped (domain/assets-and-funds §1.4 to §1.17), which the county confirms or replaces."""

from __future__ import annotations

from decimal import Decimal

from services.assets.register.depreciation import LIVES
from services.assets.resources.rules import DIMENSIONS
from shared.parameters.rules import Parameter, catalogue

__all__ = ["PARAMETERS"]

SHARING = "国办函〔2021〕51号、陕西省帮扶项目资产后续管理实施意见:收益分配(平台默认值,上线前由县确认)"
EXPORTING = "数据导出审批规则(平台默认值,上线前由县确认)"
KEEPING = "帮扶项目资产档案管理规则(平台默认值,上线前由县确认)"
REGISTERING = "国办函〔2021〕51号、陕西省帮扶项目资产后续管理实施意见(平台默认值,上线前由县确认)"
CHECKING = "帮扶项目资产“双线”排查规则(平台默认值,上线前由县确认)"
DISPOSING = "陕西省帮扶项目资产后续管理实施意见、资产处置管理规则(平台默认值,上线前由县确认)"
COUNTING = "帮扶项目资产清查盘点规则(平台默认值,上线前由县确认)"
DEPRECIATING = "财会〔2023〕14号村集体经济组织会计制度;年限为平台默认值,上线前由县确认"
RISKS = "国办函〔2021〕51号、帮扶项目资产风险预警规则(阈值为平台默认值,上线前由县确认)"
LEASES = "中华人民共和国民法典第七百零五条"
QUALITY = "政务数据质量评价规则(GB/T 36344-2018,平台默认值,上线前由县确认)"
COLLECTIVE = "农村集体资产管理和村务公开制度(平台默认值,上线前由县确认)"
DEADLINES = "待办催办规则(平台默认值,上线前由县确认)"


def _days(name: str, title: str, default: int, document: str = REGISTERING, minimum: int = 1) -> Parameter:
    return Parameter(name, title, "天", Decimal(default), document, minimum=minimum, maximum=366, whole=True)


def _risk(name: str, title: str, unit: str, default: int, document: str = RISKS, minimum: int = 1) -> Parameter:
    return Parameter(f"risk_{name}", title, unit, Decimal(default), document, minimum=minimum, maximum=1100, whole=True)


PARAMETERS = catalogue(
    (
        Parameter("export_rows", "不经审批可导出的行数", "行", Decimal(1000), whole=True, document=EXPORTING),
        Parameter("export_days", "导出文件的保存天数", "天", Decimal(7), EXPORTING, minimum=1, maximum=90, whole=True),
        Parameter("attachment_years", "附件的保存年限", "年", Decimal(30), KEEPING, minimum=1, maximum=100, whole=True),
        _days("asset_register_days", "验收后完成权属意见的时限", 90),
        _days("asset_publicity_end_days", "权属公示须办结的时限", 20),
        _days("asset_approve_days", "县级审定确权的时限(工作日)", 15),
        _days("asset_book_days", "确权后登记入账的时限", 30),
        _days("asset_handover_days", "登记入账后办理移交的时限", 30),
        _days("asset_idle_days", "闲置资产盘活或处置的时限", 90),
        _days("asset_dispute_days", "权属争议处理的时限", 90),
        _days("asset_lost_days", "流失资产追回或核销的时限", 180),
        _days("handover_submit_days", "移交书登记或退回后提交的时限", 10),
        _days("handover_check_days", "接收方核对移交资料的时限(工作日)", 5),
        _days("handover_sign_days", "监交签署的时限(工作日)", 5),
        _days("handover_archive_days", "移交签署后归档的时限", 30),
        _days("publicity_asset_title_days", "资产权属公示的最少天数", 10),
        _days("operation_submit_days", "经营合同签订后提交备案的时限", 10),
        _days("operation_file_days", "镇级备案经营合同的时限(工作日)", 5),
        _days("operation_filing_days", "经营合同签订后须备案的天数", 10),
        _days("risk_undistributed_days", "收益到账后须分配的时限", 180, SHARING),
        _days("income_draft_days", "收益分配方案拟定的时限", 30, SHARING),
        _days("income_publicity_end_days", "收益分配方案公示须办结的时限", 20, SHARING),
        _days("income_review_days", "镇级审核收益分配方案的时限(工作日)", 10, SHARING),
        _days("income_filing_days", "县级备案收益分配方案的时限(工作日)", 10, SHARING),
        _days("income_payment_days", "备案后完成收益兑付的时限", 30, SHARING),
        _days("income_result_end_days", "收益分配结果公示须办结的时限", 20, SHARING),
        _days("publicity_income_plan_days", "收益分配方案公示的最少天数", 10, SHARING),
        _days("publicity_income_result_days", "收益分配结果公示的最少天数", 7, SHARING),
        Parameter("income_reserve_percent", "公积公益金占可分配收益的最低比例", "%", Decimal(0), SHARING, maximum=100),
        Parameter(
            "income_equal_covered_percent",
            "受益农户达到全部农户多大比例才可能是平均分配",
            "%",
            Decimal(90),
            SHARING,
            maximum=100,
        ),
        Parameter("income_equal_tolerance_percent", "视为平均分配的金额差异上限", "%", Decimal(1), SHARING, maximum=100),
        _days("collective_submit_days", "月末后提交三资月报的时限", 10, document=COLLECTIVE),
        _days("collective_check_days", "镇核对三资月报的时限(工作日)", 5, document=COLLECTIVE),
        _days("collective_publicise_days", "核对后张贴三资月度公开的时限", 5, document=COLLECTIVE),
        _days("collective_publicity_end_days", "三资月度公开须办结的时限", 15, document=COLLECTIVE),
        _days("publicity_collective_month_days", "三资月度公开的最少天数", 7, document=COLLECTIVE),
        _days("collective_ending_days", "三资月报列出多少天内到期的合同", 90, document=COLLECTIVE),
        Parameter("collective_approval_from", "集体支出须填写决议文号的起点金额", "元", Decimal(5000), COLLECTIVE),
        Parameter("collective_preservation_percent", "集体资产保值增值率的目标(M06-22)", "%", Decimal(100), COLLECTIVE),
        _days("repair_assign_days", "报修后派工的时限(工作日)", 3),
        _days("repair_finish_days", "派工后完成维修的时限", 60),
        _days("repair_accept_days", "完工后验收的时限(工作日)", 5),
        _days("repair_settle_days", "验收后结算的时限", 30),
        _days("check_collect_days", "“双线”排查两线填报的时限", 30),
        _days("check_compare_days", "“双线”排查核对差异、签结的时限", 60),
        _days("check_difference_days", "排查差异反馈处理结果的时限", 30),
        _days("check_verify_days", "排查差异核验销号的时限", 10),
        Parameter(
            "check_likeness",
            "两线资产判为同一项的最低相似度(满分 100)",
            "分",
            Decimal(75),
            CHECKING,
            minimum=1,
            maximum=100,
            whole=True,
        ),
        Parameter("check_value_tolerance", "两线资产原值视为一致的差额上限", "元", Decimal("0.01"), CHECKING),
        _days("disposal_submit_days", "处置登记或退回后提交申请的时限", 30, DISPOSING),
        _days("disposal_review_days", "主管部门审核处置的时限(工作日)", 10, DISPOSING),
        _days("disposal_appraise_days", "审核后完成评估的时限", 60, DISPOSING),
        _days("disposal_publicity_end_days", "处置公示须办结的时限", 20, DISPOSING),
        _days("disposal_approve_days", "审批处置的时限(工作日)", 15, DISPOSING),
        _days("disposal_execute_days", "批准后实施处置的时限", 180, DISPOSING),
        _days("disposal_proceeds_days", "处置后收入入账的时限", 30, DISPOSING),
        _days("disposal_write_off_days", "收入入账后台账核销的时限", 30, DISPOSING),
        _days("disposal_archive_days", "核销后归档的时限", 30, DISPOSING),
        _days("disposal_reuse_days", "处置收入须再安排使用的天数", 365, DISPOSING),
        Parameter("disposal_appraisal_from", "处置须评估的原值下限", "元", Decimal(50_000), DISPOSING),
        Parameter("disposal_group_from", "处置须县领导小组审定的价值下限", "元", Decimal(500_000), DISPOSING),
        _days("publicity_asset_disposal_days", "资产处置公示的最少天数", 7, DISPOSING),
        _days("publicity_asset_inventory_days", "盘点结果公示的最少天数", 7, COUNTING),
        _days("inventory_days", "两次清查盘点的最长间隔天数", 366, COUNTING),
        _days("inventory_freeze_days", "盘点计划冻结清单的时限", 30, COUNTING),
        _days("inventory_count_days", "冻结清单后完成盘点的时限", 60, COUNTING),
        _days("inventory_reconcile_days", "盘点差异处理的时限", 30, COUNTING),
        _days("inventory_confirm_days", "县级确认盘点结果的时限(工作日)", 10, COUNTING),
        _days("inventory_close_days", "确认后公示、签结的时限", 60, COUNTING),
        Parameter("depreciation_residual_percent", "折旧的残值率", "%", Decimal(5), DEPRECIATING, maximum=100),
        *(
            Parameter(
                f"depreciation_{group}_years",
                f"{title}的折旧年限",
                "年",
                Decimal(years),
                DEPRECIATING,
                minimum=1,
                maximum=100,
                whole=True,
            )
            for group, (title, years, _) in LIVES.items()
        ),
        _risk("idle_months", "经营性、公益性资产闲置多久预警", "月", 6),
        _risk("idle_seasonal_months", "季节性产业基地、大棚、经济林闲置多久预警", "月", 12),
        _risk("yield_months", "收益率按最近多久计算", "月", 12),
        Parameter("risk_yield_percent", "年收益低于原值多少预警", "%", Decimal(3), RISKS, maximum=100),
        Parameter("risk_received_percent", "收益低于同期应收多少预警", "%", Decimal(50), RISKS, maximum=100),
        _risk("damage_days", "损毁未报修多少天预警(超过)", "天", 60),
        _risk("title_days", "验收后未确权多少天预警(超过)", "天", 90),
        _risk("handover_days", "验收后未移交多少天预警(超过)", "天", 30),
        _risk("candidate_days", "项目验收后未登记资产多少天预警(超过)", "天", 30),
        _risk("book_days", "确权后未登记入账多少天预警(超过)", "天", 30),
        _risk("arrears_yellow_days", "收益拖欠亮黄灯的天数(超过)", "天", 30),
        _risk("arrears_red_days", "收益拖欠亮红灯的天数(超过)", "天", 90),
        _risk("arrears_black_days", "收益拖欠亮黑灯的天数(超过)", "天", 180),
        _risk("shortage_days", "盘亏未处理多少天预警(超过)", "天", 30),
        _risk("contract_end_days", "经营合同到期前多少天预警", "天", 90),
        _risk("contract_years", "经营合同的最长期限", "年", 20, LEASES),
        _risk("twin_metres", "同类资产相距多近视为疑似重复(小于)", "米", 10),
        Parameter("risk_value_tolerance", "项目形成资产价值超过决算价值的允许差额", "元", Decimal("0.01"), RISKS),
        *(
            _days(f"alert_{name}_days", title, days, RISKS)
            for name, title, days in (
                ("red", "红灯、黑灯预警分办和核查的时限", 1),
                ("yellow", "黄灯预警分办和核查的时限", 5),
                ("fix", "预警核实后整改的时限", 30),
                ("close", "预警整改后销号的时限", 10),
            )
        ),
        _days("resource_yearly_days", "按年更新的资源登记表的周期", 365, QUALITY),
        _days("resource_half_year_days", "按半年更新的资源登记表的周期", 183, QUALITY),
        Parameter("resource_late_factor", "超过周期多少倍未更新为超期", "倍", Decimal("1.5"), QUALITY, minimum=1, maximum=10),
        Parameter(
            "resource_overdue_factor", "超过周期多少倍未更新为严重超期", "倍", Decimal(3), QUALITY, minimum=1, maximum=20
        ),
        Parameter("resource_filled_percent", "应填项完整率的下限", "%", Decimal(99), QUALITY, maximum=100),
        Parameter("resource_population_tolerance", "村户籍人口与人口登记相差的上限", "%", Decimal(5), QUALITY, maximum=100),
        *(
            Parameter(f"resource_weight_{name}", f"资源数据{title}的权重", "分", Decimal(weight), QUALITY, maximum=100)
            for (name, title), weight in zip(DIMENSIONS.items(), (20, 20, 15, 15, 15, 15), strict=True)
        ),
        _days("task_soon_days", "到期前提醒的天数", 2, document=DEADLINES, minimum=0),
        _days("task_overdue_red_days", "逾期多少天为严重逾期", 7, document=DEADLINES, minimum=0),
    )
)
"""Every parameter by its name."""
