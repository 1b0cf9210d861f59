/** The steps of a lead 线索 that a dialog asks for; closing it directly has its own form. */
import type { Step } from "./cases";
import { CLOSE_CODES } from "./words";

const ON = { name: "on", kind: "day" } as const;
const OPINION = { name: "opinion", kind: "long", optional: true } as const;

export const LEAD_STEPS: Record<string, Step> = {
  dispatch: {
    schema: "Dispatching",
    fields: [ON, { name: "urgent", kind: "yes", told: "按红色线索的时限入户", optional: true }, { name: "assignee", kind: "text", optional: true, hint: "不填即由本村负责的人办理" }, OPINION],
  },
  verify: {
    schema: "Verification",
    fields: [
      ON,
      { name: "verifiers", kind: "names", hint: "两人以上,姓名之间用顿号分开" },
      { name: "code", kind: "choice", words: CLOSE_CODES },
      { name: "findings", kind: "long", hint: "不写证件号码、电话" },
      OPINION,
    ],
  },
  confirm: { schema: "Said", fields: [ON, OPINION] },
  send_back: { schema: "Said", fields: [ON, { name: "opinion", kind: "long" }] },
};
