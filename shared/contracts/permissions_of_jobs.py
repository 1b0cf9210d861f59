"""The permissions that routes of the jobs service ask for. Data."""

from __future__ import annotations

from shared.contracts.permission import Permission

__all__ = ["OF_JOBS"]

OF_JOBS = (
    Permission(
        "labour:read",
        "查看劳动力、就业意愿、核查和统计(脱敏)",
        "The labour force: what people can, want and need; verifications; figures.",
    ),
    Permission("labour:write", "登记就业意愿和需求,登记核查", "Recording what people want, and that they were verified."),
    Permission(
        "employment:read",
        "查看就业实名制台账和就业统计(脱敏)",
        "The employment ledger: spells of work, months, wages; figures.",
    ),
    Permission(
        "employment:write",
        "登记、更正、作废就业经历和月度务工",
        "Recording, correcting and withdrawing spells of work and their months.",
    ),
    Permission(
        "employment:check",
        "核对、退回村级就业台账月度更新",
        "Checking what villages confirm of a month, and sending it back.",
    ),
    Permission("employment:lock", "锁定、解锁就业台账月份", "Locking a month of the ledger for the county."),
    Permission(
        "posts:read",
        "查看公益性岗位、聘用、比对名单和统计(脱敏)",
        "Public-welfare posts, who is selected for and holds them, bars, figures.",
    ),
    Permission(
        "posts:write",
        "申报岗位需求,登记报名、推荐人选、公示拟聘人员",
        "Asking for posts; recording and recommending candidates, publicising them.",
    ),
    Permission(
        "posts:review",
        "镇审核岗位和人选,发布公告,签约、续聘、停岗、复岗、退岗",
        "Reviewing posts and candidates for a town, announcing, contracts, renewals, suspensions, exits.",
    ),
    Permission(
        "posts:approve",
        "核定岗位、审定人选,设定补贴标准,维护比对名单",
        "Approving posts and candidates for the county, standards of stipends, the list of bars.",
    ),
    Permission(
        "stipends:read",
        "查看公益性岗位补贴发放批次、明细、核验结果、追回和统计(脱敏)",
        "Stipend payrolls, lines, what checks found, what is taken back, figures.",
    ),
    Permission(
        "stipends:write",
        "村确认补贴明细、说明暂缓情况,登记补贴账户",
        "Confirming the lines of a village, explaining what is held, accounts.",
    ),
    Permission("stipends:check", "生成、审核、公示、归档本镇补贴发放批次", "Making, checking, publicising payrolls of a town."),
    Permission("stipends:review", "复核、退回补贴发放批次,决定追回", "The department's review; deciding what is taken back."),
    Permission(
        "stipends:pay",
        "发放补贴,生成银行文件(完整账号),登记回盘和追回到账",
        "Paying: the bank's file in full, its answers, receipts of what is taken back.",
    ),
    Permission(
        "subsidies:read",
        "查看就业补贴政策、申领、核验结果、发放和统计(脱敏)",
        "Policies of employment subsidies, claims, what stands against them, payments, figures.",
    ),
    Permission(
        "subsidies:write",
        "生成、申报、上报、撤回本村就业补贴申领",
        "Making, declaring, handing in and withdrawing claims of a village.",
    ),
    Permission(
        "subsidies:review",
        "初审、退回、驳回就业补贴申领;由县级设定政策、复核、公示、决定追回",
        "Checking and refusing claims; for the county, policies, comparison, publicity, what is taken back.",
    ),
    Permission(
        "subsidies:pay",
        "拨付就业补贴,登记发放结果、退汇、结清和追回到账",
        "Paying claims: what the bank answered, settling, receipts of what is taken back.",
    ),
    Permission(
        "factories:read",
        "查看社区工厂、认定、月报、新增岗位统计和认定条件核查",
        "Community factories, titles, monthly reports, new jobs, who falls short of recognition.",
    ),
    Permission(
        "factories:write",
        "登记、更正社区工厂,报送月报",
        "Recording factories, correcting them, their monthly reports.",
    ),
    Permission(
        "factories:review",
        "列入监测、恢复正常;由县级认定、终止认定、清理,更正已关账的月报",
        "Watching and restoring factories; for the county, recognising, clearing, correcting closed months.",
    ),
    Permission("brands:read", "查看劳务品牌和年度数据", "Labour brands and their years."),
    Permission("brands:write", "登记、更正劳务品牌和年度数据", "Recording labour brands and their years for the county."),
    Permission(
        "relief:read",
        "查看以工代赈项目、务工人员(脱敏)、出工、劳务报酬、核验和统计",
        "Work-relief projects, who works there, days, labour pay, checks, figures.",
    ),
    Permission(
        "relief:write",
        "登记、更正、公示以工代赈项目,登记协议、出工和劳务报酬发放",
        "Recording and publicising work-relief projects, agreements, days and labour pay.",
    ),
    Permission(
        "relief:review",
        "由县级审核开工、验收劳务报酬、取消以工代赈项目,设定最低劳务报酬占比",
        "For the county, starting, accepting, cancelling work-relief projects; least shares of labour pay.",
    ),
    Permission(
        "vacancies:read",
        "查看招聘岗位、人岗匹配和推荐记录(脱敏)、统计",
        "Vacancies, whom they fit and why, recommendations, figures.",
    ),
    Permission(
        "vacancies:write",
        "登记、更正、提交、撤回招聘岗位",
        "Recording vacancies, handing them in, withdrawing them.",
    ),
    Permission(
        "vacancies:review",
        "审核发布招聘岗位,发起全县匹配",
        "Reviewing vacancies for the county, asking for its matching.",
    ),
    Permission(
        "matching:recommend",
        "向求职人员推荐岗位,登记推荐结果",
        "Recommending vacancies to people, and recording what came of it.",
    ),
    Permission(
        "talent:read",
        "查看人才需求目录、人才库、实效、计入情况、选树和职业经理人(脱敏)",
        "Rural talents: the demand directory, the pool, effects, who counts, honours, managers.",
    ),
    Permission(
        "talent:write",
        "登记人才需求、人才、实效、选树人选和职业经理人,由镇推荐入库、审核人选、出库",
        "Recording demands, talents, effects, nominations, managers; the town proposes, examines, lets leave.",
    ),
    Permission(
        "talent:review",
        "发布人才需求目录,审核人才入库,核实实效,发起选树、审核、公示、表彰、撤销",
        "The county's part: publishing the directory, accepting talents, verifying effects, honours.",
    ),
    Permission(
        "training:read",
        "查看实训基地、培训班、学员、签到、考核、补贴和统计(脱敏)",
        "Training bases and classes, trainees, attendance, results, subsidies, figures.",
    ),
    Permission(
        "training:write",
        "登记实训基地、培训计划,组织报名、开班、签到、考核、发证、结业",
        "Recording bases and classes, enrolling people, sign-in, results, certificates, beginning and finishing classes.",
    ),
    Permission(
        "training:review",
        "审核培训计划,核算、公示培训补贴,设定培训补贴标准",
        "Reviewing classes for the county, reckoning and publicising their subsidies, standards.",
    ),
    Permission("training:pay", "核拨培训补贴", "Paying the subsidies of classes."),
)
"""In the order in which guides list them."""
