import { type Area, areas, type Locale, type Messages } from './areas.ts';

/** Every message of a locale, one key per area. */
export async function loadMessages(locale: Locale): Promise<Messages> {
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
