/** The words of assets 资产 and of what waits to be one 待登记资产, and what is said with an asset's steps. */
import type { Schemas } from "./api/client";
import { ON, OPINION, OPINION_NEEDED, said, type Step } from "./cases";
import type { Field, Form } from "./use/act";
import { findDivisions } from "./use/funds";

type Asset = Schemas["AssetView"];
export const CLASSES: Record<Asset["asset_class"], string> = { operating: "经营性资产", public: "公益性资产", household: "到户类资产" };
export const FORMS: Record<Asset["form"], string> = { fixed: "固定资产", equity: "权益性资产", biological: "生物资产", intangible: "无形资产" };
export const OWNERS: Record<Asset["owner_level"], string> = {
  county: "国有(县级)", town: "镇", village: "村集体", joint: "联村", household: "农户", operator: "其他经营主体",
};
export const RIGHTS: Record<Schemas["AssetRightView"]["kind"], string> = {
  own: "所有权", operate: "经营权", income: "收益权", supervise: "监督权", dispose: "处置权", distribute: "分配权",
};
export const FUNDINGS: Record<Schemas["AssetFundingView"]["source"], string> = {
  linkage: "衔接资金", poverty: "财政专项扶贫资金", integrated: "统筹整合财政涉农资金", industry: "行业扶贫资金", partner: "苏陕协作资金",
  society: "社会扶贫资金", bond: "地方政府债券", loan: "银行贷款", donation: "社会捐赠", own: "自筹资金",
};
export const ASSET_STATES: Record<string, string> = {
  registering: "登记准备", publicity: "权属公示", approval: "待审定", confirmed: "待登记入账", handing_over: "待移交", in_use: "在管在用",
  idle: "闲置待盘活", disputed: "权属争议", lost: "流失待追", disposing: "处置中", disposed: "已处置", written_off: "已核销", split: "已拆分", merged: "已合并", withdrawn: "已撤销",
};
export const CANDIDATE_STATES: Record<Schemas["CandidateView"]["state"], string> = { open: "待登记", registered: "已登记", dismissed: "不再登记" };
export const CHANGE_KINDS: Record<string, string> = {
  register: "登记", correct: "更正", step: "办理环节", revalue: "价值调整", split: "拆分", merge: "合并", certificate: "颁证", inventory: "盘点调整",
};
/** Where an approved asset gets its certificate. */
export const CERTIFIED = new Set(["confirmed", "handing_over", "in_use"]);
/** Where an asset is cared for. */
export const CARED_FOR = new Set(["in_use", "idle", "disputed"]);

const BASIS: Field = { name: "basis", kind: "text", hint: "例如:岚乡振发〔2026〕3号" };
const PARTS: Field = {
  name: "parts",
  kind: "rows",
  hint: "原值合计等于拆分前的原值;资金来源按原值分摊",
  of: {
    schema: "AssetPart",
    fields: [
      { name: "name", kind: "text" },
      { name: "quantity", kind: "money", optional: true },
      { name: "original_value", kind: "money", hint: "元" },
      { name: "site", kind: "text", optional: true },
    ],
  },
};

/** Steps of an asset; several become one in the list. */
export const ASSET_STEPS: Record<string, Step> = {
  propose: said(OPINION),
  enrol: said(OPINION),
  close_publicity: said(OPINION),
  take_back: said(OPINION_NEEDED),
  approve: { schema: "ApprovingAsset", fields: [ON, { name: "decision_no", kind: "text", hint: "例如:岚乡振发〔2025〕31号" }, OPINION] },
  send_back: said(OPINION_NEEDED),
  book: { schema: "BookingAsset", fields: [ON, { name: "card_no", kind: "text", hint: "村集体的填三资卡片编号,国有的填国资卡片编号" }, OPINION] },
  declare_idle: said(OPINION_NEEDED),
  revive: said(OPINION_NEEDED),
  dispute: said(OPINION_NEEDED),
  settle_dispute: said(OPINION_NEEDED),
  report_loss: said(OPINION_NEEDED),
  recover: said(OPINION_NEEDED),
  write_off: said(OPINION_NEEDED),
  split: { schema: "AssetSplitting", fields: [ON, BASIS, PARTS, OPINION] },
  withdraw: said(OPINION_NEEDED),
};
export const MERGING_FIELDS: Field[] = [ON, BASIS, { name: "name", kind: "text" }, OPINION];
export const CERTIFICATE_FIELDS: Field[] = [ON, { name: "certificate_no", kind: "text" }, { name: "reason", kind: "text" }];
export const NOTICE_FIELDS: Field[] = [
  ON,
  { name: "place", kind: "text", optional: true, hint: "不填即村务公开栏" },
  { name: "days", kind: "number", optional: true, hint: "不填即按参数规定的最少天数" },
];

/** What an asset was paid with; its projects are found among those that were accepted. */
export const fundings = (project: Field): Field => ({
  name: "fundings",
  kind: "rows",
  optional: true,
  hint: "合计等于原值",
  of: {
    schema: "AssetFundingEntry",
    fields: [
      { name: "source", kind: "choice", words: FUNDINGS },
      { name: "amount", kind: "money", hint: "元" },
      { name: "year", kind: "number" },
      project,
    ],
  },
});
export const revaluation = (project: Field): Field[] => [ON, BASIS, { ...fundings(project), optional: false, hint: "合计即新的价值" }, { name: "reason", kind: "text" }];

const owned = (...levels: string[]) => (form: Form) => levels.includes(String(form["owner.level"]));
const titled = ({ real_estate }: Form) => real_estate === true;
const OWNER: Field[] = [
  { name: "owner.level", kind: "choice", schema: "OwnerEntry", words: OWNERS },
  { name: "owner.division_code", kind: "found", label: "所有权单位", find: findDivisions, when: owned("county", "town", "village"), hint: "输入镇村名称查找" },
  { name: "owner.household_no", kind: "text", schema: "OwnerEntry", when: owned("household") },
  { name: "owner.name", kind: "text", schema: "OwnerEntry", when: owned("operator") },
];
const SHARES: Field = {
  name: "shares",
  kind: "rows",
  when: owned("joint"),
  hint: "合计 100%",
  of: {
    schema: "AssetShareEntry",
    fields: [
      { name: "division_code", kind: "found", label: "村", find: findDivisions },
      { name: "percent", kind: "money", hint: "%" },
    ],
  },
};
const HOLDERS: Field = {
  name: "rights",
  kind: "rows",
  optional: true,
  of: {
    schema: "AssetRightEntry",
    fields: [
      { name: "kind", kind: "choice", words: RIGHTS },
      { name: "holder", kind: "text", hint: "单位名称" },
      { name: "from_on", kind: "day" },
      { name: "to_on", kind: "day", optional: true, blank: true },
      { name: "basis", kind: "text" },
    ],
  },
};

/** What is said of an asset once and for all: it is in its code. */
export const PLACE: Field = { name: "division_code", kind: "found", label: "所在镇村", find: findDivisions, hint: "输入镇村名称查找" };
export const FORMED: Field = { name: "formed_year", kind: "number" };

/** What an asset says of itself; the last part is needed before its ownership is proposed. */
export const substance = (project: Field): Field[] => [
  { name: "original_value", kind: "money", hint: "元" },
  { name: "manager", kind: "text", hint: "例如:农业农村局" },
  ...OWNER,
  SHARES,
  fundings(project),
  { name: "quantity", kind: "money", optional: true, part: "提出权属意见前须填写" },
  { name: "unit", kind: "text", optional: true, hint: "例如:立方米" },
  { name: "real_estate", kind: "yes", told: "是不动产", optional: true },
  { name: "real_estate_no", kind: "text", optional: true, when: titled },
  { name: "no_real_estate_reason", kind: "text", optional: true, when: titled },
  { name: "site", kind: "text", optional: true, part: "其他", hint: "例如:二组" },
  { name: "specification", kind: "text", optional: true },
  { name: "completed_on", kind: "day", optional: true, blank: true },
  { name: "accepted_on", kind: "day", optional: true, blank: true },
  { name: "used_from", kind: "day", optional: true, blank: true },
  { name: "donated", kind: "yes", told: "捐赠取得", optional: true },
  { name: "longitude", kind: "money", optional: true, hint: "度" },
  { name: "latitude", kind: "money", optional: true, hint: "度" },
  { name: "legacy_code", kind: "text", optional: true },
  { name: "national_no", kind: "text", optional: true },
  HOLDERS,
];
