/** The words of monitoring cases 监测对象, and what is said with each of their steps. */
import type { Schemas } from "./api/client";
import { CATEGORIES, RISKS } from "./words";
import type { Field, Form } from "./use/act";

type Case = Schemas["CaseView"];
export const CHANNELS: Record<Case["channel"], string> = {
  screening: "部门筛查预警",
  declaration: "农户自主申报",
  inspection: "基层干部排查",
  visit: "走访发现",
  hotline: "热线、信访、舆情",
  linked: "关联监测",
  relapse: "风险消除后再识别",
};
const SUBTYPES: Record<NonNullable<Case["disaster_subtype"]>, string> = {
  洪涝: "洪涝", 地质: "地质", 旱灾: "旱灾", 生物: "生物", 气象: "气象", 地震: "地震", 其他: "其他",
};
export const WAYS: Record<Schemas["Proposing"]["way"], string> = { helped: "帮扶后消除", natural: "自然消除" };
export const CANCEL_REASONS: Record<Schemas["Cancelling"]["reason"], string> = {
  gone: "整户消亡", moved: "整户迁出", merged: "并入其他农户", mistaken: "识别错误",
};
export const EXCLUSIONS: Record<Schemas["ComparisonView"]["items"][number], string> = {
  state_payroll: "家庭成员为财政供养人员且收入稳定",
  property: "购有商品房或商铺(非搬迁安置房)",
  vehicle: "有非生产性车辆或大型机械",
  company: "注册经营企业或为种养大户",
  absent: "长期不在村的空挂户",
  split: "人为拆户(子女有赡养能力)",
  study_abroad: "自费出国留学",
  consumption: "高消费",
  unauthorised: "拒绝授权查询",
  refuses_work: "拒绝力所能及的工作",
  false_declaration: "申报不实",
};
export const RESULTS = { none: "未发现", hit: "命中负面清单" } as const;
/** Departments that are usually asked; others can be typed. */
export const COMPARED_BY = ["财政局", "公安局", "自然资源局", "住建局", "市场监管局", "人社局", "民政局"];

/** The five words 发现、评议、审定、回访、销号, each with the states of a case in it. */
export const PHASES: { word: string; states: Record<string, string> }[] = [
  { word: "发现", states: { visiting: "入户核实", comparing: "信息比对" } },
  { word: "评议", states: { reviewing: "民主评议", posting: "待公示", publicised: "公示中" } },
  { word: "审定", states: { town_review: "镇审核", county_decision: "县审定", announcing: "待公告" } },
  { word: "回访", states: { planning: "制定帮扶计划", supporting: "帮扶中" } },
  {
    word: "销号",
    states: {
      elim_review: "消除评议", elim_posting: "消除待公示", elim_publicised: "消除公示中",
      elim_town: "消除镇审核", elim_county: "消除县审定", eliminated: "风险已消除",
    },
  },
];
export const CASE_STATES: Record<string, string> = {
  ...Object.assign({}, ...PHASES.map(({ states }) => states)), rejected: "未纳入", cancelled: "已撤销",
};

/** States before the county's decision. */
export const IDENTIFYING = new Set(["visiting", "comparing", "reviewing", "posting", "publicised", "town_review", "county_decision"]);

const disaster = (form: Form) => (form.risks as string[]).includes("disaster");
const RISK_FIELDS: Field[] = [
  { name: "category", kind: "choice", words: CATEGORIES },
  { name: "risks", kind: "choices", words: RISKS, most: 5, hint: "主要风险在前,最多五项" },
  { name: "disaster_subtype", kind: "choice", words: SUBTYPES, when: disaster },
];
export const OPENING_FIELDS: Field[] = [
  { name: "on", kind: "day" },
  { name: "channel", kind: "choice", words: CHANNELS },
  ...RISK_FIELDS,
  { name: "green_channel", kind: "yes", told: "先帮扶、后补程序(突发严重困难)", optional: true },
];
export const ON: Field = { name: "on", kind: "day" };
export const OPINION: Field = { name: "opinion", kind: "long", optional: true };
export const OPINION_NEEDED: Field = { name: "opinion", kind: "long" };
const PLACE: Field = { name: "place", kind: "text", hint: "例如:村务公开栏" };
const failed = (form: Form) => Number(form.attendees) > 0 && Number(form.votes_for) * 2 <= Number(form.attendees);
const REVIEW: Step = {
  schema: "Reviewing",
  path: "review",
  title: "民主评议",
  fields: [
    ON,
    { name: "place", kind: "text", hint: "例如:村委会会议室" },
    { name: "chair", kind: "text" },
    { name: "attendees", kind: "number" },
    { name: "votes_for", kind: "number" },
    { name: "votes_against", kind: "number" },
    { name: "abstentions", kind: "number" },
    { name: "told_on", kind: "day", blank: true, optional: true, when: failed },
    { name: "told_how", kind: "text", optional: true, when: failed },
    OPINION,
  ],
};

/** A step: the schema of what is said, and its fields. Its path is its code with hyphens unless another is named. */
export type Step = { schema: string; fields: Field[]; path?: string; title?: string };

export const said = (...fields: Field[]): Step => ({ schema: "Said", fields: [ON, ...fields] });
const DECIDE: Step = { schema: "Deciding", fields: [ON, { name: "decision_no", kind: "text", hint: "例如:岚乡振发〔2025〕12号" }, OPINION] };
const POST: Step = { schema: "Posting", fields: [ON, PLACE, OPINION] };

/** Every step that is taken at a case. An objection that is upheld takes the case back by its own answer. */
export const STEPS: Record<string, Step> = {
  visit: {
    schema: "Visiting",
    fields: [
      ON,
      { name: "verifiers", kind: "names", hint: "两人以上,姓名之间用顿号分开" },
      { name: "signers", kind: "members", hint: "成年家庭成员都须签字" },
      ...RISK_FIELDS,
      { name: "findings", kind: "long", hint: "不写证件号码、电话" },
      OPINION,
    ],
  },
  finish_comparison: said(OPINION),
  review_pass: REVIEW,
  review_fail: REVIEW,
  post: POST,
  close_publicity: said(OPINION),
  town_pass: said(OPINION_NEEDED),
  town_return: said(OPINION_NEEDED),
  county_approve: DECIDE,
  county_return: said(OPINION_NEEDED),
  county_reject: {
    schema: "Rejecting",
    fields: [ON, { name: "told_on", kind: "day" }, { name: "told_how", kind: "text", hint: "例如:送达告知书并说明申诉途径" }, OPINION_NEEDED],
  },
  announce: { schema: "Announcing", fields: [ON, PLACE, { name: "national_no", kind: "text", optional: true }, OPINION] },
  plan: said(OPINION),
  propose_elimination: {
    schema: "Proposing",
    fields: [
      ON,
      { name: "way", kind: "choice", words: WAYS },
      { name: "expenses_settled", kind: "yes", told: "医疗、教育等大额刚性支出已解决", optional: true },
      { name: "findings", kind: "long", hint: "不写证件号码、电话" },
      OPINION,
    ],
  },
  elim_review_pass: REVIEW,
  elim_review_fail: REVIEW,
  elim_post: POST,
  elim_close_publicity: said(OPINION),
  elim_town_pass: said(OPINION_NEEDED),
  elim_town_return: said(OPINION_NEEDED),
  elim_county_approve: DECIDE,
  elim_county_return: said(OPINION_NEEDED),
  roll_back: said(OPINION_NEEDED),
  cancel: { schema: "Cancelling", fields: [ON, { name: "reason", kind: "choice", words: CANCEL_REASONS }, OPINION_NEEDED] },
};
/** Steps that take something away: they stand apart from the others. */
export const HARSH = new Set([
  "cancel", "roll_back", "county_reject", "drop", "town_reject", "withdraw", "propose_removal", "drop_revision", "close_plan", "cancel_plan",
  "terminate", "reverse",
]);

/** The steps of a measure. */
export const MEASURE_STEPS: Record<string, Step & { states: string[]; title: string; evidence: string[] }> = {
  start: { ...said(OPINION), title: "开始实施", states: ["planned"], evidence: [] },
  finish: {
    schema: "Finishing",
    fields: [ON, { name: "result", kind: "long" }, { name: "amount", kind: "money", optional: true, hint: "与计划不同时填写,元" }, OPINION],
    title: "落实",
    states: ["planned", "running"],
    evidence: [],
  },
  confirm: { ...said(OPINION), title: "农户确认", states: ["finished"], evidence: ["确认单"] },
  stop: { ...said(OPINION_NEEDED), title: "终止", states: ["planned", "running", "finished"], evidence: [] },
};
