/** The words of inventories 清查盘点, and what is said of them, of their lines and with their steps. */
import type { Schemas } from "./api/client";
import type { paths } from "./api/schema";
import { ON, OPINION, OPINION_NEEDED, said, type Step } from "./cases";
import type { Field, Form } from "./use/act";
import { findDivisions } from "./use/funds";

type Line = Schemas["InventoryLineView"];
type State = NonNullable<NonNullable<paths["/api/assets/v1/inventories"]["get"]["parameters"]["query"]>["state"]>;
/** What a count finds of what is listed; what is not listed is a surplus. */
export const COUNTS: Record<Schemas["CountEntry"]["result"], string> = {
  ok: "相符", shortage: "盘亏", damaged: "毁损", moved: "位置变化", idle: "闲置", duplicate: "重复登记", inaccessible: "无法到达",
};
export const RESULTS: Record<NonNullable<Line["result"]>, string> = { ...COUNTS, surplus: "盘盈" };
export const ADJUSTMENTS: Record<NonNullable<Line["adjustment"]>, string> = { miss: "转为流失待追", find_idle: "转为闲置待盘活", move: "已更新位置", repair: "已报修" };
export const INVENTORY_STATES: Record<State, string> = {
  planned: "待冻结清单", counting: "盘点中", reconciling: "差异处理", reported: "待县级确认", confirmed: "待公示签结", closed: "盘点已签结", cancelled: "盘点已取消",
};
/** States in which differences are explained, and those in which an asset is named for a surplus. */
export const EXPLAINED_IN = new Set(["counting", "reconciling"]);
export const REGISTERED_IN = new Set([...EXPLAINED_IN, "reported", "confirmed"]);
export const INVENTORY_STEPS: Record<string, Step> = {
  freeze: said(OPINION),
  reconcile: said(OPINION),
  reopen: said(OPINION_NEEDED),
  report: said(OPINION),
  send_back: said(OPINION_NEEDED),
  confirm: said(OPINION),
  close: said(OPINION),
  cancel: said(OPINION_NEEDED),
};
export const INVENTORY_FIELDS: Field[] = [
  { name: "division_code", kind: "found", label: "盘点范围", find: findDivisions, hint: "输入县、镇、村名称查找" },
  { name: "title", kind: "text", hint: "例如:2026 年度资产清查盘点" },
  { name: "base_on", kind: "day" },
  { name: "deadline_on", kind: "day", blank: true },
  ON,
];

const moved = ({ result }: Form) => result === "moved";
const point = (name: string): Field[] => [
  { name, kind: "money", hint: "度", when: moved },
  { name, kind: "money", hint: "度", optional: true, when: (form) => !moved(form) },
];
const { moved: _, ...ELSEWHERE } = COUNTS;
export const COUNT_FIELDS: Field[] = [
  ON,
  { name: "result", kind: "choice", words: COUNTS },
  { name: "counted_quantity", kind: "money", optional: true },
  { name: "note", kind: "long", optional: true, hint: "例如:制冷机组正常" },
  ...point("longitude"),
  ...point("latitude"),
];
/** Of several at once: where each of them is now has to be said one by one. */
export const COUNT_MANY_FIELDS: Field[] = [ON, { name: "result", kind: "choice", words: ELSEWHERE }, { name: "note", kind: "long", optional: true }];
export const surplusFields = (kinds: Record<string, string>): Field[] => [
  { name: "division_code", kind: "found", label: "所在镇村", find: findDivisions, hint: "输入镇村名称查找" },
  { name: "name", kind: "text" },
  { name: "kind", kind: "choice", words: kinds },
  { name: "estimated_value", kind: "money", hint: "元" },
  { name: "site", kind: "text", optional: true, hint: "例如:二组" },
  { name: "quantity", kind: "money", optional: true },
  { name: "unit", kind: "text", optional: true, hint: "例如:立方米" },
  { name: "note", kind: "long", optional: true },
  { name: "longitude", kind: "money", optional: true, hint: "度" },
  { name: "latitude", kind: "money", optional: true, hint: "度" },
  ON,
];
export const CAUSE_FIELDS: Field[] = [
  { name: "cause", kind: "long", hint: "例如:2024 年洪水冲毁" },
  { name: "settlement", kind: "long", hint: "例如:报流失,追查责任" },
];

/** Which lines are looked at. */
export type LineFilter = { area: string; result: string; counted: string; checked: string; differing: string; search: string };
export const EVERY_LINE: LineFilter = { area: "", result: "", counted: "", checked: "", differing: "", search: "" };
