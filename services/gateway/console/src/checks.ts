/** The words of “双线”排查: its two lines, what can differ between them, and what is said with the steps of a campaign and of a difference. */
import type { Schemas } from "./api/client";
import { OWNERS } from "./assets";
import { ON, OPINION, OPINION_NEEDED, said, type Step } from "./cases";
import type { Field } from "./use/act";
import { assetsFound } from "./use/assets";
import { findDivisions } from "./use/funds";

export type Line = Schemas["CheckLineView"]["line"];
export const LINES: Record<Line, string> = { industry: "行业部门线", local: "镇村线" };
export const DIFFERENCES: Record<string, string> = {
  only_industry: "仅行业部门线有", only_local: "仅镇村线有", duplicate: "同一清单内重复", value: "价值不一致", quantity: "数量不一致", kind: "类型不一致", owner: "权属不一致",
};
export const FOUND_BY: Record<Schemas["DifferenceDetail"]["found_by"], string> = { code: "资产编码相同", project: "项目和名称相同", likeness: "相似", none: "没有对应的资产" };
/** How alike two assets are: each part with the most that it can give of a hundred. */
export const PARTS: Record<string, { word: string; most: number }> = {
  name: { word: "名称", most: 50 }, value: { word: "原值", most: 20 }, kind: { word: "类型", most: 15 }, quantity: { word: "数量", most: 15 },
};
export const CAMPAIGN_STATES: Record<string, string> = { collecting: "两线填报", comparing: "核对差异", closed: "已签结", cancelled: "已取消" };
export const DIFFERENCE_STATES: Record<string, string> = { open: "待处理", answered: "待核验", closed: "已销号", excepted: "已批准例外" };
export const CAMPAIGN_STEPS: Record<string, Step> = { compare: said(OPINION), close: said(OPINION_NEEDED), cancel: said(OPINION_NEEDED) };
export const DIFFERENCE_STEPS: Record<string, Step> = {
  answer: {
    schema: "AnsweringDifference",
    fields: [
      ON,
      { ...OPINION_NEEDED, label: "原因和处理结果" },
      { name: "asset_id", kind: "found", label: "登记或更正的资产", optional: true, find: assetsFound(), hint: "输入资产名称或编码查找" },
    ],
  },
  send_back: said(OPINION_NEEDED),
  settle: said(OPINION),
  allow: said(OPINION_NEEDED),
};
export const CAMPAIGN_FIELDS: Field[] = [
  { name: "division_code", kind: "found", label: "排查范围", find: findDivisions, hint: "输入县、镇名称查找" },
  { name: "title", kind: "text", hint: "例如:2026 年度帮扶项目资产“双线”排查" },
  { name: "base_on", kind: "day" },
  ON,
];

/** What a line says of an asset. */
export const itemFields = (kinds: Record<string, string>): Field[] => [
  { name: "division_code", kind: "found", label: "所在镇村", find: findDivisions, hint: "输入镇村名称查找" },
  { name: "name", kind: "text" },
  { name: "kind", kind: "choice", words: kinds },
  { name: "owner_level", kind: "choice", words: OWNERS },
  { name: "unit_in_charge", kind: "text", hint: "例如:农业农村局" },
  { name: "original_value", kind: "money", hint: "元" },
  { name: "quantity", kind: "money", optional: true },
  { name: "unit", kind: "text", optional: true, hint: "例如:立方米" },
  { name: "site", kind: "text", optional: true },
  { name: "project_code", kind: "text", optional: true },
  { name: "asset_code", kind: "text", optional: true },
];
