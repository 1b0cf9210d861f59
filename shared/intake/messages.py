"""错误说明: what each 错误代码 means to the officer who must mend the row. Never repeats a value: it may be personal data."""

from __future__ import annotations

from shared.intake.definition import Column, Kind, Reason, Table

__all__ = ["message", "sentence"]

_MEANING = {
    Reason.MISSING_VALUE: "必填,不能为空",
    Reason.LEGACY_ID_NUMBER: "是 15 位旧号码,请改填 18 位公民身份号码",
    Reason.INVALID_ID_NUMBER: "不是有效的 18 位公民身份号码(位数、出生日期或校验码不对);若在表格中显示为 6.1E+17,请先把该列设为文本格式再填",
    Reason.INVALID_DATE: "不是有效日期,请按 2025-03-01 的形式填写",
    Reason.INVALID_AMOUNT: "不是有效金额,请填写最多两位小数的数字,如 1234.50",
    Reason.INVALID_NUMBER: "不是有效的数字",
    Reason.UNKNOWN_CODE: "不在允许的取值范围内",
    Reason.UNKNOWN_DIVISION: "不是现行行政区划表中的村(社区),或不在本账号负责的范围内",
    Reason.UNKNOWN_HOUSEHOLD: "在农户登记中查不到,请先登记该户或核对编号",
    Reason.UNKNOWN_PERSON: "在人口登记中查不到,请先登记此人或核对号码",
    Reason.NAME_MISMATCH: "与该证件号码登记的姓名不一致,请核对",
    Reason.INVALID_PERIOD: "早于开始日期,请核对",
    Reason.INCONSISTENT_AMOUNT: "与同一行的其他金额矛盾,请核对",
    Reason.DUPLICATE_ROW: "所在行与本文件前面已接受的一行重复,只保留前一行",
    Reason.DUPLICATE_PERSON: "对应的人现为另一户的成员,请先在原户办理注销",
    Reason.PERSON_CLOSED: "对应的人已登记死亡,不能再登记为家庭成员",
    Reason.UNKNOWN_PLACE: "不是现行行政区划表中的村、镇或县,或不在本账号负责的范围内",
    Reason.COUNTY_ONLY: "对应的资金属于全县,须由负责全县的账号上报",
    Reason.UNKNOWN_SOURCE: "不在本县的资金来源目录中",
    Reason.SOURCE_CLOSED: "所填资金来源在该日已停用",
    Reason.UNKNOWN_BATCH: "与资金来源一起查不到已登记的资金批次,请先登记到位资金或核对文号",
    Reason.UNKNOWN_PROJECT: "在项目库中查不到,或不在本账号负责的范围内,请先导入项目或核对编号",
    Reason.DOCUMENT_RECORDED: "的这项资金已经登记;同一文号分次到位的,请在文号后注明批次",
    Reason.BEFORE_ARRIVAL: "早于该批资金的到位日期,请核对",
    Reason.FUTURE_DATE: "晚于上报当日,尚未发生的不能上报",
    Reason.USE_NOT_ALLOWED: "的类型不在该批资金限定的支持范围内",
    Reason.PROJECT_NOT_SELECTED: "对应的项目未列入年度计划,不能安排和支付资金",
    Reason.MONTH_CLOSED: "所在月份县或所在镇已结账,须先反结账,或记入未结账的月份",
    Reason.ALREADY_POSTED: "已经记账,但内容与本行不同;已记的账只能冲销,请换用新的流水号另行记账",
    Reason.INSUFFICIENT: "超过该批资金在上一环节的余额,不能记账",
    Reason.OVER_PLAN: "使项目的分配额超过计划总投资",
    Reason.MANAGEMENT_FEE_OVER: "使该批资金的项目管理费超过规定比例",
    Reason.NO_AMOUNT: "须至少有一项计划资金",
    Reason.MORE_THAN_ALL: "多于其所属的总数,请核对",
    Reason.KEYWORD_UNEXPLAINED: "未填,而项目名称或内容含负面清单的关键词,须书面说明理由",
    Reason.SATISFACTION_GOAL_LOW: "低于规定的满意度指标",
    Reason.MECHANISM_SMALL: "少于经营性项目联农带农须带动的户数",
    Reason.MECHANISM_BEYOND: "多于受益户数",
    Reason.NO_LAND: "未落实,不得列入年度计划",
    Reason.DUPLICATE_PROJECT: "与项目库内另一项目同地、同名、同类型",
    Reason.OTHER_PROJECT: "已用于另一个项目,请核对编号",
    Reason.PROJECT_MOVED_ON: "对应的项目已在平台办理业务,请在平台内调整,不能再由导入改动",
    Reason.OTHER_TYPE: "与已编号项目的县、年度、镇或一级类型不同,不能改动",
    Reason.SERIES_FULL: "所在地当年该类型的编号已用完",
    Reason.UNKNOWN_ASSET: "在资产台账中查不到,或不在本账号负责的范围内,请核对编码",
    Reason.ASSET_MOVED_ON: "对应的资产已在平台登记或办理业务,请在平台内更正,不能再由导入改动",
    Reason.OTHER_SERIES: "或所在地、形成年份与已编码的资产不同,不能改动",
    Reason.NUMBER_TAKEN: "已登记在另一项资产,请核对编号",
    Reason.DUPLICATE_ASSET: "与台账内另一项资产同地、同名、同类型、同原值",
    Reason.JOINT_OWNER: "为联村的资产有各村份额,不能由导入登记,请在平台内登记",
    Reason.WRONG_OWNER: "与所有权归属或资产类型不符,请核对",
    Reason.FORMED_TOO_EARLY: "早于 2013 年,不在资产登记范围内",
    Reason.INVALID_CODE: "的位数、结构或校验码不对,请核对",
    Reason.OUT_OF_RANGE: "超出可能的范围,请核对",
    Reason.WRONG_UNIT: "与所填的种类不符,请核对",
    Reason.RECORD_ELSEWHERE: "已登记在本账号负责的范围以外,请核对编号",
    Reason.TOO_YOUNG: "时该人员未达到参数规定的最低劳动年龄,请核对",
    Reason.OUTSIDE_SPELL: "不在该段就业经历的起止日期之内,请核对",
    Reason.SPELL_WITHDRAWN: "起的这段就业经历已在平台作废,确需登记的请在平台内登记",
    Reason.SPELL_ENDED: "或离岗原因与该段就业经历已登记的(或本文件中更晚月份所填的)不同;已结束的请先在平台内取消离岗,再更正",
    Reason.MONTH_WORKED: "早于该段就业经历已登记务工的月份,请核对",
    Reason.MONTH_HANDED_IN: "的月度更新已上报,更正须先由镇退回(已锁定的由县解除锁定)",
    Reason.TOO_MANY_MONTHS: "与该人员当月在其他就业经历中的合计超过 1 个月,请核对",
    Reason.NOTE_NEEDED: "未填,而月工资明显偏低或偏高(见参数),须说明情况",
    Reason.DEATH_UNTOLD: "为死亡的不在此填报,请先在农户服务中登记死亡",
}
_MEANING_BY_KIND = {
    (Reason.INVALID_NUMBER, Kind.YEAR): "不是 1900 至 2100 的四位年份",
    (Reason.INVALID_NUMBER, Kind.COUNT): "不是大于等于 1 的整数",
    (Reason.INVALID_NUMBER, Kind.TALLY): "不是大于等于 0 的整数",
    (Reason.INVALID_NUMBER, Kind.MEASURE): "不是大于等于 0 的数字,最多六位小数",
    (Reason.UNKNOWN_CODE, Kind.YES_NO): "只能填是或否",
    (Reason.UNKNOWN_CODE, Kind.SCHOOL_YEAR): "不是连续的两个年份,应如 2025-2026",
}


def message(table: Table, reason: str, header: str) -> str:
    """Chinese sentence for a rejected row of a table: the column with this title, and what is wrong there."""
    return sentence(Reason(reason), header, table.by_header.get(header))


def sentence(reason: Reason, header: str, column: Column | None = None) -> str:
    """Chinese sentence for what is wrong at a place with this title; said more closely where its column is known."""
    return f"“{header}”{(column and _close(reason, column)) or _MEANING[reason]}。"


def _close(reason: Reason, column: Column) -> str | None:
    if reason is Reason.UNKNOWN_CODE and column.kind is Kind.CODE:
        return f"只能填:{'、'.join(column.codes)}"
    if reason is Reason.UNKNOWN_CODE and column.kind not in {Kind.YES_NO, Kind.SCHOOL_YEAR}:
        return f"超过 {column.longest} 个字"
    if reason is Reason.INVALID_AMOUNT and not column.negative:
        return f"{_MEANING[reason]},不能是负数"
    return _MEANING_BY_KIND.get((reason, column.kind))
