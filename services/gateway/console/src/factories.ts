/** The words of community factories 社区工厂, of what they report 月报 and are recognised for 认定, and of labour brands 劳务品牌. */
import { api, got, type Schemas } from "./api/client";
import { ON, OPINION_NEEDED, said, type Step } from "./cases";
import type { Choice, Field } from "./use/act";
import { findDivisions } from "./use/funds";

type Factory = Schemas["FactoryDetail"];
export const FACTORY_FORMS: Record<Factory["form"], string> = { headquarters: "园区总部", community: "社区工厂", branch: "支部工厂", household: "家庭工坊" };
export const FACTORY_LINES: Record<Factory["line"], string> = {
  toys: "毛绒玩具", harness: "电子线束", socks: "袜业", garments: "服装鞋帽", handicraft: "手工制作", food: "药材和食品加工", farming: "种植养殖",
  trade: "商贸流通", tourism: "文化旅游", other: "其他",
};
export const FACTORY_TITLES: Record<Factory["titles"][number], string> = { community_factory: "新社区工厂", employment_base: "就业帮扶基地", workshop: "就业帮扶车间" };
export const FACTORY_SOURCES: Record<Factory["source"], string> = { invited: "招商引资", returned: "返乡创业", local: "本地兴办", other: "其他" };
export const OWNERS: Record<NonNullable<Factory["owner"]>, string> = { government: "政府", village: "村集体", own: "自有", rented: "租赁" };
export const FACTORY_STATES: Record<string, string> = { operating: "正常运行", monitored: "监测待处置", cleared: "清理" };
const WATCHES: Record<Schemas["WatchingFactory"]["reason"], string> = {
  idle: "停工停产", few_workers: "带动就业不足", unreported: "未报送月报", wages: "拖欠工资", unsafe: "安全隐患", other: "其他",
};
const CLEARANCES: Record<Schemas["ClearingFactory"]["reason"], string> = {
  unmet: "缓冲期满仍不符合认定条件", closed: "停业注销", moved: "迁出本县", withdrawn: "主动退出", unsafe: "安全生产不合格", false: "弄虚作假",
};
export const FACTORY_STEPS: Record<string, Step> = {
  watch: { schema: "WatchingFactory", fields: [ON, { name: "reason", kind: "choice", words: WATCHES }, OPINION_NEEDED] },
  restore: said(OPINION_NEEDED),
  clear: { schema: "ClearingFactory", fields: [ON, { name: "reason", kind: "choice", words: CLEARANCES }, OPINION_NEEDED] },
};
const MONTHS = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [String(index + 1), `${index + 1} 月`]));

/** Factories by a part of their name; those of one form, if it is said. */
export const factoriesFound = (form?: Factory["form"]) => async (text: string): Promise<Choice[]> => {
  const query = { limit: 20, ...(form ? { form } : {}), ...(text ? { search: text } : {}) };
  const { items } = await got(api.GET("/api/jobs/v1/factories", { params: { query } }));
  return items.map(({ id, name, factory_no }) => ({ value: id, label: `${name}(${factory_no})` }));
};
export const FACTORY_FACTS: Field[] = [
  { name: "name", kind: "text", hint: "按营业执照填写" },
  { name: "credit_code", kind: "text", optional: true, hint: "18 位;家庭工坊可不填" },
  { name: "phone", kind: "text", hint: "单位电话,例如 0915-2520000" },
  { name: "form", kind: "choice", words: FACTORY_FORMS },
  { name: "line", kind: "choice", words: FACTORY_LINES },
  { name: "product", kind: "text", optional: true },
  { name: "site", kind: "text", optional: true, hint: "例如:四坪安置社区" },
  { name: "source", kind: "choice", words: FACTORY_SOURCES },
  { name: "area", kind: "money", optional: true, hint: "平方米", part: "厂房" },
  { name: "owner", kind: "choice", words: OWNERS, optional: true },
  { name: "rent", kind: "money", optional: true, hint: "元/年" },
  { name: "rent_free_until", kind: "day", optional: true, blank: true },
  { name: "off_season", kind: "choices", words: MONTHS, optional: true, hint: "季节性工厂的淡季视为正常运行" },
];
export const FACTORY_FIELDS: Field[] = [
  { name: "division_code", kind: "found", label: "所在村或镇", find: findDivisions, hint: "输入镇村名称查找" },
  { name: "legal_person", kind: "text", hint: "保存后只显示脱敏姓名" },
  { name: "opened_on", kind: "day" },
  { name: "parent_id", kind: "found", optional: true, find: factoriesFound("headquarters"), hint: "为哪个园区总部加工;没有的不填" },
  ...FACTORY_FACTS,
];
export const TITLE_FIELDS: Field[] = [
  { name: "title", kind: "choice", words: FACTORY_TITLES },
  { name: "document_no", kind: "text", hint: "例如:岚人社发〔2026〕18号" },
  { name: "from_on", kind: "day" },
  { name: "until", kind: "day", optional: true, blank: true },
];
export const TITLE_ENDING: Field[] = [
  { name: "until", kind: "day" },
  { name: "reason", kind: "text" },
];
export const REPORT_FIELDS: Field[] = [
  { name: "workers", kind: "number" },
  { name: "female", kind: "number" },
  { name: "lifted", kind: "number" },
  { name: "monitored", kind: "number" },
  { name: "relocated", kind: "number" },
  { name: "disabled", kind: "number" },
  { name: "contracts", kind: "number" },
  { name: "insured", kind: "number" },
  { name: "wage_bill", kind: "money", hint: "元" },
  { name: "output", kind: "money", hint: "元" },
  { name: "tax", kind: "money", hint: "元" },
  { name: "electricity", kind: "money", optional: true, hint: "千瓦时" },
  { name: "new_posts", kind: "number" },
  { name: "vacancies", kind: "number" },
  { name: "note", kind: "long", optional: true, hint: "与平常差得远的、关账后更正的须说明" },
];
export const COUNTED = ["workers", "female", "lifted", "monitored", "relocated", "disabled", "contracts", "insured"] as const;

type Brand = Schemas["BrandDetail"];
export const BRAND_KINDS: Record<Brand["kind"], string> = { skill: "技能型", service: "服务型", culture: "文旅型", manufacturing: "制造型" };
export const BRAND_FIELDS: Field[] = [
  { name: "name", kind: "text" },
  { name: "kind", kind: "choice", words: BRAND_KINDS },
  { name: "unit", kind: "text", hint: "例如:县人力资源和社会保障局" },
  { name: "trade", kind: "text", hint: "例如:缝纫工" },
  { name: "standard_no", kind: "text", optional: true },
  { name: "founded_on", kind: "day", optional: true, blank: true },
  { name: "awards", kind: "long", optional: true },
];
export const BRAND_YEAR_FIELDS: Field[] = [
  { name: "classes", kind: "number" },
  { name: "trained", kind: "number" },
  { name: "employed", kind: "number" },
  { name: "mean_wage", kind: "money", optional: true, hint: "元/月,有从业人员的须填" },
  { name: "stations", kind: "number" },
];
