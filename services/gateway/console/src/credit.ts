/** The words of micro-credit 小额信贷, and what is said with the steps of a loan. */
import type { Schemas } from "./api/client";
import { ON, OPINION, OPINION_NEEDED, said, type Step } from "./cases";
import type { Field } from "./use/act";
import { today } from "./words";

type Loan = Schemas["LoanView"];
export const LOAN_STATES = {
  applied: "待评级", rated: "待审批", approved: "待放款", disbursed: "待核实用途", in_use: "使用中", extended: "已展期", renewed: "已续贷",
  compensated: "待追偿", recovering: "追偿中", repaid: "已还清", recovered: "已追回", written_off: "已核销", refused: "未通过",
};
/** States in which something is owed: it is paid back, visited and classed. */
export const OWED = new Set(["disbursed", "in_use", "extended", "renewed", "compensated", "recovering"]);
export const PURPOSES: Record<Loan["purpose"], string> = {
  planting: "种植", breeding: "养殖", processing: "农产品加工", tourism: "乡村旅游", commerce: "商贸流通", crafts: "手工业", other: "其他生产经营",
};
export const LOAN_USES: Record<Schemas["LoanVisitView"]["use_found"], string> = {
  agreed: "按约定用途使用", deposit: "存款获息", medical: "看病", housing: "建房", schooling: "上学", wedding: "嫁娶", debt: "还债", living: "吃喝消费",
  borrowed_name: "冒名借贷", company: "户贷企用", shares: "入股分红", lent_on: "转贷", quota: "指标交换", subsidy_fraud: "套取贴息",
};
export const LOAN_GRADES: Record<Loan["grade"], string> = { normal: "正常", attention: "关注", substandard: "次级", doubtful: "可疑", loss: "损失" };
export const PAYERS: Record<Schemas["LoanRepaymentView"]["payer"], string> = { borrower: "借款人本人", family: "家庭成员", company: "企业", other: "其他" };
export const TERMS: Record<Schemas["LoanTermView"]["kind"], string> = { original: "原借款", extension: "展期", renewal: "续贷" };
export const BORROWERS: Record<string, string> = { 脱贫户: "脱贫户", UNSTABLE: "脱贫不稳定户", EDGE: "边缘易致贫户", SUDDEN: "突发严重困难户" };
/** How the overdue rate stands beside its bounds; at the breaker nothing new is paid out. */
export const LIGHTS: Record<Exclude<Schemas["CreditFigure"]["light"], "none">, { level: Schemas["Level"]; word: string }> = {
  warn: { level: "yellow", word: "预警" }, serious: { level: "orange", word: "严重" }, breaker: { level: "red", word: "熔断" },
};
export const FIGURES_BY: Record<Schemas["CreditFigures"]["by"], string> = { lender: "按银行", town: "按镇", county: "全县" };

const AMOUNT: Field = { name: "amount", kind: "money", hint: "元" };
const END: Field = { name: "end_on", kind: "day", blank: true };
const RATE: Field = { name: "rate", kind: "money", hint: "百分之几,如 3.1" };
const VOUCHER: Field = { name: "voucher_no", kind: "text" };

/** The steps of a loan; it is paid off by its last instalment. */
export const LOAN_STEPS: Record<string, Step> = {
  rate: {
    schema: "Rating",
    fields: [ON, { name: "score", kind: "text", hint: "如 AA" }, { name: "credit_line", kind: "money", hint: "元" }, { name: "capable", kind: "either" }, { name: "bad_record", kind: "either" }, OPINION],
  },
  approve: said(OPINION),
  refuse: said(OPINION_NEEDED),
  disburse: {
    schema: "Disbursing",
    fields: [ON, { name: "loan_no", kind: "text" }, RATE, END, { name: "account", kind: "text", hint: "加密保存,脱敏显示" }, OPINION],
  },
  confirm_use: said(OPINION),
  extend: { schema: "Extending", fields: [ON, END, OPINION] },
  renew: { schema: "Renewing", fields: [ON, END, RATE, OPINION] },
  compensate: { schema: "Compensating", fields: [ON, AMOUNT, VOUCHER, OPINION] },
  pursue: said(OPINION),
  write_off: said(OPINION_NEEDED),
};
export const loanFields = (lenders: Record<string, string>): Field[] => [
  { name: "id_number", kind: "text", hint: "借款人,须为在册家庭成员;加密保存" },
  { name: "phone", kind: "text", hint: "加密保存,脱敏显示" },
  { name: "lender_code", kind: "choice", words: lenders },
  AMOUNT,
  { name: "months", kind: "number", label: "贷款期限(月)" },
  { name: "purpose", kind: "choice", words: PURPOSES },
  { name: "purpose_note", kind: "long", hint: "不写证件号码、电话" },
  { name: "applied_on", kind: "day" },
  { name: "top_up_reason", kind: "text", optional: true, hint: "该户贷款合计超过贴息额度的须填写" },
];
export const REPAYMENT_FIELDS: Field[] = [
  { name: "paid_on", kind: "day" },
  { name: "principal", kind: "money", hint: "元" },
  { name: "interest", kind: "money", first: "0" },
  { name: "payer", kind: "choice", words: PAYERS, first: "borrower" },
  { name: "payer_account", kind: "text", optional: true, hint: "企业还款的须填写;加密保存" },
];
export const LOAN_VISIT_FIELDS: Field[] = [
  { name: "visited_on", kind: "day" },
  { name: "use_found", kind: "choice", words: LOAN_USES, first: "agreed" },
  { name: "note", kind: "long", hint: "不写证件号码、电话" },
];
export const QUARTERS = { 1: "第一季度", 2: "第二季度", 3: "第三季度", 4: "第四季度" };
/** The quarter to be counted: a quarter is counted once it is over. */
export const subsidyFields = (): Field[] => {
  const [year = 0, month = 0] = today().split("-").map(Number);
  const over = Math.floor((month - 1) / 3);
  return [
    { name: "year", kind: "number", first: String(over ? year : year - 1) },
    { name: "quarter", kind: "choice", words: QUARTERS, first: String(over || 4) },
  ];
};
export const PAYING: Field[] = [ON, VOUCHER, OPINION];
export const FUND_KINDS: Record<Schemas["RiskFundEntryView"]["kind"], string> = { deposit: "注入", compensation: "代偿", return: "追偿返还", withdrawal: "退出" };
