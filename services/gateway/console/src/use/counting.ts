/** What is done to the lines of an inventory 盘点清单: counted and checked, one or several at once; surpluses; what is said of differences. */
import { api, got, Problem, type Schemas } from "../api/client";
import { ON } from "../cases";
import { CAUSE_FIELDS, COUNT_FIELDS, COUNT_MANY_FIELDS, EXPLAINED_IN, surplusFields } from "../inventories";
import type { Act, Field } from "./act";
import { assetsFound, kindWords, told as named } from "./assets";
import { changes, once, prefilled } from "./record";
import { areaQuery } from "./reference";

export type Line = Schemas["InventoryLineView"];
type Inventory = Schemas["InventoryDetail"];
type Answer = Promise<{ data?: Schemas["LinesRecorded"]; error?: unknown; response: Response }>;
/** What became of several lines: how many were recorded, and why others were not. */
export type Told = { recorded: number; faults: string[] };

/** Each line stands or falls by itself. Where none stands it is a refusal; otherwise `tell` is told of the others. */
async function sent(call: Answer, lines: Line[], tell: (told: Told) => void): Promise<void> {
  const { recorded, unchanged, faults } = await got(call);
  const errors = faults.map((fault) => ({ ...fault, message: `${lines[Number(fault.place.split(".")[2])]?.name ?? "清单"}:${fault.message}` }));
  if (errors.length && !recorded && !unchanged) throw new Problem(409, { title: "没有记录", errors });
  tell({ recorded, faults: errors.map(({ message }) => message) });
}

const heading = (what: string, lines: Line[]) => (lines.length === 1 ? `${what}:${lines[0]!.name}` : `${what} ${lines.length} 项`);
const photo = (id: string) => ({ holder: "inventories" as const, id, kinds: ["现场照片"], only: true });

/** Count lines as they were seen: one with everything that was found of it, several with the same result. */
export function counting({ id }: Inventory, lines: Line[], tell: (told: Told) => void): Act {
  const [only] = lines.length === 1 ? lines : [];
  return {
    title: heading("盘点", lines),
    button: "登记",
    note: only ? undefined : "所选各项结果相同的一次登记;位置变化的逐项登记。",
    schema: "CountEntry",
    fields: only ? prefilled(COUNT_FIELDS, only.result ? { ...only } : {}) : COUNT_MANY_FIELDS,
    papers: only && photo(id),
    send: ({ on, attachments, ...count }) => {
      const picture = (attachments as string[] | undefined)?.at(-1);
      const counts = lines.map((line) => ({ ...count, line_id: line.id, seen: line.version, photo_id: picture ?? line.photo_id }));
      return sent(api.POST("/api/assets/v1/inventories/{id}/counts", { params: { path: { id } }, body: { on, counts } as never }), lines, tell);
    },
  };
}

/** Check lines as they were seen; who has counted them does not. */
export function checking({ id }: Inventory, lines: Line[], tell: (told: Told) => void): Act {
  return {
    title: heading("复核", lines),
    button: "复核",
    note: "盘点人和复核人须为不同的人。",
    schema: "LineChecksEntry",
    fields: [ON],
    send: ({ on }) => {
      const checks = lines.map((line) => ({ line_id: line.id, seen: line.version }));
      return sent(api.POST("/api/assets/v1/inventories/{id}/checks", { params: { path: { id } }, body: { on, checks } as never }), lines, tell);
    },
  };
}

export async function addingSurplus({ id, division_code }: Inventory): Promise<Act> {
  const header = once();
  const place = division_code.endsWith("000") ? {} : { division_code };
  return {
    title: "登记盘盈",
    button: "登记",
    note: "实地有而台账没有的;复核后在资产台账登记,再填写登记的资产。",
    schema: "SurplusEntry",
    fields: prefilled(surplusFields(await kindWords()), place),
    papers: photo(id),
    send: ({ attachments, ...body }) => {
      const whole = { ...body, photo_id: (attachments as string[]).at(-1) ?? null };
      return got(api.POST("/api/assets/v1/inventories/{id}/surpluses", { params: { path: { id }, header }, body: whole as never }));
    },
  };
}

/** Say of a differing line why and what is to be done, and of a surplus which asset was recorded for it. `now` is the line as it was read last. */
export async function settling({ id, state }: Inventory, line: Line, now: () => Line): Promise<Act> {
  const known = line.found_asset_id ? [named(await got(api.GET("/api/assets/v1/assets/{id}", { params: { path: { id: line.found_asset_id } } })))] : [];
  const find = assetsFound({ ...areaQuery(line.division_code), standing: true }, known);
  const found: Field = { name: "found_asset_id", kind: "found", label: "登记的资产", find, optional: true, hint: "输入资产名称或编码查找" };
  const first = { cause: line.cause, settlement: line.settlement, found_asset_id: line.found_asset_id };
  const fields = [...(EXPLAINED_IN.has(state) ? CAUSE_FIELDS : []), ...(line.asset_id ? [] : [found])];
  return {
    title: `填报差异:${line.name}`,
    button: "保存",
    schema: "LineSettling",
    fields: prefilled(fields, first),
    send: (body) => {
      const params = { path: { id, line: line.id }, header: { "If-Match": `"${now().version}"` } };
      return got(api.PATCH("/api/assets/v1/inventories/{id}/lines/{line}", { params, body: changes(body, first) as never }));
    },
  };
}

export function removing({ id }: Inventory, line: Line): Act {
  return {
    title: `撤下盘盈:${line.name}`,
    button: "撤下",
    schema: "Reasoned",
    fields: [{ name: "reason", kind: "text" }],
    send: (body) => got(api.POST("/api/assets/v1/inventories/{id}/lines/{line}/removal", { params: { path: { id, line: line.id } }, body: body as never })),
  };
}
