/** What changes rarely and is needed everywhere: divisions, rules, feeds and roles, read once for each person who signs in. */
import { defineStore } from "pinia";
import { computed, ref } from "vue";

import { api, got, type Schemas } from "../api/client";
import { useSession } from "../session";
import { all } from "./list";

const EVERYWHERE = "000000000000";

export type AreaNode = { value: string; label: string; children?: AreaNode[] };

export const useReference = defineStore("reference", () => {
  const session = useSession();
  const divisions = ref<Schemas["Division"][]>([]);
  const rules = ref<Schemas["RuleView"][]>([]);
  const feeds = ref<Schemas["FeedView"][]>([]);
  const roles = ref<Schemas["RoleOut"][]>([]);
  const names = computed(() => new Map(divisions.value.map((division) => [division.code, division])));

  async function load(): Promise<void> {
    [divisions.value, rules.value, feeds.value, roles.value] = await Promise.all([
      session.may("household:read")
        ? all((query) => api.GET("/api/household/v1/divisions", { params: { query } }))
        : [],
      session.may("leads:read") ? got(api.GET("/api/household/v1/screening-rules")).then((page) => page.items) : [],
      session.may("feeds:read") ? got(api.GET("/api/household/v1/feeds")).then((page) => page.items) : [],
      got(api.GET("/api/gateway/v1/roles")).then((page) => page.items),
    ]);
  }

  /** A division without the words that every village of its kind ends with. */
  function place(code: string): string {
    if (code === EVERYWHERE) return "全部";
    return names.value.get(code)?.name.replace(/(村民|居民)委员会$|(?<=村)委会$|居委会$/, "") ?? code;
  }

  /** 镇 and 村 of a village, as far as they are known. */
  function village(code: string): string {
    const parent = names.value.get(code)?.parent_code;
    return parent && names.value.get(parent)?.level === "town" ? `${place(parent)} ${place(code)}` : place(code);
  }

  /** From the highest division that the person may see down to this one. */
  function way(code: string): { code: string; name: string }[] {
    const steps = [];
    for (let at = names.value.get(code); at; at = at.parent_code ? names.value.get(at.parent_code) : undefined) {
      steps.unshift({ code: at.code, name: place(at.code) });
    }
    return steps.length ? steps : [{ code, name: place(code) }];
  }

  /** Towns with their villages, for choosing. */
  const areas = computed<AreaNode[]>(() => {
    const nodes = new Map<string, AreaNode>();
    const top: AreaNode[] = [];
    for (const { code, level, parent_code } of divisions.value) {
      if (level === "county") continue;
      const node: AreaNode = { value: code, label: place(code) };
      nodes.set(code, node);
      const above = parent_code ? nodes.get(parent_code) : undefined;
      if (above) (above.children ??= []).push(node);
      else top.push(node);
    }
    return top;
  });

  function rule(id: string): string {
    return rules.value.find((known) => known.id === id)?.title ?? id;
  }

  function feed(code: string): string {
    return feeds.value.find((known) => known.code === code)?.title ?? code;
  }

  function role(code: string): string {
    return roles.value.find((known) => known.code === code)?.title ?? code;
  }

  return { divisions, rules, feeds, roles, areas, load, place, village, way, rule, feed, role };
});

/** The query of an area: its town or its village, by its code. */
export function areaQuery(code: string): { town?: string; village?: string } {
  if (!code) return {};
  return code.endsWith("000") ? { town: code } : { village: code };
}
