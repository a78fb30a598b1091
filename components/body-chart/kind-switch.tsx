'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import type { SymptomKind } from '#lib/clinical/body-regions.ts';
import { ChoiceTile } from './choice-tile.tsx';
import { KINDS } from './marks.ts';

/** What the next tap marks. Each kind shows the pattern that it is drawn with. */
export function KindSwitch({
  value,
  onChange,
  name,
  patient = false,
}: {
  value: SymptomKind;
  onChange: (kind: SymptomKind) => void;
  name: string;
  patient?: boolean;
}) {
  const t = useTranslations('body-chart');
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{t('kindQuestion')}</legend>
      <div
        className={patient ? 'grid grid-cols-3 gap-1.5 @max-[13em]:grid-cols-1' : 'flex flex-wrap gap-1.5'}
      >
        {KINDS.map((kind) => (
          <ChoiceTile
            key={kind}
            name={name}
            value={kind}
            checked={value === kind}
            onChoose={() => onChange(kind)}
            className={clsx(
              'justify-center',
              patient
                ? 'min-h-12 rounded-lg px-1 text-base'
                : 'min-h-8 rounded-md px-2.5 text-sm coarse:min-h-11',
            )}
          >
            <KindSwatch kind={kind} />
            {t(`kind.${kind}`)}
          </ChoiceTile>
        ))}
      </div>
    </fieldset>
  );
}

/** A small square in the pattern of a kind. */
export function KindSwatch({ kind }: { kind: SymptomKind }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3.5 flex-none rounded-xs">
      <rect width="12" height="12" fill="var(--color-surface)" />
      {kind === 'pain' && <rect width="12" height="12" fill="var(--color-leg)" />}
      {kind === 'tingling' &&
        [2.5, 6, 9.5].flatMap((x) =>
          [2.5, 6, 9.5].map((y) => (
            <circle key={`${x} ${y}`} cx={x} cy={y} r="1.3" fill="var(--color-leg)" />
          )),
        )}
      {kind === 'numbness' && (
        <path d="M-2 6 6 -2M1 12 12 1M7 15 15 7" stroke="var(--color-leg)" strokeWidth="2.6" />
      )}
      <rect x="0.5" y="0.5" width="11" height="11" fill="none" stroke="var(--color-line-strong)" />
    </svg>
  );
}
