/** The words of public-welfare posts 公益性岗位, of who is selected for, holds and leaves them 聘用, and of who may not 比对名单. */
import { api, got, type Schemas } from "./api/client";
import { ON, OPINION, OPINION_NEEDED, said, type Step } from "./cases";
import type { Choice, Field } from "./use/act";
import { findDivisions } from "./use/funds";

type Post = Schemas["PostView"];
export const POST_KINDS: Record<Post["kind"], string> = {
  ranger: "生态护林员", road: "护路员", water: "护水员(水管员)", river: "护河员(河道保洁)", cleaner: "保洁员", solar: "光伏岗(光伏电站管护)",
  care: "护理员(照料员)", clerk: "村务协管员(信息员)", watch: "防火、地质灾害监测员", special: "特设公益性岗位(公益专岗)",
};
export const POST_FUNDS: Record<Post["fund"], string> = {
  employment: "就业补助资金", forest: "生态护林员补助资金", linking: "衔接推进乡村振兴补助资金", solar: "光伏发电收益", upkeep: "管护(养护)资金",
  environment: "人居环境整治资金", lottery: "福利彩票公益金", collective: "村集体收益", other: "其他财政资金",
};
export const POST_STATES: Record<string, string> = { demand: "待申报", town: "待镇审核", county: "待县核定", approved: "待发布", open: "已发布", revoked: "已撤销" };
export const APPOINTMENT_STATES: Record<string, string> = {
  applied: "待村推荐", town: "待镇审核", publicity: "拟聘公示", county: "待县审定", contract: "待签约", serving: "在岗", suspended: "停岗", ended: "已退岗", refused: "未聘用",
};
export const EXITS: Record<NonNullable<Schemas["AppointmentView"]["exit_reason"]>, string> = {
  expired: "合同期满未续", failed: "考核不合格", away: "外出务工", employed: "实现稳定就业或创业", health: "身体原因", over_age: "超龄", died: "死亡",
  resigned: "本人辞岗", discipline: "违纪违法", revoked: "岗位撤销", unqualified: "不符合条件(比对)", moved: "户籍迁出",
};
export const AGREEMENTS: Record<Schemas["AppointmentTermView"]["contract"], string> = { labour: "劳动合同", service: "劳务协议" };
export const BARS: Record<Schemas["PostBarView"]["kind"], string> = {
  cadre: "村干部", fiscal: "财政供养人员", pension: "领取企业养老金人员", owner: "企业法人、股东(非小微家庭经营)", unfit: "一、二级残疾或身体不能胜任野外工作", custody: "在押、强制戒毒等",
};

const DUTIES: Field[] = [
  { name: "name", kind: "text", hint: "例如:四坪村保洁员" },
  { name: "employer", kind: "text", hint: "例如:四坪村村民委员会" },
  { name: "site", kind: "text", hint: "例如:一组至三组主干道" },
  { name: "quota", kind: "number" },
  { name: "standard", kind: "money", hint: "元/人·月" },
  { name: "due_days", kind: "number" },
  { name: "workload", kind: "long", hint: "按这类岗位的计量方式填写,例如:主干道 3 公里,每周清扫 3 次" },
  { name: "conditions", kind: "long", optional: true },
];
export const DEMAND_FIELDS: Field[] = [
  { name: "division_code", kind: "found", label: "设岗的村或镇", find: findDivisions, hint: "输入镇村名称查找" },
  { name: "kind", kind: "choice", words: POST_KINDS },
  { name: "fund", kind: "choice", words: POST_FUNDS },
  ...DUTIES,
  { name: "full_time", kind: "either", first: "false" },
  { name: "key_group", kind: "either", optional: true, hint: "不填即按岗位类别" },
  { name: "one_per_household", kind: "either", optional: true, hint: "不填即按岗位类别" },
  { name: "starts_on", kind: "day" },
  { name: "ends_on", kind: "day", optional: true, blank: true },
  ON,
];
export const POST_CORRECTION: Field[] = DUTIES;
const HANGING: Field[] = [
  { name: "place", kind: "text", optional: true, hint: "不填即村务公开栏" },
  { name: "days", kind: "number", optional: true, hint: "不填即最少公示天数" },
];
export const POST_STEPS: Record<string, Step> = {
  submit: said(OPINION),
  review: said(OPINION),
  send_back: said(OPINION_NEEDED),
  approve: {
    schema: "ApprovingPost",
    fields: [
      ON,
      { name: "document_no", kind: "text", hint: "例如:岚人社发〔2026〕12号" },
      { name: "quota", kind: "number", optional: true, hint: "不填即按申报" },
      { name: "standard", kind: "money", optional: true, hint: "元/人·月,不填即按申报" },
      OPINION,
    ],
  },
  announce: { schema: "AnnouncingPost", fields: [ON, ...HANGING, OPINION] },
  revoke: said(OPINION_NEEDED),
};

const AGREED: Field[] = [
  ON,
  { name: "contract_no", kind: "text" },
  { name: "contract", kind: "choice", words: AGREEMENTS, first: "service" },
  { name: "starts_on", kind: "day" },
  { name: "until", kind: "day", blank: true, hint: "聘期不超过 12 个月" },
  { name: "insurance_no", kind: "text", optional: true },
  { name: "insured_until", kind: "day", optional: true, blank: true },
];
export const APPOINTMENT_STEPS: Record<string, Step> = {
  recommend: said(OPINION),
  examine: said(OPINION),
  close_publicity: said(OPINION),
  approve: said(OPINION),
  sign: { schema: "SigningAppointment", fields: [...AGREED, { name: "prior_months", kind: "number", first: 0, hint: "平台上线前同一资金已享受的月数" }, OPINION] },
  renew: { schema: "RenewingAppointment", fields: [...AGREED, OPINION] },
  suspend: said(OPINION_NEEDED),
  resume: said(OPINION),
  exit: { schema: "ExitingAppointment", fields: [ON, { name: "last_day", kind: "day" }, { name: "exit_reason", kind: "choice", words: EXITS }, OPINION] },
  refuse: said(OPINION_NEEDED),
};
export const CANDIDATE_NOTICE: Field[] = [ON, ...HANGING];

/** People of a household, found by its number, or some of the labour force: whoever applies, or is barred. */
export async function findPeople(text: string): Promise<Choice[]> {
  const query = { limit: 20, ...(text ? { household_no: text } : {}) };
  const { items } = await got(api.GET("/api/jobs/v1/labour-force", { params: { query } }));
  return items.map(({ person_id, name, household_no }) => ({ value: person_id, label: `${name} ${household_no}` }));
}
export const PERSON: Field = { name: "person_id", kind: "found", label: "人员", find: findPeople, hint: "输入户编号查找劳动力" };
export const APPLYING_FIELDS: Field[] = [PERSON, { name: "applied_on", kind: "day" }, { name: "statement", kind: "long", optional: true, hint: "例如:需照料老人,不能外出" }];
export const STANDARD_FIELDS: Field[] = [
  { name: "kind", kind: "choice", words: POST_KINDS },
  { name: "from_on", kind: "day" },
  { name: "amount", kind: "money", hint: "元/人·月" },
  { name: "document_no", kind: "text" },
];
export const BAR_FIELDS: Field[] = [
  PERSON,
  { name: "kind", kind: "choice", words: BARS },
  { name: "from_on", kind: "day" },
  { name: "source", kind: "text", hint: "例如:县委组织部村干部花名册" },
];
