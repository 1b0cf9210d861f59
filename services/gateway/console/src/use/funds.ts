/** What money is about, for choosing: divisions, sources, categories, projects, sums that have arrived, parties and contracts. */
import { api, got, type Schemas } from "../api/client";
import { yuan } from "../words";
import type { Choice, Field, Form } from "./act";
import { all } from "./list";
import { useReference } from "./reference";

const MOST = 20;
const fits = (text: string) => ({ label }: Choice) => label.includes(text);

/** Chooses among what is known already. */
export const among = (known: Choice[]) => (text: string) => Promise.resolve(known.filter(fits(text)));

/** The divisions of the person, the lowest with the place in which it lies. */
export function findDivisions(text: string): Promise<Choice[]> {
  const { divisions, village } = useReference();
  const known = divisions.map(({ code }) => ({ value: code, label: `${village(code)} ${code}` }));
  return Promise.resolve(known.filter(fits(text)).slice(0, 10 * MOST));
}

export async function categoryChoices(): Promise<Choice[]> {
  const { items } = await got(api.GET("/api/funds/v1/project-categories"));
  const names = new Map(items.map(({ code, title }) => [code, title]));
  return items
    .filter(({ leaf }) => leaf)
    .map(({ code, title, parent }) => ({ value: code, label: parent ? `${code} ${names.get(parent) ?? ""}—${title}` : `${code} ${title}` }));
}

/** Sources by code. */
export async function sourceField(): Promise<Field> {
  const { items } = await got(api.GET("/api/funds/v1/fund-sources"));
  return { name: "source_code", kind: "choice", words: Object.fromEntries(items.map(({ code, title }) => [code, `${code} ${title}`])) };
}

type ProjectQuery = { state?: string; in_library?: boolean };

export const projectsFound = (query: ProjectQuery = {}) => async (text: string): Promise<Choice[]> => {
  const asked = { ...query, limit: MOST, ...(text ? { search: text } : {}) };
  const { items } = await got(api.GET("/api/funds/v1/projects", { params: { query: asked } }));
  return items.map(({ id, code, name }) => ({ value: id, label: `${name}(${code})` }));
};

/** Every sum that has arrived and was not cancelled, by its document; how much of it waits. */
export async function batchChoices(): Promise<Choice[]> {
  const batches: Schemas["FundBatchView"][] = await all((paging) => api.GET("/api/funds/v1/fund-batches", { params: { query: { cancelled: false, ...paging } } }));
  return batches.map(({ id, document_no, source_code, unallocated }) => ({ value: id, label: `${document_no} ${source_code}(未分配 ${yuan(unallocated)} 元)` }));
}

export async function findParties(text: string): Promise<Choice[]> {
  const query = { limit: MOST, ...(text ? { search: text } : {}) };
  const { items } = await got(api.GET("/api/funds/v1/parties", { params: { query } }));
  return items.map(({ id, name, credit_code }) => ({ value: id, label: `${name} ${credit_code}` }));
}

/** Contracts of the project that the form names. */
export async function findContracts(text: string, form: Form): Promise<Choice[]> {
  if (!form.project_id) return [];
  const query = { project: form.project_id as string, limit: MOST, ...(text ? { search: text } : {}) };
  const { items } = await got(api.GET("/api/funds/v1/contracts", { params: { query } }));
  return items.map(({ id, contract_no, party_name, amount }) => ({ value: id, label: `${contract_no} ${party_name}(${yuan(amount)} 元)` }));
}

/** The batches of which money was released for the project that the form names. */
export async function findReleased(text: string, form: Form): Promise<Choice[]> {
  if (!form.project_id) return [];
  const query = { kind: "release" as const, project_id: form.project_id as string, limit: MOST };
  const { items } = await got(api.GET("/api/funds/v1/journal-entries", { params: { query } }));
  const entries = await Promise.all(items.map(({ id }) => got(api.GET("/api/funds/v1/journal-entries/{id}", { params: { path: { id } } }))));
  const moved = entries.flatMap(({ transfers }) => transfers).filter(({ project_id }) => project_id === form.project_id);
  const known = new Map(moved.map(({ batch_id, document_no, source_code }) => [batch_id, `${document_no} ${source_code}`]));
  return [...known].map(([value, label]) => ({ value, label })).filter(fits(text));
}

/** Payrolls of stipends that wait for money for which nobody has asked. */
export async function findPayrolls(text: string): Promise<Choice[]> {
  const { items } = await got(api.GET("/api/funds/v1/stipend-payrolls", { params: { query: { waiting: true, limit: MOST } } }));
  const { village } = useReference();
  return items
    .map(({ id, payroll_no, division_code, month, amount }) => ({ value: id, label: `${payroll_no} ${village(division_code)} ${month.slice(0, 7)}(${yuan(amount)} 元)` }))
    .filter(fits(text));
}
