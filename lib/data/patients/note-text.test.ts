import { describe, expect, it } from 'vitest';
import { letterText } from './letter-text.ts';
import { noteText } from './note-text.ts';
import { recordWords } from './record-words.ts';
import type { FlagView, PatientView } from './view.ts';

const words = await recordWords('en');

const flag = (more: Partial<FlagView>): FlagView => ({
  id: 'f',
  rule: 'PERIPH',
  subject: null,
  subjectName: null,
  severity: 'review',
  says: 'Symptoms moving down since 2026-03-09',
  because: '',
  next: '',
  action: 'retest-direction',
  evidence: {
    on: '2026-03-12',
    day: 31,
    tests: [],
    blindSpots: [],
    rulesVersion: '1',
    settingsVersion: 'default',
  },
  sources: [],
  openedOn: '2026-03-09',
  acknowledged: null,
  snoozed: null,
  dismissed: null,
  seen: null,
  ...more,
});

const VIEW: PatientView = {
  patient: {
    id: 'p',
    name: 'Anna Whitfield',
    givenName: 'Anna',
    age: 52,
    birthDate: '1973-06-04',
    pronouns: 'she/her',
    recordNo: '20418',
    phone: null,
    email: null,
    nextOfKin: null,
  },
  episode: {
    id: 'e',
    stage: 2,
    stageTags: [],
    mode: 'active',
    week: 5,
    openedOn: '2026-02-09',
    onsetDate: null,
    programStartedOn: '2026-02-09',
    dischargedOn: null,
    side: 'left',
    direction: 'extension',
    precautions: ['osteoporosis', 'a-new-tag'],
    limits: [{ what: 'heavy-lifting', until: '2026-04-01' }],
    earlierEpisodes: 0,
    therapistName: 'Maya Chen',
    rootHint: null,
    gate: { date: '2026-03-12', ticks: [] },
  },
  timezone: 'UTC',
  today: '2026-03-12',
  place: null,
  flags: [flag({})],
  exams: [],
  scores: [],
  summary: {
    base: 6.4,
    current: 6.1,
    primaryPain: 'leg',
    improvementPercent: 5,
    isImportantImprovement: false,
    trend: 'flat',
    adherence14: 86,
    levels: {
      leg: { base: 6.4, current: 6.1 },
      back: { base: 5, current: null },
      zone: { base: 3, current: 4 },
    },
  },
  signs: [],
  chart: {
    from: '2026-02-09',
    to: '2026-03-19',
    today: '2026-03-12',
    days: [],
    base: { leg: 6.4, back: 5, isProvisional: false },
    goal: 4.5,
    primaryPain: 'leg',
    phases: [],
    rmdq: [
      { date: '2026-02-09', value: 14 },
      { date: '2026-03-05', value: 13 },
    ],
    psfs: [],
    rmdqGoal: 9,
    psfsGoal: null,
    reviews: [],
    isTooEarly: false,
  },
  standing: {
    booked: [{ on: '2026-03-16', how: 'phone', note: null }],
    half: null,
    referrals: [{ on: '2026-03-10', type: 'imaging', to: null }],
    discharge: null,
  },
  maxSnoozeDays: 14,
  program: null,
  programTitles: ['Calm start', 'Calm start', 'Build up'],
  episodes: [],
  activity: { entries: [], next: null },
  notes: [],
  messages: [],
  link: null,
};

describe('note for another system', () => {
  const text = noteText(VIEW, words);

  it('says who, how it stands and what was agreed, one fact a line', () => {
    expect(text.split('\n').slice(0, 5)).toEqual([
      'Summary of March 12, 2026',
      'Anna Whitfield, born June 4, 1973, no. 20418',
      '',
      'STATUS',
      'Stage           Exacerbating, week 5',
    ]);
    expect(text).toContain('Leg pain        6.4 -> 6.1 (real change: 4.5 or less)');
    expect(text).toContain('Reaches         thigh -> calf');
    expect(text).toContain('RMDQ 0-24       14 -> 13');
    expect(text).toContain('Adherence       86% of what was planned in 14 days');
    expect(text).toContain('- Peripheralizing: Symptoms moving down since Mar 9, 2026');
    expect(text).toContain('Review          March 16, 2026, by phone');
    expect(text).toContain('Avoid for now   heavy lifting until April 1, 2026');
  });

  it('says so where something is not known, and keeps a tag that has no words yet', () => {
    expect(text).toContain('Back pain       5 -> not known');
    expect(text).toContain('Osteoporosis: no loaded flexion, a-new-tag');
  });

  it('has no line beyond 78 columns', () => {
    const long = noteText({ ...VIEW, flags: [flag({ says: 'word '.repeat(60).trim() })] }, words);
    expect(Math.max(...long.split('\n').map((line) => line.length))).toBeLessThanOrEqual(78);
    expect(long).toContain('\n  word word');
  });

  it('judges nothing from fewer than seven reports', () => {
    const early = noteText({ ...VIEW, chart: { ...VIEW.chart, isTooEarly: true } }, words);
    expect(early).toContain('Fewer than 7 reports: too early to judge.');
    expect(early).not.toContain('->');
  });
});

describe('discharge letter', () => {
  const letter = letterText(VIEW, { name: 'Harbor Physio', phone: '555-0100' }, words);

  it('tells the course from start to end, each program once', () => {
    expect(letter).toContain('Harbor Physio, 555-0100\nMarch 12, 2026');
    expect(letter).toContain('At the start: leg pain 6.4, back pain 5 of 10; symptoms reached: thigh.');
    expect(letter).toContain('Now: leg pain 6.1, back pain not known of 10; symptoms reach: calf.');
    expect(letter).toContain('Programs: Calm start, Build up.');
    expect(letter).toContain('Referrals: Imaging, March 10, 2026.');
    expect(letter.endsWith('With kind regards,\nMaya Chen')).toBe(true);
  });

  it('names what is still open, but no good news as a problem', () => {
    expect(letter).toContain('Still open: Peripheralizing.');
    const good = letterText(
      { ...VIEW, flags: [flag({ rule: 'CENTRAL', severity: 'good' })] },
      { name: 'Harbor', phone: '1' },
      words,
    );
    expect(good).not.toContain('Still open');
  });
});
