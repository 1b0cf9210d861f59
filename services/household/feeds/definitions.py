"""The 13 feeds of contracts/feeds "The tables", as declarations. A new feed is one entry here, and its migration."""

from __future__ import annotations

from services.household.feeds.references import (
    HOUSEHOLD,
    PERSON,
    STORED_HOUSEHOLD,
    STORED_PERSON,
    VILLAGE,
    active_elsewhere,
    belongs_elsewhere,
    ends_before,
    has_died,
)
from shared.intake.definition import INDEXED, Check, Column, Kind, Reason, Table
from shared.privacy import mask_address, mask_phone

__all__ = ["FEEDS"]

EXAMPLE_ID_NUMBER = "610999198501010014"
"""Place code 610999 is assigned to nobody, so this is no real person's number."""
HOUSEHOLD_BUREAU = "乡村振兴局"

_NUMBER = Column("证件号码", "person", Kind.ID_REFERENCE, required=True, example=EXAMPLE_ID_NUMBER)
_NAME = Column("姓名", "person_name", Kind.NAME_REFERENCE, required=True, example="张三")
_HOUSEHOLD_NO = Column("户编号", "household_no", required=True, example="610925104000001", longest=INDEXED)


def _date(header: str, name: str, *, required: bool = True, note: str = "") -> Column:
    return Column(header, name, Kind.DATE, required=required, example="2025-03-01", note=note)


def _amount(header: str, name: str, *, required: bool = False) -> Column:
    return Column(header, name, Kind.AMOUNT, required=required, example="1200.00", note="元")


def _income(header: str, name: str) -> Column:
    return Column(header, name, Kind.AMOUNT, negative=True, empty_as="0", example="12000.00", note="元,可为负,空白按 0 计")


def _code(header: str, name: str, *codes: str) -> Column:
    return Column(header, name, Kind.CODE, required=True, codes=codes, example=codes[0])


def _table(
    code: str,
    title: str,
    department: str,
    description: str,
    columns: tuple[Column, ...],
    key: tuple[str, ...],
    *checks: Check,
) -> Table:
    """A department feed: about a known person or a known household, applied household by household."""
    by_person = columns[0] is _NUMBER or columns[1] is _NUMBER
    return Table(
        code=code,
        title=title,
        department=department,
        description=description,
        columns=columns,
        key=key,
        lookups=(PERSON if by_person else HOUSEHOLD,),
        checks=checks,
        order=("household_id",),
    )


_TABLES = (
    Table(
        code="REG-HH",
        title="农户基本信息",
        department=HOUSEHOLD_BUREAU,
        description="全县农户名册,一户一行。",
        columns=(
            _HOUSEHOLD_NO,
            Column("行政区划代码", "division_code", Kind.DIVISION, required=True, example="610925104201", note="12 位村级代码"),
            Column("村民小组", "village_group", example="一组"),
            Column("家庭住址", "address", Kind.SECRET, mask=mask_address, example="官元镇某村一组3号"),
            _code("户类型", "household_type", "一般农户", "脱贫户"),
            Column("联系电话", "phone", Kind.SECRET, mask=mask_phone, example="13900000000"),
            Column("是否易地扶贫搬迁户", "relocated", Kind.YES_NO, example="否"),
        ),
        key=("household_no",),
        lookups=(VILLAGE, STORED_HOUSEHOLD),
        checks=(Check(Reason.UNKNOWN_HOUSEHOLD, "户编号", belongs_elsewhere),),
        order=("household_no",),
    ),
    Table(
        code="REG-PER",
        title="家庭成员信息",
        department=HOUSEHOLD_BUREAU,
        description="农户的全部家庭成员,一人一行。",
        columns=(
            _HOUSEHOLD_NO,
            Column("姓名", "name", Kind.NAME, required=True, example="张三", longest=INDEXED),
            Column("证件号码", "id_number", Kind.ID_NUMBER, required=True, example=EXAMPLE_ID_NUMBER),
            Column("与户主关系", "relation", required=True, example="户主"),
            Column("民族", "ethnicity", example="汉族"),
            Column("政治面貌", "political_status", example="群众"),
            Column("文化程度", "education", example="初中"),
            Column("在校生状况", "school_status"),
            Column("健康状况", "health", example="健康"),
            Column("劳动技能", "labour_skill", example="普通劳动力"),
            Column("务工所在地", "work_place", example="省外"),
            Column("务工时间(月)", "work_months", example="8"),
            Column("联系电话", "phone", Kind.SECRET, mask=mask_phone, example="13900000000"),
        ),
        key=("id_number_token",),
        lookups=(HOUSEHOLD, STORED_PERSON),
        checks=(
            Check(Reason.DUPLICATE_PERSON, "证件号码", active_elsewhere, late=True),
            Check(Reason.PERSON_CLOSED, "证件号码", has_died, late=True),
        ),
        order=("household_id",),
    ),
    _table(
        "REG-INC",
        "家庭收支",
        HOUSEHOLD_BUREAU,
        "农户一年的收入与支出,一户一年一行。",
        (
            _HOUSEHOLD_NO,
            Column("年度", "year", Kind.YEAR, required=True, example="2025"),
            Column("家庭人口数", "registered_population", Kind.COUNT, required=True, example="4"),
            _income("工资性收入", "wage"),
            _income("生产经营性收入", "business"),
            _income("财产性收入", "property"),
            _income("转移性收入", "transfer"),
            _income("生产经营性支出", "business_cost"),
            _income("理赔收入", "claims"),
            _income("合规自付支出", "compliant_self_pay"),
        ),
        ("household_id", "year"),
    ),
    _table(
        "MED-ENR",
        "医保参保",
        "医保局",
        "城乡居民与城镇职工参保情况,一人一年一行。",
        (
            _NUMBER,
            _NAME,
            Column("参保年度", "insured_year", Kind.YEAR, required=True, example="2025"),
            _code("险种", "insurance", "城乡居民", "城镇职工"),
            _code("参保状态", "status", "正常参保", "暂停", "终止"),
        ),
        ("person_id", "insured_year"),
    ),
    _table(
        "MED-SET",
        "医保结算",
        "医保局",
        "住院、门诊、慢特病和药店结算,一次结算一行。",
        (
            Column("结算流水号", "settlement_no", required=True, example="S202503010001", longest=INDEXED),
            _NUMBER,
            _NAME,
            _code("就诊类型", "visit", "住院", "门诊", "门诊慢特病", "药店"),
            _date("结算日期", "settled_on"),
            _amount("医疗总费用", "total", required=True),
            _amount("基本医保支付", "basic_paid"),
            _amount("大病保险支付", "serious_paid"),
            _amount("医疗救助支付", "aid_paid"),
            _amount("个人自付", "self_paid", required=True),
        ),
        ("settlement_no",),
        Check(Reason.INCONSISTENT_AMOUNT, "个人自付", lambda row, _receipt: row["self_paid"] > row["total"]),
    ),
    _table(
        "EDU-ENR",
        "学籍",
        "教育体育局",
        "在校学生学籍,一人一学年一行。",
        (
            _NUMBER,
            _NAME,
            Column("学年", "school_year", Kind.SCHOOL_YEAR, required=True, example="2025-2026"),
            _code("学段", "stage", "小学", "初中", "普通高中", "中职", "高职高专", "本科及以上"),
            Column("年级", "grade", example="三年级"),
            _code("学籍状态", "status", "在读", "休学", "疑似辍学", "辍学", "送教上门", "延缓入学"),
            _amount("自付费用", "fee"),
        ),
        ("person_id", "school_year"),
    ),
    _table(
        "CIV-AID",
        "民政救助",
        "民政局",
        "农村低保、特困供养和临时救助,一人一项一期一行。",
        (
            _NUMBER,
            _NAME,
            _code("救助类型", "aid", "农村低保", "特困供养", "临时救助"),
            _date("起始日期", "started_on"),
            _date("终止日期", "ended_on", required=False, note="空白表示仍在享受"),
            _amount("金额", "amount"),
        ),
        ("person_id", "aid", "started_on"),
        Check(Reason.INVALID_PERIOD, "终止日期", ends_before("started_on", "ended_on")),
    ),
    _table(
        "DIS-CRT",
        "残疾人证",
        "残联",
        "持证残疾人,一人一行。",
        (
            _NUMBER,
            _NAME,
            _code("残疾类别", "category", "视力", "听力", "言语", "肢体", "智力", "精神", "多重"),
            _code("残疾等级", "grade", "一级", "二级", "三级", "四级"),
            _date("办证日期", "issued_on"),
            Column("是否享受护理补贴", "care_subsidy", Kind.YES_NO, required=True, example="是"),
        ),
        ("person_id",),
    ),
    _table(
        "LAB-EMP",
        "人社就业",
        "人力资源和社会保障局",
        "就业与失业状态的变化,一人一次变化一行。",
        (
            _NUMBER,
            _NAME,
            _code("就业状态", "status", "就业", "失业"),
            _date("状态起始日期", "started_on"),
            Column("单位名称", "employer", example="某某公司"),
            _amount("月工资", "monthly_wage"),
        ),
        ("person_id", "started_on"),
    ),
    _table(
        "HOU-APR",
        "住房鉴定",
        "住房和城乡建设局",
        "住房安全鉴定,一户一次一行。",
        (
            _HOUSEHOLD_NO,
            _code("鉴定等级", "grade", "A", "B", "C", "D"),
            _date("鉴定日期", "appraised_on"),
            Column("是否居住", "lived_in", Kind.YES_NO, required=True, example="是"),
        ),
        ("household_id", "appraised_on"),
    ),
    _table(
        "WAT-OUT",
        "停水",
        "水利局",
        "农户停水起止,一次一行。",
        (
            _HOUSEHOLD_NO,
            _date("停水开始日期", "started_on"),
            _date("停水结束日期", "ended_on", required=False, note="空白表示仍在停水"),
        ),
        ("household_id", "started_on"),
        Check(Reason.INVALID_PERIOD, "停水结束日期", ends_before("started_on", "ended_on")),
    ),
    _table(
        "POL-HUK",
        "户籍变动",
        "公安局",
        "死亡、迁出、迁入和出生登记,一人一次变动一行。",
        (
            _NUMBER,
            _NAME,
            _code("变动类型", "change", "死亡", "迁出", "迁入", "出生"),
            _date("变动日期", "changed_on"),
        ),
        ("person_id", "change", "changed_on"),
    ),
    _table(
        "DIS-AST",
        "灾情",
        "应急管理局",
        "农户受灾损失,一户一次一行。",
        (
            _HOUSEHOLD_NO,
            Column("灾害类型", "disaster", required=True, example="洪涝", longest=INDEXED),
            _date("发生日期", "occurred_on"),
            _amount("损失金额", "loss", required=True),
        ),
        ("household_id", "disaster", "occurred_on"),
    ),
)

FEEDS: dict[str, Table] = {table.code: table for table in _TABLES}
"""Every feed by its code; POL-HUK and DIS-AST last, as in a first load."""
