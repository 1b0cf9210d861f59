"""The chapters of the published description, in the order in which a reader needs them."""

from __future__ import annotations

__all__ = ["TAGS"]

TAGS: dict[str, str] = {
    "令牌": "用客户端编号和密钥换取访问令牌。Getting access tokens, and the keys that they are verified with.",
    "接入客户端": "各部门系统的接入账号、权限和数据范围。The programs that may call, and what each may do and see.",
    "登录与个人账号": "登录、改密码、动态验证码和自己的会话。Signing in, and one's own account.",
    "消息": "发给本人或本岗位的通知,已读与推送。Notices to oneself and to one's role, pushed to open pages.",
    "账号": "工作人员账号:一人提出,另一人核准。Staff accounts, proposed by one administrator and in force by another.",
    "数据上报": "数据表目录、模板、上报文件、批次进度和被拒绝的行。Handing over tables, watching batches, mending rejects.",
    "行政区划": "县、镇、村三级代码表。Counties, towns and villages by their codes.",
    "农户": "农户登记、更正、销户。Households: registering, correcting, closing.",
    "人员": "人员登记与更正。Persons: registering and correcting.",
    "家庭成员关系": "成员的增加、减少及其历史。Who belonged to which household from when to when.",
    "家庭收支": "历年收支。Income statements by year.",
    "部门数据": "各部门上报或逐条登记、更正、作废的数据。What departments know of a household or person, row by row.",
    "完整个人信息": "按目的查看未脱敏的信息,逐次留痕。Personal data in full, for a stated purpose, each reading audited.",
    "历史": "时点台账、变更明细、办理记录和批次撤销。How it was, what was changed, and taking a batch back.",
    "政策参数": "各项标准的数值、生效日期和依据文件。Thresholds with their dates and the documents they rest on.",
    "筛查": "按规则筛查全县农户,得到命中、线索和重点关注户。Screenings of the whole county and what they found.",
    "自主申报": "农户自己或由他人代办申报困难,凭查询码查询进展。Farmers tell of hardship, and ask with a code how far it is.",
    "线索": "需要入户核实的农户及其办结。Households to visit, until they are settled.",
    "监测对象": "从线索到风险消除:核实、比对、评议、公示、审核、审定、帮扶、消除。Monitoring cases and their procedure.",
    "两不愁三保障": "“两不愁三保障”和饮水安全:核查表、问题销号、动态清零。Check sheets, the problems they find, and the board.",
    "文书": "申请授权书、核查表、会议记录、公示、批复、告知书、帮扶计划等文书和一户一档。Papers of cases, and the file of a household.",
    "帮扶责任人": "帮扶责任人、结对帮扶、移交和覆盖情况。Helpers, the households that they answer for, and who has none.",
    "走访": "走访记录和应走访农户。Visits, and when the next ones are due.",
    "附件": "农户和人员的附件:上传、列表、按目的查看原件、作废。Papers and pictures of a household or person.",
    "导出": "按筛选条件导出列表:申请、审批、下载,文件带水印。Lists as files, with a second signature where it matters.",
    "资金": "资金来源、到位资金和记账凭证。Where money comes from, every sum that arrives, and the journal of its movements.",
    "小额信贷": "脱贫人口小额信贷:申请到还清、贴息、风险补偿、核查和指标。Micro-credit from application to its end, subsidy, checks, figures.",
    "项目库": "项目申报、审核、论证、审定、公示、储备、列入年度计划、调整和退库。Projects from application to stock and the year's plan.",
    "项目实施": "合同、开工、进度、验收、决算、质保、劳务报酬和往来单位。Carrying out projects, from contracts to settlement and assets.",
    "绩效管理": "绩效目标批复、运行监控、自评、抽评和重点评价、结果应用、县级绩效评价。Approved goals, monitoring, evaluations and scores.",
    "资产台账": "验收项目的待登记资产、资产登记、权属公示、审定确权、入账、颁证、拆分、合并和变更记录。What public money built: candidates, the register, titles, changes.",
    "公告公示": "公示的种类、发布、期满、撤回、公示文本和异议。What is publicised of money, for how long, and what is said against it.",
    "监管预警": "监管规则、每日运行、预警的分办核查整改销号、抑制和监管指标。Rules over the records of money, the alerts that they raise, figures.",
    "问题整改": "审计、检查发现的问题从登记、交办、整改、核验到销号,举一反三。What audits find, until it is struck off.",
    "统计": "监测对象、线索和“三保障”问题的月度统计,按户、按人;月末后冻结。Monthly figures in households and persons, frozen for good.",
    "农户画像": "一户一档:各服务掌握的全部情况(脱敏)。Everything that is known of a household, as one document.",
    "县级看板": "县、镇、村的汇总数字和数据时效。Figures by division, and how fresh the data is.",
    "待办": "需要办理的事项:本人的、本单位的、逾期的。What waits for a person or a unit, and by when.",
    "审计": "谁在何时因何做了什么。Who did what, when and why.",
    "死信": "事件消费者未能处理的条目。What a consumer of events refused, to retry or discard.",
}
"""Each tag's name with its description."""
