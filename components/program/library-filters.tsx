'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { ChevronDown, Icon, X } from '#components/ui/icon.tsx';
import { useBuilder } from './builder-context.tsx';
import { type LibraryFilter, NO_FILTER, valuesOf } from './library-filter.ts';

const CHOICES = ['direction', 'category', 'position'] as const;

/** Filters of the library: two to press, three to choose from. */
export function LibraryFilters({
  filter,
  onChange,
}: {
  filter: LibraryFilter;
  onChange: (filter: LibraryFilter) => void;
}) {
  const t = useTranslations('program');
  const stage = useTranslations('glyph.stage');
  const { view } = useBuilder();
  const isAny = CHOICES.some((name) => filter[name] !== '') || filter.isForStage || filter.isWithoutEquipment;
  return (
    <fieldset className="flex flex-wrap items-center gap-1.5">
      <legend className="sr-only">{t('library.filters')}</legend>
      <Toggle
        isOn={filter.isForStage}
        onPress={() => onChange({ ...filter, isForStage: !filter.isForStage })}
        label={t('library.forStage', { stage: stage(`${view.episode.stage}`) })}
      />
      <Toggle
        isOn={filter.isWithoutEquipment}
        onPress={() => onChange({ ...filter, isWithoutEquipment: !filter.isWithoutEquipment })}
        label={t('library.noEquipment')}
      />
      {CHOICES.map((name) => (
        <span key={name} className="relative inline-block">
          <select
            aria-label={t(`library.${name}`)}
            value={filter[name]}
            onChange={(event) => onChange({ ...filter, [name]: event.target.value })}
            className={clsx(
              'field min-h-8 w-auto max-w-40 appearance-none py-0.5 pr-7 text-xs',
              filter[name] !== '' && 'border-brand font-semibold text-brand',
            )}
          >
            <option value="">{t('library.any', { label: t(`library.${name}`) })}</option>
            {valuesOf(view.exercises, name).map((value) => (
              <option key={value} value={value}>
                {t(`${name}.${value}` as 'direction.extension')}
              </option>
            ))}
          </select>
          <Icon
            of={ChevronDown}
            size="xs"
            className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 text-ink-2"
          />
        </span>
      ))}
      {isAny && (
        <button
          type="button"
          className="link text-xs"
          onClick={() => onChange({ ...NO_FILTER, words: filter.words })}
        >
          {t('library.clear')}
        </button>
      )}
    </fieldset>
  );
}

function Toggle({ isOn, label, onPress }: { isOn: boolean; label: string; onPress: () => void }) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={onPress}
      className={clsx('btn btn-sm', isOn ? 'btn-soft' : 'btn-line')}
    >
      {label}
      {isOn && <Icon of={X} size="xs" />}
    </button>
  );
}
