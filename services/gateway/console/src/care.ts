/** The words of care 资产管护 and repairs 维修, and what is said of them and with a repair's steps. */
import type { Schemas } from "./api/client";
import { ON, OPINION, OPINION_NEEDED, said, type Step } from "./cases";
import type { Field, Form } from "./use/act";
import { assetsFound } from "./use/assets";

type Care = Schemas["AssetCareView"];
export const FIVE: Record<string, string> = { unit: "有管护主体", person: "有管护人员", standard: "有管护制度", money: "有管护经费", supervision: "有监督考核" };
export const KEEPERS: Record<NonNullable<Care["keeper_kind"]>, string> = { cadre: "村干部", welfare_post: "公益岗位", firm: "服务企业", operator: "经营主体", other: "其他" };
export const MONEY: Record<NonNullable<Care["money"]>, string> = { village: "村集体收益", fiscal: "财政资金", operating: "经营收入", welfare_post: "公益岗位补贴", other: "其他" };
export const GRADES: Record<Schemas["PatrolView"]["grade"], string> = { good: "完好", worn: "一般破损", damaged: "损毁", idle: "闲置" };

const filledIn = (name: string) => (form: Form) => !!String(form[name] ?? "").trim();
export const PLAN_FIELDS: Field[] = [
  { name: "unit", kind: "text", hint: "例如:四坪村村民委员会" },
  { name: "keeper", kind: "text", optional: true },
  { name: "keeper_kind", kind: "choice", words: KEEPERS, when: filledIn("keeper") },
  { name: "standard", kind: "long", optional: true, hint: "例如:每月清理边沟" },
  { name: "every_days", kind: "number", optional: true },
  { name: "annual_fee", kind: "money", optional: true, hint: "元" },
  { name: "money", kind: "choice", words: MONEY, when: filledIn("annual_fee") },
  { name: "from_on", kind: "day" },
];
export const PATROL_FIELDS: Field[] = [
  { name: "patrolled_on", kind: "day" },
  { name: "grade", kind: "choice", words: GRADES },
  { name: "findings", kind: "long", optional: true, hint: "有问题的须写明" },
  { name: "longitude", kind: "money", optional: true, hint: "度" },
  { name: "latitude", kind: "money", optional: true, hint: "度" },
];

export const REPAIR_STATES: Record<string, string> = { reported: "待派工", assigned: "维修中", done: "待验收", accepted: "待结算", settled: "已结算", refused: "不予维修" };
export const REPAIR_STEPS: Record<string, Step> = {
  assign: { schema: "AssigningRepair", fields: [ON, { name: "repairer", kind: "text" }, { name: "estimate", kind: "money", hint: "元" }, OPINION] },
  refuse: said(OPINION_NEEDED),
  finish: { schema: "FinishingRepair", fields: [ON, { name: "cost", kind: "money", hint: "元" }, { ...OPINION, hint: "超过预计费用的须说明原因" }] },
  reopen: said(OPINION_NEEDED),
  accept: said(OPINION),
  settle: { schema: "SettlingRepair", fields: [ON, { name: "money", kind: "choice", words: MONEY }, { name: "voucher_no", kind: "text", hint: "例如:付字第 9 号" }, OPINION] },
};
export const REPAIR_FIELDS: Field[] = [
  { name: "asset_id", kind: "found", label: "资产", find: assetsFound({ state: "in_use" }), hint: "输入资产名称或编码查找" },
  { name: "problem", kind: "long", hint: "例如:库门密封条破损" },
  ON,
];
