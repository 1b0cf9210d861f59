/** The words of rural talents 乡村人才: the pool, effects, the demand directory, selections, managers of collectives. */
import { api, got, type Schemas } from "./api/client";
import { ON, OPINION, OPINION_NEEDED, said, type Step } from "./cases";
import { findPeople } from "./posts";
import type { Choice, Field } from "./use/act";
import { findDivisions } from "./use/funds";
import { is } from "./employment";

type Talent = Schemas["TalentView"];
export const TALENT_CLASSES: Record<Talent["talent_class"], string> = {
  production: "农业生产经营人才", industry: "农村二三产业发展人才", service: "乡村公共服务人才", governance: "乡村治理人才", technology: "农业农村科技人才",
};
export const TALENT_KINDS: Record<Talent["sub_kind"], string> = {
  family_farm: "家庭农场主", cooperative: "农民合作社带头人", farmer: "高素质农民", production_other: "其他农业生产经营人才",
  entrepreneur: "农村创业创新带头人", ecommerce: "农村电商人才", artisan: "乡村工匠", labour_brand: "劳务品牌带头人", industry_other: "其他二三产业发展人才",
  teacher: "乡村教师", health: "乡村卫生健康人才", culture: "乡村文化旅游体育人才", planning: "乡村规划建设人才",
  cadre: "村“两委”干部", social_work: "农村社会工作人才", mediator: "人民调解员", legal: "农村法律人才",
  envoy: "科技特派员", extension: "农技推广人才", technology_other: "其他农业农村科技人才",
};
export const PLAN_KINDS: Record<Talent["plan_kind"], string> = { industry: "带强产业发展", people: "带动群众致富", craft: "带领技艺传承" };
export const ORIGINS: Record<Talent["origin"], string> = { local: "本土", returned: "返乡", introduced: "引进" };
export const TALENT_LEVELS: Record<Talent["talent_level"], string> = { national: "国家级", province: "省级", city: "市级", county: "县级", none: "未评定" };
export const FOCUS_GROUPS: Record<Talent["focus_groups"][number], string> = {
  broker: "农村经纪人", ecommerce: "农村电商", farmer: "高素质农民", heritage: "非遗传承人", artisan: "乡村工匠", maker: "乡创客", native_expert: "土专家", scholar: "农秀才",
};
const SAID_LEAVINGS: Record<Schemas["LeavingTalent"]["left_reason"], string> = {
  gone: "离开本县", deceased: "死亡", idle: "不再发挥作用", resigned: "本人申请", term_over: "服务期满", discipline: "违纪违法", false: "弄虚作假", other: "其他",
};
export const LEAVINGS: Record<string, string> = { ...SAID_LEAVINGS, died: "死亡(农户登记)", moved: "迁出本县(农户登记)" };
export const TALENT_STATES: Record<string, string> = { proposed: "待镇推荐", county: "待县审核", pool: "在库", left: "已出库", refused: "未入库" };
export const EFFECT_STATES: Record<string, string> = { county: "待县核实", returned: "退回补正", verified: "已核实", withdrawn: "已作废" };
export const NOMINATION_STATES: Record<string, string> = {
  nominated: "待推荐", town: "待镇审核", county: "待县审核", publicity: "拟选树公示", decision: "待表彰", honoured: "已选树", refused: "未选树", removed: "已撤销称号",
};
export const NEEDS: Record<Schemas["TalentDemandView"]["need"], string> = { urgent: "急需紧缺", needed: "需要", reserve: "储备" };
export const SELECTION_KINDS: Record<Schemas["TalentSelectionView"]["kind"], string> = { star: "明星乡土人才", manager: "村集体经济组织职业经理人" };
export const MANAGER_GRADES: Record<Schemas["ManagerAssessmentView"]["grade"], string> = { excellent: "优秀", good: "合格", basic: "基本合格", failed: "不合格" };
export const MANAGER_EXITS: Record<NonNullable<Schemas["CollectiveManagerView"]["exit_reason"]>, string> = {
  expired: "合同期满", failed: "考核不合格", resigned: "本人辞职", agreed: "协商解除", discipline: "违纪违法", left_pool: "已出人才库", other: "其他",
};

/** Lines of the demand directory that stand: a talent may fill one. */
async function findDemands(text: string): Promise<Choice[]> {
  const query = { limit: 20, withdrawn: false, ...(text ? { search: text } : {}) };
  const { items } = await got(api.GET("/api/jobs/v1/talent-demands", { params: { query } }));
  return items.map(({ id, year, employer, title }) => ({ value: id, label: `${year} ${employer} ${title}` }));
}
/** People of the pool, by what stands in their titles, skills or unit. */
export async function findTalents(text: string): Promise<Choice[]> {
  const query = { limit: 20, state: "pool" as const, ...(text ? { search: text } : {}) };
  const { items } = await got(api.GET("/api/jobs/v1/talents", { params: { query } }));
  return items.map(({ id, talent_no, name, sub_kind_title, skills }) => ({ value: id, label: [talent_no, name, sub_kind_title, ...skills].join(" ") }));
}
export async function findSelections(): Promise<Choice[]> {
  const { items } = await got(api.GET("/api/jobs/v1/talent-selections", { params: { query: { limit: 50 } } }));
  return items.map(({ id, year, title }) => ({ value: id, label: `${year} ${title}` }));
}
export const TALENT: Field = { name: "talent_id", kind: "found", label: "人才", find: findTalents, hint: "输入职称、专长或单位查找在库人才" };

const COUNTED_AS: Field[] = [
  { name: "sub_kind", kind: "choice", words: TALENT_KINDS },
  { name: "plan_kind", kind: "choice", words: PLAN_KINDS },
  { name: "origin", kind: "choice", words: ORIGINS },
];
const DESCRIBED: Field[] = [
  { name: "talent_level", kind: "choice", words: TALENT_LEVELS, first: "none" },
  { name: "focus_groups", kind: "choices", words: FOCUS_GROUPS, optional: true },
  { name: "titles", kind: "names", optional: true, hint: "例如:市级非遗传承人;多个用顿号分开" },
  { name: "skills", kind: "names", optional: true, hint: "例如:石雕、根雕" },
  { name: "unit", kind: "text", optional: true },
  { name: "demand_id", kind: "found", label: "对应的人才需求", find: findDemands, optional: true, hint: "输入单位或岗位查找" },
];
const outside = is("whose", "outside");
export const TALENT_FIELDS: Field[] = [
  { name: "whose", kind: "choice", label: "人员", words: { registry: "本县农户成员", outside: "县外引进或在职人员" } },
  { name: "person_id", kind: "found", label: "农户成员", find: findPeople, hint: "输入户编号查找", when: is("whose", "registry") },
  { name: "outsider.name", kind: "text", schema: "TalentOutsider", label: "姓名", when: outside },
  { name: "outsider.id_number", kind: "text", schema: "TalentOutsider", label: "证件号码", when: outside },
  { name: "outsider.division_code", kind: "found", label: "服务的镇村", find: findDivisions, when: outside },
  { name: "phone", kind: "text", optional: true },
  ...COUNTED_AS,
  ...DESCRIBED,
];
export const TALENT_CORRECTION = (counted: boolean): Field[] => [...(counted ? COUNTED_AS : []), ...DESCRIBED];
export const TALENT_STEPS: Record<string, Step> = {
  submit: said(OPINION),
  accept: said(OPINION),
  send_back: said(OPINION_NEEDED),
  refuse: said(OPINION_NEEDED),
  leave: { schema: "LeavingTalent", fields: [ON, { name: "left_reason", kind: "choice", words: SAID_LEAVINGS }, OPINION_NEEDED] },
  propose_again: said(OPINION),
  depart: said(),
  come_back: said(),
};

export const EFFECT_FIGURES: Field[] = [
  { name: "happened_on", kind: "day" },
  { name: "driven", kind: "number", first: 0 },
  { name: "lifted", kind: "number", first: 0, hint: "其中脱贫户、监测对象家庭成员" },
  { name: "output", kind: "money", first: "0", hint: "元" },
  { name: "income_gained", kind: "money", first: "0", hint: "元" },
  { name: "apprentices", kind: "number", first: 0 },
  { name: "note", kind: "long", optional: true, hint: "不填的须上传佐证附件" },
];
export const EFFECT_STEPS: Record<string, Step> = { verify: said(OPINION), send_back: said(OPINION_NEEDED), submit: said(OPINION), withdraw: said(OPINION_NEEDED) };

export const DEMAND_DETAILS: Field[] = [
  { name: "employer", kind: "text", hint: "例如:四季镇人民政府" },
  { name: "title", kind: "text", hint: "例如:茶叶加工技术指导" },
  { name: "sub_kind", kind: "choice", words: TALENT_KINDS },
  { name: "talent_level", kind: "choice", words: TALENT_LEVELS, first: "none" },
  { name: "places", kind: "number" },
  { name: "need", kind: "choice", words: NEEDS },
  { name: "offer", kind: "long" },
  { name: "conditions", kind: "long", optional: true },
  { name: "contact_phone", kind: "text", hint: "单位电话,例如 0915-2520000" },
];
export const DEMAND_FIELDS = (year: number): Field[] => [
  { name: "year", kind: "number", first: year },
  { name: "division_code", kind: "found", find: findDivisions, hint: "需求单位所在的镇,县级部门选县" },
  ...DEMAND_DETAILS,
];
export const EDITION_FIELDS = (year: number): Field[] => [
  { name: "year", kind: "number", first: year },
  { name: "document_no", kind: "text", hint: "例如:岚组发〔2026〕8号" },
];

export const SELECTION_FIELDS = (year: number): Field[] => [
  { name: "year", kind: "number", first: year },
  { name: "kind", kind: "choice", words: SELECTION_KINDS },
  { name: "title", kind: "text", hint: "例如:2026年度明星乡土人才" },
  { name: "document_no", kind: "text" },
  { name: "places", kind: "number" },
  { name: "closes_on", kind: "day", blank: true },
];
export const NOMINATING_FIELDS: Field[] = [
  { name: "selection_id", kind: "found", label: "选树批次", find: findSelections },
  TALENT,
  { name: "deeds", kind: "long", longest: 1000, hint: "将公示,不写身份证号和电话" },
];
export const NOMINATION_NOTICE: Field[] = [
  ON,
  { name: "place", kind: "text", optional: true, hint: "不填即县人民政府门户网站" },
  { name: "days", kind: "number", optional: true, hint: "不填即最少公示天数" },
];
export const NOMINATION_STEPS: Record<string, Step> = {
  recommend: said(OPINION),
  examine: said(OPINION),
  review: said(OPINION),
  send_back: said(OPINION_NEEDED),
  close_publicity: said(OPINION),
  honour: { schema: "HonouringTalent", fields: [ON, { name: "honour_no", kind: "text" }, { name: "incentive", kind: "money", hint: "元,没有奖励填 0" }, OPINION] },
  refuse: said(OPINION_NEEDED),
  remove: said(OPINION_NEEDED),
};

export const MANAGER_FIELDS: Field[] = [
  { name: "division_code", kind: "found", label: "村", find: findDivisions },
  { name: "collective", kind: "text" },
  TALENT,
  { name: "contract_no", kind: "text" },
  { name: "starts_on", kind: "day" },
  { name: "until", kind: "day", blank: true },
  { name: "targets", kind: "long", longest: 1000 },
  { name: "income_target", kind: "money", hint: "元/年" },
  { name: "pay", kind: "money", hint: "元/年" },
];
export const MANAGER_EXIT: Field[] = [
  { name: "on", kind: "day" },
  { name: "exit_reason", kind: "choice", words: MANAGER_EXITS },
  { name: "note", kind: "long", optional: true },
];
export const ASSESSMENT_FIELDS = (year: number): Field[] => [
  { name: "year", kind: "number", label: "年度", first: year },
  { name: "income", kind: "money", hint: "元" },
  { name: "points", kind: "number" },
  { name: "grade", kind: "choice", words: MANAGER_GRADES },
  { name: "assessed_on", kind: "day" },
  { name: "note", kind: "long", optional: true },
];
