'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Icon, Plus, X } from '#components/ui/icon.tsx';
import { Menu } from '#components/ui/menu.tsx';
import { Select } from '#components/ui/select.tsx';
import { Stepper } from '#components/ui/stepper.tsx';
import type { GateClause } from '#lib/clinical/gate.ts';
import type { CheckView, DraftPhase } from '#lib/data/programs/view.ts';
import { useBuilder } from './builder-context.tsx';
import { editPhase } from './draft-edit.ts';
import {
  freeExercises,
  freeKinds,
  gateFields,
  newClause,
  type SingleClause,
  setGateField,
  withGate,
} from './gate-edit.ts';
import { useGateWords } from './use-gate-words.ts';

const MOST_CLAUSES = 12;
const ZONES = ['0', '1', '2', '3', '4', '5'] as const;

/** What has to hold before the patient moves on, clause by clause. */
export function GateEditor({
  phase,
  index,
  checks,
}: {
  phase: DraftPhase;
  index: number;
  checks: readonly CheckView[];
}) {
  const t = useTranslations('program.gate');
  const { edit } = useBuilder();
  const words = useGateWords(checks);
  const { gate } = phase;
  const change = (next: GateClause[]) =>
    edit((draft) => editPhase(draft, index, (one) => withGate(one, next)));
  const set = (at: number, clause: GateClause) =>
    change(gate.map((one, place) => (place === at ? clause : one)));
  const kinds = freeKinds(gate, phase, checks);
  return (
    <div className="mt-2 grid gap-2">
      <ul className="grid gap-2">
        {gate.map((clause, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a clause is known by its place
          <li key={at} className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md bg-canvas px-3 py-2">
            <div className="grid min-w-0 flex-1 gap-2">
              {clause.kind === 'any' ? (
                clause.of.map((option, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: an alternative is known by its place
                  <div key={place} className="flex flex-wrap items-center gap-x-4 gap-y-2">
                    {place > 0 && <span className="text-xs text-ink-2">{t('or')}</span>}
                    {option.kind !== 'any' && (
                      <Clause
                        clause={option}
                        phase={phase}
                        words={words(option).join(', ')}
                        checks={checks}
                        onChange={(next) =>
                          set(at, { ...clause, of: clause.of.map((one, i) => (i === place ? next : one)) })
                        }
                      />
                    )}
                  </div>
                ))
              ) : (
                <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
                  <Clause
                    clause={clause}
                    phase={phase}
                    words={words(clause).join(', ')}
                    checks={checks}
                    onChange={(next) => set(at, next)}
                  />
                </div>
              )}
            </div>
            <Button
              variant="quiet"
              size="sm"
              className="btn-icon"
              aria-label={t('removeClause', { words: words(clause).join(', ') })}
              icon={<Icon of={X} />}
              onClick={() => change(gate.filter((_, place) => place !== at))}
            />
          </li>
        ))}
      </ul>
      {gate.length < MOST_CLAUSES && kinds.length > 0 && (
        <span>
          <Menu
            trigger={
              <Button size="sm" variant="quiet" icon={<Icon of={Plus} />}>
                {t('addClause')}
              </Button>
            }
            groups={[
              kinds.map((kind) => ({
                key: kind,
                label: t(`kind.${kind}`),
                onSelect: () => {
                  const clause = newClause(kind, gate, phase, checks);
                  if (clause) change([...gate, clause]);
                },
              })),
            ]}
          />
        </span>
      )}
    </div>
  );
}

function Clause({
  clause,
  phase,
  words,
  checks,
  onChange,
}: {
  clause: SingleClause;
  phase: DraftPhase;
  words: string;
  checks: readonly CheckView[];
  onChange: (clause: SingleClause) => void;
}) {
  const t = useTranslations('program.gate');
  const zone = useTranslations('glyph.zone');
  const { find } = useBuilder();
  const fields = gateFields(clause);
  return (
    <>
      <span className="min-w-40 flex-1">{words}</span>
      {clause.kind === 'exercise-adherence' && (
        <Select
          label={t('field.exercise')}
          value={clause.exercise}
          onChange={(event) => onChange({ ...clause, exercise: event.target.value })}
          options={[clause.exercise, ...freeExercises([clause], phase)].map((slug) => ({
            value: slug,
            label: find(slug)?.name ?? slug,
          }))}
        />
      )}
      {clause.kind === 'therapist-check' && (
        <Select
          label={t('field.check')}
          value={clause.key}
          onChange={(event) => onChange({ ...clause, key: event.target.value })}
          options={checks.map((check) => ({ value: check.key, label: check.words }))}
        />
      )}
      {fields.map(({ name, value, min, max, step }) =>
        name === 'zone' ? (
          <Select
            key={name}
            label={t('field.zone')}
            value={`${value}`}
            onChange={(event) => onChange(setGateField(clause, name, Number(event.target.value)))}
            options={ZONES.map((one) => ({ value: one, label: zone(one) }))}
          />
        ) : (
          <Stepper
            key={name}
            label={t(`field.${name}` as 'field.value')}
            value={value}
            min={min}
            max={max}
            step={step}
            onChange={(next) => onChange(setGateField(clause, name, next))}
          />
        ),
      )}
    </>
  );
}
