/** The page on which anybody declares, and asks how far it is: no account, no cookie, nothing kept in the browser. */
import type { components } from "../api/schema";
import { dayInWords, idNumber, idNumberFault, phone, phoneFault, plain } from "./checks";

type Schemas = components["schemas"];
type Entry = Schemas["DeclarationEntry"];
type Faults = Map<string, string>;

const API = "/api/household/v1/declarations";
const MOST_RISKS = 5;
const chosen: Entry["risks"] = [];
/** A request that is sent again after a broken connection must not declare twice: the key stays as long as the words do. */
let sent = { body: "", key: "" };

function part<T extends HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

const value = (id: string) => part<HTMLInputElement>(id).value;

function show(id: string, text: string): void {
  const place = part(id);
  place.textContent = text;
  place.hidden = !text;
}

class Refusal extends Error {
  constructor(
    message: string,
    readonly faults: Faults = new Map(),
  ) {
    super(message);
  }
}

async function ask<T>(path: string, body?: string, key?: string): Promise<T> {
  const headers: Record<string, string> = body ? { "Content-Type": "application/json" } : {};
  if (key) headers["Idempotency-Key"] = key;
  let answer: Response;
  try {
    answer = await fetch(path, { method: body ? "POST" : "GET", body, headers, credentials: "omit" });
  } catch {
    throw new Refusal("连接不上服务器,请检查网络后再试。");
  }
  const said = await answer.json().catch(() => ({}));
  if (answer.ok) return said as T;
  const problem = said as Partial<Schemas["Problem"]>;
  const faults = (problem.errors ?? []).map((fault) => [fault.place.split(".")[1] ?? "", fault.message] as const);
  throw new Refusal(problem.detail || "服务没有回应,请稍后再试。", new Map(faults));
}

/** Tell each field's fault beside it, and lead to the first. */
function mark(names: string[], faults: Faults): void {
  for (const name of names) {
    const fault = faults.get(name) ?? "";
    show(`${name}-fault`, fault);
    const field = part(name);
    field.setAttribute("aria-invalid", String(Boolean(fault)));
    const hint = document.getElementById(`${name}-hint`) ? `${name}-hint ` : "";
    field.setAttribute("aria-describedby", `${hint}${fault ? `${name}-fault` : ""}`.trim());
  }
  const first = names.find((name) => faults.has(name));
  if (first) (first === "risks" ? document.querySelector<HTMLElement>("#risk-choices input") : part(first))?.focus();
}

const FIELDS = ["name", "id_number", "phone", "town", "division_code", "risks", "difficulty"];

function faultsOf(entry: Entry): Faults {
  const told: [string, string][] = [
    ["name", entry.name ? "" : "请填写户主姓名。"],
    ["id_number", idNumberFault(entry.id_number)],
    ["phone", phoneFault(entry.phone)],
    ["town", value("town") ? "" : "请选择所在的镇。"],
    ["division_code", entry.division_code || !value("town") ? "" : "请选择所在的村(社区)。"],
    ["risks", entry.risks.length ? "" : "请至少选择一项。"],
    ["difficulty", entry.difficulty ? "" : "请说明家庭困难情况。"],
  ];
  return new Map(told.filter(([, fault]) => fault));
}

async function declare(): Promise<void> {
  const entry: Entry = {
    name: plain(value("name")),
    id_number: idNumber(value("id_number")),
    phone: phone(value("phone")),
    division_code: value("division_code"),
    risks: [...chosen],
    difficulty: value("difficulty").trim(),
  };
  const faults = faultsOf(entry);
  mark(FIELDS, faults);
  if (faults.size) return;
  const body = JSON.stringify(entry);
  if (sent.body !== body) sent = { body, key: randomKey() };
  const receipt = await ask<Schemas["Receipt"]>(API, sent.body, sent.key);
  part<HTMLFormElement>("declare-form").reset();
  chosen.length = 0;
  offerVillages();
  part("declare-form").hidden = true;
  show("receipt-code", receipt.query_code);
  show("receipt-day", `工作人员将在 ${dayInWords(receipt.visit_by)}前与您联系并入户核实,请保持电话畅通。`);
  part("receipt").hidden = false;
  part("receipt-heading").focus();
}

async function askStatus(): Promise<void> {
  const code = plain(value("query_code"));
  mark(["query_code"], code ? new Map() : new Map([["query_code", "请填写查询码。"]]));
  part("answer").hidden = true;
  if (!code) return;
  const status = await ask<Schemas["DeclarationStatus"]>(`${API}/status`, JSON.stringify({ query_code: code }));
  const word = Object.assign(document.createElement("h3"), { textContent: status.progress_title });
  const told = Object.assign(document.createElement("p"), { textContent: status.told });
  const day = Object.assign(document.createElement("p"), { textContent: `申报日期:${dayInWords(status.declared_on)}` });
  part("answer").replaceChildren(word, told, day);
  part("answer").hidden = false;
}

/** `crypto.randomUUID` is there on https only. */
function randomKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function handle(form: string, act: () => Promise<void>, names: string[]): void {
  part<HTMLFormElement>(`${form}-form`).addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = part<HTMLButtonElement>(`${form}-button`);
    button.disabled = true;
    show(`${form}-fault`, "");
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const known = new Map([...error.faults].filter(([name]) => names.includes(name)));
      mark(names, known);
      show(`${form}-fault`, known.size ? "" : error.message);
    } finally {
      button.disabled = false;
    }
  });
}

let towns: Schemas["Town"][] = [];

function option(text: string, code: string): HTMLOptionElement {
  return new Option(text, code);
}

function offerVillages(): void {
  const town = towns.find((each) => each.code === value("town"));
  const villages = part<HTMLSelectElement>("division_code");
  villages.disabled = !town;
  villages.replaceChildren(option(town ? "请选择" : "请先选择镇", ""));
  if (!town) return;
  villages.append(...town.villages.map((each) => option(each.name, each.code)), option(`不清楚,由${town.name}核对`, town.code));
}

function choose(risk: Entry["risks"][number], box: HTMLInputElement): void {
  if (box.checked && chosen.length === MOST_RISKS) {
    box.checked = false;
    show("risks-fault", `最多选择 ${MOST_RISKS} 项。`);
    return;
  }
  show("risks-fault", "");
  if (box.checked) chosen.push(risk);
  else chosen.splice(chosen.indexOf(risk), 1);
}

async function prepare(): Promise<void> {
  try {
    const form = await ask<Schemas["DeclarationForm"]>(`${API}/form`);
    towns = form.towns;
    part("town").append(...towns.map((each) => option(each.name, each.code)));
    part("town").addEventListener("change", offerVillages);
    for (const { risk, title } of form.risks) {
      const box = Object.assign(document.createElement("input"), { type: "checkbox", value: risk });
      box.addEventListener("change", () => choose(risk, box));
      const label = document.createElement("label");
      label.append(box, title);
      part("risk-choices").append(label);
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    show("declare-fault", error.message);
    part<HTMLButtonElement>("declare-button").disabled = true;
  }
}

/** One of both parts is shown; a receipt stays until somebody begins anew. */
function turn(event?: Event): void {
  const asking = location.hash === "#status";
  part("declare-part").hidden = asking;
  part("status-part").hidden = !asking;
  if (!asking && event) {
    part("declare-form").hidden = false;
    part("receipt").hidden = true;
    show("receipt-code", "");
  }
  for (const link of document.querySelectorAll("nav a")) {
    if (link.getAttribute("href") === (asking ? "#status" : "#declare")) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  if (event) part(asking ? "status-heading" : "declare-heading").focus();
}

addEventListener("hashchange", turn);
handle("declare", declare, FIELDS);
handle("status", askStatus, ["query_code"]);
turn();
void prepare();
