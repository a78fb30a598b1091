'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Segmented } from '#components/ui/segmented.tsx';
import { Select } from '#components/ui/select.tsx';
import type { Exam } from '#lib/clinical/intake/answers.ts';
import { STRENGTH_TESTS, type StrengthTest } from '#lib/clinical/neuro-exam.ts';
import { DirectionRows } from './direction-rows.tsx';
import { useIntakeScope } from './intake-context.tsx';
import { Row } from './row.tsx';
import { Section } from './section.tsx';
import { YesNo } from './yes-no.tsx';

const SIDES = ['right', 'left'] as const;
const GRADES = ['5', '4', '3', '2', '1', '0'] as const;
const REFLEX = ['normal', 'reduced', 'absent', 'brisk'] as const;
const ROOTS = ['L4', 'L5', 'S1'] as const;
const ANGLES = Array.from({ length: 18 }, (_, index) => 5 * (index + 1));

const NOTHING: Exam = {
  strength: { left: {}, right: {} },
  reflexes: { left: {}, right: {} },
  straightLegRaise: {},
  touch: { left: {}, right: {} },
  slump: {},
};

/** What the therapist finds. An empty field is "not tested" and stays so. */
export function ExamSection() {
  const t = useTranslations('intake.exam');
  const all = useTranslations('intake');
  const { intake } = useIntakeScope();
  const exam = intake.answers.exam ?? NOTHING;
  const put = (change: Partial<Exam>) => intake.set('exam', { ...exam, ...change });
  const grades = GRADES.map((value) => ({ value, label: t('grade', { grade: value }) }));
  return (
    <Section id="exam" number={4} title={t('title')} aside={t('hint')}>
      <div id="answer-exam" className="relative overflow-x-auto py-2">
        <table className="w-full min-w-[34rem] text-sm">
          <thead>
            <tr className="text-left text-xs text-ink-2">
              <th scope="col" className="py-1.5 font-semibold">
                {t('test')}
              </th>
              {SIDES.map((side) => (
                <th key={side} scope="col" className="w-40 py-1.5 font-semibold first-letter:uppercase">
                  {all(`side.${side}`)}
                </th>
              ))}
              <th scope="col" className="py-1.5 font-semibold">
                {t('reads')}
              </th>
            </tr>
          </thead>
          <tbody>
            {STRENGTH_TESTS.map((test) => (
              <ExamRow
                key={test}
                label={t(`strength.${test}`)}
                reads={strengthReads(exam, test, t)}
                cell={(side) => (
                  <Cell
                    label={`${t(`strength.${test}`)}, ${all(`side.${side}`)}`}
                    value={exam.strength[side][test]?.toString() ?? ''}
                    options={grades}
                    empty={t('notTested')}
                    onChange={(value) =>
                      put({
                        strength: {
                          ...exam.strength,
                          [side]: withKey(exam.strength[side], test, toNumber(value)),
                        },
                      })
                    }
                  />
                )}
              />
            ))}
            {(['knee', 'ankle'] as const).map((reflex) => (
              <ExamRow
                key={reflex}
                label={t(`reflex.${reflex}`)}
                reads={t(`reflexReads.${reflex}`)}
                cell={(side) => (
                  <Cell
                    label={`${t(`reflex.${reflex}`)}, ${all(`side.${side}`)}`}
                    value={exam.reflexes[side][reflex] ?? ''}
                    options={REFLEX.map((value) => ({ value, label: t(`reflexFound.${value}`) }))}
                    empty={t('notTested')}
                    onChange={(value) =>
                      put({
                        reflexes: {
                          ...exam.reflexes,
                          [side]: withKey(exam.reflexes[side], reflex, value || undefined),
                        },
                      })
                    }
                  />
                )}
              />
            ))}
            <ExamRow
              label={t('slr')}
              reads={t('slrReads')}
              cell={(side) => (
                <Cell
                  label={`${t('slr')}, ${all(`side.${side}`)}`}
                  value={exam.straightLegRaise[side]?.toString() ?? ''}
                  options={[
                    { value: 'free', label: t('slrFree') },
                    ...ANGLES.map((angle) => ({ value: String(angle), label: t('slrAt', { angle }) })),
                  ]}
                  empty={t('notTested')}
                  onChange={(value) =>
                    put({
                      straightLegRaise: withKey(
                        exam.straightLegRaise,
                        side,
                        value === 'free' ? 'free' : toNumber(value),
                      ),
                    })
                  }
                />
              )}
            />
            {ROOTS.map((root) => (
              <ExamRow
                key={root}
                label={t('touch', { root })}
                reads={t(`touchReads.${root}`)}
                cell={(side) => (
                  <Cell
                    label={`${t('touch', { root })}, ${all(`side.${side}`)}`}
                    value={exam.touch[side][root] ?? ''}
                    options={(['normal', 'reduced'] as const).map((value) => ({
                      value,
                      label: t(`touchFound.${value}`),
                    }))}
                    empty={t('notTested')}
                    onChange={(value) =>
                      put({
                        touch: { ...exam.touch, [side]: withKey(exam.touch[side], root, value || undefined) },
                      })
                    }
                  />
                )}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Row label={t('crossed')} keys={[]}>
        <Segmented
          label={t('crossed')}
          labelHidden
          name="crossed"
          value={exam.crossed ?? null}
          onChange={(crossed) => put({ crossed })}
          options={(['yes', 'no'] as const).map((value) => ({ value, label: all(value) }))}
        />
      </Row>
      <Row label={t('slump')} keys={[]}>
        <div className="flex flex-wrap gap-x-6 gap-y-2">
          {SIDES.map((side) => (
            <Segmented
              key={side}
              label={all(`side.${side}`)}
              name={`slump-${side}`}
              value={exam.slump[side] ?? null}
              onChange={(value) => put({ slump: { ...exam.slump, [side]: value } })}
              options={(['yes', 'no'] as const).map((value) => ({ value, label: all(value) }))}
            />
          ))}
        </div>
      </Row>
      <Row label={t('weakStable')} keys={['weakStable']} hint={t('weakStableHint')}>
        <YesNo name="weakStable" label={t('weakStable')} />
      </Row>
      <DirectionRows />
    </Section>
  );
}

const toNumber = (text: string) => (text === '' ? undefined : Number(text));

/** The object with a key set, or without it. */
function withKey<T extends object>(found: T, key: string, value: unknown): T {
  const { [key as keyof T]: _, ...rest } = found;
  return (value === undefined ? rest : { ...rest, [key]: value }) as T;
}

function strengthReads(
  exam: Exam,
  test: StrengthTest,
  t: ReturnType<typeof useTranslations<'intake.exam'>>,
): string {
  const weak = SIDES.filter((side) => (exam.strength[side][test] ?? 5) < 5);
  if (test === 'foot-lift' && SIDES.some((side) => (exam.strength[side][test] ?? 5) <= 3))
    return t('footDrop');
  return weak.length > 0 ? t(`weak.${test}`) : t(`strengthReads.${test}`);
}

function ExamRow({
  label,
  reads,
  cell,
}: {
  label: string;
  reads: string;
  cell: (side: (typeof SIDES)[number]) => ReactNode;
}) {
  return (
    <tr className="border-t border-line">
      <th scope="row" className="py-1.5 pr-3 text-left font-normal">
        {label}
      </th>
      {SIDES.map((side) => (
        <td key={side} className="py-1.5 pr-3">
          {cell(side)}
        </td>
      ))}
      <td className="py-1.5 text-xs text-ink-2">{reads}</td>
    </tr>
  );
}

function Cell({
  label,
  value,
  options,
  empty,
  onChange,
}: {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  empty: string;
  onChange: (value: string) => void;
}) {
  return (
    <Select
      label={<span className="sr-only">{label}</span>}
      value={value}
      options={[{ value: '', label: empty }, ...options]}
      onChange={(event) => onChange(event.target.value)}
      className="[&_.field]:min-h-8 [&_.field]:py-1"
    />
  );
}
