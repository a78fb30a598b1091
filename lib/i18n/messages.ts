import { type Area, areas, type Locale, type Messages } from './areas.ts';

const loaded = new Map<Locale, Promise<Messages>>();

/** Every message of a locale, one key per area. */
export function loadMessages(locale: Locale): Promise<Messages> {
  const known = loaded.get(locale) ?? load(locale);
  loaded.set(locale, known);
  return known;
}

async function load(locale: Locale): Promise<Messages> {
  const entries = await Promise.all(areas.map(async (area) => [area, await readArea(locale, area)] as const));
  return Object.fromEntries(entries) as Messages;
}

async function readArea(locale: Locale, area: Area): Promise<Messages[Area]> {
  const file = (await import(`./messages/${locale}/${area}.json`)) as { default: Messages[Area] };
  return file.default;
}

/** The areas a part of the page needs, and no more. */
export function pickAreas<A extends Area>(messages: Messages, wanted: readonly A[]): Pick<Messages, A> {
  return Object.fromEntries(wanted.map((area) => [area, messages[area]])) as Pick<Messages, A>;
}

const texts = new WeakMap<Messages, Map<string, string>>();

/** The same as JSON, written once for each choice of areas. */
export function areasAsText(messages: Messages, wanted: readonly Area[]): string {
  const written = texts.get(messages) ?? new Map<string, string>();
  texts.set(messages, written);
  const key = wanted.join();
  const text = written.get(key) ?? JSON.stringify(pickAreas(messages, wanted));
  written.set(key, text);
  return text;
}
