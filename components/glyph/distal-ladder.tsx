import { clsx } from 'clsx';
import { ArrowDown, ArrowRight, ArrowUp, Icon } from '#components/ui/icon.tsx';
import { useRemembered } from '#lib/i18n/use-remembered.ts';

/** How far pain or tingling goes down: 0 nowhere, 1 back, 2 buttock, 3 thigh, 4 below the knee, 5 foot. */
export type Zone = 0 | 1 | 2 | 3 | 4 | 5;

/** Left edge of each rung, so that the rungs bend like a spine and leg. */
const rungs = [2.8, 5.4, 6.9, 5.9, 4.3] as const;

/** The ladder alone: black is now, the ring is before, filled rungs are above, pale rungs are free of pain. */
export function LadderPicture({
  zone,
  before,
  className = 'h-11 w-[1.125rem]',
}: {
  zone: Zone | null;
  before?: Zone | null | undefined;
  className?: string;
}) {
  const ring = before === zone ? null : before;
  return (
    <svg viewBox="0 0 18 44" aria-hidden="true" className={clsx('flex-none', className)}>
      {rungs.map((x, index) => {
        const rung = index + 1;
        const y = 2 + index * 8.5;
        const fill =
          zone === null || rung > zone
            ? 'var(--color-bar-empty)'
            : rung === zone
              ? 'var(--color-ink)'
              : 'var(--color-d1)';
        return (
          <g key={x}>
            <rect x={x} y={y} width="8.5" height="6" rx="2" fill={fill} />
            {ring === rung && (
              <rect
                x={x - 1.9}
                y={y - 1.9}
                width="12.3"
                height="9.8"
                rx="3.6"
                fill="none"
                stroke="var(--color-ink-2)"
                strokeWidth="1.3"
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}

const directions = {
  down: { icon: ArrowDown, tone: 'text-stuck' },
  up: { icon: ArrowUp, tone: 'text-track' },
  same: { icon: ArrowRight, tone: 'text-ink-3' },
} as const;

/** Ladder, name of the zone, and which way it moved since `before` (null: nothing to compare with). */
export function DistalLadder({
  zone,
  before = null,
  plain = false,
}: {
  zone: Zone | null;
  before?: Zone | null;
  /** Patient words ("moving up") instead of the field's terms. */
  plain?: boolean;
}) {
  const t = useRemembered('glyph');
  if (zone === null) return <span className="text-xs text-ink-3">{t('ladder.none')}</span>;
  const move = before === null ? null : zone > before ? 'down' : zone < before ? 'up' : 'same';
  const words = plain ? 'plain' : 'term';
  return (
    <div className="flex items-center gap-2.5">
      <LadderPicture zone={zone} before={before} />
      <div className="min-w-0">
        <div className="leading-5 font-semibold">{t(plain ? `zonePlain.${zone}` : `zone.${zone}`)}</div>
        {move === null ? (
          <div className="text-xs text-ink-3">{t('ladder.first')}</div>
        ) : (
          <div className={clsx('flex items-center gap-0.5 text-xs font-medium', directions[move].tone)}>
            <Icon of={directions[move].icon} size="xs" weight={2.6} />
            {t(`ladder.${words}.${move}`)}
            {before !== null && move !== 'same' && (
              <span className="sr-only">{t('ladder.was', { zone: t(`zone.${before}`) })}</span>
            )}
          </div>
        )}
      </div>
    </div>
  );
}
