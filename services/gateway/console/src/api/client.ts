/** The platform's own API, typed by its description. A refusal is thrown as a `Problem` and told to the person in one place. */
import createClient from "openapi-fetch";

import type { components, paths } from "./schema";

export type Schemas = components["schemas"];
type ProblemBody = Partial<Schemas["Problem"]>;

/** Why something was refused (RFC 9457): the platform's own Chinese sentence, its stable code and the trace to quote. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly body: ProblemBody,
  ) {
    super(body.detail || "服务没有回应,请稍后重试。");
  }

  get code(): string {
    return this.body.code ?? "";
  }

  /** Whether the session is over. */
  get ended(): boolean {
    return this.status === 401 && ENDED.has(this.code);
  }
}

/** These end the session; other refusals with 401 are wrong passwords and codes. */
const ENDED = new Set(["session_ended", "missing_token", "expired_token", "revoked_token", "invalid_token"]);
const SAFE = new Set(["GET", "HEAD"]);
/** Goes with every change; known only to pages that could read `/me`. */
let csrf = "";
let onEnded: () => void = () => undefined;

export function useToken(token: string): void {
  csrf = token;
}

export function whenSessionEnds(then: () => void): void {
  onEnded = then;
}

async function ask(request: Request): Promise<Response> {
  if (!SAFE.has(request.method)) request.headers.set("X-CSRF-Token", csrf);
  try {
    return await fetch(request);
  } catch {
    throw unreachable();
  }
}

const unreachable = () => new Problem(0, { title: "无法连接", detail: "连接不上服务器,请检查网络后重试。" });

export const api = createClient<paths>({ baseUrl: location.origin, fetch: ask });

async function refused(response: Response, body: unknown): Promise<never> {
  const problem = new Problem(response.status, body && typeof body === "object" ? (body as ProblemBody) : {});
  if (problem.ended) onEnded();
  throw problem;
}

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** What was answered. */
export async function got<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) return refused(response, error);
  return data as T;
}

/** What was answered, and the version that a change of it must name. */
export async function tagged<T>(call: Promise<Answer<T>>): Promise<{ value: T; version: string }> {
  const answer = await call;
  return { value: await got(Promise.resolve(answer)), version: answer.response.headers.get("ETag") ?? "" };
}

/** Send a form with a file; how much of it has gone out is told as it goes, and who cancels ends it. */
export function upload<T>(path: string, form: FormData, told: (part: number) => void, cancel: AbortSignal): Promise<T> {
  const request = new XMLHttpRequest();
  request.open("POST", new URL(path, location.origin));
  request.setRequestHeader("X-CSRF-Token", csrf);
  request.upload.onprogress = ({ loaded, total }) => told(total ? loaded / total : 0);
  const answer = new Promise<Answer<T>>((resolve, reject) => {
    request.onload = () => {
      const response = new Response(null, { status: request.status });
      const body = parsed(request.responseText);
      resolve(response.ok ? { data: body as T, response } : { error: body, response });
    };
    request.onerror = () => reject(unreachable());
    request.onabort = () => reject(new DOMException("cancelled", "AbortError"));
  });
  cancel.addEventListener("abort", () => request.abort(), { once: true });
  request.send(form);
  return got(answer);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** Save an answer as a file of the person's own. */
export async function download(path: string, name: string, accept = "*/*"): Promise<void> {
  const response = await ask(new Request(new URL(path, location.origin), { headers: { Accept: accept } }));
  if (!response.ok) return refused(response, await response.json().catch(() => ({})));
  save(await response.blob(), name);
}

/** Save what was answered under a name. */
export function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
