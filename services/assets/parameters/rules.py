"""The parameters that exist, as shipped (domain/assets-and-funds §1.4 to §1.17), which the county confirms or replaces."""

from __future__ import annotations

from decimal import Decimal

from services.assets.register.depreciation import LIVES
from shared.parameters.rules import Parameter, catalogue

__all__ = ["PARAMETERS"]

EXPORTING = "数据导出审批规则(平台默认值,上线前由县确认)"
KEEPING = "帮扶项目资产档案管理规则(平台默认值,上线前由县确认)"
REGISTERING = "国办函〔2021〕51号、陕西省帮扶项目资产后续管理实施意见(平台默认值,上线前由县确认)"
CHECKING = "帮扶项目资产“双线”排查规则(平台默认值,上线前由县确认)"
DISPOSING = "陕西省帮扶项目资产后续管理实施意见、资产处置管理规则(平台默认值,上线前由县确认)"
COUNTING = "帮扶项目资产清查盘点规则(平台默认值,上线前由县确认)"
DEPRECIATING = "财会〔2023〕14号村集体经济组织会计制度;年限为平台默认值,上线前由县确认"
DEADLINES = "待办催办规则(平台默认值,上线前由县确认)"


def _days(name: str, title: str, default: int, document: str = REGISTERING, minimum: int = 1) -> Parameter:
    return Parameter(name, title, "天", Decimal(default), document, minimum=minimum, maximum=366, whole=True)


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
        _days("task_soon_days", "到期前提醒的天数", 2, document=DEADLINES, minimum=0),
        _days("task_overdue_red_days", "逾期多少天为严重逾期", 7, document=DEADLINES, minimum=0),
    )
)
"""Every parameter by its name."""
