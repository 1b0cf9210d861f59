/** The words of registers of resources 资源库; what a record says, and what is asked of one, as its register declares its columns. */
import type { Schemas } from "./api/client";
import type { Choice, Field, Form } from "./use/act";
import { findDivisions } from "./use/funds";
import { useReference } from "./use/reference";
import { count, shown, yuan } from "./words";

export type Register = Schemas["RegisterView"];
export type Resource = Schemas["ResourceView"];
/** A column of a register by the name that records have for it. */
export type ResourceColumn = Schemas["ColumnView"] & { name: string };

export const BASES: Record<Register["base"], string> = { village: "行政村(社区)库", natural: "自然资源库", special: "特色资源库" };
export const CYCLES: Record<Register["cycle"], string> = { yearly: "每年", half_year: "每半年" };
export const FRESHNESS: Record<NonNullable<Register["light"]>, string> = { green: "正常", yellow: "超期", red: "严重超期" };
export const DIMENSIONS: Record<Schemas["RuleResultView"]["dimension"], string> = {
  norm: "规范性", complete: "完整性", unique: "唯一性", consistent: "一致性", timely: "时效性", related: "关联性",
};
export const RESOURCE_CHANGES: Record<Schemas["ResourceChangeView"]["kind"], string> = { record: "登记", correct: "更正", withdraw: "作废" };
export const YES_NO = { 是: "是", 否: "否" };
/** In every register; a record shows them by itself. */
const GENERAL = new Set(["division_code", "name", "longitude", "latitude"]);

export function columnsOf({ columns, field_titles }: Register): ResourceColumn[] {
  const names = new Map(Object.entries(field_titles).map(([name, header]) => [header, name]));
  return columns.map((column) => ({ ...column, name: names.get(column.header)! }));
}

/** What makes a register's records differ from those of others: all but the key, the name and the place. */
export const ownColumns = (register: Register) => columnsOf(register).filter(({ name, header }) => !GENERAL.has(name) && !register.key.includes(header));

/** A value of a record as people say it. */
export function told({ kind }: Pick<ResourceColumn, "kind">, value: unknown): string {
  if (typeof value === "number") return kind === "year" ? String(value) : count(value);
  if (typeof value !== "string") return shown(value);
  if (kind === "amount") return yuan(value);
  if (kind === "measure") return value.replace(/^\d+/, (figure) => count(Number(figure)));
  return kind === "division" ? useReference().village(value) : shown(value);
}

const whole = new Set(["tally", "count", "year"]);

/** How a column is asked for; what is `known` of it stands there at first. */
function fieldOf({ name, header, kind, required, codes, note }: ResourceColumn, known?: unknown): Field {
  const field = { name, label: header, optional: !required, hint: note || undefined, first: known };
  if (codes.length) return { ...field, kind: "choice", words: Object.fromEntries(codes.map((code) => [code, code])) };
  if (kind === "division") return { ...field, kind: "found", find: divisions(known), hint: "输入镇村名称查找" };
  if (kind === "yes_no") return { ...field, kind: "choice", words: YES_NO, first: known === undefined ? undefined : shown(known) };
  if (kind === "date") return { ...field, kind: "day", blank: true };
  if (whole.has(kind)) return { ...field, kind: "number" };
  return { ...field, kind: kind === "amount" || kind === "measure" ? "money" : "text" };
}

/** Finds divisions; the one that stands there already is always among them. */
const divisions = (known: unknown) => async (text: string): Promise<Choice[]> => {
  const found = await findDivisions(text);
  const there = typeof known === "string" && !found.some(({ value }) => value === known);
  return there ? [{ value: known, label: `${useReference().village(known)} ${known}` }, ...found] : found;
};

/** What a new record is asked. */
export const entryFields = (register: Register): Field[] => columnsOf(register).map((column) => fieldOf(column));

/** What can be corrected of a record: all but its key, as it is known. */
export const correctionFields = (register: Register, values: Form): Field[] =>
  columnsOf(register).filter(({ header }) => !register.key.includes(header)).map((column) => fieldOf(column, values[column.name]));
