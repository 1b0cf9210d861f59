/** A record that is opened beside its list: read with its version, changed as it was seen, and read again. */
import { reactive, ref, watch, type Ref } from "vue";

import { api, got, tagged } from "../api/client";
import type { Step } from "../cases";
import type { Possible } from "../parts/StepOptions.vue";
import type { Act, Field, Form, Holder } from "./act";
import { done } from "./telling";

type Answer<T> = Promise<{ data?: T; error?: unknown; response: Response }>;
/** Any route of a record that takes a body as the record was seen; its own types are those of the fields. */
type Change = "/api/funds/v1/projects/{id}/withdraw";
type Correction = "/api/funds/v1/projects/{id}";

export function useRecord<T>(id: Ref<string | undefined>, place: string, read: (id: string) => Answer<T>, changed: () => void) {
  const value = ref<T>() as Ref<T | undefined>;
  const version = ref("");
  const act = ref<Act>();

  async function load(): Promise<void> {
    const wanted = id.value;
    if (!wanted) return;
    const found = await tagged(read(wanted));
    if (wanted !== id.value) return;
    value.value = found.value;
    version.value = found.version;
  }
  watch(
    id,
    async () => {
      value.value = undefined;
      await load();
    },
    { immediate: true },
  );

  /** Send a change of the record, under a path below it. */
  function send(method: "POST" | "PUT" | "PATCH" | "DELETE", path: string, body?: Form, seen = version.value): Promise<unknown> {
    const params = { path: { id: id.value! }, header: { "If-Match": seen } };
    const where = `${place}/{id}${path}`;
    const call = { params, body: body as never };
    if (method === "PUT") return got(api.PUT(where as "/api/funds/v1/projects/{id}/goals", call));
    if (method === "PATCH") return got(api.PATCH(where as Correction, call));
    if (method === "DELETE") return got(api.DELETE(where as never, call as never));
    return got(api.POST(where as Change, call));
  }

  /** Ask what a step has to be told, with its papers if the record has some. What is `known` stands there at first. */
  function take(step: Possible, table: Record<string, Step>, holder?: Holder, known: Form = {}): void {
    const { schema, fields, path } = table[step.step]!;
    act.value = {
      title: step.title,
      schema,
      fields: prefilled(fields, known),
      papers: holder && { holder, id: id.value!, kinds: step.evidence },
      send: (body) => send("POST", `/${path ?? step.step.replaceAll("_", "-")}`, body),
    };
  }

  /** Ask for a change of the record itself, sent under a path below it unless it says how. */
  function ask(asking: Omit<Act, "send"> & { send?: Act["send"] }, method: "POST" | "PUT" = "POST", path = ""): void {
    act.value = { ...asking, send: asking.send ?? ((body) => send(method, path, body)) };
  }

  async function finished(): Promise<void> {
    done("已办理");
    await load();
    changed();
  }

  return reactive({ value, version, act, load, send, take, ask, finished });
}

/** Fields in which what is known stands at first. */
export function prefilled(fields: Field[], known: Form): Field[] {
  return fields.map((field) => (field.name in known ? { ...field, first: known[field.name] ?? "" } : field));
}

/** What was changed: the fields that are not as they are known. */
export function changes(body: Form, known: Form): Form {
  return Object.fromEntries(Object.entries(body).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(known[name] ?? null)));
}

/** Something that is made once, however often its button is pressed. */
export const once = () => ({ "Idempotency-Key": crypto.randomUUID() });
