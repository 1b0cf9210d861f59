/** What changes rarely and is needed everywhere: divisions, rules and roles, read once for each person who signs in. */
import { defineStore } from "pinia";
import { computed, ref } from "vue";

import { api, got, type Schemas } from "../api/client";
import { useSession } from "../session";

const EVERYWHERE = "000000000000";

export type AreaNode = { value: string; label: string; children?: AreaNode[] };

export const useReference = defineStore("reference", () => {
  const session = useSession();
  const choices = ref<Schemas["Names"]>({ divisions: [], feeds: [], permissions: [] });
  const rules = ref<Schemas["RuleView"][]>([]);
  const roles = ref<Schemas["RoleOut"][]>([]);
  const divisions = computed(() => choices.value.divisions);
  const names = computed(() => new Map(choices.value.divisions.map((division) => [division.code, division])));

  async function load(): Promise<void> {
    [choices.value, rules.value, roles.value] = await Promise.all([
      got(api.GET("/api/gateway/v1/names")),
      session.may("leads:read") ? got(api.GET("/api/household/v1/screening-rules")).then((page) => page.items) : [],
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

  /** All that the person may see as one division: the county, else their town or village. */
  const widest = computed(() => ["county", "town", "village"].map((level) => divisions.value.find((one) => one.level === level)?.code).find(Boolean));

  /** From the highest division that the person may see down to this one. */
  function way(code: string): { code: string; name: string }[] {
    const steps = [];
    for (let at = names.value.get(code); at; at = at.parent_code ? names.value.get(at.parent_code) : undefined) {
      steps.unshift({ code: at.code, name: place(at.code) });
    }
    return steps.length ? steps : [{ code, name: place(code) }];
  }

  function tree(fits: (division: Schemas["DivisionChoice"]) => boolean, withCode = false): AreaNode[] {
    const nodes = new Map<string, AreaNode>();
    const top: AreaNode[] = [];
    for (const division of choices.value.divisions.filter(fits)) {
      const { code } = division;
      const node: AreaNode = { value: code, label: withCode ? `${place(code)} ${code}` : place(code) };
      nodes.set(code, node);
      const above = division.parent_code ? nodes.get(division.parent_code) : undefined;
      if (above) (above.children ??= []).push(node);
      else top.push(node);
    }
    return top;
  }

  /** Towns with their villages, for choosing; and with the county above them. */
  const areas = computed(() => tree(({ level }) => level !== "county"));
  const places = computed(() => tree(() => true, true));

  const feedChoices = computed(() => choices.value.feeds.map(({ code, title }) => ({ value: code, label: title })));
  /** What a program can be granted: a permission of a table is one for each table, and one for all. */
  const permissionChoices = computed(() =>
    choices.value.permissions
      .filter(({ name }) => name !== "session")
      .flatMap(({ name, title }) =>
        name.includes("{feed}")
          ? [
              { value: name.replace("{feed}", "*"), label: "上报全部数据表" },
              ...choices.value.feeds.map((feed) => ({ value: name.replace("{feed}", feed.code), label: `上报${feed.title}` })),
            ]
          : [{ value: name, label: title }],
      ),
  );

  /** A permission in words. */
  function permission(name: string): string {
    return name === "*" ? "全部权限" : (permissionChoices.value.find(({ value }) => value === name)?.label ?? name);
  }

  function rule(id: string): string {
    return rules.value.find((known) => known.id === id)?.title ?? id;
  }

  function feed(code: string): string {
    return choices.value.feeds.find((known) => known.code === code)?.title ?? code;
  }

  function role(code: string): string {
    return roles.value.find((known) => known.code === code)?.title ?? code;
  }

  return { divisions, widest, rules, roles, areas, places, feedChoices, permissionChoices, load, place, village, way, rule, feed, role, permission };
});

/** The query of an area: its town or its village, by its code. */
export function areaQuery(code: string): { town?: string; village?: string } {
  if (!code) return {};
  return code.endsWith("000") ? { town: code } : { village: code };
}
