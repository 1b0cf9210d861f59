/** The words of alerts 监管预警, what is said with their steps, and how each service that watches something has them. */
import type { Schemas } from "./api/client";
import { ON, OPINION, OPINION_NEEDED, said, type Step } from "./cases";
import type { Holder } from "./use/act";

/** Services that watch something, all by the same calls. */
export type Watcher = "funds" | "assets" | "jobs";
export type Alert = Schemas["AlertView"] | Schemas["AssetsAlertView"] | Schemas["JobsAlertView"];
export type AlertRule = Schemas["SupervisionRuleView"] | Schemas["AssetsSupervisionRuleView"] | Schemas["JobsSupervisionRuleView"];
export type Suppression = Schemas["SuppressionView"] | Schemas["AssetsSuppressionView"] | Schemas["JobsSuppressionView"];
type Subject = Alert["subject"];

export const LIGHTS: Record<Alert["light"], string> = { black: "黑灯", red: "红灯", yellow: "黄灯" };
export const ALERT_VERDICTS: Record<NonNullable<Alert["verdict"]>, string> = { true: "属实", false: "不属实", excused: "属实但有正当理由" };
export const ALERT_STATES: Record<string, string> = { new: "待分办", assigned: "待核查", checked: "已核查", fixed: "待销号", closed: "已销号" };
export const SUPPRESSION_STATES: Record<Suppression["state"], string> = { proposed: "待批准", approved: "已批准", refused: "未批准", ended: "已提前解除" };

const OPINED: Step = { schema: "OpinedOnAlert", fields: [ON, OPINION_NEEDED] };
export const ALERT_STEPS: Record<string, Step> = {
  assign: { schema: "AssigningAlert", fields: [ON, { name: "assignee", kind: "text", optional: true, hint: "不填即由单位办理" }, OPINION] },
  check: { schema: "CheckingAlert", fields: [ON, { name: "verdict", kind: "choice", words: ALERT_VERDICTS, hint: "有正当理由的须附证明材料" }, OPINION_NEEDED] },
  recheck: OPINED,
  fix: OPINED,
  close: said(OPINION),
};

const OF_FUNDS: Record<Schemas["AlertView"]["subject"], string> = {
  fund_batch: "资金批次", allotment: "指标单", payment: "支付", contract: "合同", project: "项目", issue: "问题", division: "行政区划",
};
const OF_ASSETS: Record<Schemas["AssetsAlertView"]["subject"], string> = { asset: "资产", operating_contract: "经营合同", accepted_project: "验收项目" };
const OF_JOBS: Record<Schemas["JobsAlertView"]["subject"], string> = { person: "人员" };
const words = (subjects: Partial<Record<Subject, string>>) => subjects as Record<string, string>;

/** What differs between the services: the page, the words, and the schemas that have the titles. */
export const WATCHES = {
  funds: {
    name: "监管预警",
    told: "规则每天查看全县资金和项目的记录:分办、核查、整改、销号",
    page: "/alerts",
    subjects: words(OF_FUNDS),
    holder: "alerts" as Holder,
    alert: "AlertView",
    detail: "AlertDetail",
    rule: "SupervisionRuleView",
    leftOut: "LeftOutRuleView",
    suppression: "SuppressionView",
  },
  assets: {
    name: "资产风险预警",
    told: "规则每天查看资产台账、经营合同、管护和验收项目的记录:分办、核查、整改、销号",
    page: "/asset-alerts",
    subjects: words(OF_ASSETS),
    holder: "assets/alerts" as Holder,
    alert: "AssetsAlertView",
    detail: "AssetsAlertDetail",
    rule: "AssetsSupervisionRuleView",
    leftOut: "AssetsLeftOutRuleView",
    suppression: "AssetsSuppressionView",
  },
  jobs: {
    name: "就业台账预警",
    told: "规则每天把就业台账与农户信息、社保就业登记相比,不一致的由人核查,不自动改写:分办、核查、整改、销号",
    page: "/ledger-alerts",
    subjects: words(OF_JOBS),
    holder: "jobs/alerts" as Holder,
    alert: "JobsAlertView",
    detail: "JobsAlertDetail",
    rule: "JobsSupervisionRuleView",
    leftOut: "JobsLeftOutRuleView",
    suppression: "JobsSuppressionView",
  },
} as const;

const PAGES: Record<Exclude<Subject, "division">, string> = {
  fund_batch: "/funds", allotment: "/allotments", payment: "/payments", contract: "/contracts", project: "/projects", issue: "/issues",
  asset: "/assets", operating_contract: "/operating-contracts", accepted_project: "/projects",
  person: "/labour-force",
};

/** The page of the record that an alert is about. */
export function pageOf({ subject, subject_id, division_code }: Pick<Alert, "subject" | "subject_id" | "division_code">): string {
  return subject === "division" ? `/money?division=${division_code}` : `${PAGES[subject]}/${subject_id}`;
}
