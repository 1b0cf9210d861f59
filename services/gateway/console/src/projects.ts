/** The words of the project library 项目库 and of annual plans 年度计划, and what is said with their steps. */
import type { Schemas } from "./api/client";
import { ON, OPINION, OPINION_NEEDED, said, type Step } from "./cases";
import type { Field, Form } from "./use/act";

type Project = Schemas["ProjectView"];
export const ORIGINS: Record<Project["origin"], string> = { village: "村", town: "镇", county: "县" };
export const NATURES: Record<Project["nature"], string> = { new: "新建", continued: "续建", extended: "改扩建" };
export const LAND: Record<Schemas["ProjectDetail"]["land_use"], string> = { none: "不新增用地", secured: "用地手续已落实", pending: "用地手续未落实" };
export const GOALS: Record<Schemas["GoalView"]["kind"], string> = {
  quantity: "数量指标", quality: "质量指标", timeliness: "时效指标", cost: "成本指标", economic: "经济效益", social: "社会效益",
  ecological: "生态效益", sustainable: "可持续影响", satisfaction: "满意度",
};
export const DIRECTIONS: Record<Schemas["GoalView"]["direction"], string> = { at_least: "≥", at_most: "≤", equal: "=" };
export const MECHANISMS: Record<Schemas["MechanismView"]["kind"], string> = {
  orders: "订单生产", work: "务工就业", land: "土地流转", shares: "股份分红", custody: "托养托管", services: "技术服务",
  sales: "产销对接", returns: "收益分配", floor: "订单保底",
};
export const REMOVAL_REASONS: Record<Schemas["Removing"]["removal_reason"], string> = {
  not_needed: "不再需要", done_otherwise: "已由其他资金实施", unfunded: "长期未安排资金", land_failed: "用地无法落实", not_feasible: "不具备实施条件",
};
export const NEGATIVE: Record<string, string> = {
  unit_expenses: "单位基本支出",
  buildings: "修建楼堂馆所",
  bonuses: "各种奖金、津贴和福利补助",
  debts: "偿还债务和垫资",
  vehicles: "购置交通工具和通讯设备",
  losses: "弥补企业亏损",
  large_works: "大中型基本建设项目",
  urban: "城市基础设施和城市扶贫",
  guarantees: "企业担保金",
  budget_gap: "弥补预算支出缺口",
  scenery: "景观、盆景工程、牌楼和大广场",
  village_office: "村级办公场所",
  cash: "直接发钱发物的分红",
  estate: "配套商业房地产",
  over_standard: "超标准到户补助",
  no_build_zone: "在禁止建设区内建设",
  image: "形象工程",
  own_channel: "另有资金渠道:低保、医保、养老、临时救助和一般教育、卫生、文化支出",
};
export const PROJECT_STATES: Record<string, string> = {
  applying: "申报准备", village_publicity: "村级公示", town_audit: "镇审核", town_publicity: "镇级公示", county_opinions: "县级征求意见公示",
  argument: "县级论证", decision: "县级审定", county_publicity: "县级公示", stock: "储备", selected: "列入年度计划",
  removal_decision: "退库审批", removal_publicity: "退库公示", removed: "已退库", rejected: "未入库", withdrawn: "已撤回",
};
export const PLAN_STATES: Record<string, string> = {
  drafting: "编制", plan_publicity: "计划公示", approval: "计划审定", approved: "待下达", issued: "已下达", closed: "已关闭", cancelled: "已作废",
};
/** States in which a notice is put up. */
export const PUBLICISED = new Set(["village_publicity", "town_publicity", "county_opinions", "county_publicity", "removal_publicity"]);
/** States in which goals and mechanism are filled in. */
export const FILLED_IN = new Set(["applying", "town_audit", "argument", "decision", "stock"]);

const DECISION_NO: Field = { name: "decision_no", kind: "text", hint: "例如:岚农组发〔2025〕12号" };
const APPROVE: Step = { schema: "Approving", fields: [ON, DECISION_NO, OPINION] };
const SUBMIT: Step = { ...said(OPINION), path: "submit" };

/** Amounts by source; how a source is named depends on who asks. */
export const amounts = (source: Field): Field => ({
  name: "amounts",
  kind: "rows",
  of: { schema: "PlannedAmount", fields: [source, { name: "amount", kind: "money", hint: "元" }] },
});
const secured = (form: Form) => form.land_use === "secured";
const operating = (form: Form) => form.operating === true;

/** What an application may say later than its first fields; it is needed before the county decides. */
const FURTHER: Field[] = [
  { name: "quantity", kind: "money", optional: true, part: "提交前须填写" },
  { name: "unit", kind: "text", optional: true, hint: "例如:立方米" },
  { name: "planned_from", kind: "day", optional: true, blank: true },
  { name: "planned_to", kind: "day", optional: true, blank: true },
  { name: "responsible_unit", kind: "text", optional: true },
  { name: "responsible_person", kind: "text", optional: true },
  { name: "phone", kind: "text", optional: true, hint: "加密保存,脱敏显示" },
  { name: "beneficiary_households", kind: "number", optional: true },
  { name: "beneficiary_persons", kind: "number", optional: true },
  { name: "monitored_households", kind: "number", optional: true },
  { name: "monitored_persons", kind: "number", optional: true },
  { name: "land_use", kind: "choice", words: LAND, first: "pending" },
  { name: "land_document", kind: "text", when: secured },
  { name: "maintenance_unit", kind: "text", optional: true },
  { name: "maintenance_plan", kind: "text", optional: true },
  { name: "ownership_plan", kind: "text", optional: true },
  { name: "operating", kind: "yes", told: "经营性项目(须有联农带农机制)", optional: true },
  { name: "operator", kind: "text", optional: true, when: operating },
  { name: "no_asset_reason", kind: "text", optional: true, hint: "补助、培训等不形成资产的填写" },
];

/** What a project says of itself; where it lies and its year are asked only once. */
export const substance = (category: Field, source: Field): Field[] => [
  { name: "name", kind: "text" },
  category,
  { name: "nature", kind: "choice", words: NATURES, first: "new" },
  { name: "content", kind: "long", hint: "不写个人信息" },
  amounts(source),
  ...FURTHER,
];

/** Steps of a project; adjustments get the fields of the project before their own. The year's plan selects. */
export const PROJECT_STEPS: Record<string, Step> = {
  submit_village: SUBMIT,
  submit_town: SUBMIT,
  submit_county: SUBMIT,
  withdraw: said(OPINION_NEEDED),
  close_village: said(OPINION),
  village_back: said(OPINION_NEEDED),
  town_pass: said(OPINION_NEEDED),
  town_return: said(OPINION_NEEDED),
  town_reject: said(OPINION_NEEDED),
  close_town: said(OPINION),
  town_back: said(OPINION_NEEDED),
  close_opinions: said(OPINION),
  opinions_back: said(OPINION_NEEDED),
  argue_pass: said(OPINION_NEEDED),
  approve: APPROVE,
  county_return: said(OPINION_NEEDED),
  county_reject: said(OPINION_NEEDED),
  enter: said(OPINION),
  county_back: said(OPINION_NEEDED),
  adjust: { schema: "Adjusting", path: "adjustment", fields: [ON, OPINION_NEEDED] },
  approve_adjustment: { schema: "AdjustingByCounty", path: "approved-adjustment", fields: [ON, DECISION_NO, OPINION_NEEDED] },
  propose_removal: { schema: "Removing", fields: [ON, { name: "removal_reason", kind: "choice", words: REMOVAL_REASONS }, OPINION_NEEDED] },
  approve_removal: APPROVE,
  refuse_removal: said(OPINION_NEEDED),
  remove: said(OPINION),
  removal_back: said(OPINION_NEEDED),
};
export const ADJUSTMENTS = new Set(["adjust", "approve_adjustment"]);

const DECIDE: Step = { schema: "Deciding", fields: [ON, DECISION_NO, OPINION] };
export const PLAN_STEPS: Record<string, Step> = {
  announce: said(OPINION),
  close_publicity: said(OPINION),
  back: said(OPINION_NEEDED),
  approve_plan: { ...DECIDE, path: "approve" },
  return_plan: { ...said(OPINION_NEEDED), path: "return" },
  issue: DECIDE,
  revise: said(OPINION_NEEDED),
  drop_revision: said(OPINION_NEEDED),
  close_plan: { ...said(OPINION_NEEDED), path: "close" },
  cancel_plan: { ...said(OPINION_NEEDED), path: "cancel" },
};

export const PUBLICISING_FIELDS: Field[] = [
  ON,
  { name: "place", kind: "text", hint: "例如:村务公开栏" },
  { name: "days", kind: "number", optional: true, hint: "不填即按参数规定的最少天数" },
];
export const GOAL_FIELDS: Field[] = [
  { name: "overall_goal", kind: "long", optional: true },
  {
    name: "goals",
    kind: "rows",
    hint: "至少一项产出指标和一项满意度指标(以 % 计)",
    of: {
      schema: "GoalEntry",
      fields: [
        { name: "kind", kind: "choice", words: GOALS },
        { name: "name", kind: "text" },
        { name: "direction", kind: "choice", words: DIRECTIONS, first: "at_least" },
        { name: "target", kind: "money" },
        { name: "unit", kind: "text" },
      ],
    },
  },
];
export const MECHANISM_FIELDS: Field[] = [
  {
    name: "mechanism",
    kind: "rows",
    optional: true,
    hint: "一户只计一次,计入其受益最多的方式",
    of: {
      schema: "MechanismEntry",
      fields: [
        { name: "kind", kind: "choice", words: MECHANISMS },
        { name: "households", kind: "number" },
        { name: "monitored_households", kind: "number" },
        { name: "income", kind: "money", optional: true, hint: "元" },
        { name: "contract", kind: "text", optional: true },
        { name: "planned_from", kind: "day", optional: true, blank: true },
        { name: "planned_to", kind: "day", optional: true, blank: true },
      ],
    },
  },
];
export const negativeFields = (hints: Schemas["HintView"][]): Field[] => [
  { name: "negative", kind: "choices", words: NEGATIVE, optional: true, hint: "属于负面清单的事项;都不属于的不选" },
  {
    name: "explanations",
    kind: "rows",
    optional: true,
    hint: "词语只是看起来像的,逐个书面说明",
    of: {
      schema: "Explaining",
      fields: [
        { name: "word", kind: "choice", words: Object.fromEntries(hints.map(({ word, negative_title }) => [word, `${word}(${negative_title})`])) },
        { name: "reason", kind: "long" },
      ],
    },
  },
];
