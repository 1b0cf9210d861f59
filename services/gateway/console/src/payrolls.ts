/** The words of attendance 考勤, assessment 考核 and stipends 补贴发放 of public-welfare posts, and what is said of them. */
import { save, got, api, type Schemas } from "./api/client";
import { ON, OPINION, OPINION_NEEDED, said, type Step } from "./cases";
import { POST_FUNDS } from "./posts";
import type { Field, Form } from "./use/act";
import { askWhy, tell } from "./use/telling";

export type Line = Schemas["PayrollLineView"];
export const PAYROLL_STATES: Record<string, string> = {
  confirming: "待村确认、镇审核", department: "待部门复核", finance: "待财政发放", bank: "待银行回盘", publicity: "发放公示", archived: "已归档", cancelled: "已撤销",
};
export const LINE_STANDINGS: Record<Line["standing"], string> = {
  clear: "可发放", held: "暂缓", blocked: "不予发放", nothing: "无应发金额", sent: "已送银行", paid: "已发放", failed: "发放失败", dropped: "已撤销",
};
export const LINE_KINDS: Record<Line["kind"], string> = { regular: "正常发放", supplementary: "补发" };
export const PAYROLL_STEPS: Record<string, Step> = {
  check: { schema: "CheckingPayroll", fields: [ON, { name: "refused_lines", kind: "lines", optional: true, hint: "不采纳说明的明细序号,每行一个" }, OPINION] },
  review: said(OPINION),
  send_back: said(OPINION_NEEDED),
  issue: said(OPINION),
  return: said(OPINION_NEEDED),
  settle: said(OPINION),
  archive: said(OPINION),
  cancel: said(OPINION_NEEDED),
};
export const MAKING_FIELDS: Field[] = [
  { name: "month", kind: "month" },
  { name: "fund", kind: "choice", words: POST_FUNDS },
  ON,
];
export const RECOVERY_FIELDS: Field[] = [ON, { name: "amount", kind: "money", hint: "元,不超过实发且未追回的金额" }, { name: "reason", kind: "text", hint: "例如:多计出勤 4 天" }];
export const RECEIPT_FIELDS: Field[] = [ON, { name: "voucher_no", kind: "text" }];
export const RESULT_FIELDS: Field[] = [ON, { name: "items", kind: "lines", label: "回盘结果", hint: "每行一条:序号,成功,凭证号;或 序号,失败,原因" }];
const DAYS = (name: string, first?: number): Field => ({ name, kind: "number", ...(first === undefined ? {} : { first }) });
export const ATTENDANCE_FIELDS: Field[] = [DAYS("due_days"), DAYS("present"), DAYS("leave", 0), DAYS("absent", 0), { name: "note", kind: "text", optional: true }];
export const VILLAGE_SCORE: Field[] = [{ name: "score", kind: "number", hint: "0 至 30" }];
export const TOWN_SCORE: Field[] = [
  { name: "town_score", kind: "number", hint: "0 至 50" },
  { name: "democratic_score", kind: "number", hint: "0 至 20" },
  { name: "deduction", kind: "money", first: "0", hint: "元,没有扣款填 0" },
  { name: "deduction_reason", kind: "text", optional: true, hint: "有扣款的须填写" },
  { name: "told_on", kind: "day", optional: true, blank: true, hint: "告知本人的日期;未告知的当月不发" },
];
export const ACCOUNT_FIELDS: Field[] = [
  { name: "holder", kind: "text" },
  { name: "id_number", kind: "text" },
  { name: "account", kind: "text" },
  { name: "bank", kind: "text", hint: "例如:岚皋农商银行四季支行" },
  { name: "reason", kind: "text", optional: true, hint: "更换账户的须填写" },
];

/** What the bank said, line by line: number, whether it was paid, and the voucher or the reason. */
export function resultsOf(body: Form): Form {
  const items = (body.items as string[]).map((text) => {
    const [number, word, last] = text.split(/[,,\t]/).map((part) => part.trim());
    const success = word === "成功";
    return { number: Number(number), success, ...(success ? { voucher_no: last } : { reason: last }) };
  });
  return { on: body.on, items };
}

/** The file for the bank, with holders and accounts in full, for a stated purpose. */
export async function saveBankFile(id: string): Promise<void> {
  const purpose = await askWhy("生成银行发放文件", "用途(含完整账号,计入审计记录)", "生成");
  if (!purpose) return;
  try {
    const call = { params: { path: { id } }, body: { purpose }, parseAs: "blob" } as const;
    const table = await got(api.POST("/api/jobs/v1/payrolls/{id}/bank-file", call));
    save(table as unknown as Blob, "补贴发放.csv");
  } catch (error) {
    tell(error);
  }
}
