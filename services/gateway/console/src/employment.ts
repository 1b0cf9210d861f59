/** The words of the employment ledger 就业实名制台账. */
import type { Schemas } from "./api/client";

type Spell = Schemas["SpellView"];
export const FORMS: Record<Spell["form"], string> = {
  employed: "单位就业", self_employed: "个体经营", flexible: "灵活就业", post: "公益性岗位", business: "自主创业", farming: "务农", other: "其他",
};
export const CHANNELS: Record<Spell["channel"], string> = {
  enterprise: "企业", workshop: "就业帮扶车间(社区工厂)", leading_firm: "龙头企业", cooperative: "合作社、家庭农场", post: "公益性岗位",
  work_relief: "以工代赈", day_labour: "零工市场", cooperation: "劳务协作", other: "其他",
};

/** What is worked and earned of some months: "3.5 个月,14700.00 元"; amounts are added in cents, which are whole. */
export function worked(months: { share: string; wage: string }[]): string {
  const share = months.reduce((sum, month) => sum + Number(month.share), 0);
  const cents = months.reduce((sum, month) => sum + Math.round(Number(month.wage) * 100), 0);
  return `${share} 个月,${(cents / 100).toFixed(2)} 元`;
}
