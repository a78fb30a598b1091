'use client';

import { useTranslations } from 'next-intl';
import { useCanTreat } from '#components/staff/role.tsx';
import { Card } from '#components/ui/card.tsx';
import type { MediaView } from '#lib/data/exercises/view.ts';
import { OwnMedia, type RemoveMedia } from './own-media.tsx';

/** The clinic's photos and videos beside the figure; nothing for those who can add none where there is none. */
export function MediaCard({
  exerciseId,
  name,
  media,
  remove,
}: {
  exerciseId: string;
  name: string;
  media: readonly MediaView[];
  remove: RemoveMedia;
}) {
  const t = useTranslations('library.media');
  const canTreat = useCanTreat();
  if (!canTreat && media.length === 0) return null;
  return (
    <Card title={t('title')} titleId="media">
      <OwnMedia exerciseId={exerciseId} name={name} media={media} {...(canTreat ? { remove } : {})} />
    </Card>
  );
}
