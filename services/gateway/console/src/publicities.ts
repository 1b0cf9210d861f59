/** The words of notices 公告公示. */
import type { Schemas } from "./api/client";

export const PUBLICITY_STATES: Record<Schemas["DisclosureView"]["state"], string> = {
  running: "公示中", over: "期满未结束", closed: "已结束", withdrawn: "已撤回",
};
export const SUBJECTS: Record<string, { title: string; page?: string }> = {
  fund_batch: { title: "资金批次" },
  project: { title: "项目", page: "/projects" },
  annual_plan: { title: "年度计划", page: "/annual-plans" },
  asset: { title: "资产", page: "/assets" },
  distribution: { title: "收益分配方案", page: "/distributions" },
  disposal: { title: "资产处置", page: "/disposals" },
  inventory: { title: "清查盘点", page: "/inventories" },
  public_post: { title: "公益性岗位", page: "/posts" },
  payroll: { title: "补贴发放批次", page: "/payrolls" },
  relief_project: { title: "以工代赈项目", page: "/relief-projects" },
  post_appointment: { title: "岗位聘用", page: "/post-appointments" },
  collective_month: { title: "三资月报", page: "/collective-months" },
};
