/** The words of performance 绩效, and what is said with the steps of monitorings and evaluations. */
import type { Schemas } from "./api/client";
import { ON, OPINION, OPINION_NEEDED, said, type Step } from "./cases";
import type { Field, Form } from "./use/act";

export const GRADES: Record<NonNullable<Schemas["EvaluationView"]["grade"]>, string> = { excellent: "优", good: "良", fair: "中", poor: "差" };
export const REVIEWS: Record<Schemas["EvaluationReview"]["review"], string> = { spot: "抽评", key: "重点评价" };
export const USES: Record<Schemas["ResultUse"]["uses"][number], string> = { next_year: "下年度资金安排", public: "公开", assessment: "考核", mend: "整改" };
export const STATES = {
  monitoring: { drafting: "待填报", submitted: "待审核", returned: "已退回", accepted: "已审核", waived: "免于填报" },
  evaluation: {
    drafting: "待自评", submitted: "待审核", returned: "已退回", accepted: "已审核", reviewed: "已抽评或重点评价", used: "结果已应用", waived: "免于填报",
  },
} satisfies Record<string, Record<string, string>>;

const COUNTY: Record<string, Step> = { send_back: said(OPINION_NEEDED), accept: said(OPINION), waive: said(OPINION_NEEDED) };

/** Every indicator of the goal table is a row, with what is due of it. */
function indicators(schema: string, goals: Schemas["GoalDue"][], before: Form[], optional: boolean): Field {
  const words = Object.fromEntries(goals.map(({ number, name, due_target, unit }) => [String(number), `${number}. ${name}(应 ${due_target} ${unit})`]));
  const fields: Field[] = [
    { name: "number", kind: "choice", label: "指标", words },
    { name: "reached", kind: "money", optional },
    { name: "note", kind: "text", optional: true, hint: "偏低或尚不能测量的,须说明原因" },
  ];
  const first = goals.map(({ number }) => ({ reached: "", note: "", ...before.find((row) => row.number === number), number: String(number) }));
  return { name: "indicators", kind: "rows", of: { schema, fields }, first };
}

/** The steps of a monitoring or an evaluation, as its goals stand and as it was handed in last. */
export function stepsOf(kind: "monitoring" | "evaluation", goals: Schemas["GoalDue"][] = [], before: { summary?: string | null; indicators?: Form[] } = {}): Record<string, Step> {
  const last = (before.indicators ?? []).map(({ number, reached, note }) => ({ number, reached: reached ?? "", note: note ?? "" }));
  const summary: Field = { name: "summary", kind: "long", first: before.summary ?? "", hint: "不写证件号码" };
  const told = (schema: string, entry: string, optional: boolean): Step => ({ schema, fields: [ON, summary, indicators(entry, goals, last, optional), OPINION] });
  if (kind === "monitoring") return { submit: told("MonitoringSubmission", "MonitoringIndicatorEntry", true), ...COUNTY };
  return {
    submit: told("EvaluationSubmission", "EvaluationIndicatorEntry", false),
    ...COUNTY,
    review: { schema: "EvaluationReview", fields: [ON, { name: "review", kind: "choice", words: REVIEWS }, { name: "review_score", kind: "money" }, OPINION_NEEDED] },
    use: { schema: "ResultUse", fields: [ON, { name: "uses", kind: "choices", words: USES }, { name: "use_note", kind: "long", optional: true }, OPINION] },
  };
}
