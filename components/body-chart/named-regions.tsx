'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Check, Icon } from '#components/ui/icon.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { BODY_REGIONS, type BodyRegion, REGION_ZONES, type SymptomKind } from '#lib/clinical/body-regions.ts';
import { kindsAt, type Mark } from './marks.ts';
import type { MarkSide } from './region-shapes.ts';

const SIDES = ['left', 'right'] as const;

/** The places of the body chart as buttons with names, for the keyboard and screen readers, and for who likes words. */
export function NamedRegions({
  kind,
  marks,
  onToggle,
  patient = false,
}: {
  kind: SymptomKind;
  marks: readonly Mark[];
  onToggle: (region: BodyRegion, side: MarkSide) => void;
  patient?: boolean;
}) {
  const t = useTranslations('body-chart');
  const name = useId();
  const [side, setSide] = useState<(typeof SIDES)[number]>('left');
  const sideOf = (region: BodyRegion): MarkSide => (region === 'back-mid' ? 'central' : side);
  return (
    <details className={clsx('group', patient && 'text-base')}>
      <summary
        className={clsx(
          'cursor-pointer font-semibold text-brand underline underline-offset-2',
          patient ? 'min-h-11 py-2.5' : 'text-sm coarse:min-h-11 coarse:py-3',
        )}
      >
        {t('byName')}
      </summary>
      <div className="mt-2 grid gap-3">
        <Segmented
          label={t('sideQuestion')}
          name={name}
          value={side}
          onChange={setSide}
          patient={patient}
          options={SIDES.map((value) => ({ value, label: t(`side.${value}`) }))}
        />
        <ul className="flex flex-wrap gap-1.5" aria-label={t('places', { kind: t(`kind.${kind}`) })}>
          <Place
            label={t('regionCentral')}
            isOn={kindsAt(marks, 'back-low', 'central').includes(kind)}
            onPress={() => onToggle('back-low', 'central')}
          />
          {[...BODY_REGIONS]
            .sort((a, b) => REGION_ZONES[a] - REGION_ZONES[b])
            .map((region) => (
              <Place
                key={region}
                label={t(`region.${region}`)}
                isOn={kindsAt(marks, region, sideOf(region)).includes(kind)}
                onPress={() => onToggle(region, sideOf(region))}
              />
            ))}
        </ul>
      </div>
    </details>
  );
}

function Place({ label, isOn, onPress }: { label: string; isOn: boolean; onPress: () => void }) {
  return (
    <li>
      <button
        type="button"
        aria-pressed={isOn}
        onClick={onPress}
        className={clsx(
          'flex min-h-8 items-center gap-1.5 rounded-md border px-2.5 text-sm font-semibold coarse:min-h-11',
          isOn
            ? 'border-brand bg-brand-soft text-brand inset-ring-1 inset-ring-brand'
            : 'border-line-strong bg-surface hover:border-ink-2',
        )}
      >
        {isOn && <Icon of={Check} size="sm" weight={3} />}
        {label}
      </button>
    </li>
  );
}
