import { v7 } from 'uuid';
import { figureFor } from '#lib/figure/registry.ts';
import type { Aim, Person, Principal } from './people.ts';

export type Verdict = 'allowed' | 'not-signed-in' | 'not-allowed' | 'not-found' | 'malformed';

export type Expectation = {
  /** Who may, said here a second time on purpose: a changed permissions table must not change this list. */
  roles: readonly ('patient' | 'therapist' | 'manager')[];
  /** False: the entry names nobody, it concerns the person who asks. */
  isAimed: boolean;
  input: (aim: Person) => unknown;
};

const STAFF = ['therapist', 'manager'] as const;
const THERAPIST = ['therapist'] as const;
const PATIENT = ['patient'] as const;
const MANAGER = ['manager'] as const;

const DAY = 24 * 3_600_000;
const localDate = (offset: number) => new Date(Date.now() + offset * DAY).toISOString().slice(0, 10);

const message = () => ({
  clientId: v7(),
  localDate: localDate(0),
  timezone: 'UTC',
  madeAt: new Date().toISOString(),
});

const SCHEDULE = { times: ['08:00'], isReminded: true };

/** Fields of a step that answers no flag. */
const step = ({ episodeId }: Person) => ({ episodeId, flagId: null, seen: null, step: null, clientId: v7() });

/** The same for one that changes the plan. */
const planStep = (aim: Person) => ({
  ...step(aim),
  programId: aim.programId,
  fromVersionId: aim.versionId,
  tell: null,
});

const DECISIONS = { offStageReason: null, redFlagReason: 'Examined today', isCareConfirmed: true };

/** One phase with one exercise. */
const draft = () => ({
  templateSlug: null,
  templateVersion: null,
  title: 'Easy start',
  phases: [
    {
      title: 'Settle',
      weeks: 2,
      minDays: 7,
      gate: [],
      items: [{ key: 'first', prescription: PELVIC_TILT, note: null, keptReason: null }],
    },
  ],
});

const PELVIC_TILT = {
  exercise: 'pelvic-tilt',
  side: 'none',
  dose: {
    kind: 'reps',
    sets: 1,
    reps: 8,
    setReps: null,
    holdSeconds: 3,
    minutes: null,
    meters: null,
    restSeconds: 0,
    loadKg: null,
    perSide: false,
  },
  timesPerDay: 2,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  timesPerWeek: null,
  asNeeded: false,
};

/** Key poses of a figure that stands upright, as many as the exercise of the clinics has. */
const UPRIGHT = (figureFor('pelvic-tilt')?.poses ?? []).map(() => ({
  anchor: ['hip', 0, null],
  rest: ['torso'],
  settle: false,
  rot: 0,
  lumbar: 0,
  thorax: 0,
  neck: 0,
  head: 0,
  headY: 0,
  breath: 0,
  tension: 1,
  legR: { hip: 0 },
  legL: { hip: 0 },
  armR: { sh: 0 },
  armL: { sh: 0 },
}));

/** A photo of one pixel. */
export const TINY_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNQcEgAAAFEAMELjZZCAAAAAElFTkSuQmCC',
  'base64',
);

/** An exercise of the clinic, as its form sends it. */
const exerciseContent = () => ({
  name: 'Bridge on a box',
  aliases: [],
  category: 'glute-hip',
  direction: 'neutral',
  position: 'supine',
  stages: { suited: [3], caution: [] },
  equipment: ['box'],
  side: 'none',
  dose: {
    kind: 'reps',
    sets: 2,
    reps: [8, 10],
    holdSeconds: null,
    minutes: null,
    meters: null,
    restSeconds: 30,
    timesPerDay: [1, 1],
    daysPerWeek: [3, 4],
    perSide: false,
    asNeeded: false,
  },
  secondsPerRep: 4,
  testFirst: false,
  avoidTags: [],
  cautionTags: [],
  steps: ['Lift your hips.'],
  cues: [],
  faults: [],
  stop: [],
  avoidIf: [],
  doseNote: '',
  alt: 'The hips lift.',
  shortCue: 'Push heels',
  evidenceNote: 'Our own experience.',
});

/** What each entry of the product must allow and refuse. An entry without a line here fails the tests. */
export const EXPECTATIONS: Record<string, Expectation> = {
  'account.get': { roles: STAFF, isAimed: false, input: () => ({}) },
  'account.clinics': { roles: STAFF, isAimed: false, input: () => ({}) },
  'caseload.list': { roles: STAFF, isAimed: false, input: () => ({ mine: 'false' }) },
  'library.list': { roles: STAFF, isAimed: false, input: () => ({ q: 'tilt' }) },
  'library.get': { roles: STAFF, isAimed: false, input: () => ({ slug: 'pelvic-tilt' }) },
  'library.get-form': { roles: THERAPIST, isAimed: false, input: () => ({ from: 'pelvic-tilt' }) },
  'library.get-own': { roles: THERAPIST, isAimed: true, input: ({ exerciseId }) => ({ exerciseId }) },
  'library.create': {
    roles: THERAPIST,
    isAimed: false,
    input: () => ({ content: exerciseContent(), copyOf: null }),
  },
  'library.update': {
    roles: THERAPIST,
    isAimed: true,
    input: ({ exerciseId }) => ({ exerciseId, fromVersion: 1, content: exerciseContent() }),
  },
  'library.archive': {
    roles: THERAPIST,
    isAimed: true,
    input: ({ exerciseId }) => ({ exerciseId, isArchived: false }),
  },
  'library.get-figure': { roles: THERAPIST, isAimed: true, input: ({ exerciseId }) => ({ exerciseId }) },
  'library.save-figure': {
    roles: THERAPIST,
    isAimed: true,
    input: ({ exerciseId }) => ({ exerciseId, fromVersion: 2, posture: null, poses: UPRIGHT }),
  },
  'library.restore-figure': {
    roles: THERAPIST,
    isAimed: true,
    input: ({ exerciseId }) => ({ exerciseId, fromVersion: 3 }),
  },
  'media.add': {
    roles: THERAPIST,
    isAimed: true,
    input: ({ exerciseId }) => ({ exerciseId, claimed: 'image/png', file: TINY_PNG }),
  },
  'media.get': { roles: STAFF, isAimed: true, input: ({ mediaId }) => ({ mediaId }) },
  'media.remove': { roles: THERAPIST, isAimed: true, input: ({ mediaId }) => ({ mediaId }) },
  'patient.find': { roles: STAFF, isAimed: true, input: ({ patientId }) => ({ patientId }) },
  'patient.activity': {
    roles: STAFF,
    isAimed: true,
    input: ({ patientId }) => ({ patientId, before: null }),
  },
  'patient.episodes': { roles: STAFF, isAimed: true, input: ({ patientId }) => ({ patientId }) },
  'patient.summary': { roles: STAFF, isAimed: true, input: ({ patientId }) => ({ patientId }) },
  'patient.note-text': { roles: STAFF, isAimed: true, input: ({ patientId }) => ({ patientId }) },
  'patient.letter': {
    roles: STAFF,
    isAimed: true,
    input: ({ patientId, actId }) => ({ patientId, actId }),
  },
  'act.plan': { roles: THERAPIST, isAimed: true, input: ({ episodeId }) => ({ episodeId }) },
  'act.letter-draft': { roles: THERAPIST, isAimed: true, input: ({ patientId }) => ({ patientId }) },
  'act.call': {
    roles: THERAPIST,
    isAimed: true,
    input: (aim) => ({ ...step(aim), outcome: 'reached', said: 'Walks again.' }),
  },
  'act.message': { roles: THERAPIST, isAimed: true, input: (aim) => ({ ...step(aim), body: 'Hello' }) },
  'act.step': { roles: THERAPIST, isAimed: true, input: (aim) => ({ ...step(aim), note: 'Examined.' }) },
  'act.halve-dose': { roles: THERAPIST, isAimed: true, input: (aim) => ({ ...planStep(aim), days: 3 }) },
  'act.swap-exercise': {
    roles: THERAPIST,
    isAimed: true,
    input: (aim) => ({ ...planStep(aim), exercise: 'pelvic-tilt', to: null, reason: null }),
  },
  'act.shorten-routine': {
    roles: THERAPIST,
    isAimed: true,
    input: (aim) => ({ ...planStep(aim), keep: ['pelvic-tilt'] }),
  },
  'act.extend-program': {
    roles: THERAPIST,
    isAimed: true,
    // The program has no end: whoever gets as far as the plan is told that it is another one.
    input: (aim) => ({ ...planStep(aim), fromVersionId: v7(), endsOn: localDate(7) }),
  },
  'act.move-phase': {
    roles: THERAPIST,
    isAimed: true,
    input: (aim) => ({ ...planStep(aim), fromPosition: 1, toPosition: 2, checked: [], reason: 'Did well' }),
  },
  'act.retest-direction': {
    roles: THERAPIST,
    isAimed: true,
    input: (aim) => ({
      ...step(aim),
      responses: { extension: 'eased', flexion: null, side: null },
      direction: 'extension',
      note: null,
    }),
  },
  'act.book-review': {
    roles: THERAPIST,
    isAimed: true,
    input: (aim) => ({ ...step(aim), on: localDate(7), how: 'clinic', note: null }),
  },
  'act.hold-review': { roles: THERAPIST, isAimed: true, input: (aim) => ({ ...step(aim), note: null }) },
  'act.refer': {
    roles: THERAPIST,
    isAimed: true,
    input: (aim) => ({ ...step(aim), type: 'imaging', to: null, reason: 'Six weeks.' }),
  },
  'act.change-stage': {
    roles: THERAPIST,
    isAimed: true,
    input: (aim) => ({ ...step(aim), stage: 3, fromStage: 2, reason: 'Over three months.' }),
  },
  'act.discharge': {
    roles: THERAPIST,
    isAimed: true,
    // The press that was sent already: access is allowed, and the patient stays in care for the other entries.
    input: (aim) => ({
      ...step(aim),
      clientId: aim.actClientId,
      reason: 'recovered',
      letter: 'Discharged after good recovery.',
      withFollowUp: true,
    }),
  },
  'act.ask-episode': {
    roles: THERAPIST,
    isAimed: true,
    input: (aim) => ({ ...step(aim), reason: 'Pain is back.' }),
  },
  'flag.dismiss': {
    roles: THERAPIST,
    isAimed: true,
    input: ({ flagId }) => ({ flagId, seen: null, reason: 'A known worry.' }),
  },
  'patient.get': { roles: STAFF, isAimed: true, input: ({ patientId }) => ({ patientId }) },
  'program.choose': { roles: STAFF, isAimed: true, input: ({ patientId }) => ({ patientId }) },
  'program.assign': {
    roles: THERAPIST,
    isAimed: true,
    input: ({ episodeId, versionId }) => ({
      episodeId,
      draft: draft(),
      startsOn: localDate(1),
      endsOn: null,
      fromVersionId: versionId,
      schedule: SCHEDULE,
      requestId: v7(),
      ...DECISIONS,
    }),
  },
  'program.change': {
    roles: THERAPIST,
    isAimed: true,
    input: ({ programId, versionId }) => ({
      programId,
      draft: draft(),
      halfDose: null,
      effectiveFrom: localDate(1),
      endsOn: null,
      fromVersionId: versionId,
      schedule: SCHEDULE,
      requestId: v7(),
      note: null,
      ...DECISIONS,
    }),
  },
  'program.save-draft': {
    roles: THERAPIST,
    isAimed: true,
    input: ({ episodeId }) => ({
      episodeId,
      source: 's2-calm-and-move',
      baseVersionId: null,
      fromVersion: 0,
      content: draft(),
    }),
  },
  'program.discard-draft': {
    roles: THERAPIST,
    isAimed: true,
    input: ({ episodeId }) => ({ episodeId, source: null }),
  },
  'direction.record': {
    roles: THERAPIST,
    isAimed: true,
    input: ({ episodeId }) => ({
      episodeId,
      clientId: v7(),
      localDate: localDate(0),
      responses: { extension: 'centralized', flexion: 'peripheralized', side: null },
      direction: 'extension',
      note: null,
    }),
  },
  'template.list': { roles: STAFF, isAimed: false, input: () => ({}) },
  'template.save': {
    roles: THERAPIST,
    isAimed: false,
    input: () => ({ replaces: null, fromVersion: null, name: 'Ours', for: '', stage: 2, draft: draft() }),
  },
  'template.rename': {
    roles: THERAPIST,
    isAimed: true,
    input: ({ templateId }) => ({ templateId, name: 'Ours', for: 'Everyone' }),
  },
  'template.archive': {
    roles: THERAPIST,
    isAimed: true,
    input: ({ templateId }) => ({ templateId, isArchived: false }),
  },
  'program.progress': {
    roles: THERAPIST,
    isAimed: true,
    input: ({ programId }) => ({ programId, toPosition: 2, checked: [], reason: 'Did well' }),
  },
  'handout.get': { roles: STAFF, isAimed: true, input: ({ patientId }) => ({ patientId }) },
  'handout.pdf': {
    roles: STAFF,
    isAimed: true,
    input: ({ patientId }) => ({ patientId, file: 'a4-phase-1.pdf' }),
  },
  'paper.get': { roles: STAFF, isAimed: true, input: ({ patientId }) => ({ patientId }) },
  'paper.save': {
    roles: THERAPIST,
    isAimed: true,
    input: ({ episodeId }) => ({
      episodeId,
      clientId: v7(),
      days: [{ date: localDate(0), basedOn: null, leg: null, back: null, zone: null, ticks: [] }],
      gate: ['unrelieved'],
    }),
  },
  'flag.acknowledge': { roles: THERAPIST, isAimed: true, input: ({ flagId }) => ({ flagId }) },
  'flag.snooze': {
    roles: THERAPIST,
    isAimed: true,
    input: ({ flagId }) => ({ flagId, until: localDate(3), reason: 'Seen in the clinic' }),
  },
  'flag.close-red': {
    roles: THERAPIST,
    isAimed: true,
    input: ({ redFlagId }) => ({ flagId: redFlagId, outcome: 'Examined today, no deficit found.' }),
  },
  'exam.record': {
    roles: THERAPIST,
    isAimed: true,
    input: ({ episodeId }) => ({
      episodeId,
      clientId: v7(),
      localDate: localDate(-1),
      findings: {
        strength: { left: { tiptoe: 5 }, right: {} },
        reflexes: { left: {}, right: { ankle: 'reduced' } },
        straightLegRaise: { left: 50 },
        note: null,
      },
    }),
  },
  'measure.enter': {
    roles: THERAPIST,
    isAimed: true,
    input: ({ episodeId }) => ({
      episodeId,
      clientId: v7(),
      localDate: localDate(-1),
      score: { kind: 'tsk11', value: 30 },
    }),
  },
  'fhir.search-patients': { roles: [], isAimed: false, input: () => ({}) },
  'fhir.list': { roles: [], isAimed: true, input: ({ patientId }) => ({ patientId, type: null }) },
  'fhir.read': { roles: [], isAimed: true, input: ({ patientId }) => ({ type: 'Patient', id: patientId }) },
  'fhir.library': { roles: [], isAimed: false, input: () => ({ type: 'PlanDefinition', id: null }) },
  'key.list': { roles: MANAGER, isAimed: false, input: () => ({}) },
  'key.create': {
    roles: MANAGER,
    isAimed: false,
    input: () => ({ name: 'Records', scopes: ['patients'], days: 30 }),
  },
  'key.revoke': { roles: MANAGER, isAimed: true, input: ({ keyId }) => ({ keyId }) },
  'export.list': { roles: MANAGER, isAimed: false, input: () => ({}) },
  'export.request': { roles: MANAGER, isAimed: false, input: () => ({ kind: 'audit', filter: {} }) },
  'export.get': { roles: MANAGER, isAimed: true, input: ({ exportId }) => ({ exportId }) },
  'audit.list': { roles: MANAGER, isAimed: false, input: () => ({}) },
  'review.give': { roles: STAFF, isAimed: false, input: () => ({}) },
  'record.give': { roles: STAFF, isAimed: true, input: ({ patientId }) => ({ patientId }) },
  'record.give-fhir': { roles: STAFF, isAimed: true, input: ({ patientId }) => ({ patientId }) },
  'patient.get-data': { roles: STAFF, isAimed: true, input: ({ patientId }) => ({ patientId }) },
  // Refused on its own grounds (the number typed is another one), so that nobody disappears.
  'patient.erase': {
    roles: MANAGER,
    isAimed: true,
    input: ({ patientId }) => ({ patientId, recordNo: 'another', reason: 'Asked for it', isAtOnce: false }),
  },
  'activity.get': { roles: STAFF, isAimed: false, input: () => ({}) },
  'activity.give': { roles: STAFF, isAimed: false, input: () => ({}) },
  'activity.switch': { roles: MANAGER, isAimed: false, input: () => ({ isOn: true }) },
  'activity.confirm': {
    roles: STAFF,
    isAimed: true,
    input: ({ episodeId }) => ({ episodeId, month: '2026-01', minutes: 20 }),
  },
  'note.add': { roles: THERAPIST, isAimed: true, input: ({ episodeId }) => ({ episodeId, body: 'A note' }) },
  'message.send': {
    roles: THERAPIST,
    isAimed: true,
    input: ({ episodeId }) => ({ episodeId, body: 'Hello' }),
  },
  'own.media': {
    roles: PATIENT,
    isAimed: true,
    input: ({ keptMediaId }) => ({ mediaId: keptMediaId }),
  },
  'patient.create': {
    roles: THERAPIST,
    isAimed: false,
    input: () => ({
      patientId: v7(),
      givenName: 'Ada',
      familyName: 'Nowak',
      birthDate: '1960-03-04',
      phone: null,
      email: null,
      sendLink: false,
      isSomeoneElse: true,
    }),
  },
  'intake.get': { roles: STAFF, isAimed: true, input: ({ patientId }) => ({ patientId }) },
  'intake.list-open': { roles: THERAPIST, isAimed: false, input: () => ({}) },
  'intake.start': { roles: THERAPIST, isAimed: true, input: ({ patientId }) => ({ patientId }) },
  'intake.save': {
    roles: THERAPIST,
    isAimed: true,
    input: ({ intakeId }) => ({ intakeId, changes: [{ key: 'leg', value: 6, fromVersion: 0 }] }),
  },
  'intake.confirm': {
    roles: THERAPIST,
    isAimed: true,
    input: ({ intakeId }) => ({ intakeId, seenAt: new Date().toISOString(), stage: 2, reason: null }),
  },
  'intake.drop': { roles: THERAPIST, isAimed: true, input: ({ intakeId }) => ({ intakeId }) },
  'link.get': { roles: STAFF, isAimed: true, input: ({ patientId }) => ({ patientId }) },
  'link.send': { roles: STAFF, isAimed: true, input: ({ patientId }) => ({ patientId }) },
  'link.revoke': {
    roles: STAFF,
    isAimed: true,
    // Names a link that is no longer valid: allowed, and refused for that reason alone.
    input: ({ patientId }) => ({ patientId, linkId: v7(), isReplaced: true }),
  },
  'link.make-code': { roles: STAFF, isAimed: true, input: ({ patientId }) => ({ patientId }) },
  'find.search': { roles: STAFF, isAimed: false, input: () => ({ q: 'MARKER tilt' }) },
  'own.intake': { roles: PATIENT, isAimed: false, input: () => ({}) },
  'own.intake-save': { roles: PATIENT, isAimed: false, input: () => ({ answers: { leg: 5 } }) },
  'caseload.choices': { roles: STAFF, isAimed: false, input: () => ({ mine: 'false' }) },
  'caseload.hear': { roles: STAFF, isAimed: false, input: () => ({ seconds: '0' }) },
  'round.get': { roles: STAFF, isAimed: false, input: () => ({ mine: 'false' }) },
  'round.looked': { roles: THERAPIST, isAimed: true, input: ({ patientId }) => ({ patientId }) },
  'round.undo-looked': { roles: THERAPIST, isAimed: true, input: ({ patientId }) => ({ patientId }) },
  'flag.undo-acknowledge': { roles: THERAPIST, isAimed: true, input: ({ flagId }) => ({ flagId }) },
  'flag.wake': { roles: THERAPIST, isAimed: true, input: ({ flagId }) => ({ flagId }) },
  'patient.hand-over': {
    roles: THERAPIST,
    isAimed: true,
    input: ({ episodeId, colleagueId }) => ({ episodeId, toId: colleagueId, reason: 'On duty today' }),
  },
  'patient.accept-handover': {
    roles: THERAPIST,
    isAimed: true,
    input: ({ handoverId }) => ({ handoverId }),
  },
  'message.recall': { roles: THERAPIST, isAimed: true, input: ({ messageId }) => ({ messageId }) },
  'message.mark-read': { roles: THERAPIST, isAimed: true, input: ({ episodeId }) => ({ episodeId }) },
  'message.done': { roles: THERAPIST, isAimed: true, input: ({ episodeId }) => ({ episodeId }) },
  'message.reopen': { roles: THERAPIST, isAimed: true, input: ({ episodeId }) => ({ episodeId }) },
  'message.inbox': { roles: STAFF, isAimed: false, input: () => ({ mine: 'false' }) },
  'message.thread': {
    roles: STAFF,
    isAimed: true,
    input: ({ episodeId }) => ({ episodeId, mine: 'false' }),
  },
  'message.earlier': {
    roles: STAFF,
    isAimed: true,
    input: ({ episodeId, messageId }) => ({ episodeId, before: messageId }),
  },
  'own.frame': { roles: PATIENT, isAimed: false, input: () => ({}) },
  'own.progress': { roles: PATIENT, isAimed: false, input: () => ({}) },
  'own.learn': { roles: PATIENT, isAimed: false, input: () => ({}) },
  'own.check-workspace': { roles: PATIENT, isAimed: false, input: () => ({ ticks: [0, 2] }) },
  'own.thread': { roles: PATIENT, isAimed: false, input: () => ({}) },
  'own.send-message': { roles: PATIENT, isAimed: false, input: () => ({ ...message(), body: 'Hello' }) },
  'own.read-messages': {
    roles: PATIENT,
    isAimed: false,
    input: () => ({ upTo: new Date().toISOString() }),
  },
  'me.get': { roles: PATIENT, isAimed: false, input: () => ({}) },
  'me.save-look': {
    roles: PATIENT,
    isAimed: false,
    input: () => ({
      skin: 3,
      hair: 'bun',
      hairColor: 'gray',
      outfit: 'sage',
      sleeves: 'long',
      legs: 'leggings',
    }),
  },
  'me.end-device': { roles: PATIENT, isAimed: true, input: ({ deviceId }) => ({ deviceId }) },
  'reminders.get': { roles: PATIENT, isAimed: false, input: () => ({}) },
  'reminders.save': {
    roles: PATIENT,
    isAimed: false,
    input: () => ({ times: ['08:00'], push: true, mail: false }),
  },
  'reminders.stop': { roles: PATIENT, isAimed: false, input: () => ({}) },
  'reminders.log': { roles: STAFF, isAimed: true, input: ({ patientId }) => ({ patientId }) },
  'push.subscribe': {
    roles: PATIENT,
    isAimed: false,
    input: () => ({
      endpoint: 'https://fcm.googleapis.com/fcm/send/new',
      p256dh: 'BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM',
      auth: 'tBHItJI5svbpez7KI4CCXg',
      label: 'A phone',
    }),
  },
  'push.unsubscribe': {
    roles: PATIENT,
    isAimed: false,
    input: () => ({ endpoint: 'https://fcm.googleapis.com/fcm/send/new', why: 'patient' }),
  },
  'push.try': { roles: PATIENT, isAimed: true, input: ({ pushPhoneId }) => ({ phoneId: pushPhoneId }) },
  'calendar.make': { roles: PATIENT, isAimed: false, input: () => ({}) },
  'calendar.revoke': { roles: PATIENT, isAimed: false, input: () => ({}) },
  'review.get': { roles: STAFF, isAimed: false, input: () => ({ weeks: 4, by: 'stage' }) },
  'review.people': { roles: STAFF, isAimed: false, input: () => ({ cell: 'active' }) },
  'member.list': { roles: MANAGER, isAimed: false, input: () => ({}) },
  'member.invite': {
    roles: MANAGER,
    isAimed: false,
    input: () => ({ email: `${v7()}@example.com`, role: 'therapist' }),
  },
  'member.revoke-invitation': {
    roles: MANAGER,
    isAimed: true,
    input: ({ invitationId }) => ({ invitationId }),
  },
  'member.change-role': {
    roles: MANAGER,
    isAimed: true,
    input: ({ memberId }) => ({ memberId, role: 'therapist' }),
  },
  'member.disable': { roles: MANAGER, isAimed: true, input: ({ memberId }) => ({ memberId }) },
  'member.enable': { roles: MANAGER, isAimed: true, input: ({ memberId }) => ({ memberId }) },
  'member.caseload': { roles: MANAGER, isAimed: true, input: ({ memberId }) => ({ memberId }) },
  'member.hand-over': {
    roles: MANAGER,
    isAimed: true,
    input: ({ memberId, colleagueId }) => ({
      memberId,
      toId: colleagueId,
      episodes: 'all',
      reason: 'Leaves the clinic',
    }),
  },
  'settings.get': { roles: MANAGER, isAimed: false, input: () => ({}) },
  'settings.preview': {
    roles: MANAGER,
    isAimed: false,
    input: () => ({ overrides: { 'lapsed.watchDays': 5 } }),
  },
  'settings.save-rules': {
    roles: MANAGER,
    isAimed: false,
    input: () => ({ overrides: { 'lapsed.watchDays': 5 }, fromVersion: 1 }),
  },
  'settings.save-clinic': {
    roles: MANAGER,
    isAimed: false,
    input: () => ({ section: 'handout', fromVersion: 1, handoutName: 'On paper' }),
  },
  'settings.get-logo': { roles: STAFF, isAimed: false, input: () => ({}) },
  'settings.add-logo': {
    roles: MANAGER,
    isAimed: false,
    input: () => ({ claimed: 'image/png', file: TINY_PNG }),
  },
  'settings.remove-logo': { roles: MANAGER, isAimed: false, input: () => ({}) },
  'own.today': { roles: PATIENT, isAimed: false, input: () => ({}) },
  'own.check-in': { roles: PATIENT, isAimed: false, input: () => ({}) },
  'own.questions': { roles: PATIENT, isAimed: false, input: () => ({}) },
  'own.help': { roles: PATIENT, isAimed: false, input: () => ({}) },
  'report.submit': { roles: PATIENT, isAimed: false, input: () => ({ ...message(), leg: 4 }) },
  'measure.submit': { roles: PATIENT, isAimed: false, input: () => ({ ...message(), fear: 2 }) },
  'warning.send': { roles: PATIENT, isAimed: false, input: () => ({ ...message(), ticks: ['weakness'] }) },
  'warning.understood': {
    roles: PATIENT,
    isAimed: true,
    input: ({ warningClientId }) => ({ clientId: warningClientId }),
  },
};

const SIGNED_OUT: readonly Principal[] = ['anonymous', 'disabled', 'revoked', 'expired'];

/** The one right answer to a principal who aims an entry at somebody. */
export function expectedVerdict(expectation: Expectation, principal: Principal, aim: Aim): Verdict {
  if (SIGNED_OUT.includes(principal)) return 'not-signed-in';
  if (!expectation.roles.some((role) => role === principal)) return 'not-allowed';
  if (!expectation.isAimed || aim === 'own') return 'allowed';
  if (aim === 'malformed') return 'malformed';
  // Therapists of one clinic stand in for each other; a patient has only himself.
  return aim === 'same-clinic' && principal !== 'patient' ? 'allowed' : 'not-found';
}
