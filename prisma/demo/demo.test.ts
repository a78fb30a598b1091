import { describe, expect, it } from 'vitest';
import { type CaseloadGroup, caseloadGroup } from '#lib/clinical/caseload.ts';
import { evaluate } from '#lib/clinical/evaluate.ts';
import { addDays } from '#lib/clinical/local-date.ts';
import { gateMetOn } from '#lib/data/episodes/gate-state.ts';
import { historyOf } from '#lib/data/episodes/history.ts';
import { buildClinic } from './build/clinic.ts';
import { templateOf } from './build/prescribe.ts';
import type { ClinicRows } from './build/rows.ts';
import { subjectOf } from './build/subject.ts';
import { DEMO_CLINICS } from './clinics.ts';
import { type Clock, clockAt, demoNow } from './clock.ts';
import { harborNotProgressing } from './people/harbor-not-progressing.ts';
import { harborReady } from './people/harbor-ready.ts';
import { harborReview } from './people/harbor-review.ts';
import { harborUrgent } from './people/harbor-urgent.ts';
import { harborWatch } from './people/harbor-watch.ts';
import type { ClinicStory, PersonStory } from './person.ts';
import { recordOfRows } from './record-of-rows.ts';

const [HARBOR, MAPLE] = DEMO_CLINICS;
const HOUR = 3_600_000;
/** Afternoon of a Saturday in the clinic's zone. */
const SATURDAY = demoNow('2026-11-21', HARBOR.timezone, new Date(0));
const build = (clinic: ClinicStory, now: Date) => buildClinic(clinic, clockAt(now, clinic.timezone));

function meantGroups(): Map<string, CaseloadGroup> {
  const lists: [CaseloadGroup, readonly PersonStory[]][] = [
    ['urgent', harborUrgent],
    ['not-progressing', harborNotProgressing],
    ['review', harborReview],
    ['watch', harborWatch],
    ['ready', harborReady],
  ];
  return new Map([
    ...lists.flatMap(([group, people]) => people.map(({ key }) => [key, group] as const)),
    ['gloria-stark', 'not-progressing'],
    ['peter-novak', 'review'],
    ['wendy-larson', 'ready'],
  ]);
}

function evaluation(rows: ClinicRows, clinic: ClinicStory, story: PersonStory, clock: Clock) {
  const record = recordOfRows(rows, subjectOf(clinic.key, story, clock).episodeId);
  return evaluate(historyOf(record, clock.today, gateMetOn(record, clock.today)));
}

/** People whom the rules put elsewhere than the story means. */
function misplaced(now: Date): string[] {
  const meant = meantGroups();
  return DEMO_CLINICS.flatMap((clinic) => {
    const clock = clockAt(now, clinic.timezone);
    const rows = buildClinic(clinic, clock);
    return clinic.people.flatMap((story) => {
      const { flags } = evaluation(rows, clinic, story, clock);
      const group = caseloadGroup(flags);
      const wanted = meant.get(story.key) ?? 'on-track';
      const rules = flags.map(({ rule, severity }) => `${rule} ${severity}`).join(', ');
      return group === wanted ? [] : [`${clock.today} ${story.key}: ${group}, not ${wanted} (${rules})`];
    });
  });
}

describe('the generator', () => {
  it('makes the same rows for the same moment', () => {
    expect(build(HARBOR, SATURDAY)).toEqual(build(HARBOR, SATURDAY));
  });

  it('keeps people, links and staff on other days, and moves the dates along', () => {
    const later = new Date(SATURDAY.getTime() + 24 * HOUR);
    const [one, other] = [build(HARBOR, SATURDAY), build(HARBOR, later)];
    const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);
    expect(idsOf(other.patients)).toEqual(idsOf(one.patients));
    expect(idsOf(other.patientLinks)).toEqual(idsOf(one.patientLinks));
    expect(idsOf(other.memberships)).toEqual(idsOf(one.memberships));
    const opened = one.episodes.map(({ openedOn }) => addDays(openedOn, 1));
    expect(other.episodes.map(({ openedOn }) => openedOn)).toEqual(opened);
  });

  it('gives every row an id of its own, a UUID of version 7', () => {
    const { clinic, ...lists } = build(HARBOR, SATURDAY);
    const ids = [clinic, ...Object.values(lists).flat()].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(
      ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
    ).toEqual([]);
  });

  it('has 46 and 6 people over all stages, three therapists, and a manager in each clinic', () => {
    const stages = (rows: ClinicRows) =>
      [1, 2, 3, 4].map(
        (stage) => rows.stageDecisions.filter((decision) => decision.chosenStage === stage).length,
      );
    const harbor = build(HARBOR, SATURDAY);
    const maple = build(MAPLE, SATURDAY);
    expect([harbor.patients.length, maple.patients.length]).toEqual([46, 6]);
    expect(Math.min(...stages(harbor))).toBeGreaterThanOrEqual(8);
    expect(Math.min(...stages(maple))).toBeGreaterThanOrEqual(1);
    expect(harbor.memberships.filter(({ role }) => role === 'therapist')).toHaveLength(3);
    expect(
      [harbor, maple].map((rows) => rows.memberships.filter(({ role }) => role === 'manager').length),
    ).toEqual([1, 1]);
  });

  it('reports nothing from the future, and nothing twice', () => {
    const early = new Date(SATURDAY.getTime() - 14.75 * HOUR);
    for (const now of [early, SATURDAY]) {
      const { reports, redFlagReports } = build(HARBOR, now);
      expect(reports.filter(({ madeAt }) => madeAt > now)).toEqual([]);
      expect(redFlagReports).toHaveLength(2);
      const days = reports.map(({ episodeId, localDate }) => `${episodeId} ${localDate}`);
      expect(new Set(days).size).toBe(days.length);
    }
  });

  it('leaves days without a report missing', () => {
    const { reports, episodes } = build(HARBOR, SATURDAY);
    const tyrell = episodes.find(({ patientId }) => patientId === idOfPatient('tyrell-jackson'));
    const dates = new Set(
      reports.filter(({ episodeId }) => episodeId === tyrell?.id).map(({ localDate }) => localDate),
    );
    const today = '2026-11-21';
    expect([49, 45, 42].map((ago) => dates.has(addDays(today, -ago)))).toEqual([false, false, false]);
    expect(dates.size).toBeGreaterThan(35);
    expect(reports.filter(({ patientId }) => patientId === idOfPatient('dylan-foster'))).toEqual([]);
  });

  it('gives a reason exactly where a stage was overridden', () => {
    const { stageDecisions } = build(HARBOR, SATURDAY);
    const overridden = stageDecisions.filter((decision) => decision.suggestedStage !== decision.chosenStage);
    expect(overridden.length).toBeGreaterThanOrEqual(2);
    expect(stageDecisions.filter((decision) => decision.overrideReason)).toEqual(overridden);
  });

  it('moves nobody on before the least days of a phase', () => {
    const early = DEMO_CLINICS.flatMap(({ people }) => people).flatMap(({ key, programs }) =>
      programs.flatMap(({ template, from, phases = [] }) =>
        phases
          .filter((ago, index) => {
            const days = (phases[index - 1] ?? from) - ago;
            return days < (templateOf(template).phases[index]?.minDays ?? 0);
          })
          .map((ago) => `${key} ${template} ${ago}`),
      ),
    );
    expect(early).toEqual([]);
  });

  it('uses only addresses and numbers that belong to nobody', () => {
    const { clinic, patients, users } = build(HARBOR, SATURDAY);
    const numbers = [
      clinic.phone,
      ...patients.map(({ phone }) => phone),
      ...patients.map((p) => p.nextOfKin ?? '555-0100'),
    ];
    expect(numbers.filter((text) => !/555-01\d\d$/.test(String(text)))).toEqual([]);
    const mails = [...patients, ...users].map(({ email }) => String(email));
    expect(mails.filter((mail) => !/^[a-z.]+@([a-z]+\.)?example\.com$/.test(mail))).toEqual([]);
  });
});

function idOfPatient(key: string): string {
  const story = HARBOR.people.find((person) => person.key === key);
  if (!story) throw new Error(key);
  return subjectOf(HARBOR.key, story, clockAt(SATURDAY, HARBOR.timezone)).patientId;
}

describe('the rules put everybody where the story means', () => {
  const HOURS_OF_DAY = [0.25, 6.5, 9, 12, 15, 19, 23.9];
  it.each(HOURS_OF_DAY.map((hour, index) => [addDays('2026-11-16', index), hour] as const))(
    'on %s at hour %d',
    (date, hour) => {
      const afternoon = demoNow(date, HARBOR.timezone, new Date(0));
      expect(misplaced(new Date(afternoon.getTime() + (hour - 15) * HOUR))).toEqual([]);
    },
  );

  it('on the days when the clocks change', () => {
    for (const date of ['2026-03-08', '2026-11-01']) {
      expect(misplaced(demoNow(date, HARBOR.timezone, new Date(0)))).toEqual([]);
    }
  });
});

describe('the day that is taken for today', () => {
  it('is the given one, in the afternoon', () => {
    expect(demoNow('2026-03-12', 'America/New_York', new Date(0)).toISOString()).toBe(
      '2026-03-12T19:00:00.000Z',
    );
  });

  it('is now without one', () => {
    expect(demoNow(undefined, 'America/New_York', SATURDAY)).toBe(SATURDAY);
    expect(demoNow('', 'America/New_York', SATURDAY)).toBe(SATURDAY);
  });

  it('is refused when it is no date', () => {
    expect(() => demoNow('12 March', 'America/New_York', SATURDAY)).toThrow(RangeError);
    expect(() => demoNow('2026-13-01', 'America/New_York', SATURDAY)).toThrow(RangeError);
  });
});
