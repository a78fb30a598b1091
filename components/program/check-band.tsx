'use client';

import { useTranslations } from 'next-intl';
import { Icon, ShieldAlert } from '#components/ui/icon.tsx';
import { useBuilder } from './builder-context.tsx';
import { findItem } from './draft-edit.ts';
import { usePrecautionWords } from './use-warning-words.ts';

/** What to keep in mind for this patient, and the way to what is undecided in the draft. */
export function CheckBand({
  onShow,
  onTest,
}: {
  onShow: (phase: number, key: string) => void;
  /** Null for those who may not record a test. */
  onTest: (() => void) | null;
}) {
  const t = useTranslations('program.check');
  const precaution = usePrecautionWords();
  const { view, draft, undecided } = useBuilder();
  const { precautions, direction } = view.episode;
  const [first] = undecided;
  const place = first && findItem(draft, first.key);
  return (
    <section
      aria-label={t('title', { name: view.patient.givenName })}
      className="border-b border-line bg-review-soft"
    >
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2.5 md:px-8">
        <h2 className="flex items-center gap-2 text-sm text-review">
          <Icon of={ShieldAlert} />
          {t('title', { name: view.patient.givenName })}
        </h2>
        <ul className="flex flex-wrap items-center gap-x-6 gap-y-1">
          {precautions.length === 0 && <li>{t('none')}</li>}
          {precautions.map((tag) => (
            <li key={tag}>{precaution(tag)}</li>
          ))}
          <li>
            {t(`direction.${direction}`)}
            {onTest !== null && (
              <button type="button" className="link ml-2" onClick={onTest}>
                {t('test')}
              </button>
            )}
          </li>
        </ul>
        {place && (
          <button
            type="button"
            className="link text-review md:ml-auto"
            onClick={() => onShow(place.phase, place.item.key)}
          >
            {t('conflicts', { count: undecided.length })}
          </button>
        )}
      </div>
    </section>
  );
}
