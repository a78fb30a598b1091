'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { FigureSvg } from '#components/figure/figure-svg.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { HAIR_COLORS, HAIRS, LEGS, OUTFITS, SKINS, SLEEVES } from '#lib/data/me/input.ts';
import type { Look } from '#lib/data/me/view.ts';
import { frame, startAndEnd } from '#lib/figure/draw.ts';
import type { FigureRecord } from '#lib/figure/record.ts';
import type { Result } from '#lib/result.ts';
import { useChange } from './use-change.ts';

type Props = { look: Look; record: FigureRecord | null; save: (look: Look) => Promise<Result<unknown>> };

/** How the person in the player looks. */
export function LookCard({ look: stored, record, save }: Props) {
  const t = useTranslations('me.look');
  const [look, setLook] = useState(stored);
  const { busy, said, change } = useChange();
  const drawing = useMemo(() => {
    if (record === null) return null;
    return frame(record, startAndEnd(record)[1], { person: look, aspect: 4 / 3, plain: true });
  }, [record, look]);
  const set = (part: Partial<Look>) => setLook((before) => ({ ...before, ...part }));
  return (
    <Card phone title={t('title')} titleId="look">
      {drawing !== null && (
        <div className="mx-auto mb-3 max-w-60">
          <FigureSvg drawing={drawing} person={look} />
        </div>
      )}
      <div className="grid gap-4">
        <Segmented
          patient
          label={t('skin')}
          name="skin"
          value={String(look.skin)}
          onChange={(value) => set({ skin: SKINS.find((skin) => String(skin) === value) ?? look.skin })}
          options={SKINS.map((skin) => ({ value: String(skin), label: t('skinTone', { skin }) }))}
        />
        <Segmented
          patient
          label={t('hair')}
          name="hair"
          value={look.hair}
          onChange={(hair) => set({ hair })}
          options={HAIRS.map((value) => ({ value, label: t(`hairs.${value}`) }))}
        />
        <Segmented
          patient
          label={t('hairColor')}
          name="hair-color"
          value={look.hairColor}
          onChange={(hairColor) => set({ hairColor })}
          options={HAIR_COLORS.map((value) => ({ value, label: t(`colors.${value}`) }))}
        />
        <Segmented
          patient
          label={t('outfit')}
          name="outfit"
          value={look.outfit}
          onChange={(outfit) => set({ outfit })}
          options={OUTFITS.map((value) => ({ value, label: t(`outfits.${value}`) }))}
        />
        <Segmented
          patient
          label={t('sleeves')}
          name="sleeves"
          value={look.sleeves}
          onChange={(sleeves) => set({ sleeves })}
          options={SLEEVES.map((value) => ({ value, label: t(`lengths.${value}`) }))}
        />
        <Segmented
          patient
          label={t('legs')}
          name="legs"
          value={look.legs}
          onChange={(legs) => set({ legs })}
          options={LEGS.map((value) => ({ value, label: t(`trousers.${value}`) }))}
        />
        <Button size="patient" busy={busy} onClick={() => void change(() => save(look), t('saved'))}>
          {t('save')}
        </Button>
        <p role="status" className="text-base font-semibold">
          {said}
        </p>
      </div>
    </Card>
  );
}
