import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { CircleAlert, Eye, Icon, Info, type LucideIcon, ShieldAlert, WifiOff } from './icon.tsx';

const kinds: Record<
  'offline' | 'readOnly' | 'caution' | 'notice' | 'error',
  { icon: LucideIcon; box: string; tone: string }
> = {
  offline: { icon: WifiOff, box: 'bg-watch-soft', tone: 'text-watch' },
  readOnly: { icon: Eye, box: 'bg-watch-soft', tone: 'text-watch' },
  caution: { icon: ShieldAlert, box: 'bg-review-soft', tone: 'text-review' },
  notice: { icon: Info, box: 'bg-brand-soft', tone: 'text-brand' },
  error: { icon: CircleAlert, box: 'bg-surface inset-ring-2 inset-ring-urgent', tone: 'text-urgent' },
};

export type BannerKind = keyof typeof kinds;

/** A state of the whole page or of the box around it: a bold first sentence, what it means, at most one or two buttons. */
export function Banner({
  kind,
  title,
  action,
  wide = false,
  live = false,
  children,
}: {
  kind: BannerKind;
  title: string;
  action?: ReactNode;
  /** Full width under the top bar. */
  wide?: boolean;
  /** Announce it when it appears after the page has loaded. */
  live?: boolean;
  children?: ReactNode;
}) {
  const { icon, box, tone } = kinds[kind];
  const Box = wide ? 'section' : 'div';
  return (
    <Box
      aria-label={wide ? title : undefined}
      className={clsx(box, 'forced-colors:border', wide ? 'print:hidden' : 'rounded-lg')}
    >
      <div
        role={live ? 'status' : undefined}
        className={clsx(
          'flex flex-wrap items-center gap-x-3 gap-y-2 py-3',
          wide ? 'mx-auto max-w-[1440px] px-4 md:px-8' : 'px-4',
        )}
      >
        <Icon of={icon} size="md" className={clsx(tone, '@max-[16rem]:hidden')} />
        <p className="min-w-[min(12rem,60%)] flex-1">
          <b>{title}</b> {children}
        </p>
        {action !== undefined && <div className="flex flex-wrap gap-2">{action}</div>}
      </div>
    </Box>
  );
}
