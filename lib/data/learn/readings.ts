import type { Comfort } from '#lib/clinical/self-care.ts';
import { catalog } from '#prisma/catalog/catalog.ts';
import type { SelfCareData } from '#prisma/catalog/types.ts';
import type { Reading } from './view.ts';

const LANGUAGE = 'en';

/** All cards in the order of the catalog. */
export function allCards(): Reading[] {
  return catalog.cards.map(({ id }) => {
    const text = catalog.cardText[LANGUAGE][id];
    if (!text) throw new Error(`The catalog has no text for ${id}`);
    return { id, kind: 'card', title: text.title, lines: [...text.body], schedule: null, evidence: null };
  });
}

/** All self-care items; with `comfort` only the steps that fit cold or warmth now. */
export function allSelfCare(comfort: Comfort | null = null): Reading[] {
  return catalog.selfCare.map((item) => {
    const text = catalog.selfCareText[LANGUAGE][item.id];
    if (!text) throw new Error(`The catalog has no text for ${item.id}`);
    return {
      id: item.id,
      kind: 'self-care',
      title: text.title,
      lines: text.steps.filter((_, step) => comfort === null || fits(item, step, comfort)),
      schedule: text.schedule,
      evidence: text.evidenceNote,
    };
  });
}

/** A step with hours counts in its window only: cold until them, warmth from them on. */
function fits({ windows }: SelfCareData, step: number, comfort: Comfort): boolean {
  const window = windows?.find((one) => one.step === step);
  if (!window) return true;
  return comfort === 'cold' ? window.untilHours !== undefined : window.fromHours !== undefined;
}

/** Lines of the workspace checklist. */
export function workspaceLines(): string[] {
  return [...(catalog.selfCareText[LANGUAGE].SC6?.steps ?? [])];
}

/** Cards and self-care that a template names. */
export function readingOfTemplate(slug: string | null): string[] {
  const program = catalog.programs.find((one) => one.slug === slug);
  return program ? [...program.education, ...program.selfCare] : [];
}
