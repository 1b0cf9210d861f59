/** The pages of assets 资产: each list, and beside it what its address names. */
import type { RouteRecordRaw } from "vue-router";

import { listedIn, of } from "./use/routes";

const listed = listedIn("资产");

export const ASSET_ROUTES: RouteRecordRaw[] = [
  {
    path: "/asset-board",
    component: () => import("./pages/AssetBoard.vue"),
    meta: { title: "资产看板", needs: "board:read", group: "资产", icon: "TrendCharts" },
  },
  { path: "/villages/:code", component: () => import("./pages/Village.vue"), meta: { title: "一村一档", needs: "board:read" } },
  ...listed("/assets", () => import("./pages/Assets.vue"), { title: "资产台账", needs: "assets:read", icon: "Box" }),
  ...listed("/handovers", () => import("./pages/Handovers.vue"), { title: "资产移交", needs: "assets:read", icon: "Switch" }),
  ...listed("/asset-checks", () => import("./pages/AssetChecks.vue"), { title: "“双线”排查", needs: "checks:read", icon: "Finished" }, "/differences/:id"),
  ...listed("/operating-contracts", () => import("./pages/OperatingContracts.vue"), { title: "经营合同", needs: "operation:read", icon: "Stamp" }),
  ...listed("/distributions", () => import("./pages/Distributions.vue"), { title: "收益分配", needs: "income:read", icon: "Coin" }),
  ...listed("/collectives", () => import("./pages/Collectives.vue"), { title: "集体经济组织", needs: "collective:read", icon: "Shop" }),
  ...listed("/collective-resources", () => import("./pages/CollectiveResources.vue"), { title: "集体资源", needs: "collective:read", icon: "Sunrise" }),
  ...listed("/collective-months", () => import("./pages/CollectiveMonths.vue"), { title: "三资月报", needs: "collective:read", icon: "Reading" }),
  ...listed("/asset-care", () => import("./pages/AssetCare.vue"), { title: "资产管护", needs: "care:read", icon: "FirstAidKit" }),
  ...listed("/repairs", () => import("./pages/Repairs.vue"), { title: "资产维修", needs: "care:read", icon: "Brush" }),
  ...listed("/disposals", () => import("./pages/Disposals.vue"), { title: "资产处置", needs: "disposals:read", icon: "SoldOut" }),
  ...listed("/inventories", () => import("./pages/Inventories.vue"), { title: "清查盘点", needs: "inventories:read", icon: "DocumentChecked" }),
  ...of("assets", listed("/asset-alerts", () => import("./pages/Alerts.vue"), { title: "资产风险预警", needs: "supervision:read", icon: "BellFilled" })),
  ...listed("/resources", () => import("./pages/Resources.vue"), { title: "资源库", needs: "resources:read", icon: "Collection" }),
];
