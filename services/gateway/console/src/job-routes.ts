/** The pages of work 就业: each list, and beside it what its address names. */
import type { RouteRecordRaw } from "vue-router";

import { listedIn, of } from "./use/routes";

const listed = listedIn("就业");

export const JOB_ROUTES: RouteRecordRaw[] = [
  { path: "/jobs-board", component: () => import("./pages/JobsBoard.vue"), meta: { title: "就业看板", needs: "board:read", group: "就业", icon: "Histogram" } },
  ...listed("/labour-force", () => import("./pages/LabourForce.vue"), { title: "劳动力和就业台账", needs: "labour:read", icon: "Suitcase" }),
  ...listed("/ledger-updates", () => import("./pages/LedgerUpdates.vue"), { title: "就业台账月度更新", needs: "employment:read", icon: "Calendar" }),
  {
    path: "/labour-registers",
    component: () => import("./pages/LabourRegisters.vue"),
    meta: { title: "就业名册", needs: "employment:read", group: "就业", icon: "Memo" },
  },
  ...of("jobs", listed("/ledger-alerts", () => import("./pages/Alerts.vue"), { title: "就业台账预警", needs: "supervision:read", icon: "BellFilled" })),
  ...listed("/posts", () => import("./pages/Posts.vue"), { title: "公益性岗位", needs: "posts:read", icon: "Briefcase" }),
  ...listed("/post-appointments", () => import("./pages/Appointments.vue"), { title: "岗位聘用", needs: "posts:read", icon: "Avatar" }),
  { path: "/attendance", component: () => import("./pages/Attendance.vue"), meta: { title: "岗位考勤考核", needs: "posts:read", group: "就业", icon: "Checked" } },
  ...listed("/payrolls", () => import("./pages/Payrolls.vue"), { title: "岗位补贴发放", needs: "stipends:read", icon: "PriceTag" }),
  ...listed("/subsidy-claims", () => import("./pages/Subsidies.vue"), { title: "就业补贴", needs: "subsidies:read", icon: "Present" }),
  ...listed("/factories", () => import("./pages/Factories.vue"), { title: "社区工厂", needs: "factories:read", icon: "Management" }),
  ...listed("/labour-brands", () => import("./pages/Brands.vue"), { title: "劳务品牌", needs: "brands:read", icon: "Medal" }),
  ...listed("/relief-projects", () => import("./pages/WorkRelief.vue"), { title: "以工代赈", needs: "relief:read", icon: "Guide" }),
  ...listed("/vacancies", () => import("./pages/Vacancies.vue"), { title: "招聘岗位", needs: "vacancies:read", icon: "Position" }),
  ...listed("/talents", () => import("./pages/Talents.vue"), { title: "人才库", needs: "talent:read", icon: "Medal" }),
  ...listed("/talent-effects", () => import("./pages/TalentEffects.vue"), { title: "人才实效", needs: "talent:read", icon: "DataAnalysis" }),
  { path: "/talent-demands", component: () => import("./pages/TalentDemands.vue"), meta: { title: "人才需求目录", needs: "talent:read", group: "就业", icon: "Guide" } },
  ...listed("/talent-nominations", () => import("./pages/TalentNominations.vue"), { title: "人才选树", needs: "talent:read", icon: "Trophy" }),
  ...listed("/training-classes", () => import("./pages/TrainingClasses.vue"), { title: "技能培训班", needs: "training:read", icon: "School" }),
  { path: "/training-bases", component: () => import("./pages/TrainingBases.vue"), meta: { title: "公共实训基地", needs: "training:read", group: "就业", icon: "Management" } },
];
