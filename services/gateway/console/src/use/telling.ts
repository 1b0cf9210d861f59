/** How refusals are told: the platform's own sentence, and the trace to copy for whoever is asked for help. */
import { ElMessage, ElMessageBox, ElNotification } from "element-plus";
import { h, type VNode } from "vue";

import { Problem } from "../api/client";

export function tell(error: unknown): void {
  if (!(error instanceof Problem)) {
    ElNotification({ title: "页面出错", message: "页面出现意外错误,请刷新后重试。", type: "error", duration: 0 });
    console.error(error);
    return;
  }
  if (error.ended) {
    ElMessage.warning(error.message);
    return;
  }
  const { title, trace } = error.body;
  const copy = () => navigator.clipboard.writeText(trace ?? "").then(() => ElMessage.success("已复制跟踪号"));
  const quoted = trace
    ? [h("p", { class: "trace" }, [`跟踪号 ${trace} `, h("button", { type: "button", class: "link", onClick: copy }, "复制")])]
    : [];
  ElNotification({
    title: title ?? "请求未能完成",
    message: h("div", { role: "alert" }, [h("p", error.message), ...quoted]),
    type: error.status >= 500 || error.status === 0 ? "error" : "warning",
    duration: 10_000,
  });
}

/** Ask why something is done; null when the person thinks better of it. */
export async function askWhy(heading: string, label: string, button = "确定"): Promise<string | null> {
  try {
    const answer = await ElMessageBox.prompt(label, heading, {
      confirmButtonText: button,
      cancelButtonText: "取消",
      inputPattern: /^[^\0]*\S[^\0]{0,98}$/,
      inputErrorMessage: "请填写,不超过 100 字",
    });
    return answer.value.trim();
  } catch {
    return null;
  }
}

export async function sure(heading: string, text: string | VNode, button = "确定"): Promise<boolean> {
  try {
    await ElMessageBox.confirm(text, heading, { confirmButtonText: button, cancelButtonText: "取消", type: "warning" });
    return true;
  } catch {
    return false;
  }
}

export const done = (text: string) => ElMessage.success(text);
