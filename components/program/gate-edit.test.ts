import { describe, expect, it } from 'vitest';
import type { GateClause } from '#lib/clinical/gate.ts';
import { gateSchema } from '#lib/data/programs/gate-schema.ts';
import { draftOf } from '#lib/data/programs/library.test-data.ts';
import type { DraftPhase } from '#lib/data/programs/view.ts';
import { freeKinds, gateFields, newClause, setGateField, withGate } from './gate-edit.ts';

const CHECKS = [{ key: 'lean-gone' }];

function phaseOf(...slugs: string[]): DraftPhase {
  const [phase] = draftOf(slugs).phases;
  if (!phase) throw new Error('no phase');
  return phase;
}

describe('a gate that is edited', () => {
  const phase = phaseOf('pelvic-tilt', 'short-walks');

  it('begins and stays within what the server takes, at both ends of every number', () => {
    const clauses = freeKinds([], phase, CHECKS).map((kind) => newClause(kind, [], phase, CHECKS));
    expect(clauses).toHaveLength(12);
    for (const clause of clauses) {
      if (!clause) throw new Error('a kind that is offered can be made');
      expect(gateSchema.safeParse([clause]).success, clause.kind).toBe(true);
      for (const { name, min, max } of gateFields(clause)) {
        for (const value of [min, max]) {
          expect(
            gateSchema.safeParse([setGateField(clause, name, value)]).success,
            `${clause.kind} ${value}`,
          ).toBe(true);
        }
      }
    }
  });

  it('offers each kind once, but as many exercises as the phase has', () => {
    const gate: GateClause[] = [
      { kind: 'cg', minDays: 7 },
      { kind: 'exercise-adherence', exercise: 'pelvic-tilt', percent: 80 },
    ];
    const kinds = freeKinds(gate, phase, []);
    expect(kinds).not.toContain('cg');
    expect(kinds).toContain('exercise-adherence');
    expect(kinds).not.toContain('therapist-check');
    expect(newClause('exercise-adherence', gate, phase, [])).toMatchObject({ exercise: 'short-walks' });
  });

  it('does not ask for minutes where nothing is timed', () => {
    expect(freeKinds([], phaseOf('pelvic-tilt'), [])).not.toContain('minutes-gain');
  });

  it('sets the shortest time of the phase with the gate', () => {
    expect(withGate(phase, [{ kind: 'cg', minDays: 4 }]).minDays).toBe(4);
    expect(withGate(phase, []).minDays).toBe(0);
  });
});
