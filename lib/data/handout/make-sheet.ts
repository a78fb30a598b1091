import 'server-only';
import { createTranslator } from 'next-intl';
import { addDays, isoWeekday } from '#lib/clinical/local-date.ts';
import type { Prescription } from '#lib/clinical/prescription.ts';
import type { ItemRecord } from '#lib/data/episodes/episode-record.ts';
import { minutesOf } from '#lib/data/exercises/catalog-exercises.ts';
import type { LoadedExercise } from '#lib/data/exercises/load-exercises.ts';
import { nameIn } from '#lib/data/exercises/load-exercises.ts';
import { qrPath } from '#lib/handout/qr-path.ts';
import type { Sheet, SheetItem } from '#lib/handout/sheet.ts';
import { defaultLocale } from '#lib/i18n/areas.ts';
import { loadMessages } from '#lib/i18n/messages.ts';
import { doseLines, type Words } from './dose-lines.ts';

export type HandoutFacts = {
  clinic: {
    name: string;
    phone: string;
    emergencyNumber: string;
    emergencyDepartment: string;
  };
  patient: { name: string; givenName: string; recordNo: string };
  therapist: string;
  /** The day on which it is made, and the first day of the boxes; patient-local. */
  today: string;
  from: string;
  program: { title: string; version: number };
  phase: { number: number; title: string };
  items: readonly ItemRecord[];
  exercises: ReadonlyMap<string, LoadedExercise>;
  /** Times of day of the routine, earliest first. */
  times: readonly string[];
  linkUrl: string | null;
};

const MOST_ROWS = 3;
const EMERGENCY = ['bladder', 'bowel', 'saddle', 'sexual'] as const;
const TODAY = ['weakness', 'unrelieved', 'systemic'] as const;

/** Everything that the paper says, in words. The warning signs are those of the stop screen. */
export async function makeSheet(facts: HandoutFacts): Promise<Sheet> {
  const messages = await loadMessages(defaultLocale);
  const handout = createTranslator({ locale: defaultLocale, messages, namespace: 'handout' });
  const sign = createTranslator({ locale: defaultLocale, messages, namespace: 'stop.tick' });
  const t: Words = (key, values) => handout(key as 'title', values as never);
  const { clinic, patient, program, phase, items, exercises } = facts;
  const planned = items.filter((item) => !item.asNeeded && !isBreak(item, exercises));
  const relief = items.filter((item) => item.asNeeded);
  const breaks = items.filter((item) => !item.asNeeded && isBreak(item, exercises));
  const minutes = minutesOf(planned, exercises).perSession;
  const days = Array.from({ length: 7 }, (_, index) => addDays(facts.from, index));
  return {
    clinic: { name: clinic.name, phone: clinic.phone },
    title: t('title', { name: patient.givenName }),
    lead: [
      t('lead', {
        therapist: facts.therapist,
        date: longDate(facts.today),
        minutes: Math.max(1, minutes),
        times: Math.max(1, ...planned.map((item) => item.timesPerDay)),
      }),
      t('phase', { number: phase.number, title: phase.title }),
    ].join(' '),
    qr: facts.linkUrl === null ? null : { ...qrPath(facts.linkUrl), caption: t('scan') },
    days: days.map(shortDay),
    items: planned.map((item) => sheetItem(item, facts, days, t)),
    also: [
      t('guide'),
      ...(breaks.length === 0 ? [] : [t('break', { names: namesOf(breaks, exercises) })]),
      ...(relief.length === 0 ? [] : [t('relief', { names: namesOf(relief, exercises) })]),
    ].join(' '),
    warning: {
      title: t('warning.title', { number: clinic.emergencyNumber }),
      nearest: t('warning.nearest', { place: clinic.emergencyDepartment }),
      emergency: EMERGENCY.map((tick) => sign(tick)),
      todayTitle: t('warning.today', { phone: clinic.phone }),
      today: TODAY.map((tick) => sign(tick)),
    },
    footer: t('footer', {
      name: patient.name,
      recordNo: patient.recordNo,
      program: program.title,
      phase: phase.number,
      version: program.version,
    }),
    pageOf: t('page', { page: '{page}', pages: '{pages}' }),
  };
}

function sheetItem(item: ItemRecord, facts: HandoutFacts, days: readonly string[], t: Words): SheetItem {
  const exercise = facts.exercises.get(item.exercise);
  const name = nameIn(facts.exercises, item.exercise);
  const prescription: Prescription = item;
  const isMany = item.timesPerDay > MOST_ROWS;
  const dose = doseLines(prescription, facts.times, t);
  return {
    name: item.side === 'left' || item.side === 'right' ? t(`item.${item.side}`, { name }) : name,
    steps: [...(exercise?.text.steps ?? [])],
    note: item.note,
    dose: isMany ? { ...dose, more: [...dose.more, t('tickMany')] } : dose,
    boxes: {
      rows: isMany ? 1 : item.timesPerDay,
      isPlanned: days.map((day) => item.timesPerWeek !== null || item.weekdays.includes(isoWeekday(day))),
    },
    hasFigure: exercise?.figure != null,
  };
}

type Exercises = HandoutFacts['exercises'];

function namesOf(items: readonly ItemRecord[], exercises: Exercises): string {
  return items.map((item) => nameIn(exercises, item.exercise)).join(', ');
}

function isBreak(item: ItemRecord, exercises: Exercises): boolean {
  return exercises.get(item.exercise)?.data.dose.everyMinutes !== undefined;
}

const at = (date: string) => new Date(`${date}T00:00:00Z`);

function longDate(date: string): string {
  return new Intl.DateTimeFormat(defaultLocale, { dateStyle: 'long', timeZone: 'UTC' }).format(at(date));
}

function shortDay(date: string): string {
  return new Intl.DateTimeFormat(defaultLocale, { weekday: 'narrow', timeZone: 'UTC' }).format(at(date));
}
