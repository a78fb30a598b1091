import type { Share } from '#lib/data/review/view.ts';

const WIDTH = 128;
const at = (percent: number) => 4 + (percent / 100) * (WIDTH - 8);

/** A share on a line from 0 to 100 with its likely range; the dashed mark is what it is compared with. Decorative. */
export function Interval({ share, beside }: { share: Share; beside?: number | null }) {
  return (
    <svg
      width={WIDTH}
      height="20"
      viewBox={`0 0 ${WIDTH} 20`}
      aria-hidden="true"
      className="max-w-full flex-none"
    >
      <path d={`M0 10H${WIDTH}`} stroke="var(--color-bar-empty)" strokeWidth="2" />
      {beside !== undefined && beside !== null && (
        <path d={`M${at(beside)} 1v18`} stroke="var(--color-ink-3)" strokeDasharray="2 2" />
      )}
      <path
        d={`M${at(share.low)} 10H${at(share.high)}`}
        stroke="var(--color-leg)"
        strokeWidth="3.4"
        strokeLinecap="round"
        opacity="0.55"
      />
      <circle cx={at(share.percent)} cy="10" r="4.6" fill="var(--color-leg)" />
    </svg>
  );
}
