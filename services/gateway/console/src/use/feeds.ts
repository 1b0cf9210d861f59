/** Services that take tables as files 数据上报: all by the same calls. Another one joins by a line here. */
import { api, got, type Schemas } from "../api/client";

export const FEED_SERVICES = { household: "农户业务", funds: "资金业务", assets: "资产业务", jobs: "就业业务" } as const;
export type FeedService = keyof typeof FEED_SERVICES;
export type Feed = Schemas["FeedView"] & { service: FeedService };

export const isFeedService = (name: unknown): name is FeedService => typeof name === "string" && name in FEED_SERVICES;

export async function feedsOf(service: FeedService): Promise<Feed[]> {
  const { items } = await got(api.GET(`/api/${service}/v1/feeds`));
  return items.map((feed) => ({ ...feed, service }));
}
