/** The words of allotments 指标单 and payments 支付, and what is said with their steps. */
import type { Schemas } from "./api/client";
import { OPINION, OPINION_NEEDED, said, type Step } from "./cases";
import type { Choice, Field, Form } from "./use/act";
import { among, findContracts, findPayrolls, findReleased, projectsFound } from "./use/funds";
import { ENTRY_KINDS } from "./words";

const { allocate, release, withdraw, pull_back, recover } = ENTRY_KINDS;
export const ALLOTMENT_KINDS: Record<Schemas["AllotmentView"]["kind"], string> = { allocate, release, withdraw, pull_back, recover };
export const ALLOTMENT_STATES: Record<string, string> = { proposed: "待复核记账", posted: "已记账", refused: "已退回", withdrawn: "已撤回", reversed: "已冲销" };
export const ALLOTMENT_STEPS: Record<string, Step> = {
  agree: said(OPINION), refuse: said(OPINION_NEEDED), withdraw: said(OPINION_NEEDED), reverse: said(OPINION_NEEDED),
};
export const STAGES: Record<Schemas["PaymentView"]["stage"], string> = {
  start: "启动资金", progress: "进度款", settlement: "结算款", retention: "质保金", persons: "到户到人补助",
};
export const PAYMENT_STATES: Record<string, string> = {
  draft: "待提交", department: "主管部门审核", finance: "财政审核", payable: "待支付", paid: "已支付待归档", filed: "已归档", cancelled: "已撤销", reversed: "已冲销",
};
export const PAYMENT_STEPS: Record<string, Step> = {
  submit: said(OPINION),
  pass_department: said(OPINION_NEEDED),
  return_department: said(OPINION_NEEDED),
  pass_finance: said(OPINION),
  return_finance: said(OPINION_NEEDED),
  pay: said(OPINION),
  file: said(OPINION),
  cancel: said(OPINION_NEEDED),
  reverse: said(OPINION_NEEDED),
};

const AMOUNT: Field = { name: "amount", kind: "money", hint: "元" };
const BATCH: Field = { name: "batch_id", kind: "found", label: "资金批次", hint: "输入文号查找" };
const project: Field = { name: "project_id", kind: "found", label: "项目", find: projectsFound({ in_library: true }), hint: "输入项目名称或编号查找" };

/** What an allotment says: money of batches, to or from projects. */
export const allotmentFields = (batches: Choice[]): Field[] => [
  { name: "kind", kind: "choice", words: ALLOTMENT_KINDS },
  { name: "document_no", kind: "text", hint: "例如:岚财农〔2025〕6号" },
  { name: "on", kind: "day" },
  {
    name: "lines",
    kind: "rows",
    of: { schema: "AllotmentLineEntry", fields: [{ ...BATCH, find: among(batches) }, { ...project, when: ({ kind }) => kind !== "recover" }, AMOUNT] },
  },
  { name: "note", kind: "text", optional: true },
];

const toPeople = ({ stage }: Form) => stage === "persons";
const byContract = ({ stage }: Form) => !!stage && stage !== "persons";

const of = (find: Found, project_id?: string): Found => (text, form) => find(text, project_id ? { ...form, project_id } : form);
type Found = NonNullable<Field["find"]>;

/** What is asked of a payment: to the party of a contract, or to people. The project is asked too, unless it is known. */
export const paymentFields = (known?: string): Field[] => [
  ...(known ? [] : [project]),
  { name: "stage", kind: "choice", words: STAGES },
  { name: "contract_id", kind: "found", label: "合同", find: of(findContracts, known), when: byContract, hint: "所选项目的合同" },
  { name: "account.holder", kind: "text", schema: "AccountEntry", when: byContract },
  { name: "account.number", kind: "text", schema: "AccountEntry", when: byContract, hint: "与经核准的账户核对,不保存" },
  { name: "purpose", kind: "text", hint: "不写个人信息" },
  { name: "on", kind: "day" },
  { name: "sources", kind: "rows", hint: "已下达给该项目的资金", of: { schema: "PaymentSourceEntry", fields: [{ ...BATCH, find: of(findReleased, known) }, AMOUNT] } },
  { name: "payroll_id", kind: "found", label: "补贴发放批次", find: findPayrolls, optional: true, when: toPeople, hint: "支付公益性岗位补贴的选批次,不填收款人;金额须与批次一致" },
  {
    name: "persons",
    kind: "rows",
    optional: true,
    when: ({ stage, payroll_id }) => stage === "persons" && !payroll_id,
    hint: "加密保存,脱敏显示",
    of: {
      schema: "PaymentPersonEntry",
      fields: [
        { name: "name", kind: "text" },
        { name: "id_number", kind: "text" },
        { name: "account", kind: "text" },
        AMOUNT,
        { name: "explanation", kind: "text", optional: true, hint: "不在册的须说明" },
      ],
    },
  },
];
