"""The screening rules (contracts/screening). A new rule is one entry here, and its test."""

from __future__ import annotations

from services.household.screening.rules import Kind, Level, Rule, Subject

__all__ = ["RULES"]

_INCOME = "年人均纯收入低于全县上年度农民人均纯收入60%的对象"
_SHRUNK = "收入大幅缩减导致基本生活出现严重困难户"
_ILLNESS = "因病因灾因意外事故等刚性支出较大"
_DISASTER = "因病因灾因意外事故等刚性支出较大"
_GUARANTEES = "以收入支出、“两不愁三保障”及饮水安全为重点"
_SCHOOL = "确保除身体原因不具备学习条件外农村家庭义务教育阶段适龄儿童少年不失学辍学"
_INSURED = "确保脱贫人口全员参保"
_DATA = "加强数据比对和信息共享"
_JOBS = "促进脱贫人口稳定就业"
_HOUSING = "加强农村低收入群体住房安全保障"
_WATER = "不断提升农村供水保障水平"

_STATEMENT = {"year": "home.income_year", "population": "home.population", "line": "round(:line, 2)::text"}
_NET = {"net_per_capita": "round(home.net / home.population, 2)::text"}
_SPENT = {
    "year": ":year",
    "settlements": "spending.settlements",
    "self_paid": "spending.total::text",
    "by_month": "jsonb_object(spending.months::text[], spending.month_paid::text[])",
}
_SUPPORT = {"supported_by": "home.supported_by"}
_CERTIFICATE = {
    "category": "disability.category",
    "grade": "disability.grade",
    "issued_on": "disability.issued_on",
    "care_subsidy": "disability.care_subsidy",
}
_SEVERE = "disability.grade IN ('一级', '二级')"

_ALL = (
    Rule(
        id="CAL-01",
        title="监测参考人均收入低于监测线",
        department="乡村振兴局",
        plan=_INCOME,
        subject=Subject.HOUSEHOLD,
        levels={Level.RED: "home.reference < :line * home.population"},
        value="home.reference / home.population",
        kind=Kind.AMOUNT,
        facts={**_STATEMENT, **_NET, "reference_per_capita": "round(home.reference / home.population, 2)::text"},
        falling=True,
    ),
    Rule(
        id="CAL-02",
        title="人均纯收入临近监测线",
        department="乡村振兴局",
        plan=_INCOME,
        subject=Subject.HOUSEHOLD,
        levels={Level.YELLOW: "home.net >= :line * home.population AND home.net < :near_line_factor * :line * home.population"},
        value="home.net / home.population",
        kind=Kind.AMOUNT,
        facts={**_STATEMENT, **_NET},
        falling=True,
    ),
    Rule(
        id="CAL-03",
        title="人均纯收入同比大幅下降",
        department="乡村振兴局",
        plan=_SHRUNK,
        subject=Subject.HOUSEHOLD,
        when="home.earlier_net > 0",
        levels={
            # (p - n) / p >= d % without dividing: p and n are each a sum over a count.
            Level.ORANGE: "(100 - :income_drop_percent) * home.earlier_net * home.population"
            " >= 100 * home.net * home.earlier_population"
        },
        value="100 - 100 * home.net * home.earlier_population / (home.earlier_net * home.population)",
        kind=Kind.PERCENT,
        facts={
            "year": "home.income_year",
            **_NET,
            "earlier_net_per_capita": "round(home.earlier_net / home.earlier_population, 2)::text",
        },
    ),
    Rule(
        id="MED-01",
        title="重点人群年度医疗自付较大",
        department="医保局",
        plan=_ILLNESS,
        subject=Subject.PERSON,
        looks_at=("spending",),
        when="home.supported",
        levels={Level.ORANGE: "spending.total >= :med_supported_self_pay"},
        value="spending.total",
        kind=Kind.AMOUNT,
        facts={**_SPENT, **_SUPPORT},
    ),
    Rule(
        id="MED-02",
        title="一般农户年度医疗自付较大",
        department="医保局",
        plan=_ILLNESS,
        subject=Subject.PERSON,
        looks_at=("spending",),
        when="NOT home.supported",
        levels={Level.ORANGE: "spending.total >= :med_self_pay"},
        value="spending.total",
        kind=Kind.AMOUNT,
        facts=_SPENT,
    ),
    Rule(
        id="MED-03",
        title="单月门诊自付较大",
        department="医保局",
        plan=_ILLNESS,
        subject=Subject.PERSON,
        looks_at=("spending",),
        levels={Level.YELLOW: "spending.dearest_month >= :med_outpatient_month"},
        value="spending.dearest_month",
        kind=Kind.AMOUNT,
        facts={
            "year": ":year",
            "outpatient_by_month": "jsonb_strip_nulls(jsonb_object(spending.months::text[],"
            " spending.month_outpatient::text[]))",
        },
    ),
    Rule(
        id="MED-04",
        title="医疗自付超过农民人均收入的一半",
        department="医保局",
        plan=_ILLNESS,
        subject=Subject.PERSON,
        looks_at=("spending",),
        levels={Level.RED: "100 * spending.total >= :med_income_percent * :county_base_income"},
        value="spending.total",
        kind=Kind.AMOUNT,
        facts=_SPENT,
    ),
    Rule(
        id="MED-05",
        title="重点人群未参加基本医疗保险",
        department="医保局",
        plan=_INSURED,
        subject=Subject.PERSON,
        looks_at=("enrolment",),
        when="home.supported AND :as_of - member.birth_date >= :med_uninsured_age_days",
        levels={Level.RED: "enrolment.status IS DISTINCT FROM '正常参保'"},
        facts={"year": ":year", "insurance": "enrolment.insurance", "status": "enrolment.status", **_SUPPORT},
        sudden=(Level.RED,),
    ),
    Rule(
        id="EDU-01",
        title="义务教育阶段适龄儿童少年失学辍学",
        department="教育体育局",
        plan=_SCHOOL,
        subject=Subject.PERSON,
        looks_at=("schooling",),
        # Completed years on 31 August of the school year's first year.
        when="member.birth_date <= make_date(:school_year - :compulsory_age_from, 8, 31)"
        " AND member.birth_date > make_date(:school_year - :compulsory_age_to - 1, 8, 31)",
        levels={Level.RED: "schooling.status IS NULL OR schooling.status IN ('疑似辍学', '辍学')"},
        facts={"school_year": ":school_year", "stage": "schooling.stage", "status": "schooling.status"},
        sudden=(Level.RED,),
    ),
    Rule(
        id="EDU-02",
        title="非义务教育自付费用较大",
        department="教育体育局",
        plan=_DATA,
        subject=Subject.PERSON,
        looks_at=("schooling",),
        when="schooling.stage NOT IN ('小学', '初中')",
        levels={Level.YELLOW: "schooling.fee > :education_fee"},
        value="schooling.fee",
        kind=Kind.AMOUNT,
        facts={"school_year": ":school_year", "stage": "schooling.stage", "fee": "schooling.fee::text"},
    ),
    Rule(
        id="CIV-01",
        title="低保或特困供养停发",
        department="民政局",
        plan=_DATA,
        subject=Subject.PERSON,
        looks_at=("stopped_aid",),
        levels={Level.YELLOW: "stopped_aid.aid IS NOT NULL"},
        value="stopped_aid.aid",
        kind=Kind.WORD,
        facts={"aid": "stopped_aid.aid", "ended_on": "stopped_aid.ended_on"},
    ),
    Rule(
        id="DIS-01",
        title="新办重度残疾人证",
        department="残联",
        plan=_DATA,
        subject=Subject.PERSON,
        looks_at=("disability",),
        when=_SEVERE,
        levels={Level.ORANGE: "disability.issued_on > :as_of - :disability_new_days"},
        value="disability.grade",
        kind=Kind.WORD,
        facts=_CERTIFICATE,
    ),
    Rule(
        id="DIS-03",
        title="重度残疾人未享受护理补贴",
        department="残联",
        plan=_DATA,
        subject=Subject.PERSON,
        looks_at=("disability",),
        when=_SEVERE,
        levels={Level.YELLOW: "NOT disability.care_subsidy"},
        value="disability.grade",
        kind=Kind.WORD,
        facts=_CERTIFICATE,
    ),
    Rule(
        id="LAB-01",
        title="重点人群劳动力失业",
        department="人力资源和社会保障局",
        plan=_JOBS,
        subject=Subject.PERSON,
        looks_at=("job",),
        when="home.supported AND job.status = '失业'",
        levels={Level.RED: "job.days >= :unemployed_red_days", Level.YELLOW: "job.days >= :unemployed_yellow_days"},
        value="job.days",
        kind=Kind.DAYS,
        facts={"started_on": "job.started_on", **_SUPPORT},
    ),
    Rule(
        id="LAB-02",
        title="务工月数比上年同期明显减少",
        department="人力资源和社会保障局",
        plan=_JOBS,
        subject=Subject.PERSON,
        looks_at=("worked",),
        when="home.supported",
        levels={Level.YELLOW: "worked.earlier - worked.months >= :work_months_fall"},
        value="worked.earlier - worked.months",
        kind=Kind.MONTHS,
        facts={
            "upto": "worked.upto",
            "months": "trim_scale(worked.months)::text",
            "earlier": "trim_scale(worked.earlier)::text",
            **_SUPPORT,
        },
    ),
    Rule(
        id="LAB-04",
        title="公益性岗位到期或退岗,没有接续就业",
        department="人力资源和社会保障局",
        plan=_JOBS,
        subject=Subject.PERSON,
        looks_at=("post_end",),
        levels={Level.YELLOW: "post_end.ends_on IS NOT NULL"},
        facts={"post": "post_end.post_name", "ends_on": "post_end.ends_on"},
    ),
    Rule(
        id="HOU-01",
        title="居住在危房",
        department="住房和城乡建设局",
        plan=_HOUSING,
        subject=Subject.HOUSEHOLD,
        looks_at=("appraisal",),
        when="appraisal.lived_in",
        levels={Level.RED: "appraisal.grade IN ('C', 'D')"},
        value="appraisal.grade",
        kind=Kind.WORD,
        facts={"grade": "appraisal.grade", "appraised_on": "appraisal.appraised_on"},
        sudden=(Level.RED,),
    ),
    Rule(
        id="WAT-01",
        title="长时间停水",
        department="水利局",
        plan=_WATER,
        subject=Subject.HOUSEHOLD,
        looks_at=("outage",),
        levels={Level.RED: "outage.days >= :outage_red_days", Level.ORANGE: "outage.days >= :outage_orange_days"},
        value="outage.days",
        kind=Kind.DAYS,
        facts={"started_on": "outage.started_on", "ended_on": "outage.ended_on"},
        sudden=(Level.RED,),
    ),
    Rule(
        id="WAT-03",
        title="全年停水天数过多",
        department="水利局",
        plan=_GUARANTEES,
        subject=Subject.HOUSEHOLD,
        looks_at=("waterless",),
        levels={Level.RED: "waterless.days > :outage_year_days"},
        value="waterless.days",
        kind=Kind.DAYS,
        facts={"year": ":year", "outages": "waterless.outages"},
        sudden=(Level.RED,),
    ),
    Rule(
        id="DIS-AST",
        title="因灾损失较大",
        department="应急管理局",
        plan=_DISASTER,
        subject=Subject.HOUSEHOLD,
        looks_at=("disaster",),
        levels={Level.ORANGE: "disaster.loss >= :disaster_loss"},
        value="disaster.loss",
        kind=Kind.AMOUNT,
        facts={"disaster": "disaster.disaster", "occurred_on": "disaster.occurred_on", "loss": "disaster.loss::text"},
    ),
    Rule(
        id="GUA-01",
        title="“两不愁三保障”或饮水安全问题未解决",
        department="乡村振兴局",
        plan=_GUARANTEES,
        subject=Subject.HOUSEHOLD,
        looks_at=("guarantee",),
        levels={Level.RED: "guarantee.due_on < :as_of", Level.ORANGE: "guarantee.titles IS NOT NULL"},
        value="guarantee.titles",
        kind=Kind.WORD,
        facts={"problems": "guarantee.problems"},
        sudden=(Level.RED, Level.ORANGE),
    ),
)
RULES: dict[str, Rule] = {rule.id: rule for rule in _ALL}
"""Every rule by its id."""
