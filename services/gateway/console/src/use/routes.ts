/** Pages that are lists: each with what its address names beside it. */
import type { RouteMeta, RouteRecordRaw } from "vue-router";

type Page = () => Promise<unknown>;
type Meta = { title: string; needs: string; icon: string };

/** Lists of a group of the menu. */
export const listedIn = (group: NonNullable<RouteMeta["group"]>) => (path: string, component: Page, { icon, ...meta }: Meta, ...deeper: string[]): RouteRecordRaw[] => [
  { path, component, meta: { ...meta, group, icon } },
  ...["/:id", ...deeper].map((below): RouteRecordRaw => ({ path: path + below, component, meta: { ...meta, beside: true } })),
];
/** The same page for another service. */
export const of = (service: string, routes: RouteRecordRaw[]) => routes.map((route) => ({ ...route, props: { of: service } }) as RouteRecordRaw);
