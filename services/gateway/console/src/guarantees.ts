/** The words of the guarantees 三保障和饮水安全, what a check sheet asks, and the steps of a problem. */
import type { Schemas } from "./api/client";
import type { Step } from "./cases";
import type { Field, Form } from "./use/act";

type Item = Schemas["ProblemView"]["item"];
export const ITEMS: Record<Item, string> = {
  food: "不愁吃", clothing: "不愁穿", education: "义务教育", medical: "基本医疗", housing: "住房安全", water: "饮水安全",
};
export const CONCLUSIONS: Record<Schemas["FindingView"]["conclusion"], string> = { met: "达标", not_met: "未达标", not_applicable: "不涉及" };
export const PROBLEM_STATES: Record<string, string> = {
  open: "待解决", solved: "已解决待核验", verified: "已销号", passed: "复查达标", mistaken: "误报撤销", dropped: "已终止",
};
const GRADES = { A: "A 级", B: "B 级", C: "C 级", D: "D 级" };
export const REMEDIES: Record<NonNullable<Schemas["HousingEntry"]["remedy"]>, string> = {
  repaired: "已修缮加固", rebuilt: "已拆除重建", relocated: "已易地搬迁", rented: "租住安全住房",
  borrowed: "借住安全住房(有协议)", with_children: "随子女居住安全住房",
};
export const QUALITIES: Record<Schemas["WaterEntry"]["quality"], string> = {
  senses: "望、闻、问、尝", gb5749: "GB 5749 水质检测", small_works: "小型集中供水水质检测",
};

/** Fields of an item, its name above the first. */
function part(item: Item, fields: Omit<Field, "schema">[]): Field[] {
  const schema = `${item[0]!.toUpperCase()}${item.slice(1)}Entry`;
  return fields.map((field, index) => ({ ...field, name: `${item}.${field.name}`, schema, part: index ? undefined : ITEMS[item] }));
}

const graded = (form: Form) => !!form["housing.grade"];
const remedied = (form: Form) => !!form["housing.remedy"];
const fetched = (form: Form) => form["water.at_home"] === "false";
const overruled = (item: string) => (form: Form) => (form.overruled as string[]).includes(item);

/** What is asked about a household: all six items as measured; their conclusions follow from that, unless somebody sees more. */
export const SHEET_FIELDS: Field[] = [
  { name: "checked_on", kind: "day" },
  { name: "checkers", kind: "names", hint: "姓名之间用顿号分开" },
  ...part("food", [{ name: "staple", kind: "either" }, { name: "protein", kind: "either" }]),
  ...part("clothing", [{ name: "seasonal", kind: "either" }, { name: "spare", kind: "either" }, { name: "bedding", kind: "either" }]),
  ...part("education", [{ name: "school_age", kind: "number" }, { name: "out_of_school", kind: "number" }]),
  ...part("medical", [{ name: "uninsured", kind: "number" }, { name: "treatable", kind: "either" }, { name: "affordable", kind: "either" }]),
  ...part("housing", [
    { name: "grade", kind: "choice", words: GRADES, optional: true, hint: "没有鉴定过的不选" },
    { name: "appraiser", kind: "text", when: graded },
    { name: "appraised_on", kind: "day", blank: true, when: graded },
    { name: "remedy", kind: "choice", words: REMEDIES, optional: true, hint: "C、D 级或未鉴定而安全居住的" },
    { name: "remedied_on", kind: "day", blank: true, when: remedied },
  ]),
  ...part("water", [
    { name: "litres", kind: "money", hint: "升" },
    { name: "quality", kind: "choice", words: QUALITIES },
    { name: "clean", kind: "either" },
    { name: "at_home", kind: "either" },
    { name: "minutes", kind: "number", optional: true, when: fetched },
    { name: "metres", kind: "number", optional: true, when: fetched },
    { name: "climb", kind: "number", optional: true, when: fetched },
    { name: "outage_days", kind: "number" },
  ]),
  { name: "overruled", kind: "choices", label: "结论与实测结果不同的项目", words: ITEMS, optional: true, part: "结论", hint: "结论由实测结果得出" },
  ...Object.entries(ITEMS).flatMap<Field>(([item, word]) => [
    { name: `${item}.conclusion`, kind: "choice", label: `${word}的结论`, words: CONCLUSIONS, when: overruled(item) },
    { name: `${item}.reason`, kind: "text", label: `${word}的理由`, when: overruled(item) },
  ]),
  { name: "note", kind: "long", optional: true, hint: "不写个人信息" },
];

/** What was typed, as the service takes it. */
export function sheetOf({ overruled: _overruled, ...entry }: Form): Schemas["SheetEntry"] {
  return entry as unknown as Schemas["SheetEntry"];
}

const ON: Field = { name: "on", kind: "day" };
const OPINION: Field = { name: "opinion", kind: "long", optional: true };
const OPINION_NEEDED: Field = { name: "opinion", kind: "long" };

/** The steps of a problem that people take; the others follow from check sheets, and are only told. */
export const PROBLEM_STEPS: Record<string, Step> = {
  solve: { schema: "Solving", fields: [ON, { name: "how", kind: "long", hint: "不写个人信息" }, OPINION] },
  verify: { schema: "Said", fields: [ON, OPINION] },
  send_back: { schema: "Said", fields: [ON, OPINION_NEEDED] },
  drop: { schema: "Said", fields: [ON, OPINION_NEEDED] },
};
export const ARRANGEMENT_FIELDS: Field[] = [
  { name: "temporary", kind: "long", optional: true, hint: "例如:由村供水车每日送水" },
  { name: "department", kind: "text", optional: true },
  { name: "responsible", kind: "text", optional: true },
  { name: "assignee", kind: "text", optional: true, hint: "不填即由本级负责的人办理" },
];
