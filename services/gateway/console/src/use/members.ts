/** The members of a household today, for choosing; who is clearly under age is marked. */
import { api } from "../api/client";
import { today } from "../words";
import type { Choice } from "./act";
import { all } from "./list";

const ADULT = 18;

export async function membersOf(household: string): Promise<Choice[]> {
  const born = Number(today().slice(0, 4)) - ADULT;
  const people = await all((query) => api.GET("/api/household/v1/persons", { params: { query: { household, ...query } } }));
  return people
    .filter(({ left_on }) => !left_on)
    .map(({ id: value, name, relation, birth_year }) => ({ value, label: `${name} ${relation ?? ""}${birth_year && birth_year > born ? "(未成年)" : ""}` }));
}
