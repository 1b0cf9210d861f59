/** Village collectives and their resources, for choosing. */
import { api, got } from "../api/client";
import { useSession } from "../session";
import type { Choice } from "./act";

const MOST = 20;
const searching = (text: string) => ({ limit: MOST, ...(text ? { search: text } : {}) });

/** Collectives that stand, by their names or credit codes. */
export async function collectivesFound(text: string): Promise<Choice[]> {
  const { items } = await got(api.GET("/api/assets/v1/collectives", { params: { query: { ended: false, ...searching(text) } } }));
  return items.map(({ id, name }) => ({ value: id, label: name }));
}

/** Resources in the register, by their names or parcel codes. Who does not see collectives finds none. */
export async function resourcesFound(text: string): Promise<Choice[]> {
  if (!useSession().may("collective:read")) return [];
  const { items } = await got(api.GET("/api/assets/v1/collective-resources", { params: { query: { standing: true, ...searching(text) } } }));
  return items.map(({ id, name, collective_name }) => ({ value: id, label: `${name}(${collective_name})` }));
}
