/** The words of employment subsidies 就业补贴: policies 政策版本, claims 申领, and what is said with their steps. */
import type { Schemas } from "./api/client";
import { ON, OPINION, OPINION_NEEDED, said, type Step } from "./cases";
import { factoriesFound } from "./factories";
import { PERSON } from "./posts";
import type { Field, Form } from "./use/act";
import { findDivisions } from "./use/funds";

type Claim = Schemas["SubsidyClaimView"];
export const SUBSIDY_KINDS: Record<Claim["kind"], string> = {
  travel: "跨县就业一次性交通补助", work: "务工奖补(稳岗补贴)", startup: "一次性创业补贴", intake: "吸纳就业补贴",
};
export const SUBSIDY_TIERS: Record<Claim["tier"], string> = { all: "统一标准", city: "市内县外", province: "省内市外", other_province: "省外" };
export const SUBSIDY_STATES: Record<string, string> = {
  draft: "草稿", village_notice: "村公示", town: "待镇初审", county: "待县复核", county_notice: "县公示", payable: "待拨付", sent: "已拨付,待银行回盘",
  returned: "退汇", paid: "已发放", settled: "结清", refused: "已驳回", recovering: "追回中", recovered: "已追回",
};
const VOUCHER: Field = { name: "voucher_no", kind: "text" };
export const SUBSIDY_STEPS: Record<string, Step> = {
  declare: said(OPINION),
  hand_in: said(OPINION),
  review: said(OPINION),
  verify: said(OPINION),
  approve: said(OPINION),
  send: said(OPINION),
  confirm: { schema: "ConfirmingSubsidy", fields: [ON, VOUCHER, OPINION] },
  return: said(OPINION_NEEDED),
  resend: said(OPINION),
  settle: said(OPINION),
  withdraw: said(OPINION_NEEDED),
  send_back: said(OPINION_NEEDED),
  refuse: said(OPINION_NEEDED),
  county_send_back: said(OPINION_NEEDED),
  county_refuse: said(OPINION_NEEDED),
  recover: { schema: "RecoveringSubsidy", fields: [ON, { name: "amount", kind: "money", hint: "元,不超过已发放的金额" }, OPINION_NEEDED] },
  receive: { schema: "ReceivingSubsidy", fields: [ON, VOUCHER, OPINION] },
};
const KIND: Field = { name: "kind", kind: "choice", words: SUBSIDY_KINDS };
const YEAR: Field = { name: "year", kind: "number", hint: "例如:2026" };
const byFactory = (form: Form) => form.kind === "intake";
export const CLAIM_FIELDS: Field[] = [
  KIND,
  YEAR,
  { ...PERSON, when: (form) => !byFactory(form) },
  { name: "factory_id", kind: "found", label: "社区工厂", find: factoriesFound(), when: byFactory },
  ON,
];
export const PROPOSAL_FIELDS: Field[] = [
  KIND,
  YEAR,
  { name: "division", kind: "found", label: "镇或村", find: findDivisions, hint: "输入镇村名称查找" },
  ON,
];
export const POLICY_FIELDS: Field[] = [
  KIND,
  { name: "document_no", kind: "text", hint: "例如:岚人社发〔2026〕21号" },
  { name: "from_on", kind: "day" },
  { name: "until", kind: "day", optional: true, blank: true },
  { name: "months", kind: "number", hint: "当年务工满几个月" },
  { name: "key_group_only", kind: "either", first: "false" },
  { name: "not_organised", kind: "either", first: "false" },
  { name: "once_only", kind: "either", first: "false" },
  { name: "limit_yuan", kind: "money", optional: true, hint: "元,不填为不限" },
  {
    name: "amounts",
    kind: "rows",
    first: [{ tier: "", amount: "" }],
    of: { schema: "SubsidyAmountSetting", fields: [{ name: "tier", kind: "choice", words: SUBSIDY_TIERS }, { name: "amount", kind: "money", hint: "元" }] },
  },
];
