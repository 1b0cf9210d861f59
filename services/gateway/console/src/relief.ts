/** The words of work-relief projects 以工代赈, of who works there 务工人员, and of what is worked and paid. */
import type { Schemas } from "./api/client";
import { ON, OPINION, OPINION_NEEDED, said, type Step } from "./cases";
import { CANDIDATE_NOTICE, PERSON } from "./posts";
import type { Choice, Field } from "./use/act";
import { findDivisions } from "./use/funds";
import { today } from "./words";

type Project = Schemas["ReliefDetail"];
export const RELIEF_SOURCES: Record<Project["source"], string> = {
  special: "以工代赈专项资金", linking: "衔接推进乡村振兴补助资金(以工代赈任务)", agri: "农业农村基础设施资金", investment: "政府投资重点工程",
};
export const FUND_LEVELS: Record<Project["fund_level"], string> = { central: "中央", province: "省级", city: "市级", county: "县级" };
export const RELIEF_STATES: Record<string, string> = { planned: "待公示、开工", running: "实施中", accepted: "劳务报酬已验收", cancelled: "已取消" };
export const FORCES: Record<Schemas["ReliefFindingView"]["force"], string> = { block: "不予验收", ask: "须说明" };
export const RELIEF_STEPS: Record<string, Step> = { start: said(OPINION), accept: said(OPINION), cancel: said(OPINION_NEEDED) };
export const RELIEF_NOTICE: Field[] = CANDIDATE_NOTICE.map((field) => (field.name === "on" ? { ...field, first: today() } : field));

export const RELIEF_FACTS: Field[] = [
  { name: "name", kind: "text" },
  { name: "scale", kind: "text", hint: "例如:硬化产业路 3.2 公里" },
  { name: "content", kind: "long" },
  { name: "beneficiaries", kind: "text", hint: "例如:四坪村一至四组 126 户" },
  { name: "source", kind: "choice", words: RELIEF_SOURCES, part: "资金" },
  { name: "fund_level", kind: "choice", words: FUND_LEVELS },
  { name: "year", kind: "number", first: Number(today().slice(0, 4)) },
  { name: "aid", kind: "money", hint: "元,劳务报酬占比按它计算" },
  { name: "total", kind: "money", hint: "元" },
  { name: "funds_project_no", kind: "text", optional: true, hint: "资金服务中的项目编号;没有的不填" },
  { name: "owner", kind: "text", hint: "例如:四季镇人民政府", part: "公示牌所列单位" },
  { name: "designer", kind: "text", optional: true },
  { name: "builder", kind: "text" },
  { name: "phone", kind: "text", hint: "单位电话,例如 0915-2520000" },
  { name: "from_on", kind: "day" },
  { name: "until", kind: "day", blank: true },
];
export const RELIEF_FIELDS: Field[] = [
  ON,
  { name: "division_code", kind: "found", label: "所在村或镇", find: findDivisions, hint: "输入镇村名称查找" },
  ...RELIEF_FACTS,
  { name: "responsible", kind: "text", hint: "保存后只显示脱敏姓名" },
  {
    name: "plan",
    kind: "rows",
    of: {
      schema: "ReliefTradeLine",
      fields: [
        { name: "trade", kind: "text", hint: "例如:普工" },
        { name: "people", kind: "number" },
        { name: "days", kind: "number" },
        { name: "day_pay", kind: "money", hint: "元/天" },
      ],
    },
  },
];
export const workerFields = (plan: Project["plan"]): Field[] => [
  PERSON,
  { name: "trade", kind: "choice", words: Object.fromEntries(plan.map(({ trade, day_pay }) => [trade, `${trade}(${day_pay} 元/天)`])) },
  { name: "agreement_no", kind: "text" },
  { name: "from_on", kind: "day" },
  { name: "until", kind: "day", blank: true },
];
/** Workers of a project to choose from, by what is typed of their names. */
const among = (workers: Choice[]): Field => ({
  name: "worker_id",
  kind: "found",
  find: (text) => Promise.resolve(workers.filter(({ label }) => label.includes(text)).slice(0, 20)),
});
export const daysFields = (workers: Choice[]): Field[] => [
  { name: "month", kind: "month", schema: "ReliefMonthView" },
  { name: "items", kind: "rows", of: { schema: "ReliefDaysItem", fields: [among(workers), { name: "days", kind: "money", hint: "可填半天" }] } },
];
export const paymentFields = (workers: Choice[]): Field[] => [
  { name: "month", kind: "month" },
  { name: "paid_on", kind: "day" },
  {
    name: "items",
    kind: "rows",
    of: {
      schema: "ReliefPaymentItem",
      fields: [among(workers), { name: "amount", kind: "money", hint: "元" }, { name: "voucher_no", kind: "text" }, { name: "note", kind: "text", optional: true, hint: "与天数×标准相差大的须说明" }],
    },
  },
];
export const RELIEF_STANDARD_FIELDS: Field[] = [
  { name: "source", kind: "choice", words: RELIEF_SOURCES },
  { name: "fund_level", kind: "choice", words: FUND_LEVELS },
  { name: "year", kind: "number", hint: "从哪个资金年度起执行" },
  { name: "percent", kind: "money", hint: "%,例如 30" },
  { name: "document_no", kind: "text" },
];
