/** Disposals as they are applied for: of an asset that is looked at, or of one that is found. */
import { api, got } from "../api/client";
import { ON } from "../cases";
import { APPLICATION_FIELDS, ASSET_FIELD } from "../disposals";
import type { Act } from "./act";
import { once } from "./record";

/** Apply for the disposal of an asset; `made` is told its id. */
export function applying(made: (id: string) => void, asset?: { id: string; name: string }): Act {
  const header = once();
  const told = "申请后上传申请材料;村集体、联村资产还须上传会议记录,方可提交。";
  return {
    title: "申请处置资产",
    button: "申请",
    note: asset ? `资产:${asset.name}。${told}` : told,
    schema: "DisposalEntry",
    fields: [...(asset ? [] : [ASSET_FIELD]), ...APPLICATION_FIELDS, ON],
    send: async (body) => {
      const whole = asset ? { ...body, asset_id: asset.id } : body;
      made((await got(api.POST("/api/assets/v1/disposals", { params: { header }, body: whole as never }))).id);
    },
  };
}
