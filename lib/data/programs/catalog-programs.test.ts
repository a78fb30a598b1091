import { describe, expect, it } from 'vitest';
import { catalogPrograms, templatesFor } from './catalog-programs.ts';
import { factsOf } from './facts.test-data.ts';
import { ProgramDraftSchema } from './input.ts';
import type { PatientFacts } from './patient-facts.ts';
import type { MatchTag, PrecautionTag, TemplateView } from './view.ts';

const first = (facts: Partial<PatientFacts>, next: string | null = null) =>
  templatesFor(factsOf(facts), next)[0];
const matches = (...tags: MatchTag[]) => ({ matches: new Set<MatchTag>(tags) });
const precautions = (...tags: PrecautionTag[]) => ({ precautions: new Set<PrecautionTag>(tags) });

function template(code: string, facts: Partial<PatientFacts> = {}): TemplateView {
  const found = templatesFor(factsOf(facts), null).find((one) => one.code === code);
  if (!found) throw new Error(`no template ${code}`);
  return found;
}

const exercisesOf = (view: TemplateView, phase: number) =>
  view.draft.phases[phase]?.items.map((item) => item.prescription.exercise) ?? [];

describe('templates by fit', () => {
  it('puts the tested direction first in stage 2', () => {
    expect(first({ direction: 'extension', ...matches('direction-extension') })?.code).toBe('P2A');
    expect(first({ direction: 'flexion', ...matches('direction-flexion') })?.code).toBe('P2B');
    expect(first({ direction: 'side', ...matches('direction-side') })?.code).toBe('P2D');
  });

  it('begins without a direction while none helps or none was tested', () => {
    expect(first({ direction: 'none', ...matches('direction-none') })?.code).toBe('P2C');
    expect(first({ direction: 'untested', ...matches('standing-worse', 'walking-worse') })?.code).toBe('P2C');
  });

  it('follows what makes it worse in stage 1', () => {
    expect(first({ stage: 1, ...matches('standing-worse', 'walking-worse') })?.code).toBe('P1C');
    expect(first({ stage: 1, ...matches('sitting-worse', 'bending-worse') })?.code).toBe('P1A');
    expect(first({ stage: 1, ...matches('morning-stiffness') })?.code).toBe('P1B');
  });

  it('gives most of stage 3 the core program, and water where two findings ask for it', () => {
    expect(first({ stage: 3 })?.code).toBe('P3A');
    expect(first({ stage: 3, ...matches('joint-load') })?.code).toBe('P3A');
    expect(first({ stage: 3, ...matches('joint-load', 'high-fear') })?.code).toBe('P3B');
    expect(first({ stage: 3, direction: 'flexion', ...matches('direction-flexion') })?.code).toBe('P3C');
  });

  it('goes by how the patient is now in stage 4', () => {
    expect(first({ stage: 4, ...matches('new-episode') })?.code).toBe('P4A');
    expect(first({ stage: 4, ...matches('pain-settled') })?.code).toBe('P4C');
    expect(
      first({ stage: 4, hasRecovered: true, ...matches('pain-settled', 'well-now', 'recovered') })?.code,
    ).toBe('P4D');
  });

  it('puts what follows a finished program first', () => {
    expect(first({ stage: 4, ...matches('new-episode') }, 's4-move-lift-load')?.code).toBe('P4C');
  });

  it('puts a template last in its stage when a precaution speaks against it, and says which', () => {
    const facts = { direction: 'extension' as const, ...matches('direction-extension') };
    const list = templatesFor(factsOf({ ...facts, ...precautions('extension-worsens') }), null);
    const ofStage = list.filter((one) => one.isForStage);
    expect(ofStage.at(-1)?.code).toBe('P2A');
    expect(ofStage.at(-1)?.reasons).toContainEqual({
      isFor: false,
      code: 'not-for',
      tag: 'extension-worsens',
    });
  });

  it('keeps every template of the patient’s stage before all others', () => {
    const stages = templatesFor(factsOf({ stage: 3 }), null).map((one) => one.stage);
    expect(stages.slice(0, 3)).toEqual([3, 3, 3]);
    expect(stages.slice(3)).not.toContain(3);
    expect(stages).toHaveLength(14);
  });
});

describe('a template as a draft', () => {
  it.each(catalogPrograms().map(({ data }) => data.code))('%s can be sent as it stands', (code) => {
    for (const direction of ['extension', 'flexion', 'side', 'none', 'untested'] as const) {
      for (const side of ['left', 'right', 'both', 'none'] as const) {
        const { draft, extras } = template(code, { direction, side });
        const whole = structuredClone(draft);
        for (const { phase, item } of extras) whole.phases[phase]?.items.push(item);
        expect(ProgramDraftSchema.safeParse(whole).error?.issues ?? []).toEqual([]);
      }
    }
  });

  it('takes the exercise of the tested direction', () => {
    expect(exercisesOf(template('P3C', { direction: 'flexion' }), 0)[0]).toBe('double-knee-to-chest');
    expect(exercisesOf(template('P3C', { direction: 'side' }), 0)[0]).toBe('side-glide-wall');
    expect(exercisesOf(template('P3C', { direction: 'untested' }), 0)[0]).toBe('prone-press-up');
  });

  it('brings back the opposite direction', () => {
    expect(exercisesOf(template('P3C', { direction: 'extension' }), 2)[0]).toBe('single-knee-to-chest');
    expect(exercisesOf(template('P3C', { direction: 'flexion' }), 2)[0]).toBe('prone-on-elbows');
  });

  it('begins a new episode with what helped before', () => {
    expect(exercisesOf(template('P4A', { earlierDirection: 'extension' }), 0)[0]).toBe('prone-lying');
    expect(exercisesOf(template('P4A', { direction: 'flexion', earlierDirection: 'extension' }), 0)[0]).toBe(
      'single-knee-to-chest',
    );
    expect(exercisesOf(template('P4A'), 0)[0]).toBe('rest-90-90');
  });

  it('works the sore side alone, and both sides where both are sore', () => {
    const slider = (side: 'left' | 'both') =>
      template('P2A', { side }).draft.phases[1]?.items.find(
        (item) => item.prescription.exercise === 'sciatic-slider-supine',
      )?.prescription;
    expect(slider('left')).toMatchObject({ side: 'left', dose: { perSide: false } });
    expect(slider('both')).toMatchObject({ side: 'both', dose: { perSide: true } });
  });

  it('offers what is optional or joins later beside the draft, not in it', () => {
    expect(template('P2A').extras).toMatchObject([
      { phase: 0, why: 'optional', week: null, item: { prescription: { exercise: 'prone-press-up' } } },
    ]);
    expect(template('P1A').extras).toMatchObject([
      { phase: 2, why: 'later', week: 4, item: { prescription: { exercise: 'standing-forward-bend' } } },
    ]);
    expect(exercisesOf(template('P1A'), 2)).not.toContain('standing-forward-bend');
  });

  it('lists the template’s other choices and the harder step by item', () => {
    const { alternatives } = template('P1B');
    expect(alternatives['strengthen/aerobic']?.map((one) => one.exercise)).toEqual(['short-walks']);
    expect(template('P2A').alternatives['restore/glute-squeeze']).toMatchObject([
      { exercise: 'glute-bridge', dose: { sets: 2, reps: 6 } },
    ]);
  });

  it('counts phases in whole weeks, also where days are given', () => {
    expect(template('P4A').draft.phases.map((phase) => phase.weeks)).toEqual([1, 1, 1]);
    expect(template('P3A').draft.phases.map((phase) => phase.weeks)).toEqual([3, 4, 5]);
    expect(template('P4D').draft.phases.map((phase) => phase.weeks)).toEqual([null]);
  });
});
