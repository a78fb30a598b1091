import type acts from './messages/en/acts.json';
import type ahead from './messages/en/ahead.json';
import type auth from './messages/en/auth.json';
import type bodyChart from './messages/en/body-chart.json';
import type caseload from './messages/en/caseload.json';
import type chart from './messages/en/chart.json';
import type checkin from './messages/en/checkin.json';
import type clinic from './messages/en/clinic.json';
import type data from './messages/en/data.json';
import type entry from './messages/en/entry.json';
import type errors from './messages/en/errors.json';
import type exam from './messages/en/exam.json';
import type find from './messages/en/find.json';
import type flare from './messages/en/flare.json';
import type glyph from './messages/en/glyph.json';
import type handout from './messages/en/handout.json';
import type inbox from './messages/en/inbox.json';
import type intake from './messages/en/intake.json';
import type invite from './messages/en/invite.json';
import type learn from './messages/en/learn.json';
import type library from './messages/en/library.json';
import type me from './messages/en/me.json';
import type measures from './messages/en/measures.json';
import type media from './messages/en/media.json';
import type members from './messages/en/members.json';
import type offline from './messages/en/offline.json';
import type pages from './messages/en/pages.json';
import type paper from './messages/en/paper.json';
import type patient from './messages/en/patient.json';
import type player from './messages/en/player.json';
import type program from './messages/en/program.json';
import type progress from './messages/en/progress.json';
import type record from './messages/en/record.json';
import type reminders from './messages/en/reminders.json';
import type review from './messages/en/review.json';
import type rules from './messages/en/rules.json';
import type sending from './messages/en/sending.json';
import type settings from './messages/en/settings.json';
import type shell from './messages/en/shell.json';
import type stop from './messages/en/stop.json';
import type thread from './messages/en/thread.json';
import type today from './messages/en/today.json';
import type ui from './messages/en/ui.json';
import type verbs from './messages/en/verbs.json';

/** English is the shape that every language has. A new area: its file in messages/en, one line here, one below. */
export type Messages = {
  acts: typeof acts;
  ahead: typeof ahead;
  auth: typeof auth;
  'body-chart': typeof bodyChart;
  caseload: typeof caseload;
  chart: typeof chart;
  clinic: typeof clinic;
  data: typeof data;
  entry: typeof entry;
  stop: typeof stop;
  today: typeof today;
  player: typeof player;
  checkin: typeof checkin;
  errors: typeof errors;
  flare: typeof flare;
  exam: typeof exam;
  glyph: typeof glyph;
  handout: typeof handout;
  find: typeof find;
  intake: typeof intake;
  invite: typeof invite;
  inbox: typeof inbox;
  library: typeof library;
  measures: typeof measures;
  media: typeof media;
  offline: typeof offline;
  pages: typeof pages;
  paper: typeof paper;
  patient: typeof patient;
  program: typeof program;
  review: typeof review;
  members: typeof members;
  settings: typeof settings;
  record: typeof record;
  rules: typeof rules;
  sending: typeof sending;
  shell: typeof shell;
  ui: typeof ui;
  learn: typeof learn;
  me: typeof me;
  reminders: typeof reminders;
  thread: typeof thread;
  progress: typeof progress;
  verbs: typeof verbs;
};

/** A message file: messages/<locale>/<area>.json. */
export type Area = keyof Messages;

const files: Record<Area, true> = {
  acts: true,
  ahead: true,
  auth: true,
  'body-chart': true,
  caseload: true,
  chart: true,
  clinic: true,
  data: true,
  entry: true,
  stop: true,
  today: true,
  player: true,
  checkin: true,
  errors: true,
  flare: true,
  exam: true,
  glyph: true,
  handout: true,
  find: true,
  intake: true,
  invite: true,
  inbox: true,
  library: true,
  measures: true,
  media: true,
  offline: true,
  pages: true,
  paper: true,
  patient: true,
  program: true,
  review: true,
  members: true,
  settings: true,
  record: true,
  rules: true,
  sending: true,
  shell: true,
  ui: true,
  learn: true,
  me: true,
  reminders: true,
  thread: true,
  progress: true,
  verbs: true,
};

export const areas = Object.keys(files) as Area[];

/** Languages with a folder in messages. */
export const locales = ['en'] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = 'en';

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
