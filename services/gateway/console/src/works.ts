/** The words of carrying out projects 项目实施: contracts, parties, defects, labour, and what is said with the steps. */
import type { Schemas } from "./api/client";
import { ON, OPINION, OPINION_NEEDED, said, type Step } from "./cases";
import type { Field, Form } from "./use/act";
import { findContracts, findParties } from "./use/funds";

export const WORKS_STATES: Record<string, string> = {
  preparing: "前期准备", ready: "待开工", started: "施工中", suspended: "停工", completed: "待验收", accepted: "待决算", settled: "待转资产",
  assetised: "已转资产", closed: "已办结", terminated: "已终止",
};
/** Where contracts, progress, labour and defects are recorded. */
export const CONTRACTING = new Set(["preparing", "ready", "started", "suspended", "completed", "accepted"]);
export const BUILDING = new Set(["started", "suspended"]);
export const LABOUR = new Set(["started", "suspended", "completed", "accepted"]);
export const WARRANTY = new Set(["accepted", "settled", "assetised"]);
export const PARTY_KINDS: Record<Schemas["PartyView"]["kind"], string> = {
  enterprise: "企业", individual: "个体工商户", cooperative: "农民专业合作社", collective: "农村集体经济组织", committee: "村(居)民委员会",
  institution: "机关、事业单位", society: "社会组织",
};
export const ACCOUNT_STATES: Record<Schemas["AccountView"]["state"], string> = { proposed: "待核准", agreed: "已核准", refused: "已退回", replaced: "已停用" };
export const CONTRACT_KINDS: Record<Schemas["ContractView"]["kind"], string> = {
  works: "施工", goods: "货物", services: "服务", self_build: "自建", work_relief: "以工代赈",
};
export const PROCUREMENTS: Record<Schemas["ContractView"]["procurement"], string> = {
  tender: "公开招标", negotiation: "竞争性磋商", inquiry: "询价", direct: "直接委托", self_build: "自建",
};
export const CONTRACT_STATES: Record<Schemas["ContractView"]["state"], string> = { active: "履行中", terminated: "已终止" };
export const CHANGE_STATES: Record<Schemas["ContractChangeView"]["state"], string> = { proposed: "待批准", approved: "已批准", refused: "未批准" };
export const DEFECT_ORIGINS: Record<Schemas["DefectView"]["found_in"], string> = { acceptance: "验收发现", warranty: "质保期发现" };
export const MEMBER_ROLES: Record<Schemas["AcceptanceMember"]["role"], string> = {
  owner: "项目实施单位", department: "行业主管部门", town: "镇人民政府", supervisor: "监理单位", expert: "专家", villager: "群众代表",
};
export const HOUSEHOLD_KINDS: Record<Schemas["LabourView"]["household_kind"], string> = {
  poverty_exited: "脱贫户", monitored: "监测对象户", low_income: "其他低收入户", other: "其他农户",
};
const DEFECT: Field[] = [
  { name: "description", kind: "long", hint: "不写个人信息" },
  { name: "mend_by", kind: "day", blank: true },
];
const ACCEPTANCE: Field[] = [
  ON,
  {
    name: "members",
    kind: "rows",
    hint: "群众代表的姓名脱敏保存",
    of: {
      schema: "AcceptanceMember",
      fields: [
        { name: "role", kind: "choice", words: MEMBER_ROLES },
        { name: "name", kind: "text" },
        { name: "organisation", kind: "text" },
      ],
    },
  },
  { name: "conclusion", kind: "long", hint: "不写个人信息" },
];

export const WORKS_STEPS: Record<string, Step> = {
  contract: said(OPINION),
  self_build: { schema: "SelfBuilding", fields: [ON, { name: "decision_no", kind: "text", hint: "例如:村民代表会议 2026 年第 3 次" }, OPINION] },
  start: said(OPINION),
  suspend: said(OPINION_NEEDED),
  resume: said(OPINION_NEEDED),
  complete: said(OPINION),
  accept: { schema: "Accepting", fields: [...ACCEPTANCE, OPINION] },
  fail: { schema: "Refusing", fields: [...ACCEPTANCE, { name: "defects", kind: "rows", of: { schema: "FoundDefect", fields: DEFECT } }, OPINION_NEEDED] },
  settle: {
    schema: "Settling",
    fields: [ON, { name: "settled_value", kind: "money", hint: "元" }, { name: "audit_no", kind: "text" }, { name: "over_reason", kind: "text", optional: true, hint: "决算超过合同的填写" }, OPINION],
  },
  assetise: { schema: "Assetising", fields: [ON, { name: "asset_value", kind: "money", hint: "元" }, { name: "asset_document", kind: "text" }, OPINION] },
  close: said(OPINION),
  close_without_asset: { schema: "ClosingWithoutAsset", fields: [ON, { name: "no_asset_reason", kind: "text", optional: true, hint: "申报时已写明的不填" }, OPINION] },
  terminate: said(OPINION_NEEDED),
};

const relief = ({ kind }: Form) => kind === "work_relief";
export const CONTRACT_FIELDS: Field[] = [
  { name: "party_id", kind: "found", label: "往来单位", find: findParties, hint: "输入单位名称查找" },
  { name: "contract_no", kind: "text" },
  { name: "deliverable", kind: "text" },
  { name: "kind", kind: "choice", words: CONTRACT_KINDS },
  { name: "procurement", kind: "choice", words: PROCUREMENTS },
  { name: "amount", kind: "money", hint: "元" },
  { name: "signed_on", kind: "day" },
  { name: "starts_on", kind: "day", blank: true },
  { name: "ends_on", kind: "day", blank: true },
  { name: "retention_percent", kind: "money", first: "3", hint: "%" },
  { name: "defect_months", kind: "number", first: "12" },
  { name: "labour_percent", kind: "money", when: relief, hint: "%" },
  { name: "plan_reason", kind: "text", optional: true, part: "超出常规的须说明", hint: "合同总额超过计划总投资的填写" },
  { name: "procurement_reason", kind: "text", optional: true, hint: "达到招标限额而不招标的填写" },
  { name: "split_reason", kind: "text", optional: true, hint: "系统提示疑似拆分的填写" },
];
export const DEFECT_FIELDS: Field[] = [ON, ...DEFECT];
export const labourFields = (project: string): Field[] => [
  { name: "contract_id", kind: "found", label: "合同", optional: true, find: (text) => findContracts(text, { project_id: project }) },
  {
    name: "workers",
    kind: "rows",
    hint: "姓名脱敏保存",
    of: {
      schema: "LabourRow",
      fields: [
        { name: "worker", kind: "text" },
        { name: "household_kind", kind: "choice", words: HOUSEHOLD_KINDS },
        { name: "worked_from", kind: "day", blank: true },
        { name: "worked_to", kind: "day", blank: true },
        { name: "days", kind: "number" },
        { name: "pay", kind: "money", hint: "元" },
        { name: "paid_on", kind: "day" },
      ],
    },
  },
];
export const PARTY_FIELDS: Field[] = [
  { name: "name", kind: "text" },
  { name: "kind", kind: "choice", words: PARTY_KINDS },
  { name: "credit_code", kind: "text" },
  { name: "representative", kind: "text", optional: true, hint: "加密保存,脱敏显示" },
];
