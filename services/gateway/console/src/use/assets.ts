/** Assets as they are recorded and changed: what is chosen from, and what stands in the fields at first. */
import { api, got, type Schemas } from "../api/client";
import { CLASSES, FORMED, PLACE, substance } from "../assets";
import { useSession } from "../session";
import { today } from "../words";
import { asked, firstOf, sentOf, type Act, type Choice, type Field, type Form } from "./act";
import { among } from "./funds";
import { changes, once, prefilled } from "./record";

type Asset = Schemas["AssetDetail"];
type Candidate = Schemas["CandidateView"];
const MOST = 20;

export async function kindChoices(): Promise<Choice[]> {
  const { items } = await got(api.GET("/api/assets/v1/asset-kinds"));
  return items.map(({ code, title, asset_class }) => ({ value: code, label: `${CLASSES[asset_class]}—${title}` }));
}

/** Kinds by their codes. */
export const kindWords = async (): Promise<Record<string, string>> => Object.fromEntries((await kindChoices()).map(({ value, label }) => [value, label]));

export const told = ({ id, name, code }: { id: string; name: string; code: string }): Choice => ({ value: id, label: `${name}(${code})` });

type AssetQuery = { state?: "handing_over" | "in_use" | "idle" | "lost"; asset_class?: "operating"; town?: string; village?: string; standing?: boolean };

/** Finds assets by their names or codes; those that are known already are always there. Who does not see the register finds none. */
export const assetsFound = (query: AssetQuery = {}, known: Choice[] = []) => async (text: string): Promise<Choice[]> => {
  if (!useSession().may("assets:read")) return known;
  const { items } = await got(api.GET("/api/assets/v1/assets", { params: { query: { ...query, limit: MOST, ...(text ? { search: text } : {}) } } }));
  return [...known, ...items.map(told).filter(({ value }) => known.every((one) => one.value !== value))];
};

/** Among accepted projects; those that are known already are always there. */
export function projectField(known: Choice[] = []): Field {
  const find = async (text: string) => {
    const { items } = await got(api.GET("/api/assets/v1/asset-candidates", { params: { query: { limit: MOST, ...(text ? { search: text } : {}) } } }));
    const found = items.map(told);
    return [...known, ...found.filter(({ value }) => known.every((one) => one.value !== value))];
  };
  return { name: "project_id", kind: "found", label: "形成资产的项目", optional: true, find };
}

/** The projects that paid for an asset. */
export const projectsOf = (asset: Asset): Choice[] =>
  asset.fundings.flatMap(({ project_id: id, project_name: name, project_code: code }) => (id ? [told({ id, name: name ?? "", code: code ?? "" })] : []));

/** What an asset was paid with, as its fields have it. */
export const fundingsOf = ({ fundings }: Asset): Form[] => fundings.map(({ source, amount, year, project_id }) => ({ source, amount, year, project_id }));

/** An asset as its own fields have it. */
function known(asset: Asset): Form {
  const { shares, rights, owner_level, owner_division, owner } = asset;
  return {
    ...asset,
    fundings: fundingsOf(asset),
    shares: shares.map(({ division_code, percent }) => ({ division_code, percent })),
    rights: rights.map((right) => ({ ...right })),
    "owner.level": owner_level,
    "owner.division_code": owner_division,
    "owner.household_no": owner_level === "household" ? owner : null,
    "owner.name": owner_level === "operator" ? owner : null,
  };
}

/** What of a project is on no asset yet, yuan. */
const left = ({ settled_value, registered_value }: Candidate) => (settled_value ? (Number(settled_value) - Number(registered_value)).toFixed(2) : "");

/** What a project says of the asset that it became. */
function begun(project: Candidate): Form {
  const { name, division_code, accepted_on, quantity, unit } = project;
  const size = project.assets || !unit ? {} : { quantity, unit };
  const year = Number(accepted_on.slice(0, 4));
  const value = left(project);
  return {
    name,
    division_code,
    accepted_on,
    ...size,
    formed_year: year,
    original_value: value,
    "owner.level": "village",
    "owner.division_code": division_code,
    fundings: [{ source: "linkage", amount: value, year, project_id: project.id }],
  };
}

/** Record an asset, of a project or found otherwise; `made` is told its id. */
export async function recording(made: (id: string) => void, project?: Candidate): Promise<Act> {
  const kinds = await kindChoices();
  const fields: Field[] = [
    { name: "name", kind: "text" },
    PLACE,
    { name: "kind", kind: "found", find: among(kinds), hint: "输入类型名称查找" },
    { ...FORMED, first: today().slice(0, 4) },
    { name: "on", kind: "day" },
    ...substance(projectField(project && [told(project)])),
  ];
  return {
    title: "登记资产",
    button: "登记",
    note: project ? `由项目“${project.name}”形成,尚未登记的价值已填好。` : "先填必填的几项即可登记;其余各项在提出权属意见前补齐。",
    schema: "AssetEntry",
    fields: project ? prefilled(fields, begun(project)) : fields,
    send: async (body) => made((await got(api.POST("/api/assets/v1/assets", { params: { header: once() }, body: body as never }))).id),
  };
}

/** Correct an asset: only what was changed is sent. */
export function correcting(asset: Asset, send: (body: Form) => Promise<unknown>): Act {
  const fields = prefilled([{ name: "name", kind: "text" }, ...substance(projectField(projectsOf(asset)))], known(asset));
  const first = Object.fromEntries(fields.map((field) => [field.name, firstOf(field)]));
  return {
    title: "更正资产登记",
    button: "保存",
    schema: "AssetCorrection",
    fields: [...fields, { name: "reason", kind: "text", part: "更正事由" }],
    send: (body) => send(changes(body, sentOf(asked(fields, first), first))),
  };
}
