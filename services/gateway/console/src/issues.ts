/** The words of issues 问题整改, and what their steps ask for. */
import type { Schemas } from "./api/client";
import type { Step } from "./cases";
import type { Field } from "./use/act";

type Issue = Schemas["IssueView"];
export const FOUND_BY: Record<Issue["found_by"], string> = {
  audit: "审计", discipline: "纪检", finance: "财政检查", assessment: "考核评估", visit: "暗访", hotline: "12317", self: "自查",
};
export const ISSUE_CATEGORIES: Record<Issue["category"], string> = {
  policy: "政策落实", funds: "资金管理使用", project: "项目建设运营", procurement: "招标采购", disclosure: "公告公示", performance: "绩效管理",
  monitoring: "防返贫监测帮扶", cooperation: "苏陕协作", industry: "产业发展", mutual_fund: "互助资金", credit: "小额信贷", collective: "集体资产",
  reward: "奖补资金", files: "档案资料", other: "其他",
};
export const ISSUE_KINDS: Record<Issue["kind"], string> = { prompt: "立行立改", dated: "限期整改", lasting: "长期坚持" };
export const RECOVERIES: Record<Schemas["IssueRecoveryView"]["kind"], string> = { recovered: "追回", returned: "归还原渠道", adjusted: "调账" };
export const ISSUE_STATES: Record<string, string> = {
  registered: "待交办", assigned: "待报整改方案", plan_submitted: "整改方案待审", rectifying: "整改中", submitted: "待核验", returned: "退回整改",
  verified: "待销号", closed: "已销号", reopened: "反弹待交办", cancelled: "已撤销",
};
export const ISSUE_GROUPS = {
  found_by: "问题来源", category: "问题类别", kind: "整改类型", state: "状态", town: "镇", unit: "牵头单位", year: "年度", overdue: "是否逾期",
};
/** States in which the units work on an issue: money comes back, and the deadline may be put off. */
export const WORKED_ON = new Set(["assigned", "plan_submitted", "rectifying", "returned"]);

const ON: Field = { name: "on", kind: "day" };
const OPINION: Field = { name: "opinion", kind: "long", optional: true };
const OPINION_NEEDED: Field = { name: "opinion", kind: "long" };
const PROGRESS: Field = { name: "progress", kind: "long", hint: "做了什么、做到哪一步" };

/** The steps of an issue. */
export const ISSUE_STEPS: Record<string, Step> = {
  assign: {
    schema: "Assigning",
    fields: [
      ON,
      { name: "lead_unit", kind: "text", hint: "与该单位账号的部门名称一致,如 水利局" },
      { name: "responsible_units", kind: "names", optional: true, hint: "单位之间用顿号分开" },
      { name: "supporting_units", kind: "names", optional: true, hint: "只看不办;单位之间用顿号分开" },
      { name: "responsible", kind: "text", optional: true },
      { name: "responsible_account", kind: "text", optional: true, hint: "不填即由单位办理" },
      OPINION,
    ],
  },
  submit_plan: { schema: "Planning", fields: [ON, { name: "remedies", kind: "lines", hint: "每行一项措施" }, OPINION] },
  approve_plan: { schema: "Said", fields: [ON, OPINION] },
  return_plan: { schema: "Said", fields: [ON, OPINION_NEEDED] },
  report: { schema: "Reporting", fields: [ON, PROGRESS] },
  submit: { schema: "Submitting", fields: [ON, PROGRESS, OPINION] },
  verify: { schema: "Verifying", fields: [ON, { name: "findings", kind: "long", hint: "不写证件号码" }, OPINION] },
  send_back: { schema: "Said", fields: [ON, OPINION_NEEDED] },
  close: { schema: "Closing", fields: [ON, { name: "close_document", kind: "text", optional: true }, OPINION] },
  reopen: { schema: "Reopening", fields: [ON, { name: "deadline", kind: "day", blank: true }, OPINION_NEEDED] },
  cancel: { schema: "Said", fields: [ON, OPINION_NEEDED] },
};
export const SEARCH_FIELDS: Field[] = [
  ON,
  { name: "found_count", kind: "number" },
  { name: "note", kind: "long", optional: true, hint: "发现问题的,写明在哪里、是什么" },
  OPINION,
];
