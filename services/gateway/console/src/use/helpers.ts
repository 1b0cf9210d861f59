/** Helpers 帮扶责任人, found by the beginning of their names. */
import { api, got } from "../api/client";
import type { Choice } from "./act";

const MOST = 20;

export async function findHelpers(name: string): Promise<Choice[]> {
  const query = { active: true, limit: MOST, ...(name ? { name } : {}) };
  const { items } = await got(api.GET("/api/household/v1/helpers", { params: { query } }));
  return items.map(({ id: value, name: helper, unit, households }) => ({ value, label: `${helper}(${unit},现帮扶 ${households} 户)` }));
}
