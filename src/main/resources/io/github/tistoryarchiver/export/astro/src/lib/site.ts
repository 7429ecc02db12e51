import { getCollection } from "astro:content";
import terms from "../data/terms.json";

export const site = { title: @TITLE@, description: @DESCRIPTION@, root: @ROOT@, zone: @ZONE@ };

export async function entries() {
  return getCollection("posts", ({ data }) => !data.draft);
}

/** The posts, the newest first. */
export async function posts() {
  return (await entries())
    .filter(({ data }) => !data.page)
    .sort((a, b) => (b.data.date?.valueOf() ?? 0) - (a.data.date?.valueOf() ?? 0));
}

export async function pages() {
  return (await entries()).filter(({ data }) => data.page);
}

export function link(kind: "categories" | "tags", name: string) {
  const term = (terms[kind] as { name: string; slug: string }[]).find((term) => term.name === name);
  return `${site.root}/${kind}/${term?.slug ?? ""}/`;
}

export function shown(date: Date, length: number) {
  return date.toLocaleString("sv-SE", { timeZone: site.zone }).slice(0, length);
}

export { terms };
