'use client';

import { useTranslations } from 'next-intl';
import { Hourglass, Icon, MoveVertical, Route } from '#components/ui/icon.tsx';
import { rootHintOf, sideOf } from '#lib/clinical/intake/reading.ts';
import type { Settings } from '#lib/clinical/settings.ts';
import { useIntakeScope } from './intake-context.tsx';

/** What the marks and the tests point to, and what may be said about time. For the therapist alone. */
export function HintsCard({ stage, settings }: { stage: 1 | 2 | 3 | 4 | null; settings: Settings }) {
  const t = useTranslations('intake.hint');
  const side = useTranslations('intake.side');
  const { intake, view } = useIntakeScope();
  const { root } = rootHintOf(intake.answers, settings);
  const where = sideOf(intake.answers.marks);
  const found = intake.answers.direction?.conclusion ?? 'untested';
  const rows = [
    {
      icon: Route,
      title: t('root'),
      text:
        root === null
          ? t('rootNone')
          : root === 'mixed'
            ? t('rootMixed')
            : t('rootLike', { root, side: where === 'none' ? '' : side(where === 'both' ? 'both' : where) }),
    },
    { icon: MoveVertical, title: t('direction'), text: t(`directionFound.${found}`) },
    {
      icon: Hourglass,
      title: t('tell', { name: view.patient.givenName }),
      text: stage === null ? t('tellNone') : t(`tellStage.${stage}`),
    },
  ];
  return (
    <section className="card grid gap-4 p-6" aria-label={t('title')}>
      {rows.map(({ icon, title, text }) => (
        <div key={title} className="flex items-start gap-3">
          <Icon of={icon} size="md" className="mt-0.5 text-brand" />
          <div>
            <p className="text-xs font-semibold text-ink-2">{title}</p>
            <p>{text}</p>
          </div>
        </div>
      ))}
    </section>
  );
}
