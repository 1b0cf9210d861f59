import { createRouter, createWebHashHistory } from "vue-router";

import { api, got, Problem, whenSessionEnds } from "./api/client";
import { ASSET_ROUTES } from "./asset-routes";
import { JOB_ROUTES } from "./job-routes";
import { useSession } from "./session";
import { useReference } from "./use/reference";

declare module "vue-router" {
  interface RouteMeta {
    title: string;
    /** The permission without which the page has nothing to show; none: it is for everybody. */
    needs?: string;
    /** Where it stands in the menu, if it does. */
    group?: "监测" | "项目" | "资金" | "资产" | "就业" | "数据" | "管理";
    icon?: string;
    /** What the address names is opened beside the list: the page stays as it is. */
    beside?: boolean;
  }
}

export const router = createRouter({
  history: createWebHashHistory(),
  scrollBehavior: (_to, _from, kept) => kept ?? { top: 0 },
  routes: [
    { path: "/sign-in", component: () => import("./pages/SignIn.vue"), meta: { title: "登录" } },
    { path: "/first-steps", component: () => import("./pages/FirstSteps.vue"), meta: { title: "启用账号" } },
    {
      path: "/board",
      component: () => import("./pages/Board.vue"),
      meta: { title: "县级看板", needs: "board:read", group: "监测", icon: "DataLine" },
    },
    {
      path: "/tasks",
      component: () => import("./pages/Tasks.vue"),
      meta: { title: "待办", needs: "tasks:read", group: "监测", icon: "List" },
    },
    {
      path: "/leads",
      component: () => import("./pages/Leads.vue"),
      meta: { title: "线索", needs: "leads:read", group: "监测", icon: "Bell" },
    },
    {
      path: "/leads/:id",
      component: () => import("./pages/Leads.vue"),
      meta: { title: "线索", needs: "leads:read", beside: true },
    },
    {
      path: "/declarations",
      component: () => import("./pages/Declarations.vue"),
      meta: { title: "自主申报", needs: "declarations:read", group: "监测", icon: "ChatLineSquare" },
    },
    {
      path: "/declarations/:id",
      component: () => import("./pages/Declarations.vue"),
      meta: { title: "自主申报", needs: "declarations:read", beside: true },
    },
    {
      path: "/cases",
      component: () => import("./pages/Cases.vue"),
      meta: { title: "监测对象", needs: "cases:read", group: "监测", icon: "Flag" },
    },
    {
      path: "/cases/:id",
      component: () => import("./pages/Case.vue"),
      meta: { title: "监测对象", needs: "cases:read" },
    },
    {
      path: "/measures/:id",
      component: () => import("./pages/Case.vue"),
      meta: { title: "监测对象", needs: "cases:read" },
      beforeEnter: async ({ params }) => {
        const id = params.id as string;
        const measure = await got(api.GET("/api/household/v1/measures/{id}", { params: { path: { id } } }));
        return { path: `/cases/${measure.case_id}`, query: { measure: id }, replace: true };
      },
    },
    {
      path: "/visits",
      component: () => import("./pages/Visits.vue"),
      meta: { title: "走访帮扶", needs: "helpers:read", group: "监测", icon: "MapLocation" },
    },
    {
      path: "/visits/:id",
      component: () => import("./pages/Visits.vue"),
      meta: { title: "走访帮扶", needs: "helpers:read", beside: true },
    },
    {
      path: "/guarantees",
      component: () => import("./pages/Guarantees.vue"),
      meta: { title: "三保障和饮水", needs: "guarantees:read", group: "监测", icon: "Umbrella" },
    },
    {
      path: "/guarantees/:id",
      component: () => import("./pages/Guarantees.vue"),
      meta: { title: "三保障和饮水", needs: "guarantees:read", beside: true },
    },
    { path: "/guarantee-problems/:id", redirect: ({ params }) => `/guarantees/${params.id as string}` },
    {
      path: "/comparisons",
      component: () => import("./pages/Comparisons.vue"),
      meta: { title: "信息比对", needs: "comparisons:answer", group: "监测", icon: "Search" },
    },
    {
      path: "/statistics",
      component: () => import("./pages/Statistics.vue"),
      meta: { title: "统计", needs: "statistics:read", group: "监测", icon: "Histogram" },
    },
    {
      path: "/feedback",
      component: () => import("./pages/Feedback.vue"),
      meta: { title: "线索反馈", needs: "feedback:read", group: "监测", icon: "CircleCheck" },
    },
    {
      path: "/households",
      component: () => import("./pages/Households.vue"),
      meta: { title: "农户", needs: "household:read", group: "监测", icon: "House" },
    },
    {
      path: "/households/:id",
      component: () => import("./pages/Profile.vue"),
      meta: { title: "一户一档", needs: "household:read" },
    },
    {
      path: "/money",
      component: () => import("./pages/Money.vue"),
      meta: { title: "资金看板", needs: "board:read", group: "资金", icon: "PieChart" },
    },
    {
      path: "/ledgers",
      component: () => import("./pages/Ledgers.vue"),
      meta: { title: "账簿与结账", needs: "funds:read", group: "资金", icon: "Notebook" },
    },
    {
      path: "/projects",
      component: () => import("./pages/Projects.vue"),
      meta: { title: "项目库", needs: "projects:read", group: "项目", icon: "FolderOpened" },
    },
    {
      path: "/projects/:id",
      component: () => import("./pages/Projects.vue"),
      meta: { title: "项目库", needs: "projects:read", beside: true },
    },
    {
      path: "/annual-plans",
      component: () => import("./pages/AnnualPlans.vue"),
      meta: { title: "年度计划", needs: "projects:read", group: "项目", icon: "Calendar" },
    },
    {
      path: "/annual-plans/:id",
      component: () => import("./pages/AnnualPlans.vue"),
      meta: { title: "年度计划", needs: "projects:read", beside: true },
    },
    {
      path: "/works",
      component: () => import("./pages/Works.vue"),
      meta: { title: "项目实施", needs: "works:read", group: "项目", icon: "Tools" },
    },
    {
      path: "/works/:id",
      component: () => import("./pages/Works.vue"),
      meta: { title: "项目实施", needs: "works:read", beside: true },
    },
    {
      path: "/contracts/:id",
      component: () => import("./pages/Works.vue"),
      meta: { title: "项目实施", needs: "works:read" },
      beforeEnter: async ({ params }) => {
        const id = params.id as string;
        const contract = await got(api.GET("/api/funds/v1/contracts/{id}", { params: { path: { id } } }));
        return { path: `/works/${contract.works_id}`, query: { contract: id }, replace: true };
      },
    },
    {
      path: "/parties",
      component: () => import("./pages/Parties.vue"),
      meta: { title: "往来单位", needs: "works:read", group: "项目", icon: "OfficeBuilding" },
    },
    {
      path: "/parties/:id",
      component: () => import("./pages/Parties.vue"),
      meta: { title: "往来单位", needs: "works:read", beside: true },
    },
    {
      path: "/publicities",
      component: () => import("./pages/Publicities.vue"),
      meta: { title: "公示", needs: "publicity:read", group: "项目", icon: "Promotion" },
    },
    {
      path: "/publicities/:id",
      component: () => import("./pages/Publicities.vue"),
      meta: { title: "公示", needs: "publicity:read", beside: true },
    },
    {
      path: "/funds",
      component: () => import("./pages/Funds.vue"),
      meta: { title: "到位资金", needs: "funds:read", group: "资金", icon: "Wallet" },
    },
    {
      path: "/funds/:id",
      component: () => import("./pages/Funds.vue"),
      meta: { title: "到位资金", needs: "funds:read", beside: true },
    },
    {
      path: "/allotments",
      component: () => import("./pages/Allotments.vue"),
      meta: { title: "指标单", needs: "funds:read", group: "资金", icon: "Tickets" },
    },
    {
      path: "/allotments/:id",
      component: () => import("./pages/Allotments.vue"),
      meta: { title: "指标单", needs: "funds:read", beside: true },
    },
    {
      path: "/payments",
      component: () => import("./pages/Payments.vue"),
      meta: { title: "支付", needs: "funds:read", group: "资金", icon: "Money" },
    },
    {
      path: "/payments/:id",
      component: () => import("./pages/Payments.vue"),
      meta: { title: "支付", needs: "funds:read", beside: true },
    },
    {
      path: "/alerts",
      component: () => import("./pages/Alerts.vue"),
      meta: { title: "监管预警", needs: "supervision:read", group: "资金", icon: "AlarmClock" },
    },
    {
      path: "/alerts/:id",
      component: () => import("./pages/Alerts.vue"),
      meta: { title: "监管预警", needs: "supervision:read", beside: true },
    },
    {
      path: "/issues",
      component: () => import("./pages/Issues.vue"),
      meta: { title: "问题整改", needs: "issues:read", group: "资金", icon: "Warning" },
    },
    {
      path: "/issues/:id",
      component: () => import("./pages/Issues.vue"),
      meta: { title: "问题整改", needs: "issues:read", beside: true },
    },
    {
      path: "/issue-searches/:id",
      component: () => import("./pages/Issues.vue"),
      meta: { title: "问题整改", needs: "issues:read", beside: true },
    },
    {
      path: "/performance",
      component: () => import("./pages/Performance.vue"),
      meta: { title: "绩效管理", needs: "performance:read", group: "资金", icon: "Flag" },
    },
    {
      path: "/performance-:kind(monitorings|evaluations)/:id",
      component: () => import("./pages/Performance.vue"),
      meta: { title: "绩效管理", needs: "performance:read", beside: true },
    },
    {
      path: "/loans",
      component: () => import("./pages/Loans.vue"),
      meta: { title: "小额信贷", needs: "credit:read", group: "资金", icon: "CreditCard" },
    },
    {
      path: "/loans/:id",
      component: () => import("./pages/Loans.vue"),
      meta: { title: "小额信贷", needs: "credit:read", beside: true },
    },
    ...ASSET_ROUTES,
    ...JOB_ROUTES,
    {
      path: "/feeds",
      component: () => import("./pages/Feeds.vue"),
      meta: { title: "数据上报", needs: "feeds:read", group: "数据", icon: "Upload" },
    },
    {
      path: "/parameters",
      component: () => import("./pages/Parameters.vue"),
      meta: { title: "政策参数", needs: "parameters:read", group: "数据", icon: "SetUp" },
    },
    {
      path: "/exports",
      component: () => import("./pages/Exports.vue"),
      meta: { title: "导出", needs: "exports:ask", group: "数据", icon: "Download" },
    },
    {
      path: "/accounts",
      component: () => import("./pages/Accounts.vue"),
      meta: { title: "账号", needs: "staff:read", group: "管理", icon: "User" },
    },
    {
      path: "/clients",
      component: () => import("./pages/Clients.vue"),
      meta: { title: "接入客户端", needs: "clients:read", group: "管理", icon: "Connection" },
    },
    {
      path: "/dead-letters",
      component: () => import("./pages/DeadLetters.vue"),
      meta: { title: "死信", needs: "events:admin", group: "管理", icon: "WarningFilled" },
    },
    {
      path: "/audit",
      component: () => import("./pages/Audit.vue"),
      meta: { title: "审计记录", needs: "audit:read", group: "管理", icon: "Document" },
    },
    {
      path: "/disclosures",
      component: () => import("./pages/Audit.vue"),
      props: { disclosures: true },
      meta: { title: "敏感信息查阅", needs: "disclosures:read", group: "管理", icon: "View" },
    },
    { path: "/notices", component: () => import("./pages/Notices.vue"), meta: { title: "消息" } },
    { path: "/me", component: () => import("./pages/Me.vue"), meta: { title: "我的账号" } },
    { path: "/:rest(.*)*", redirect: "/" },
    { path: "/", component: () => import("./pages/Me.vue"), meta: { title: "我的账号" } },
  ],
});

/** The pages that stand in the menu of this person. */
export function menu() {
  const session = useSession();
  return router.getRoutes().filter(({ meta }) => meta.group && (!meta.needs || session.may(meta.needs)));
}

const signIn = (back: string) => ({ path: "/sign-in", query: back === "/" ? {} : { back } });

router.beforeEach(async (to) => {
  const session = useSession();
  if (to.path === "/sign-in") return true;
  if (!session.me) {
    try {
      await session.refresh();
    } catch (error) {
      if (error instanceof Problem && error.ended) return signIn(to.fullPath);
      throw error;
    }
  }
  if (session.stage !== "complete") return to.path === "/first-steps" ? true : { path: "/first-steps", query: { back: to.fullPath } };
  const reference = useReference();
  if (!reference.roles.length) await reference.load();
  if (to.path === "/" || to.path === "/first-steps" || (to.meta.needs && !session.may(to.meta.needs))) {
    return menu()[0]?.path ?? "/me";
  }
  return true;
});

router.afterEach((to) => {
  document.title = `${to.meta.title} · 振兴`;
});

whenSessionEnds(() => {
  useSession().forget();
  if (router.currentRoute.value.path !== "/sign-in") void router.push(signIn(router.currentRoute.value.fullPath));
});
