/** Something that is done to a record, as a dialog asks for it: its fields, its papers, and how it is sent. */
import { Problem } from "../api/client";

export type Form = Record<string, unknown>;
export type Choice = { value: string; label: string };
type Words = Record<string, string>;

/**
 * A field of what is sent. It has to be filled in unless it is `optional`; it is only there `when` the others say so.
 * A name with dots lies deeper: `food.staple` is the `staple` of `food`.
 */
export type Field = {
  name: string;
  kind: "day" | "text" | "long" | "number" | "money" | "choice" | "choices" | "typed" | "tick" | "either" | "yes" | "names" | "lines" | "members" | "found";
  words?: Words | ((form: Form) => Words);
  /** The schema that has its title, if that is not the one of the act; or the title itself. */
  schema?: string;
  label?: string;
  /** Heads the fields from this one on. */
  part?: string;
  /** Finds what a `found` chooses from by what is typed. */
  find?: (text: string) => Promise<Choice[]>;
  hint?: string;
  /** What a `yes` says. */
  told?: string;
  /** What stands in it at first. */
  first?: unknown;
  /** A day that is not today at first. */
  blank?: boolean;
  /** How many may be chosen. */
  most?: number;
  optional?: boolean;
  when?: (form: Form) => boolean;
};

/** Records that have attachments. */
export type Holder = "households" | "leads" | "cases" | "measures" | "visits" | "guarantee-problems" | "issues";

export type Act = {
  title: string;
  button?: string;
  note?: string;
  /** The schema whose titles the fields have. */
  schema: string;
  fields: Field[];
  /** Members of the household, for fields of them. */
  members?: Choice[];
  /** The record that papers are added to, and the kinds of which one each is needed. */
  papers?: { holder: Holder; id: string; kinds: string[] };
  send: (body: Form) => Promise<unknown>;
};

/** Everything that a refusal says, reason by reason. */
export function reasons(error: Problem): string[] {
  const listed = error.body.errors?.map(({ message }) => message) ?? [];
  return listed.length ? listed : [error.message];
}
