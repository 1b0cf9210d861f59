/** The words of vacancies 招聘岗位, of whom they fit, and of recommendations 岗位推荐. */
import type { Schemas } from "./api/client";
import { OPINION, OPINION_NEEDED, said, type Step } from "./cases";
import { is } from "./employment";
import type { Field } from "./use/act";
import { findDivisions } from "./use/funds";

type Vacancy = Schemas["VacancyDetail"];
type Recommendation = Schemas["RecommendationView"];
export const VACANCY_SOURCES: Record<Vacancy["source"], string> = { county: "县内企业", workshop: "社区工厂(就业帮扶车间)", cooperation: "苏陕劳务协作", relief: "以工代赈项目", fair: "招聘会", other: "其他" };
export const VACANCY_STATES: Record<string, string> = { draft: "待提交", county: "待县审核", open: "招聘中", filled: "已招满", expired: "已过期", withdrawn: "已撤回" };
export const RECOMMENDED: Record<Recommendation["state"], string> = {
  given: "已推荐", accepted: "愿意应聘", interviewed: "已面试", hired: "已录用", declined: "不愿应聘", rejected: "未录用", unreached: "联系不上",
};
const { given: _given, ...OUTCOMES } = RECOMMENDED;
const WAYS: Record<Recommendation["way"], string> = { phone: "电话", sms: "短信", visit: "入户", office: "到办事大厅", fair: "招聘会" };
export const VACANCY_STEPS: Record<string, Step> = { submit: said(OPINION), approve: said(OPINION), send_back: said(OPINION_NEEDED), withdraw: said(OPINION_NEEDED), fill: said(), expire: said() };
export const VACANCY_FIELDS: Field[] = [
  { name: "division_code", kind: "found", find: findDivisions, hint: "登记的镇或县,输入名称查找" },
  { name: "employer", kind: "text" },
  { name: "title", kind: "text", hint: "例如:缝纫工(熟手)" },
  { name: "trade", kind: "text", hint: "例如:缝纫工" },
  { name: "place_code", kind: "text", hint: "12 位行政区划代码,例如 320500000000(苏州市)" },
  { name: "places", kind: "number" },
  { name: "wage_from", kind: "money", hint: "元/月" },
  { name: "wage_to", kind: "money", hint: "元/月" },
  { name: "age_from", kind: "number", first: 16 },
  { name: "age_to", kind: "number", first: 59 },
  { name: "part_ability", kind: "either", first: "false" },
  { name: "conditions", kind: "long", optional: true, hint: "不得限制性别" },
  { name: "valid_until", kind: "day", blank: true },
  { name: "source", kind: "choice", words: VACANCY_SOURCES },
  { name: "contact_phone", kind: "text", hint: "单位电话,例如 0915-2520000" },
];
export const RECOMMENDING_FIELDS: Field[] = [
  { name: "way", kind: "choice", words: WAYS },
  { name: "consent", kind: "either", first: "true", hint: "服务需求中没有“岗位推荐”的须本人同意" },
];
export const OUTCOME_FIELDS: Field[] = [
  { name: "state", kind: "choice", words: OUTCOMES },
  { name: "on", kind: "day" },
  { name: "reason", kind: "text", when: is("state", "declined", "rejected") },
];
