import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Check, CircleQuestionMark, Icon, Minus } from '#components/ui/icon.tsx';

/** A value against its limit on a scale from 0 to `max`. */
export type Bullet = { value: number | null; limit: number; max: number };

/** One test of a rule: what was measured, when it flags, and whether it did. `met` null: could not be judged. */
export type BulletTest = {
  key: string;
  label: string;
  value: ReactNode;
  limit: ReactNode;
  /** The bar; a picture instead, such as two ladders; or nothing. */
  bar?: Bullet | undefined;
  picture?: ReactNode;
  met: boolean | null;
};

const LEFT = 4;
const RIGHT = 136;

/** The bar alone: filled to the value, a mark at the limit, nothing filled when the value is unknown. */
export function BulletBar({ value, limit, max }: Bullet) {
  const x = (amount: number) => LEFT + Math.min(1, Math.max(0, amount / max)) * (RIGHT - LEFT);
  return (
    <svg viewBox="0 0 140 22" aria-hidden="true" className="h-[1.375rem] w-35 flex-none">
      <path
        d={`M${LEFT} 11H${RIGHT}`}
        stroke="var(--color-bar-empty)"
        strokeWidth="8"
        strokeLinecap="round"
      />
      {value !== null && value > 0 && (
        <path
          d={`M${LEFT} 11H${x(value)}`}
          stroke="var(--color-brand)"
          strokeWidth="8"
          strokeLinecap="round"
        />
      )}
      <path d={`M${x(limit)} 2v18`} stroke="var(--color-ink)" strokeWidth="2.4" />
    </svg>
  );
}

/** Met, not met or unknown, as sign and word. */
export function TestWord({ met, isGood = false }: { met: boolean | null; isGood?: boolean }) {
  const t = useTranslations('chart.test');
  const look =
    met === null
      ? { icon: CircleQuestionMark, tone: 'text-ink-3', word: t('unknown') }
      : met
        ? { icon: Check, tone: isGood ? 'text-track' : 'text-stuck', word: t('met') }
        : { icon: Minus, tone: 'text-ink-2', word: t('notMet') };
  return (
    <span className={`inline-flex items-center gap-1 text-xs font-semibold whitespace-nowrap ${look.tone}`}>
      <Icon of={look.icon} size="xs" weight={met === null ? 2 : 3} />
      {look.word}
    </span>
  );
}

/** The tests of a rule as a table: test, value, limit, bar, word. */
export function BulletTests({
  caption,
  valueHead,
  tests,
  isGood = false,
}: {
  caption: string;
  valueHead: string;
  /** To meet them is good news. */
  isGood?: boolean;
  tests: readonly BulletTest[];
}) {
  const t = useTranslations('chart.test');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="overflow-x-auto" aria-label={caption} tabIndex={0}>
      <table className="w-full text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="text-left text-xs text-ink-3">
            <th scope="col" className="pr-4 pb-1 font-semibold">
              {t('test')}
            </th>
            <th scope="col" className="pr-4 pb-1 font-semibold">
              {valueHead}
            </th>
            <th scope="col" className="pr-4 pb-1 font-semibold">
              {t('flagsWhen')}
            </th>
            <th scope="col" colSpan={2} className="pb-1 text-right font-semibold">
              {t('result')}
            </th>
          </tr>
        </thead>
        <tbody>
          {tests.map((test) => (
            <tr key={test.key} className="border-t border-line first:border-t-0">
              <th scope="row" className="py-2 pr-4 text-left font-normal">
                {test.label}
              </th>
              <td className="py-2 pr-4 font-semibold">{test.value}</td>
              <td className="py-2 pr-4 text-ink-2">{test.limit}</td>
              <td className="w-37 py-2">
                {test.bar === undefined ? test.picture : <BulletBar {...test.bar} />}
              </td>
              <td className="py-2 pl-2 text-right align-middle">
                <TestWord met={test.met} isGood={isGood} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
