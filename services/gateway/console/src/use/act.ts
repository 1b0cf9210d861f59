/** Something that is done to a record, as a dialog asks for it: its fields, its papers, and how it is sent. */
import { Problem } from "../api/client";
import { fieldTitle } from "../api/titles";
import { today } from "../words";

export type Form = Record<string, unknown>;
export type Choice = { value: string; label: string };
type Words = Record<string, string>;

/**
 * A field of what is sent. It has to be filled in unless it is `optional`; it is only there `when` the others say so.
 * A name with dots lies deeper: `food.staple` is the `staple` of `food`.
 */
export type Field = {
  name: string;
  kind: "day" | "month" | "text" | "long" | "number" | "money" | "choice" | "choices" | "typed" | "tick" | "either" | "yes" | "names" | "lines" | "members" | "found" | "rows";
  words?: Words | ((form: Form) => Words);
  /** The schema that has its title, if that is not the one of the act; or the title itself. */
  schema?: string;
  label?: string;
  /** Heads the fields from this one on. */
  part?: string;
  /** Finds what a `found` chooses from by what is typed, and by what the others say. */
  find?: (text: string, form: Form) => Promise<Choice[]>;
  /** What each of the `rows` is asked, and the schema that has the titles. */
  of?: { schema: string; fields: Field[] };
  hint?: string;
  /** What a `yes` says. */
  told?: string;
  /** What stands in it at first. */
  first?: unknown;
  /** A day that is not today at first. */
  blank?: boolean;
  /** How many may be chosen. */
  most?: number;
  /** How many characters a long text may have, if it is not the usual. */
  longest?: number;
  optional?: boolean;
  when?: (form: Form) => boolean;
};

const LISTS = new Set<Field["kind"]>(["choices", "typed", "members"]);

/** What stands in a field at first. */
export function firstOf(field: Field): unknown {
  if (field.kind === "rows") return ((field.first as Form[] | undefined) ?? []).map((row) => ({ ...row }));
  if (field.first !== undefined) return field.first;
  if (LISTS.has(field.kind)) return [];
  if (field.kind === "yes") return false;
  return field.kind === "day" && !field.blank ? today() : "";
}

/** A row as it is begun. */
export function begunRow(field: Field): Form {
  return Object.fromEntries(field.of!.fields.map((inner) => [inner.name, firstOf(inner)]));
}

/** The fields that are there, as the others stand. */
export function asked(fields: Field[], form: Form): Field[] {
  return fields.filter((field) => !field.when || field.when(form));
}

const names = (text: unknown) => String(text).split(/[、,,;;\s]+/).filter(Boolean);

/** What is sent of a field; null: nothing was filled in. */
export function valueOf(field: Field, form: Form): unknown {
  const value = form[field.name];
  if (field.kind === "rows") return (value as Form[]).map((row) => sentOf(asked(field.of!.fields, { ...form, ...row }), row));
  if (field.kind === "names") return names(value);
  if (field.kind === "lines") return String(value).split("\n").map((line) => line.trim()).filter(Boolean);
  if (field.kind === "number") return value === "" || value === null ? null : Number(value);
  if (field.kind === "either") return value === "" ? null : value === "true";
  if (typeof value === "string") return value.trim() || null;
  return value;
}

/** What is sent of several: a name with dots lies deeper. */
export function sentOf(fields: Field[], form: Form): Form {
  const body: Form = {};
  for (const field of fields) {
    const way = field.name.split(".");
    const last = way.pop()!;
    const place = way.reduce<Form>((outer, step) => (outer[step] ??= {}) as Form, body);
    place[last] = valueOf(field, form);
  }
  return body;
}

const empty = (value: unknown) => value === null || (Array.isArray(value) && !value.length);

/** The titles of what is to be filled in and is not, also within rows. */
export function missingOf(fields: Field[], form: Form, label: (field: Field) => string): string[] {
  return fields.flatMap((field) => {
    if (!field.optional && empty(valueOf(field, form))) return [label(field)];
    if (field.kind !== "rows") return [];
    const { schema, fields: inner } = field.of!;
    const within = (one: Field) => one.label ?? fieldTitle(one.schema ?? schema, one.name);
    return (form[field.name] as Form[]).flatMap((row, index) =>
      missingOf(asked(inner, { ...form, ...row }), row, (one) => `${label(field)}第 ${index + 1} 行:${within(one)}`),
    );
  });
}

/** Records that have attachments. */
export type Holder =
  | "households" | "leads" | "cases" | "measures" | "visits" | "guarantee-problems"
  | "alerts" | "annual-plans" | "assets" | "assets/alerts" | "assets/publicities" | "collective-months" | "contracts" | "disposals" | "distributions" | "factories" | "fund-batches" | "handovers" | "inventories" | "issues" | "jobs/alerts" | "jobs/publicities" | "operating-contracts" | "payments" | "payrolls" | "performance-evaluations" | "performance-monitorings" | "post-appointments" | "posts" | "projects" | "publicities" | "relief-projects" | "repairs" | "subsidy-claims" | "training-classes" | "talent-effects" | "talent-nominations" | "talents" | "vacancies" | "works";

export type Act = {
  title: string;
  button?: string;
  note?: string;
  /** The schema whose titles the fields have. */
  schema: string;
  fields: Field[];
  /** Members of the household, for fields of them. */
  members?: Choice[];
  /** The record that papers are added to, and the kinds of which one each is needed; `only` these, or others too. */
  papers?: { holder: Holder; id: string; kinds: string[]; only?: boolean };
  send: (body: Form) => Promise<unknown>;
};

/** Everything that a refusal says, reason by reason. */
export function reasons(error: Problem): string[] {
  const listed = error.body.errors?.map(({ message }) => message) ?? [];
  return listed.length ? listed : [error.message];
}
