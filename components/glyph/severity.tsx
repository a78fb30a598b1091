import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Chip } from '#components/ui/chip.tsx';

/** The caseload groups in rank order, 1 to 6. */
export const severities = ['urgent', 'stuck', 'review', 'watch', 'ready', 'track'] as const;
/** urgent red flag, not progressing, needs review, watch, ready to progress, on track */
export type Severity = (typeof severities)[number];

/** Severity of a group rank; anything but 1 to 6 is an error of the caller. */
export function severityOfRank(rank: number): Severity {
  const severity = severities[rank - 1];
  if (severity === undefined) throw new RangeError(`No severity has rank ${rank}`);
  return severity;
}

const shapes: Record<Severity, ReactNode> = {
  urgent: (
    <>
      <path d="M6.1 1h7.8L19 6.1v7.8L13.9 19H6.1L1 13.9V6.1z" fill="var(--color-urgent-fill)" />
      <path d="M10 5.2v5.6" stroke="var(--color-on-urgent)" strokeWidth="2.4" strokeLinecap="round" />
      <circle cx="10" cy="14.4" r="1.5" fill="var(--color-on-urgent)" />
    </>
  ),
  stuck: (
    <g fill="none" stroke="var(--color-stuck)" strokeWidth="2.2" strokeLinejoin="round" strokeLinecap="round">
      <path d="M10 2.2 18.4 17H1.6z" />
      <path d="M6.8 12.9h6.4" />
    </g>
  ),
  review: (
    <>
      <path
        d="M10 1.6 18.4 10 10 18.4 1.6 10z"
        fill="none"
        stroke="var(--color-review)"
        strokeWidth="2.1"
        strokeLinejoin="round"
      />
      <circle cx="10" cy="10" r="2.1" fill="var(--color-review)" />
    </>
  ),
  watch: (
    <>
      <circle
        cx="10"
        cy="10"
        r="7.6"
        fill="none"
        stroke="var(--color-watch)"
        strokeWidth="2.1"
        strokeDasharray="3.1 2.9"
      />
      <circle cx="10" cy="10" r="2.1" fill="var(--color-watch)" />
    </>
  ),
  ready: (
    <g fill="none" stroke="var(--color-ready)" strokeWidth="2.1" strokeLinecap="round" strokeLinejoin="round">
      <rect x="1.8" y="1.8" width="16.4" height="16.4" rx="4.6" />
      <path d="M10 14V6.4M6.6 9.4 10 6l3.4 3.4" />
    </g>
  ),
  track: (
    <path
      d="M3 10.8 7.8 15.4 17 5.2"
      fill="none"
      stroke="var(--color-track)"
      strokeWidth="2.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
};

const sizes = { xs: 'size-3.5', sm: 'size-4', md: 'size-5', lg: 'size-6' } as const;

/** The shape of a severity: six outlines that differ without color. Decorative unless `named`. */
export function SeverityGlyph({
  severity,
  size = 'md',
  named = false,
  className,
}: {
  severity: Severity;
  size?: keyof typeof sizes;
  /** Read the word aloud; for places where the word is not written beside it. */
  named?: boolean;
  className?: string | undefined;
}) {
  const classes = clsx('flex-none', sizes[size], className);
  if (named) return <NamedGlyph severity={severity} className={classes} />;
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" className={classes}>
      {shapes[severity]}
    </svg>
  );
}

function NamedGlyph({ severity, className }: { severity: Severity; className: string }) {
  const t = useTranslations('glyph');
  return (
    <svg viewBox="0 0 20 20" role="img" aria-label={t(`severity.${severity}`)} className={className}>
      {shapes[severity]}
    </svg>
  );
}

/** Shape and word of a severity. */
export function SeverityChip({ severity }: { severity: Severity }) {
  const t = useTranslations('glyph');
  return (
    <Chip tone={severity} icon={<SeverityGlyph severity={severity} size="xs" />}>
      {t(`severity.${severity}`)}
    </Chip>
  );
}
