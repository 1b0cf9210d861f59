"""The parameters that exist, as shipped (domain/jobs-and-platform §1.5 to §1.7), which the county confirms or replaces."""

from __future__ import annotations

from decimal import Decimal

from services.jobs.matching.rules import COMPONENTS
from services.jobs.posts.rules import FUNDS
from services.jobs.registers.rules import BEYOND_VILLAGE
from services.jobs.talent_effects.rules import TARGET as TALENTS_TARGET
from services.jobs.updates.rules import CORRECTION, COUNTY_DAY, TOWN_DAY, VILLAGE_DAY
from shared.parameters.rules import Parameter, catalogue
from shared.workflow.deadlines import OVERDUE_RED, SOON

__all__ = ["PARAMETERS"]

AGES = "就业促进法、劳动法第十五条(下限);上限为平台默认值,上线前由县确认"
DEADLINES = "待办时限和预警规则(平台默认值,上线前由县确认)"
MATCHING = "岗位匹配和推荐规则(平台默认值,上线前由县确认)"
POSTS = "公益性岗位管理规则(平台默认值,上线前由县确认)"
FACTORIES = "社区工厂(就业帮扶车间)认定和管理规则(平台默认值,上线前由县确认)"
TRAINING = "职业技能培训和就业补助资金管理规则(平台默认值,上线前由县确认)"
RELIEF = "以工代赈管理规则(国家以工代赈管理办法;数值为平台默认值,上线前由县确认)"
EXPORTING = "数据导出审批规则(平台默认值,上线前由县确认)"
KEEPING = "档案管理规定(平台默认值,上线前由县确认)"
SUBSIDIES = "就业补贴申领和发放规则(平台默认值,上线前由县确认)"
PLAN = "岚发〔2021〕7号措施八:社区工厂每年新增就业岗位 1000 个以上,到 2025 年累计建成 100 个以上"
TALENT = "岚发〔2021〕7号第17项(目标);时限为平台默认值,上线前由县确认"
LEDGER = "农村劳动力就业实名制台账规则(平台默认值,上线前由县确认)"

PARAMETERS = catalogue(
    (
        Parameter("labour_age_from", "劳动力的最低年龄", "周岁", Decimal(16), AGES, minimum=14, maximum=30, whole=True),
        Parameter("labour_age_to", "劳动力的最高年龄", "周岁", Decimal(59), AGES, minimum=40, maximum=90, whole=True),
        Parameter("stable_months", "视为稳定就业的月数", "月", Decimal(3), LEDGER, minimum=1, maximum=12, whole=True),
        Parameter(
            "workers_target",
            "脱贫人口务工规模年度目标(0 为未下达)",
            "人",
            Decimal(0),
            LEDGER,
            minimum=0,
            maximum=9_999_999,
            whole=True,
        ),
        Parameter("wage_confirm_below", "低于多少的月工资须说明情况", "元", Decimal(300), LEDGER),
        Parameter("wage_confirm_times", "高于全县月工资第 95 百分位多少倍须说明情况", "倍", Decimal(3), LEDGER, minimum=1),
        Parameter("wage_sample", "计算第 95 百分位所需的最少工资记录", "条", Decimal(30), LEDGER, minimum=1, whole=True),
        Parameter(VILLAGE_DAY, "村级更新当月就业台账的截止日", "日", Decimal(25), LEDGER, minimum=1, maximum=28, whole=True),
        Parameter(TOWN_DAY, "镇级核对当月就业台账的截止日", "日", Decimal(28), LEDGER, minimum=1, maximum=28, whole=True),
        Parameter(COUNTY_DAY, "县级锁定上月就业台账的截止日", "日", Decimal(5), LEDGER, minimum=1, maximum=28, whole=True),
        Parameter(
            CORRECTION, "退回、解锁或逾期进入的环节至少留出的天数", "天", Decimal(3), LEDGER, minimum=0, maximum=31, whole=True
        ),
        Parameter(
            "ability_months",
            "无劳动能力人员的务工往前看多少个月(J-06)",
            "月",
            Decimal(12),
            LEDGER,
            minimum=1,
            maximum=36,
            whole=True,
        ),
        Parameter("post_age_from", "公益性岗位人员的最低年龄", "周岁", Decimal(16), POSTS, minimum=16, maximum=60, whole=True),
        Parameter("post_age_to", "公益性岗位人员的最高年龄", "周岁", Decimal(65), POSTS, minimum=45, maximum=90, whole=True),
        *(
            Parameter(
                f"post_cap_{fund}_months",
                f"{title}补贴同一人的累计月数上限(0 为不限)",
                "月",
                Decimal(36 if fund == "employment" else 0),
                POSTS,
                minimum=0,
                maximum=600,
                whole=True,
            )
            for fund, title in FUNDS.items()
        ),
        *(
            Parameter(
                f"post_grade_{name}", f"岗位月考核“{title}”的最低总分", "分", Decimal(points), POSTS, minimum=0, maximum=100
            )
            for name, title, points in (("excellent", "优", 90), ("good", "良", 80), ("pass", "合格", 60))
        ),
        Parameter(
            "post_absent_days",
            "当月缺勤多少天须由村说明情况(PY-03)",
            "天",
            Decimal(5),
            POSTS,
            minimum=1,
            maximum=31,
            whole=True,
        ),
        *(
            Parameter(f"payroll_{name}_days", title, "天", Decimal(days), POSTS, minimum=1, maximum=365, whole=True)
            for name, title, days in (
                ("confirm", "补贴批次生成后村确认、镇审核的时限", 10),
                ("review", "部门复核补贴批次的时限", 5),
                ("issue", "财政发放补贴批次的时限", 5),
                ("bank", "补贴送银行后回盘的时限", 5),
                ("publicity_end", "补贴发放后公示并归档的时限", 20),
            )
        ),
        *(
            Parameter(f"subsidy_{name}_days", title, "天", Decimal(days), SUBSIDIES, minimum=1, maximum=365, whole=True)
            for name, title, days in (
                ("declare", "就业补贴申领生成后村申报的时限", 30),
                ("village_notice", "就业补贴村公示并上报的时限", 20),
                ("review", "镇初审就业补贴的时限", 5),
                ("verify", "县复核就业补贴的时限", 10),
                ("county_notice", "就业补贴县公示并结束的时限", 20),
                ("pay", "就业补贴拨付的时限", 10),
                ("bank", "就业补贴拨付后回盘、退汇后重新拨付的时限", 10),
                ("settle", "就业补贴发放后结清的时限", 30),
                ("recovery", "就业补贴决定追回后到账的时限", 60),
            )
        ),
        Parameter(
            "subsidy_publicity_days",
            "就业补贴村公示、县公示的最少天数",
            "天",
            Decimal(5),
            SUBSIDIES,
            minimum=0,
            maximum=60,
            whole=True,
        ),
        *(
            Parameter(f"post_{name}_days", title, "天", Decimal(days), POSTS, minimum=1, maximum=365, whole=True)
            for name, title, days in (
                ("demand", "提出岗位需求后申报的时限", 15),
                ("review", "镇审核岗位、人选的时限", 5),
                ("approval", "县核定岗位、审定人选的时限", 10),
                ("announcement", "岗位核定后发布的时限", 15),
                ("recommend", "报名后村推荐的时限", 15),
                ("publicity_end", "镇审核通过后公示并结束的时限", 20),
                ("contract", "县审定后签约的时限", 15),
                ("suspension", "停岗后复岗或退岗的时限", 60),
            )
        ),
        *(
            Parameter(f"vacancy_{name}_days", title, "天", Decimal(days), MATCHING, minimum=1, maximum=60, whole=True)
            for name, title, days in (("submit", "招聘岗位登记后提交的时限", 5), ("review", "县审核招聘岗位的时限", 3))
        ),
        *(
            Parameter(
                each.parameter,
                f"人岗匹配评分项“{each.title}”的权重",
                "分",
                Decimal(each.weight),
                MATCHING,
                minimum=0,
                maximum=100,
                whole=True,
            )
            for each in COMPONENTS
        ),
        Parameter(
            "match_wage_percent",
            "岗位最高工资至少达到期望工资的比例",
            "%",
            Decimal(80),
            MATCHING,
            minimum=0,
            maximum=200,
            whole=True,
        ),
        Parameter("match_top", "每人保留的匹配岗位数", "个", Decimal(20), MATCHING, minimum=1, maximum=100, whole=True),
        Parameter("quiet_from_hour", "免打扰时段开始", "时", Decimal(21), MATCHING, minimum=0, maximum=23, whole=True),
        Parameter(
            "quiet_to_hour", "免打扰时段结束(与开始相同为不设)", "时", Decimal(8), MATCHING, minimum=0, maximum=23, whole=True
        ),
        Parameter(
            "recommend_again_days",
            "多少天内不向同一人重复推荐同一岗位",
            "天",
            Decimal(30),
            MATCHING,
            minimum=0,
            maximum=366,
            whole=True,
        ),
        Parameter(
            "recommend_open_most", "同一人未有结果的推荐的上限", "个", Decimal(3), MATCHING, minimum=1, maximum=50, whole=True
        ),
        Parameter(
            "factory_jobs_target",
            "社区工厂新增岗位年度目标",
            "个",
            Decimal(1000),
            PLAN,
            minimum=0,
            maximum=9_999_999,
            whole=True,
        ),
        Parameter(
            "factory_total_target", "社区工厂累计数目标", "个", Decimal(100), PLAN, minimum=0, maximum=999_999, whole=True
        ),
        Parameter(
            "factory_buffer_months",
            "社区工厂列入监测后的缓冲期",
            "月",
            Decimal(6),
            FACTORIES,
            minimum=1,
            maximum=24,
            whole=True,
        ),
        Parameter(
            "factory_closing_days",
            "社区工厂月报在月末后多少天关账",
            "天",
            Decimal(60),
            FACTORIES,
            minimum=1,
            maximum=366,
            whole=True,
        ),
        Parameter(
            "factory_intake_months",
            "视为吸纳就业的最少务工月数",
            "月",
            Decimal(3),
            FACTORIES,
            minimum=1,
            maximum=12,
            whole=True,
        ),
        Parameter("factory_intake_wage", "或视为吸纳就业的最低年工资收入", "元", Decimal(5000), FACTORIES),
        Parameter(
            "factory_least_people", "认定社区工厂的最低吸纳脱贫人口(含监测对象)人数", "人", Decimal(5), FACTORIES, whole=True
        ),
        Parameter(
            "factory_jump_percent", "月报用工总数与上月相差超过多少须说明情况", "%", Decimal(50), FACTORIES, maximum=1000
        ),
        Parameter("factory_jump_people", "且相差超过多少人", "人", Decimal(5), FACTORIES, whole=True),
        Parameter("training_age_from", "参加培训的最低年龄", "周岁", Decimal(16), TRAINING, minimum=14, maximum=30, whole=True),
        Parameter("training_age_to", "参加培训的最高年龄", "周岁", Decimal(60), TRAINING, minimum=40, maximum=90, whole=True),
        Parameter(
            "training_year_most", "同一人每年参加补贴培训的上限", "次", Decimal(3), TRAINING, minimum=1, maximum=50, whole=True
        ),
        Parameter(
            "training_attendance_percent", "参加考核和核拨补贴的最低出勤率", "%", Decimal(80), TRAINING, minimum=1, maximum=100
        ),
        Parameter(
            "training_uncertified_percent",
            "考核合格而未取得证书的,按培训补贴标准的多少核拨",
            "%",
            Decimal(100),
            TRAINING,
            minimum=0,
            maximum=100,
        ),
        *(
            Parameter(f"training_{name}_days", title, "天", Decimal(days), TRAINING, minimum=1, maximum=365, whole=True)
            for name, title, days in (
                ("submit", "培训计划登记后提交的时限", 15),
                ("review", "县审核培训计划的时限", 5),
                ("publicity_end", "培训补贴核算后公示并结束的时限", 20),
                ("pay", "公示结束后核拨培训补贴的时限", 10),
            )
        ),
        Parameter(
            "publicity_training_days", "培训补贴的最少公示天数", "天", Decimal(5), TRAINING, minimum=1, maximum=60, whole=True
        ),
        Parameter(
            "relief_start_days",
            "以工代赈项目登记后公示、开工的时限",
            "天",
            Decimal(60),
            RELIEF,
            minimum=1,
            maximum=365,
            whole=True,
        ),
        Parameter(
            "relief_key_group_percent",
            "以工代赈务工人员中脱贫户和监测对象的最低占比(WR-02)",
            "%",
            Decimal(50),
            RELIEF,
            maximum=100,
        ),
        Parameter(
            "relief_amount_percent",
            "以工代赈发放金额与天数×标准相差超过多少须说明(WR-05)",
            "%",
            Decimal(10),
            RELIEF,
            maximum=100,
        ),
        *(
            Parameter(f"publicity_relief_{name}_days", title, "天", Decimal(7), RELIEF, minimum=1, maximum=60, whole=True)
            for name, title in (("project", "以工代赈项目的最少公示天数"), ("roster", "以工代赈劳务报酬名册的最少公示天数"))
        ),
        *(
            Parameter(f"publicity_{name}_days", title, "天", Decimal(days), POSTS, minimum=1, maximum=60, whole=True)
            for name, title, days in (
                ("post_announcement", "岗位招聘公告的最少公示天数", 7),
                ("post_candidate", "岗位拟聘人员的最少公示天数", 7),
                ("payroll", "岗位补贴发放结果的最少公示天数", 7),
            )
        ),
        Parameter(
            TALENTS_TARGET,
            "乡村振兴人才主力军培育目标",
            "人",
            Decimal(500),
            TALENT,
            minimum=0,
            maximum=99_999,
            whole=True,
        ),
        *(
            Parameter(name, title, "天", Decimal(days), TALENT, minimum=1, maximum=365, whole=True)
            for name, title, days in (
                ("talent_propose_days", "人才登记后镇推荐的时限", 15),
                ("talent_review_days", "县审核人才入库的时限", 10),
                ("talent_effect_days", "县核实人才实效的时限", 10),
                ("talent_effect_mend_days", "人才实效退回后补正的时限", 15),
                ("selection_recommend_days", "选树人选登记后推荐的时限", 10),
                ("selection_examine_days", "镇审核选树人选的时限", 5),
                ("selection_review_days", "县审核选树人选的时限", 10),
                ("selection_publicity_end_days", "选树人选审核后公示并结束的时限", 20),
                ("selection_honour_days", "选树公示后表彰的时限", 30),
                ("publicity_talent_selection_days", "人才选树公示的最少公示天数", 5),
            )
        ),
        Parameter(
            BEYOND_VILLAGE,
            "转移就业名册是否出村即列入(0 为出镇才列入,1 为出村即列入)",
            "选项",
            Decimal(0),
            LEDGER,
            minimum=0,
            maximum=1,
            whole=True,
        ),
        Parameter("export_rows", "不经审批可导出的行数", "行", Decimal(1000), EXPORTING, whole=True),
        *(
            Parameter(f"alert_{name}_days", title, "天", Decimal(days), DEADLINES, minimum=1, maximum=365, whole=True)
            for name, title, days in (
                ("red", "红灯、黑灯预警分办和核查的时限", 1),
                ("yellow", "黄灯预警分办和核查的时限", 5),
                ("fix", "预警核实后整改的时限", 30),
                ("close", "预警整改后销号的时限", 10),
            )
        ),
        Parameter("export_days", "导出文件的保存天数", "天", Decimal(7), EXPORTING, minimum=1, maximum=90, whole=True),
        Parameter("attachment_years", "附件的保存年限", "年", Decimal(30), KEEPING, minimum=1, maximum=100, whole=True),
        Parameter(SOON, "到期前提醒的天数", "天", Decimal(2), DEADLINES, minimum=0, maximum=365, whole=True),
        Parameter(OVERDUE_RED, "逾期多少天为严重逾期", "天", Decimal(7), DEADLINES, minimum=0, maximum=365, whole=True),
    )
)
