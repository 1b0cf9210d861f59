/** The words of operating contracts 经营合同, and what is said of them, of what came in and with their steps. */
import type { Schemas } from "./api/client";
import { ON, OPINION, OPINION_NEEDED, said, type Step } from "./cases";
import type { Field, Form } from "./use/act";
import { assetsFound } from "./use/assets";
import { resourcesFound } from "./use/collectives";

type Contract = Schemas["OperatingContractView"];
export const MODES: Record<Contract["mode"], string> = { self: "自主经营", entrust: "委托经营", cooperate: "合作经营", contract: "承包", lease: "租赁", share: "入股" };
export const INCOMES: Record<Contract["income"], string> = {
  rent: "租金", fee: "承包费", dividend: "分红", interest: "利息、固定收益", power: "发电收入", profit: "经营利润", compensation: "补偿款", insurance: "保险赔款",
};
export const ACCOUNTS: Record<Schemas["ReceiptView"]["account"], string> = { collective: "村集体账户", fiscal: "财政账户" };
export const CONTRACT_STATES: Record<string, string> = {
  draft: "待提交备案", submitted: "待镇备案", filed: "履行中", ended: "已到期", terminated: "已终止", withdrawn: "已撤回",
};
/** States in which income is recorded. */
export const OWED_IN = new Set(["filed", "ended", "terminated"]);
export const CONTRACT_STEPS: Record<string, Step> = {
  submit: said(OPINION),
  file: said({ ...OPINION, hint: "逾期备案须说明原因" }),
  send_back: said(OPINION_NEEDED),
  finish: said(OPINION),
  terminate: said(OPINION_NEEDED),
  withdraw: said(OPINION_NEEDED),
};
const AMOUNT: Field = { name: "amount", kind: "money", hint: "元" };
/** What is run: an asset, or a resource of a collective. */
const RUN = { asset: "经营性资产", resource: "集体资源" };
const runs = (what: keyof typeof RUN) => (form: Form) => form.run === what;
export const CONTRACT_FIELDS: Field[] = [
  { name: "run", kind: "choice", label: "经营标的", words: RUN, first: "asset" },
  { name: "asset_id", kind: "found", label: "资产", find: assetsFound({ state: "in_use", asset_class: "operating" }), when: runs("asset"), hint: "输入资产名称或编码查找" },
  { name: "resource_id", kind: "found", label: "资源", find: resourcesFound, when: runs("resource"), hint: "输入资源名称或地块编码查找" },
  { name: "contract_no", kind: "text", hint: "例如:四坪经合〔2026〕1号" },
  { name: "mode", kind: "choice", words: MODES },
  { name: "income", kind: "choice", words: INCOMES },
  { name: "operator", kind: "text" },
  { name: "operator_code", kind: "text", optional: true },
  { name: "signed_on", kind: "day" },
  { name: "starts_on", kind: "day" },
  { name: "ends_on", kind: "day", blank: true },
  { name: "deposit", kind: "money", optional: true, hint: "元" },
  { name: "terms", kind: "long", optional: true, hint: "用途、转租、保险、风险分担" },
  { name: "dues", kind: "rows", of: { schema: "ContractDueEntry", fields: [{ name: "due_on", kind: "day", blank: true }, AMOUNT] } },
  ON,
];
/** A contract as it is sent: whether an asset or a resource is run follows from which one it names. */
export function contractOf(form: Form): Form {
  const contract = { ...form };
  delete contract.run;
  return contract;
}
export const RECEIPT_FIELDS: Field[] = [
  { name: "received_on", kind: "day" },
  AMOUNT,
  { name: "account", kind: "choice", words: ACCOUNTS },
  { name: "voucher_no", kind: "text", hint: "例如:收字第 7 号" },
];
