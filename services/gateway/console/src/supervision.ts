/** The words of alerts 监管预警, what is said with their steps, and the pages of what they are about. */
import type { Schemas } from "./api/client";
import { ON, OPINION, OPINION_NEEDED, said, type Step } from "./cases";

type Alert = Schemas["AlertView"];
export const LIGHTS: Record<Alert["light"], string> = { black: "黑灯", red: "红灯", yellow: "黄灯" };
export const SUBJECTS: Record<Alert["subject"], string> = {
  fund_batch: "资金批次", allotment: "指标单", payment: "支付", contract: "合同", project: "项目", issue: "问题", division: "行政区划",
};
export const ALERT_VERDICTS: Record<NonNullable<Alert["verdict"]>, string> = { true: "属实", false: "不属实", excused: "属实但有正当理由" };
export const ALERT_STATES: Record<string, string> = { new: "待分办", assigned: "待核查", checked: "已核查", fixed: "待销号", closed: "已销号" };
export const SUPPRESSION_STATES: Record<Schemas["SuppressionView"]["state"], string> = { proposed: "待批准", approved: "已批准", refused: "未批准", ended: "已提前解除" };

const OPINED: Step = { schema: "OpinedOnAlert", fields: [ON, OPINION_NEEDED] };
export const ALERT_STEPS: Record<string, Step> = {
  assign: { schema: "AssigningAlert", fields: [ON, { name: "assignee", kind: "text", optional: true, hint: "不填即由单位办理" }, OPINION] },
  check: { schema: "CheckingAlert", fields: [ON, { name: "verdict", kind: "choice", words: ALERT_VERDICTS, hint: "有正当理由的须附证明材料" }, OPINION_NEEDED] },
  recheck: OPINED,
  fix: OPINED,
  close: said(OPINION),
};

const PAGES: Record<Exclude<Alert["subject"], "division">, string> = {
  fund_batch: "/funds", allotment: "/allotments", payment: "/payments", contract: "/contracts", project: "/projects", issue: "/issues",
};

/** The page of the record that an alert is about. */
export function pageOf({ subject, subject_id, division_code }: Pick<Alert, "subject" | "subject_id" | "division_code">): string {
  return subject === "division" ? `/money?division=${division_code}` : `${PAGES[subject]}/${subject_id}`;
}
