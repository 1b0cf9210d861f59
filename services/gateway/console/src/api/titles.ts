/** Chinese titles of fields, taken from the platform's description, so that a page says what the documentation says. */
import titles from "./titles.json";

type Titles = typeof titles;

export function title<S extends keyof Titles>(schema: S, field: keyof Titles[S] & string): string {
  return (titles[schema] as Record<string, string>)[field] ?? field;
}

/** The title of a field of a feed's row: those of MED-SET stand in `MedSetEntry`. */
export function factTitle(feed: string, field: string): string {
  const name = feed.replace(/([A-Z])([A-Z]+)-?/g, (_, first: string, rest: string) => first + rest.toLowerCase()) + "Entry";
  return fieldTitle(name, field);
}

/** The title of a field of a schema that is only known by its name. */
export function fieldTitle(schema: string, field: string): string {
  return (titles as Record<string, Record<string, string>>)[schema]?.[field] ?? field;
}
