'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { MediaView } from '#lib/data/exercises/view.ts';
import { FileImage } from './file-image.tsx';

/** Photos and videos of an exercise, one below the other. Needs the messages of the area `media`. */
export function MediaList({
  name,
  media,
  path,
  more,
}: {
  name: string;
  media: readonly MediaView[];
  /** Address before the id: staff and patients have their own. */
  path: '/api/v1/media/' | '/api/v1/media/own/';
  /** What stands below each. */
  more?: (id: string, number: number) => ReactNode;
}) {
  const t = useTranslations('media');
  return (
    <ul className="grid gap-4">
      {media.map(({ id, kind }, index) => (
        <li key={id}>
          {kind === 'image' ? (
            <FileImage
              src={`${path}${id}`}
              alt={t('photo', { name, number: index + 1 })}
              className="w-full rounded-lg bg-sunken"
            />
          ) : (
            // biome-ignore lint/a11y/useMediaCaption: the steps beside it say in words what the video shows
            <video
              src={`${path}${id}`}
              controls
              playsInline
              preload="metadata"
              aria-label={t('video', { name, number: index + 1 })}
              className="w-full rounded-lg bg-sunken"
            />
          )}
          {more?.(id, index + 1)}
        </li>
      ))}
    </ul>
  );
}
