import { useTranslations } from 'next-intl';
import { Card } from '#components/ui/card.tsx';
import { BANDS, type Band, SPLITS, type Split } from '#lib/data/review/input.ts';
import type { ReviewView } from '#lib/data/review/view.ts';
import { FigureLink } from './figure-link.tsx';
import { peopleHref } from './href.ts';

/** A filling per part, so that parts differ without their color. */
const FILLS = [
  'bg-leg',
  'bg-[repeating-linear-gradient(135deg,var(--color-leg)_0_3px,var(--color-surface)_3px_6px)]',
  'bg-[radial-gradient(var(--color-leg)_1.4px,transparent_1.6px)] bg-[length:7px_7px]',
  'bg-transparent',
] as const;

type Part = { key: Band | Split; cell: string; count: number; fill: string; label: string; detail: string };

/** People active in the period: adherence in bands, and whether doing it goes with getting better. */
export function SplitCard({ view }: { view: ReviewView }) {
  const t = useTranslations('review.split');
  const { goodPercent: good, partialPercent: partial } = view.limits;
  const part = (key: Band | Split, index: number, cell: string, count: number): Part => ({
    key,
    cell: `${cell}:${key}`,
    count,
    fill: FILLS[index] ?? '',
    label: t(key),
    detail: t(`${key}-detail`, { good, partial }),
  });
  return (
    <Card title={t('title')} titleId="split-title" className="grid content-start gap-6">
      <p className="-mt-3 text-ink-2">{t('lead', { count: view.active })}</p>
      <Parts
        title={t('splitTitle')}
        view={view}
        parts={SPLITS.map((key, index) => part(key, index, 'split', view.splits[key]))}
      />
      <Parts
        title={t('bandTitle')}
        view={view}
        parts={BANDS.map((key, index) => part(key, index, 'band', view.bands[key]))}
      />
    </Card>
  );
}

function Parts({ title, view, parts }: { title: string; view: ReviewView; parts: readonly Part[] }) {
  const t = useTranslations('review');
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const showsShares = total >= view.limits.smallestGroup;
  return (
    <section>
      <h3 className="text-sm font-semibold">{title}</h3>
      {total > 0 && (
        <div
          aria-hidden="true"
          className="mt-2 flex h-7 gap-px overflow-hidden rounded-sm border border-line-strong bg-line-strong"
        >
          {parts
            .filter(({ count }) => count > 0)
            .map(({ key, count, fill }) => (
              <span key={key} className="bg-surface" style={{ flex: count }}>
                <span className={`block h-full ${fill}`} />
              </span>
            ))}
        </div>
      )}
      <ul className="mt-2 grid gap-1.5">
        {parts.map(({ key, cell, count, fill, label, detail }) => (
          <li key={key} className="grid grid-cols-[1.25rem_1fr_auto] items-baseline gap-x-2.5">
            <span
              aria-hidden="true"
              className={`size-4 mt-0.5 self-start rounded-xs border border-line-strong ${fill}`}
            />
            <span className="flex flex-wrap items-baseline gap-x-2">
              {label}
              <span className="text-xs text-ink-2">{detail}</span>
            </span>
            <span className="num text-right">
              <FigureLink href={peopleHref(view, cell)} label={label} className="font-semibold">
                {count}
              </FigureLink>
              {showsShares && (
                <span className="ml-2 inline-block w-10 text-ink-2">
                  {t('percent', { percent: Math.floor((100 * count) / total + 0.5) })}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
