/** The words of disposals 资产处置, and what is said of them, of what came in, of what that was used for, and with their steps. */
import type { Schemas } from "./api/client";
import type { paths } from "./api/schema";
import { ON, OPINION, OPINION_NEEDED, said, type Step } from "./cases";
import { ACCOUNTS } from "./operation";
import type { Field, Form } from "./use/act";
import { assetsFound, projectField } from "./use/assets";

type Disposal = Schemas["DisposalDetail"];
type State = NonNullable<NonNullable<paths["/api/assets/v1/disposals"]["get"]["parameters"]["query"]>["state"]>;
export const MANNERS: Record<Disposal["manner"], string> = {
  sale: "转让、出售", exchange: "置换", scrap: "报废", loss: "报损", demolition: "拆除",
  transfer: "捐赠、划转", exit: "股权退出、债权核销", disaster: "灾害毁损", expropriation: "征收补偿",
};
export const GROUNDS: Record<NonNullable<Disposal["ground"]>, string> = {
  life_over: "使用年限届满", damaged: "损坏无法修复", obsolete: "技术淘汰", disaster: "自然灾害毁损", technical_rule: "技术规范要求报废",
};
export const CHANNELS: Record<NonNullable<Disposal["channel"]>, string> = {
  public_exchange: "公共资源(国有产权)交易机构", rural_exchange: "农村产权交易中心", auction: "公开拍卖", agreement: "协议",
};
export const PAID_INTO: Record<Schemas["ProceedsView"]["account"], string> = ACCOUNTS;
export const PURPOSES: Record<Schemas["ProceedsUseView"]["purpose"], string> = {
  project: "巩固拓展和乡村振兴项目", consolidation: "巩固拓展脱贫攻坚成果", reproduction: "产业提质增效、再生产",
  public_welfare: "村级公益事业", maintenance: "资产运行管护", fiscal: "上缴县级财政统筹",
};
export const DISPOSAL_STATES: Record<State, string> = {
  applied: "备齐申请材料", reviewing: "待主管部门审核", reviewed: "待评估", publicity: "处置公示", deciding: "待审批", approved: "待处置",
  executed: "待收入入账", proceeds_in: "待核销", written_off: "待归档", archived: "处置已归档", refused: "不予处置", cancelled: "已取消处置",
};
/** States in which proceeds come in, and those in which they are used again. */
export const PAYING_IN = new Set(["executed", "proceeds_in"]);
export const USING_IN = new Set([...PAYING_IN, "written_off", "archived"]);
/** States of an asset in which its disposal is applied for, and whose they are that dispose of them by themselves. */
export const DISPOSABLE = ["in_use", "idle", "lost"] as const;
export const OWN_AFFAIR = new Set(["household", "operator"]);

const SCRAPPING = new Set(["scrap", "loss"]);
const TRADED = new Set(["sale", "exchange"]);
const AGREED = new Set([...TRADED, "transfer", "exit", "expropriation"]);
const findDisposable = async (text: string) => (await Promise.all(DISPOSABLE.map((state) => assetsFound({ state })(text)))).flat();

export const APPLICATION_FIELDS: Field[] = [
  { name: "manner", kind: "choice", words: MANNERS },
  { name: "ground", kind: "choice", words: GROUNDS, when: ({ manner }) => SCRAPPING.has(String(manner)) },
  { name: "reason", kind: "long", hint: "例如:设备老化,村内已无需求" },
];
export const ASSET_FIELD: Field = { name: "asset_id", kind: "found", label: "资产", find: findDisposable, hint: "输入资产名称或编码查找" };
export const PROCEEDS_FIELDS: Field[] = [
  { name: "received_on", kind: "day" },
  { name: "amount", kind: "money", hint: "元" },
  { name: "account", kind: "choice", words: PAID_INTO },
  { name: "voucher_no", kind: "text", hint: "例如:收字第 21 号" },
];
export const USE_FIELDS: Field[] = [
  { name: "used_on", kind: "day" },
  { name: "amount", kind: "money", hint: "元" },
  { name: "purpose", kind: "choice", words: PURPOSES },
  { ...projectField(), label: "项目", hint: "验收的项目;没有的在说明中写明用于什么" },
  { name: "note", kind: "long", optional: true, hint: "例如:蔬菜大棚灌溉改造" },
];
export const REVERSAL_FIELDS: Field[] = [ON, { name: "reason", kind: "text" }];

const free = ({ price }: Form) => String(price ?? "").trim() !== "" && Number(price) === 0;
const executing = (manner: Disposal["manner"]): Field[] => [
  ON,
  { name: "price", kind: "money", hint: "元;没有收入的填 0" },
  ...(AGREED.has(manner) ? [{ name: "counterparty", kind: "text", hint: "单位名称;个人只写姓氏,例如:李某" } as const] : []),
  ...(TRADED.has(manner) ? [{ name: "channel", kind: "choice", words: CHANNELS } as const] : []),
  { name: "zero_statement", kind: "long", when: free, hint: "为何没有处置收入" },
  TRADED.has(manner) ? { ...OPINION, hint: "村集体、联村资产未在农村产权交易中心,国有资产未在公共资源交易机构交易的,须说明原因" } : OPINION,
];
const STEPS: Record<string, Step> = {
  submit: said(OPINION),
  review: said(OPINION),
  send_back: said(OPINION_NEEDED),
  appraise: {
    schema: "AppraisingDisposal",
    fields: [ON, { name: "appraised_value", kind: "money", hint: "元" }, { name: "appraiser", kind: "text" }, { name: "appraised_on", kind: "day" }, OPINION],
  },
  waive_appraisal: said(OPINION),
  close_publicity: said(OPINION),
  take_back: said(OPINION_NEEDED),
  approve: { schema: "ApprovingDisposal", fields: [ON, { name: "decision_no", kind: "text", hint: "例如:岚乡振发〔2026〕12号" }, OPINION] },
  reconsider: said(OPINION_NEEDED),
  refuse: said(OPINION_NEEDED),
  cancel: said(OPINION_NEEDED),
  confirm_proceeds: said(OPINION),
  write_off: { schema: "WritingOffDisposal", fields: [ON, { name: "write_off_no", kind: "text", hint: "例如:转字第 12 号" }, OPINION] },
  archive: said(OPINION),
};
/** What is said with each step; how a disposal was carried out depends on its manner. */
export const stepsOf = (manner: Disposal["manner"]): Record<string, Step> => ({ ...STEPS, execute: { schema: "ExecutingDisposal", fields: executing(manner) } });
