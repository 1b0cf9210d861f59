/** The words of the labour force 劳动力 and the employment ledger 就业实名制台账, and what is said of people, their work and its months. */
import type { Schemas } from "./api/client";
import { ON, OPINION, OPINION_NEEDED, said, type Step } from "./cases";
import { factoriesFound } from "./factories";
import type { Field, Form } from "./use/act";

type Person = Schemas["LabourPerson"];
type Spell = Schemas["SpellView"];
export const STATUSES: Record<Person["status"], string> = { employed: "已就业", seeking: "未就业有意愿", unwilling: "未就业无意愿", cannot: "无法就业", unasked: "未核实" };
export const ABILITIES: Record<Person["ability"], string> = { full: "有劳动能力", part: "弱劳动力或半劳动力", none: "无劳动能力", unknown: "未登记" };
export const WANTS: Record<NonNullable<Person["want"]>, string> = { away: "外出务工", county: "县内就业", post: "公益性岗位", business: "自主创业", none: "无就业意愿" };
export const CANNOT: Record<NonNullable<Person["cannot"]>, string> = { school: "在校", illness: "重病", disability: "重残", care: "照护家人", custody: "服刑", service: "服役" };
export const REASONS: Record<NonNullable<Person["reason"]>, string> = {
  no_skill: "无技能", care: "照顾家人", health: "身体原因", age: "年龄大", waiting: "待岗", season: "季节性返乡", unwilling: "自愿不就业", other: "其他",
};
export const NEEDS: Record<Schemas["LabourPersonDetail"]["needs"][number], string> = { introduction: "岗位推荐", training: "技能培训", policy: "政策咨询", loan: "创业贷款" };
export const LEVELS: Record<Schemas["LabourSkillEntry"]["level"], string> = {
  none: "未评定", primary: "初级工", middle: "中级工", senior: "高级工", technician: "技师", special: "专项职业能力",
};
export const WAYS: Record<Schemas["LabourVerificationView"]["way"], string> = { visit: "入户", phone: "电话", data: "数据比对" };
export const RESULTS: Record<Schemas["LabourVerificationView"]["result"], string> = { true: "属实", false: "不属实", unreachable: "联系不上", died: "已死亡", moved: "已迁出" };
export const FORMS: Record<Spell["form"], string> = {
  employed: "单位就业", self_employed: "个体经营", flexible: "灵活就业", post: "公益性岗位", business: "自主创业", farming: "务农", other: "其他",
};
export const CHANNELS: Record<Spell["channel"], string> = {
  enterprise: "企业", workshop: "就业帮扶车间(社区工厂)", leading_firm: "龙头企业", cooperative: "合作社、家庭农场", post: "公益性岗位",
  work_relief: "以工代赈", day_labour: "零工市场", cooperation: "劳务协作", other: "其他",
};
const ORGANISERS: Record<Spell["organiser"], string> = { government: "政府(部门)组织", agency: "劳务机构、经纪人", acquaintance: "亲友介绍", self: "自发" };
export const REGIONS: Record<Spell["regions"]["national"], string> = { town: "乡(镇)内", county: "乡(镇)外县内", province: "县外省内", other_province: "省外", abroad: "境外" };
const SOURCES: Record<Spell["source"], string> = { officer: "干部电话核实", self: "本人", payroll: "企业工资表", insurance: "社保比对" };
export const INDUSTRIES: Record<NonNullable<Spell["industry"]>, string> = {
  A: "农、林、牧、渔业", B: "采矿业", C: "制造业", D: "电力、热力、燃气及水", E: "建筑业", F: "批发和零售业", G: "交通运输、仓储和邮政业", H: "住宿和餐饮业",
  I: "信息传输、软件和信息技术", J: "金融业", K: "房地产业", L: "租赁和商务服务业", M: "科学研究和技术服务业", N: "水利、环境和公共设施", O: "居民服务、修理",
  P: "教育", Q: "卫生和社会工作", R: "文化、体育和娱乐业", S: "公共管理、社会保障", T: "国际组织",
};
export const ENDS: Record<NonNullable<Spell["end_reason"]>, string> = {
  stopped: "企业停工、裁员", expired: "合同到期", season: "季节性返乡", low_wage: "工资低", family: "家庭原因", illness: "疾病", disaster: "灾害疫情",
  changed: "换岗", died: "死亡", other: "其他",
};
const { died: _told, ...SAID_ENDS } = ENDS;

export const is = (name: string, ...values: string[]) => (form: Form) => values.includes(String(form[name] ?? ""));
const wants = is("asked", "want");
export const PROFILE_FIELDS: Field[] = [
  { name: "asked", kind: "choice", label: "就业状况", words: { want: "登记就业意愿", cannot: "无法就业" } },
  { name: "want", kind: "choice", words: WANTS, when: wants },
  { name: "cannot", kind: "choice", words: CANNOT, when: is("asked", "cannot") },
  { name: "reason", kind: "choice", words: REASONS, optional: true, when: wants },
  { name: "places", kind: "names", optional: true, hint: "12 位行政区划代码,多个用顿号分开,例如:320500000000", when: wants },
  { name: "trades", kind: "names", optional: true, hint: "多个用顿号分开,例如:缝纫工、电焊工", when: wants },
  { name: "wage", kind: "money", optional: true, hint: "元", when: wants },
  { name: "training", kind: "text", optional: true, hint: "想学的工种" },
  { name: "needs", kind: "choices", words: NEEDS, optional: true },
  { name: "over_age", kind: "yes", told: "超过劳动年龄,有劳动能力且有就业意愿", optional: true },
  { name: "skills", kind: "rows", optional: true, of: {
    schema: "LabourSkillEntry",
    fields: [{ name: "trade", kind: "text" }, { name: "level", kind: "choice", words: LEVELS }, { name: "certificate_no", kind: "text", optional: true }],
  } },
  { name: "asked_on", kind: "day" },
];
export const VERIFICATION_FIELDS: Field[] = [
  { name: "verified_on", kind: "day" },
  { name: "way", kind: "choice", words: WAYS },
  { name: "result", kind: "choice", words: RESULTS },
  { name: "found", kind: "long", optional: true, hint: "结果不是“属实”的须填写" },
];
export const SPELL_FIELDS: Field[] = [
  { name: "form", kind: "choice", words: FORMS },
  { name: "employer", kind: "text", when: is("form", "employed", "post") },
  { name: "channel", kind: "choice", words: CHANNELS },
  { name: "factory_id", kind: "found", optional: true, find: factoriesFound(), hint: "在已登记的社区工厂务工的选填", when: is("channel", "workshop") },
  { name: "organiser", kind: "choice", words: ORGANISERS },
  { name: "industry", kind: "choice", words: INDUSTRIES, optional: true },
  { name: "trade", kind: "text", optional: true, hint: "例如:线束工" },
  { name: "place_code", kind: "text", hint: "12 位行政区划代码,例如 320500000000(苏州市);境外填 990000000000" },
  { name: "started_on", kind: "day" },
  { name: "source", kind: "choice", words: SOURCES },
  { name: "note", kind: "long", optional: true },
];
export const MONTH_FIELDS: Field[] = [
  { name: "month", kind: "month", schema: "WorkMonthView" },
  { name: "share", kind: "choice", words: { 1: "整月", 0.5: "半个月", 0: "未务工" } },
  { name: "wage", kind: "money", hint: "元" },
  { name: "source", kind: "choice", words: SOURCES },
  { name: "note", kind: "long", optional: true, hint: "工资明显偏高、偏低的须说明" },
];
export const CLOSING_FIELDS: Field[] = [
  { name: "on", kind: "day" },
  { name: "end_reason", kind: "choice", words: SAID_ENDS },
  { name: "note", kind: "long", optional: true },
];

type Line = Schemas["LedgerUpdateLine"];
export const UPDATE_STATES: Record<Schemas["UpdateLeft"]["state"], string> = { village: "待村级更新", town: "待镇级核对", county: "待县级锁定", locked: "已锁定" };
export const UPDATE_STEPS: Record<string, Step> = { confirm: said(OPINION), check: said(OPINION), send_back: said(OPINION_NEEDED), lock: said(OPINION), unlock: said(OPINION_NEEDED) };
export const STANDINGS: Record<Line["standing"], string> = { recorded: "已登记", carried: "沿用上月", open: "须填报" };
export const LOCKING_FIELDS: Field[] = [{ name: "month", kind: "month" }, ON, OPINION];

/** What is worked and earned of some months: "3.5 个月,14700.00 元"; amounts are added in cents, which are whole. */
export function worked(months: { share: string; wage: string }[]): string {
  const share = months.reduce((sum, month) => sum + Number(month.share), 0);
  const cents = months.reduce((sum, month) => sum + Math.round(Number(month.wage) * 100), 0);
  return `${share} 个月,${(cents / 100).toFixed(2)} 元`;
}

type Register = Schemas["LabourRegisterView"];
export const REGISTER_CHANGES: Record<Schemas["LabourRegisterChange"]["change"], string> = { in: "新进", out: "退出", changed: "变更" };

/** What a register says of somebody, as people read it: codes in words, lists with 、. */
export function registered(column: Register["columns"][number], value: unknown): string {
  if (value === undefined || value === null) return "—";
  if (Array.isArray(value)) return value.map((one) => registered(column, one)).join("、");
  return column.words?.[String(value)] ?? String(value);
}
