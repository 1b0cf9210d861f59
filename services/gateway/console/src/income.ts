/** The words of plans 收益分配方案 that distribute what assets have earned, and what is said of them, of their payments and with their steps. */
import type { Schemas } from "./api/client";
import { ON, OPINION, OPINION_NEEDED, said, type Step } from "./cases";
import { ACCOUNTS } from "./operation";
import type { Field, Form } from "./use/act";
import { findDivisions } from "./use/funds";

type Line = Schemas["DistributionLineView"];
export const USES: Record<Line["use"], string> = { maintenance: "项目运行管护", welfare: "村级公益事业", consolidation: "巩固拓展脱贫攻坚成果" };
export const LINE_KINDS: Record<Line["kind"], string> = {
  post: "公益岗位报酬", work: "小型公益劳务报酬", reward: "奖励积分兑现", aid: "困难帮扶",
  upkeep: "资产运行管护", public: "村级公益事业", industry: "产业提质增效", reserve: "公积公益金",
};
const PAID_TO_HOUSEHOLDS = new Set(["post", "work", "reward", "aid"]);
export const DISTRIBUTION_STATES: Record<string, string> = {
  draft: "拟定方案", publicity: "方案公示", review: "待镇审核", filing: "待县备案", paying: "待兑付", result: "结果公示", archived: "已归档", cancelled: "已撤销",
};
/** States in which a notice is put up. */
export const PUBLICISED_IN = new Set(["publicity", "result"]);
export const DISTRIBUTION_STEPS: Record<string, Step> = {
  submit: said(OPINION),
  close_publicity: said(OPINION),
  take_back: said(OPINION_NEEDED),
  review: said(OPINION),
  send_back: said(OPINION_NEEDED),
  file: said(OPINION),
  refuse: said(OPINION_NEEDED),
  finish_payment: said(OPINION),
  archive: said(OPINION),
  cancel: said(OPINION_NEEDED),
};

const toHousehold = ({ kind }: Form) => PAID_TO_HOUSEHOLDS.has(String(kind));
const toUnit = (form: Form) => !!form.kind && !toHousehold(form);
const LINES: Field = {
  name: "lines",
  kind: "rows",
  optional: true,
  hint: "合计等于可分配收益;户用户编号,其他填收款单位",
  of: {
    schema: "DistributionLineEntry",
    fields: [
      { name: "kind", kind: "choice", words: LINE_KINDS },
      { name: "household_no", kind: "text", when: toHousehold },
      { name: "payee", kind: "text", when: toUnit },
      { name: "amount", kind: "money", hint: "元" },
      { name: "basis", kind: "text", hint: "例如:保洁岗位 12 个月" },
    ],
  },
};
export const PLAN_FIELDS: Field[] = [
  { name: "title", kind: "text", hint: "例如:四坪村 2026 年资产收益分配方案" },
  { name: "year", kind: "number" },
  { name: "cut_off", kind: "day", hint: "到这一天已到账、尚未列入方案的收益全部列入" },
  LINES,
];
export const ENTRY_FIELDS: Field[] = [{ name: "division_code", kind: "found", label: "分配的村(镇、县)", find: findDivisions, hint: "输入镇村名称查找" }, ...PLAN_FIELDS, ON];
export const PAYING_FIELDS: Field[] = [
  { name: "paid_on", kind: "day" },
  { name: "account", kind: "choice", words: ACCOUNTS, first: "collective" },
  { name: "voucher_no", kind: "text", hint: "例如:付字第 12 号" },
];
export const RETURN_FIELDS: Field[] = [ON, { name: "reason", kind: "text", hint: "例如:账号有误" }];
export const STOP_FIELDS: Field[] = [{ name: "reason", kind: "text", hint: "例如:已去世" }];
