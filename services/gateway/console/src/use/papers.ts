/** Attachments 附件 of a record: listed, and added. */
import { api, got, type Schemas } from "../api/client";
import type { Holder } from "./act";
import { all } from "./list";

export const ACCEPTED = ".pdf,.jpg,.jpeg,.png,.docx,.xlsx";
const OF_FUNDS = new Set<Holder>(["alerts", "annual-plans", "contracts", "fund-batches", "issues", "payments", "performance-evaluations", "performance-monitorings", "projects", "publicities", "works"]);
const OF_ASSETS = new Set<Holder>(["assets", "assets/alerts", "assets/publicities", "collective-months", "disposals", "distributions", "handovers", "inventories", "operating-contracts", "repairs"]);
const OF_JOBS = new Set<Holder>(["factories", "jobs/alerts", "jobs/publicities", "payrolls", "post-appointments", "posts", "relief-projects", "subsidy-claims", "talent-effects", "talent-nominations", "talents", "training-classes", "vacancies"]);
const serviceOf = (holder: Holder) => (OF_JOBS.has(holder) ? "jobs" : OF_ASSETS.has(holder) ? "assets" : OF_FUNDS.has(holder) ? "funds" : "household");
/** Where a record's service is reached. */
export const base = (holder: Holder) => `/api/${serviceOf(holder)}/v1` as "/api/household/v1";
/** Every kind of record has its attachments in the same way, under its own name; its service stands before it where another has the same. */
const place = (holder: Holder) => `${base(holder)}/${holder.split("/").at(-1)!}/{id}/attachments` as "/api/household/v1/cases/{id}/attachments";

export function papersOf(holder: Holder, id: string): Promise<Schemas["AttachmentView"][]> {
  return all((query) => api.GET(place(holder), { params: { path: { id }, query } }));
}

/** Add a file; its id. */
export async function addPaper(holder: Holder, id: string, kind: string, title: string, file: File): Promise<string> {
  const sent = new FormData();
  sent.set("kind", kind);
  sent.set("title", title);
  sent.set("file", file);
  const call = { params: { path: { id } }, body: {} as { file: string; kind: "其他"; title: string }, bodySerializer: () => sent };
  return (await got(api.POST(place(holder), call))).id;
}

export const listPapers = (holder: Holder, id: string) => (query: { limit: number; cursor?: string }) =>
  api.GET(place(holder), { params: { path: { id }, query } });
