'use client';

import { useTranslations } from 'next-intl';
import { PainScale } from '#components/body-chart/pain-scale.tsx';
import { useThumb } from '#components/check-in/use-thumb.ts';
import type { QuestionProps } from './ahead.tsx';

/** A number from 0 to 10; a finger goes on by itself. */
export function NumberQuestion({
  ahead,
  name,
}: QuestionProps & { name: 'leg' | 'back' | 'worry' | 'sleep' }) {
  const t = useTranslations('ahead');
  const thumb = useThumb();
  return (
    <div {...thumb.watch}>
      <PainScale
        label={t(`${name}.label`)}
        ends={
          name === 'worry' || name === 'sleep'
            ? { low: t(`${name}.low`), high: t(`${name}.high`) }
            : undefined
        }
        name={name}
        value={ahead.answers[name] ?? null}
        onChange={(value) => {
          ahead.answer({ [name]: value });
          thumb.goOn(ahead.next);
        }}
      />
    </div>
  );
}
