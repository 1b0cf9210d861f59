/** The words of helpers 帮扶责任人 and visits 走访, and what is asked when a visit is recorded. */
import type { Schemas } from "./api/client";
import type { Choice, Field, Form } from "./use/act";

type Visit = Schemas["VisitEntry"];
type Aspect = Schemas["ProblemEntry"]["aspect"];
export const GROUPS: Record<Schemas["Duty"]["group"], string> = {
  monitored: "监测户", eliminated: "风险消除户", lifted: "脱贫户", ordinary: "一般农户",
};
/** Groups that must have a helper. */
export const HELPED_GROUPS: Record<Schemas["Orphan"]["group"], string> = {
  monitored: GROUPS.monitored, eliminated: GROUPS.eliminated, lifted: GROUPS.lifted,
};
export const UNIT_LEVELS: Record<Schemas["HelperEntry"]["unit_level"], string> = {
  province: "省直", city: "市直", county: "县直", town: "乡镇", village: "村",
};
export const METHODS: Record<Visit["method"], string> = { home: "入户", phone: "电话", wechat: "微信" };
export const ASPECTS: Record<Aspect, string> = {
  income: "收入稳定", education: "义务教育", medical: "基本医疗", housing: "住房安全", water: "饮水安全",
  employment: "务工就业", disaster: "灾害事故", other: "其他",
};
export const CHECKED = ["income", "education", "medical", "housing", "water"] as const;
export const FINDINGS: Record<Visit["checks"]["income"], string> = { fine: "无问题", problem: "有问题", none: "不涉及" };
export const CHANGES: Record<Schemas["ChangeEntry"]["kind"], string> = {
  member: "人口变化", work: "务工就业变化", income: "收入变化", expense: "支出变化", health: "健康变化",
  schooling: "就学变化", housing: "住房变化", policy: "享受政策变化", contact: "联系方式变化", other: "其他变化",
};

const OTHERS = Object.fromEntries(Object.entries(ASPECTS).filter(([aspect]) => !(CHECKED as readonly string[]).includes(aspect)));
const has = (form: Form, name: string, code: string) => (form[name] as string[]).includes(code);

/** A problem is told where it was ticked, or chosen among the others; a change likewise. */
function problem(aspect: string, when: (form: Form) => boolean): Field[] {
  const word = ASPECTS[aspect as Aspect];
  return [
    { name: `told.${aspect}.note`, kind: "long", label: `问题描述:${word}`, hint: "不写证件号码、电话", when },
    { name: `told.${aspect}.open_lead`, kind: "yes", label: `“${word}”的处理`, told: "转为线索,入户核实", optional: true, when },
  ];
}

/** What is asked about a visit; `helpers` are those of the household. */
export function visitFields(helpers: Choice[]): Field[] {
  const checks = CHECKED.flatMap<Field>((aspect, index) => [
    { name: `checks.${aspect}`, kind: "tick", words: FINDINGS, schema: "Checks", part: index ? undefined : "核查事项" },
    ...problem(aspect, (form) => form[`checks.${aspect}`] === "problem"),
  ]);
  const others = Object.keys(OTHERS).flatMap((aspect) => problem(aspect, (form) => has(form, "other_problems", aspect)));
  const changes = Object.entries(CHANGES).map<Field>(([kind, word]) => ({
    name: `changed.${kind}`, kind: "long", label: word, hint: "不写证件号码、电话", when: (form) => has(form, "changed_kinds", kind),
  }));
  return [
    { name: "visited_on", kind: "day" },
    ...(helpers.length
      ? [{ name: "helper_id", kind: "choice", label: "走访人", words: Object.fromEntries(helpers.map(({ value, label }) => [value, label])), optional: true, hint: "不选即登记人" } satisfies Field]
      : []),
    { name: "method", kind: "tick", words: METHODS, first: "home" },
    { name: "absence", kind: "text", when: (form) => form.method !== "home" },
    { name: "persons_met", kind: "members" },
    ...checks,
    { name: "other_problems", kind: "choices", label: "其他问题", words: OTHERS, optional: true },
    ...others,
    { name: "checks.needs", kind: "text", schema: "Checks", optional: true },
    { name: "checks.policy_told", kind: "yes", schema: "Checks", told: "已宣讲", optional: true },
    { name: "changed_kinds", kind: "choices", label: "与上次走访相比的变化", words: CHANGES, optional: true, part: "其他" },
    ...changes,
    { name: "note", kind: "long", optional: true, hint: "不写证件号码、电话" },
    { name: "next_visit_on", kind: "day", blank: true, optional: true },
  ];
}

/** What was typed, as the service takes it. */
export function visitOf(form: Form): Visit {
  const { told = {}, changed = {}, other_problems: _others, changed_kinds: _kinds, ...entry } = form as {
    told?: Record<string, { note: string; open_lead: boolean }>;
    changed?: Record<string, string>;
  } & Form;
  return {
    ...entry,
    problems: Object.entries(told).map(([aspect, said]) => ({ aspect, ...said })),
    changes: Object.entries(changed).map(([kind, note]) => ({ kind, note })),
  } as unknown as Visit;
}
