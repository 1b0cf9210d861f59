/** The words of handovers 资产移交, and what is said of them and with their steps. */
import type { Schemas } from "./api/client";
import { ON, OPINION, OPINION_NEEDED, said, type Step } from "./cases";
import type { Choice, Field, Form } from "./use/act";
import { assetsFound } from "./use/assets";

export const HANDOVER_STATES: Record<string, string> = {
  draft: "准备移交", submitted: "待接收方核对", checked: "待监交签署", signed: "待归档", returned: "移交退回", archived: "移交已归档", cancelled: "移交已取消",
};
export const ABSENCES: Record<Schemas["HandoverPaperView"]["absent_when"], string> = {
  never: "不可缺少", donated: "捐赠资产可说明缺少的原因", told: "可说明缺少的原因",
};
/** States in which a handover is corrected, and those in which its checklist is filled in. */
export const WRITTEN_IN = new Set(["draft", "returned"]);
export const LISTED_IN = new Set([...WRITTEN_IN, "signed"]);
export const HANDOVER_STEPS: Record<string, Step> = {
  submit: said(OPINION),
  check: said(OPINION),
  send_back: said(OPINION_NEEDED),
  sign: said(OPINION),
  refuse: said(OPINION_NEEDED),
  archive: said(OPINION),
  cancel: said(OPINION_NEEDED),
};

/** What a deed says; assets are chosen among those that wait for one, and those that it has already. */
export const deedFields = (known: Choice[] = []): Field[] => [
  { name: "transferor", kind: "text", hint: "例如:岚皋县农业农村局" },
  { name: "receiver", kind: "text", hint: "例如:四季镇四坪村股份经济合作社" },
  { name: "supervisor", kind: "text", hint: "例如:岚皋县乡村振兴局" },
  { name: "handed_on", kind: "day" },
  {
    name: "assets",
    kind: "rows",
    hint: "同一个镇待移交的资产",
    of: { schema: "HandoverEntry", fields: [{ name: "id", kind: "found", label: "资产", find: assetsFound({ state: "handing_over" }, known), hint: "输入资产名称或编码查找" }] },
  },
  { name: "note", kind: "text", optional: true },
];
export const HANDOVER_FIELDS: Field[] = [ON, ...deedFields()];
/** A deed as it is sent: its assets by their ids alone. */
export const deedOf = (body: Form): Form => ({ ...body, assets: (body.assets as { id: string }[]).map(({ id }) => id) });
