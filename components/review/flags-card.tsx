import { useTranslations } from 'next-intl';
import { SeverityGlyph } from '#components/glyph/severity.tsx';
import { Card } from '#components/ui/card.tsx';
import { Icon, TriangleAlert } from '#components/ui/icon.tsx';
import type { FlagKindView, ReviewView } from '#lib/data/review/view.ts';
import { FigureLink } from './figure-link.tsx';
import { peopleHref } from './href.ts';
import { useDuration } from './use-duration.ts';

/** How long flags wait for a person, by kind, and how long they stay. */
export function FlagsCard({ view }: { view: ReviewView }) {
  const t = useTranslations('review.flags');
  const shown = view.flags.filter(({ all }) => all > 0);
  return (
    <Card title={t('title')} titleId="flags-title">
      <p className="-mt-2 text-ink-2">{t('lead')}</p>
      {shown.length === 0 && <p className="mt-4 text-ink-2">{t('none')}</p>}
      <div className="divide-y divide-line">
        {shown.map((kind) => (
          <Kind key={kind.kind} view={view} flags={kind} />
        ))}
      </div>
      <p className="mt-3 text-xs text-ink-2">{t('note')}</p>
    </Card>
  );
}

function Kind({ view, flags }: { view: ReviewView; flags: FlagKindView }) {
  const t = useTranslations('review.flags');
  const words = useTranslations('glyph.severity');
  const duration = useDuration();
  const { kind, all, acted, open, late, closed, medianMinutes, longestMinutes, medianCloseMinutes } = flags;
  const name = words(kind);
  const link = (part: string, label: string, count: number) => (
    <FigureLink href={peopleHref(view, `flag:${kind}:${part}`)} label={`${name}, ${label}`}>
      {label.replace('#', String(count))}
    </FigureLink>
  );
  return (
    <section className="py-3.5">
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h3 className="flex items-center gap-2 text-sm font-semibold">
          <SeverityGlyph severity={kind} size="sm" />
          {name}
        </h3>
        <p className="num flex flex-wrap gap-x-3 text-xs text-ink-2">
          {link('all', t('all', { count: all }), all)}
          {late > 0 && (
            <span className="flex items-center gap-1 font-semibold text-stuck">
              <Icon of={TriangleAlert} size="xs" />
              {link('late', t('late', { count: late }), late)}
            </span>
          )}
          {open > 0 && link('open', t('open', { count: open }), open)}
        </p>
      </div>
      <dl className="num mt-1 text-xs text-ink-2">
        <div>
          <dt className="inline">{t('first')} </dt>
          <dd className="inline text-ink">
            {medianMinutes === null || longestMinutes === null
              ? t('never')
              : t('middle', {
                  middle: duration(medianMinutes),
                  longest: duration(longestMinutes),
                  count: acted,
                })}
          </dd>
        </div>
        <div>
          <dt className="inline">{t('close')} </dt>
          <dd className="inline text-ink">
            {medianCloseMinutes === null
              ? t('stillOpen')
              : t('closeMiddle', { middle: duration(medianCloseMinutes), count: closed })}
          </dd>
        </div>
      </dl>
      {acted > 0 && <Spread flags={flags} label={t('spread', { kind: name })} />}
      {flags.target && (
        <p className="text-xs text-ink-3">
          {'minutes' in flags.target
            ? t('targetMinutes', { count: flags.target.minutes })
            : t('targetDays', { count: flags.target.workingDays })}
        </p>
      )}
    </section>
  );
}

const WIDTH = 372;
const HEIGHT = 40;

/** Columns of a twelfth of the axis each; the last one holds all that took longer. */
function Spread({ flags, label }: { flags: FlagKindView; label: string }) {
  const duration = useDuration();
  const most = Math.max(1, ...flags.spread);
  const wide = WIDTH / flags.spread.length;
  const target = flags.target && 'minutes' in flags.target ? flags.target.minutes : null;
  const targetX = target === null ? null : (target / flags.axisMinutes) * WIDTH;
  return (
    <div className="mt-1.5">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className="block w-full">
        {targetX !== null && (
          <rect x="0" y="2" width={targetX} height={HEIGHT - 3} fill="var(--color-goal-soft)" />
        )}
        {flags.spread.map((count, index) => {
          const height = count === 0 ? 0 : Math.max(4, (count / most) * (HEIGHT - 8));
          return (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a place on the axis is its index
              key={index}
              x={index * wide + 1}
              y={HEIGHT - 1 - height}
              width={wide - 2}
              height={height}
              fill="var(--color-bar)"
            />
          );
        })}
        <path d={`M0 ${HEIGHT - 0.5}H${WIDTH}`} stroke="var(--color-line-strong)" />
        {targetX !== null && <path d={`M${targetX} 0V${HEIGHT}`} stroke="var(--color-ink)" strokeWidth="2" />}
      </svg>
      <div aria-hidden="true" className="num flex justify-between text-xs text-ink-3">
        <span>0</span>
        <span>{duration(flags.axisMinutes)} +</span>
      </div>
    </div>
  );
}
