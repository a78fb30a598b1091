'use client';

import { useEffect, useRef } from 'react';
import { useReducedMotion } from '#components/figure/use-reduced-motion.ts';
import { FileImage } from '#components/library/file-image.tsx';
import type { MediaView } from '#lib/data/exercises/view.ts';

const PATH = '/api/v1/media/own/';

/** Stands in the place of the figure for an exercise of the clinic that has none: its photo, or its video, in a loop. */
export function MediaPicture({
  media,
  alt,
  isPlaying,
}: {
  media: readonly MediaView[];
  alt: string;
  isPlaying: boolean;
}) {
  const video = useRef<HTMLVideoElement>(null);
  const isReduced = useReducedMotion();
  const moves = isPlaying && !isReduced;
  useEffect(() => {
    if (video.current === null) return;
    if (moves) void video.current.play().catch(() => undefined);
    else video.current.pause();
  }, [moves]);
  const photo = media.find(({ kind }) => kind === 'image');
  if (photo) return <FileImage src={`${PATH}${photo.id}`} alt={alt} className="size-full object-contain" />;
  const [first] = media;
  if (!first) return null;
  return (
    <video
      ref={video}
      src={`${PATH}${first.id}`}
      muted
      loop
      playsInline
      preload="auto"
      aria-label={alt}
      className="size-full object-contain"
    />
  );
}
