import { useTranslations } from 'next-intl';
import { SeverityGlyph } from '#components/glyph/severity.tsx';
import { StepIcon } from '#components/patient/step-icon.tsx';
import { buttonClass } from '#components/ui/button-class.ts';
import { Card } from '#components/ui/card.tsx';
import type { CaseloadRow } from '#lib/data/caseload/view.ts';
import { RowFacts } from './row-facts.tsx';

const STEPS = ['1', '2', '3', '4', '5', '6'] as const;

const EXAMPLE: Pick<CaseloadRow, 'group' | 'exercise' | 'pain' | 'zone'> = {
  group: 'not-progressing',
  exercise: {
    percent: 89,
    planned: 39,
    done: 35,
    days: [
      'all',
      'all',
      'all',
      'some',
      'all',
      'all',
      'all',
      'all',
      'none',
      'all',
      'all',
      'all',
      'all',
      'open',
    ],
  },
  pain: {
    kind: 'leg',
    base: 6,
    current: 6,
    last: 6,
    goal: 4,
    spark: [6, 6, 6, 5, 6, 5, 5, 5, 4, 5, 5, 4, 5, 5, 5, 5, null, 6, 6, 5, 6, 6, 5, 6, 6, 6, 6, 6],
  },
  zone: { now: 4, before: 3 },
};

/** An example row with its six parts explained; the example is no patient and can't be opened. */
export function HowToRead() {
  const t = useTranslations('caseload');
  const glyph = useTranslations('glyph');
  const action = useTranslations('rules.action');
  return (
    <Card title={t('read.title')} titleId="how-to-read" className="case-list">
      <div className="case-row rounded-lg border border-line">
        <span className="case-glyph">
          <SeverityGlyph severity="stuck" named />
        </span>
        <div className="case-who">
          <div className="text-base leading-6 font-semibold">{t('read.name')}</div>
          <div className="text-xs text-ink-2">{t('week', { stage: glyph('stage.2'), week: 5 })}</div>
        </div>
        <p className="case-why">{t('read.says')}</p>
        <RowFacts row={EXAMPLE} />
        <span className="case-step">
          <span className={buttonClass('soft', 'default', 'cursor-default')}>
            <StepIcon action="retest-direction" />
            {action('retest-direction')}
          </span>
        </span>
      </div>
      <ol className="mt-4 grid gap-x-8 gap-y-2 md:grid-cols-2 xl:grid-cols-3">
        {STEPS.map((step) => (
          <li key={step} className="flex gap-2.5">
            <span className="num grid size-5 flex-none place-items-center rounded-full bg-ink text-xs font-bold text-on-ink">
              {step}
            </span>
            <span>{t.rich(`read.${step}`, { b: (words) => <b>{words}</b> })}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
