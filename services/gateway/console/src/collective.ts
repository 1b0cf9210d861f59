/** The words of village collectives 农村集体经济组织, of their money, resources, shares and months, and what is said of each. */
import { Problem, type Schemas } from "./api/client";
import type { paths } from "./api/schema";
import { ON, OPINION, OPINION_NEEDED, said, type Step } from "./cases";
import { useSession } from "./session";
import type { Choice, Field, Form } from "./use/act";
import { collectivesFound } from "./use/collectives";
import { findDivisions } from "./use/funds";
import { NOTHING, yuan } from "./words";

type Entry = Schemas["CollectiveEntryView"];
type Resource = Schemas["CollectiveResourceView"];
type MonthState = NonNullable<NonNullable<paths["/api/assets/v1/collective-months"]["get"]["parameters"]["query"]>["state"]>;
export type ShareKind = Schemas["EquityShare"]["kind"];
type Subjects = Partial<Record<Entry["subject"], string>>;

export const DIRECTIONS: Record<Entry["direction"], string> = { in: "收入", out: "支出" };
const INCOMES = { operation: "经营收入", subsidy: "补助收入", donation: "捐赠收入", interest: "利息收入", other_income: "其他收入" } satisfies Subjects;
const EXPENSES = {
  maintenance: "管护支出", welfare: "公益支出", management: "管理费用", investment: "投资支出", purchase: "购置支出", other_expense: "其他支出",
} satisfies Subjects;
/** What is typed; contracts, disposals and distributions tell the rest. */
export const SUBJECTS: Record<Entry["subject"], string> = { ...INCOMES, ...EXPENSES };
export const SHARES: Record<ShareKind, string> = { population: "人口股", labour: "劳龄股", land: "土地股", other: "其他股" };
export const RESOURCES: Record<Resource["kind"], string> = {
  arable: "耕地", garden: "园地", forest: "林地", grass: "草地", water: "水面", wasteland: "四荒地", construction: "集体建设用地", minerals: "砂石、矿产", other: "其他资源",
};
/** While no contract is in force; that one is nobody types. */
const TYPED_USES: Record<Resource["used_as"], string> = { self: "自用", idle: "闲置" };
export const USES: Record<Resource["use"], string> = { ...TYPED_USES, contracted: "发包经营" };
export const RECORDS: Record<Schemas["CollectiveChangeView"]["record"], string> = { collective: "集体经济组织", resource: "资源", account: "银行账户" };
export const FLAGS: Record<NonNullable<Schemas["EquityHolding"]["flag"]>, string> = { closed: "已销户", moved: "已迁出本村" };
export const COLLECTIVE_MONTH_STATES: Record<MonthState, string> = {
  draft: "待提交月报", submitted: "待镇核对", checked: "待公开", publicity: "公开中", closed: "已公开",
};

/** Whether the person registers collectives: that is a matter of the town. */
export function registers(): boolean {
  const session = useSession();
  return session.may("collective:write") && !!session.me?.divisions.some((code) => code.endsWith("000"));
}

const REASON: Field = { name: "reason", kind: "text" };
const HEAD: Field[] = [
  { name: "name", kind: "text", hint: "与登记证一致" },
  { name: "credit_code", kind: "text", hint: "18 位" },
  { name: "founded_on", kind: "day", blank: true },
  { name: "bookkeeper", kind: "text", hint: "例如:四季镇农村财务代理中心" },
];
export const COLLECTIVE_FIELDS: Field[] = [
  { name: "division_code", kind: "found", label: "所在村", find: findDivisions, hint: "输入村名查找" },
  ...HEAD,
  { name: "books_from", kind: "month", hint: "资金从哪个月起在本平台记账" },
];
export const COLLECTIVE_CORRECTED: Field[] = [...HEAD, { ...REASON, part: "更正事由" }];
export const ENDING_FIELDS: Field[] = [ON, { ...REASON, hint: "例如:并村" }];
export const ACCOUNT_FIELDS: Field[] = [
  { name: "bank", kind: "text", hint: "例如:岚皋农商行四季支行" },
  { name: "number", kind: "text", hint: "8 至 32 位数字,加密保存,脱敏显示" },
  { name: "from_on", kind: "day", hint: "从这一天起在本平台记账" },
  { name: "opening", kind: "money", hint: "元" },
];
export const CLOSING_FIELDS: Field[] = [ON, { ...REASON, hint: "例如:合并账户" }];

/** Money that came or left, on one of these accounts. */
export function entryFields(direction: Entry["direction"], accounts: Choice[]): Field[] {
  const leaves = direction === "out";
  const spent: Field[] = [
    { name: "payee", kind: "text", optional: true, hint: "单位名称;付给个人的不填" },
    { name: "decision_no", kind: "text", optional: true, hint: "达到参数规定金额的支出须填集体决议文号" },
  ];
  return [
    { name: "account_id", kind: "choice", label: "银行账户", words: Object.fromEntries(accounts.map(({ value, label }) => [value, label])), first: accounts.length === 1 ? accounts[0]!.value : "" },
    { name: "happened_on", kind: "day" },
    { name: "subject", kind: "choice", words: leaves ? EXPENSES : INCOMES },
    { name: "amount", kind: "money", hint: "元" },
    { name: "voucher_no", kind: "text", hint: leaves ? "例如:付字第 12 号" : "例如:收字第 7 号" },
    { name: "purpose", kind: "text", hint: leaves ? "例如:三组蓄水池维修" : "例如:产业路管护补助" },
    ...(leaves ? spent : []),
  ];
}
export const REVERSAL_FIELDS: Field[] = [ON, { ...REASON, hint: "例如:记错科目" }];

const BASIS: Field = { name: "basis", kind: "text", hint: "例如:四坪村股改〔2026〕1号 成员大会决议" };
/** Room for a list of 1,000 households. */
const LIST_ROOM = 50_000;
export const EQUITY_TABLE_FIELDS: Field[] = [
  ON,
  BASIS,
  { name: "holdings", kind: "lines", longest: LIST_ROOM, hint: "例如:610925104201-0017 4" },
];
const LINE = /^(\S+?)[\s,,、]+(\d+(?:\.\d+)?)$/;

/** Lines of a list of shares, as a table has them. Every line that says something else is told. */
export function holdingsOf(lines: string[]): Form[] {
  const errors = lines.flatMap((line, index) => (LINE.test(line) ? [] : [{ place: "body.holdings", code: "invalid_line", message: `第 ${index + 1} 行“${line}”不是“户编号 股数”` }]));
  if (errors.length) throw new Problem(422, { title: "清单有误", errors });
  return lines.map((line) => {
    const [, household_no, shares] = LINE.exec(line)!;
    return { household_no, shares };
  });
}
export const EQUITY_CHANGE_FIELDS: Field[] = [
  { name: "household_no", kind: "text", hint: "例如:610925104201-0017" },
  { name: "kind", kind: "choice", words: SHARES },
  { name: "shares", kind: "money", hint: "变更后的股数,不再持有的填 0" },
  ON,
  BASIS,
];

export const RESOURCE_SUBSTANCE: Field[] = [
  { name: "kind", kind: "choice", words: RESOURCES },
  { name: "name", kind: "text", hint: "例如:大坪梁集体林地" },
  { name: "location", kind: "text", hint: "例如:四坪村三组大坪梁" },
  { name: "area", kind: "money", optional: true, hint: "面积或数量至少填一项" },
  { name: "quantity", kind: "money", optional: true },
  { name: "unit", kind: "text", optional: true, hint: "有数量的填写,例如:口" },
  { name: "boundaries", kind: "text", optional: true, hint: "例如:东至沟,南至路,西至梁,北至河" },
  { name: "parcel_code", kind: "text", optional: true },
  { name: "used_as", kind: "choice", words: TYPED_USES, hint: "没有履行中的合同时怎样使用" },
];
export const RESOURCE_FIELDS: Field[] = [
  { name: "collective_id", kind: "found", label: "集体经济组织", find: collectivesFound, hint: "输入名称查找" },
  ...RESOURCE_SUBSTANCE,
];
export const RESOURCE_CORRECTED: Field[] = [...RESOURCE_SUBSTANCE, { ...REASON, part: "更正事由" }];
export const WITHDRAWAL_FIELDS: Field[] = [ON, { ...REASON, hint: "例如:土地征收" }];

export const COLLECTIVE_MONTH_STEPS: Record<string, Step> = {
  submit: {
    schema: "SubmittingCollectiveMonth",
    fields: [
      ON,
      { name: "bank_balance", kind: "money", hint: "元,各账户月末合计" },
      { name: "difference_reason", kind: "text", optional: true, hint: "与账面余额不一致的须填写" },
      OPINION,
    ],
  },
  check: said(OPINION),
  send_back: said(OPINION_NEEDED),
  publicise: {
    schema: "PublicisingCollectiveMonth",
    fields: [
      ON,
      { name: "place", kind: "text", optional: true, hint: "不填即村务公开栏" },
      { name: "days", kind: "number", optional: true },
      OPINION,
    ],
  },
  take_back: said(OPINION_NEEDED),
  close_publicity: said(OPINION),
};

const cents = (yuans: string) => BigInt(yuans.replace(".", ""));

/** What the bank has more than the books, yuan; “—” while the bank's balance is not known. */
export function difference({ bank_balance, closing }: Pick<Schemas["CollectiveMonthView"], "bank_balance" | "closing">): string {
  if (bank_balance === null || closing === null) return NOTHING;
  const more = cents(bank_balance) - cents(closing);
  const digits = String(more < 0n ? -more : more).padStart(3, "0");
  return `${more < 0n ? "-" : ""}${yuan(`${digits.slice(0, -2)}.${digits.slice(-2)}`)}`;
}
