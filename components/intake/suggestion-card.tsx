'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { Chip } from '#components/ui/chip.tsx';
import { Icon, Minus, OctagonAlert, Plus } from '#components/ui/icon.tsx';
import type { Point, StagePoints } from '#lib/clinical/intake/stage-points.ts';
import type { StageSuggestion } from '#lib/clinical/stages.ts';

const STAGES = [2, 4, 1, 3] as const;

/** The suggested stage with what speaks for and against it, and how the other stages stand. Never a percentage. */
export function SuggestionCard({
  suggestion,
  points,
}: {
  /** Null while a pain is unknown. */
  suggestion: StageSuggestion | null;
  points: StagePoints;
}) {
  const t = useTranslations('intake.suggestion');
  const stageWords = useTranslations('glyph.stage');
  const tag = useTranslations('intake.stageTag');
  const stage = suggestion?.stage ?? null;
  const own = stage === null ? [] : points[stage];
  const met = own.filter(({ isMet }) => isMet === true);
  const against = [
    ...own.filter(({ isMet }) => isMet === false),
    ...(stage !== null && stage !== 4
      ? points[4].filter(({ code, isMet }) => code === 'earlier-episode' && isMet)
      : []),
  ];
  return (
    <section className="card p-6" aria-labelledby="suggested" aria-live="polite">
      <p id="suggested" className="text-xs font-semibold text-ink-2">
        {t('title')}
      </p>
      {suggestion?.urgent ? (
        <p className="mt-1 flex items-start gap-2 text-lg font-semibold text-urgent">
          <Icon of={OctagonAlert} size="lg" className="mt-0.5" />
          {t('urgent')}
        </p>
      ) : stage === null ? (
        <>
          <p className="mt-0.5 text-xl font-semibold">{suggestion ? t('prevention') : t('tooEarly')}</p>
          <p className="mt-1 text-ink-2">{suggestion ? t('preventionText') : t('tooEarlyText')}</p>
        </>
      ) : (
        <>
          <h2 className="text-xl">{stageWords(`${stage}`)}</h2>
          <p className="text-ink-2">
            {t('match', { met: met.length, all: own.length })}{' '}
            {t(`confidence.${suggestion?.confidence ?? 'fits'}`)}
          </p>
          {(suggestion?.tags.length ?? 0) > 0 && (
            <ul className="mt-2 flex flex-wrap gap-1.5">
              {suggestion?.tags.map((one) => (
                <li key={one}>
                  <Chip tone="line">{tag(one)}</Chip>
                </li>
              ))}
            </ul>
          )}
          <Points title={t('for')} points={met} isFor none={t('forNone')} />
          <Points title={t('against')} points={against} isFor={false} none={t('againstNone')} />
        </>
      )}
      <Counts points={points} stage={stage} />
      <p className="mt-3 text-xs text-ink-3">{t('working')}</p>
    </section>
  );
}

function Points({
  title,
  points,
  isFor,
  none,
}: {
  title: string;
  points: readonly Point[];
  isFor: boolean;
  none: string;
}) {
  const t = useTranslations('intake.point');
  return (
    <>
      <h3 className="mt-4 text-sm">{title}</h3>
      {points.length === 0 && <p className="mt-1 text-xs text-ink-2">{none}</p>}
      <ul className="mt-1.5 grid gap-1">
        {points.map(({ code, key, isMet }) => (
          <li key={code} className="flex items-start gap-2">
            <Icon of={isFor ? Plus : Minus} className={clsx('mt-0.5', isFor ? 'text-track' : 'text-stuck')} />
            <a href={`#answer-${key}`} className="link text-sm">
              {t(`${code}.${isMet ? 'met' : 'not'}`)}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Counts({ points, stage }: { points: StagePoints; stage: number | null }) {
  const t = useTranslations('intake.suggestion');
  const stageWords = useTranslations('glyph.stage');
  return (
    <dl className="mt-5 grid gap-2 border-t border-line pt-4">
      {STAGES.map((one) => {
        const met = points[one].filter(({ isMet }) => isMet === true).length;
        const unknown = points[one].filter(({ isMet }) => isMet === null).length;
        return (
          <div key={one} className="grid grid-cols-[6.5rem_1fr_auto] items-center gap-3 text-sm">
            <dt className={clsx(one === stage && 'font-semibold')}>{stageWords(`${one}`)}</dt>
            <dd aria-hidden="true" className="flex gap-1">
              {points[one].map(({ code }, index) => (
                <span
                  key={code}
                  className={clsx(
                    'h-1.5 flex-1 rounded-full',
                    index < met ? (one === stage ? 'bg-brand' : 'bg-ink-3') : 'bg-bar-empty',
                  )}
                />
              ))}
            </dd>
            <dd className="num text-right text-xs text-ink-2">
              {t('count', { met, all: points[one].length })}
              {unknown > 0 && <span className="block text-ink-3">{t('unknown', { count: unknown })}</span>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
