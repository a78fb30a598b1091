import { createFormatter, createTranslator } from 'next-intl';
import type { Locale, Messages } from '#lib/i18n/areas.ts';
import { loadMessages } from '#lib/i18n/messages.ts';
import type { PatientView } from './view.ts';

/** Words for texts that leave the page: a note for another system, a letter. */
export async function recordWords(locale: Locale) {
  const messages: Messages = await loadMessages(locale);
  const options = { locale, messages };
  const format = createFormatter({ locale, timeZone: 'UTC' });
  const patient = createTranslator({ ...options, namespace: 'patient' });
  const zones = createTranslator({ ...options, namespace: 'glyph.zone' });
  const record = createTranslator({ ...options, namespace: 'record' });
  return {
    record,
    patient,
    acts: createTranslator({ ...options, namespace: 'acts' }),
    rules: createTranslator({ ...options, namespace: 'rules' }),
    stages: createTranslator({ ...options, namespace: 'glyph.stage' }),
    /** A local date `YYYY-MM-DD` with its year. */
    date: (date: string) =>
      format.dateTime(new Date(date), { day: 'numeric', month: 'long', year: 'numeric' }),
    figure: (value: number | null) =>
      value === null ? record('unknown') : format.number(value, { maximumFractionDigits: 1 }),
    zone: (value: number | null) =>
      value === null ? record('unknown') : zones(`${asZone(value)}`).toLowerCase(),
    list: (words: readonly string[]) => (words.length === 0 ? record('none') : words.join(', ')),
    precaution: (tag: string) => {
      const key = `precaution.${tag}` as Parameters<typeof patient.has>[0];
      return patient.has(key) ? patient(key as Parameters<typeof patient>[0]) : tag;
    },
    limit: (what: string) => {
      const key = `limit.${what}` as Parameters<typeof record.has>[0];
      return record.has(key) ? record(key as Parameters<typeof record>[0]) : what;
    },
    sentence: (sentence: string) =>
      sentence.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (date) =>
        format.dateTime(new Date(date), { day: 'numeric', month: 'short', year: 'numeric' }),
      ),
  };
}

export type RecordWords = Awaited<ReturnType<typeof recordWords>>;

const ZONES = [0, 1, 2, 3, 4, 5] as const;

function asZone(value: number): (typeof ZONES)[number] {
  return ZONES.find((zone) => zone === Math.round(value)) ?? 0;
}

/** First and last score of a questionnaire; null without any. */
export function firstAndLast(points: PatientView['chart']['rmdq']): { from: number; to: number } | null {
  const [first] = points;
  const last = points.at(-1);
  return first && last ? { from: first.value, to: last.value } : null;
}
