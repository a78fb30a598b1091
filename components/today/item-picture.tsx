'use client';

import dynamic from 'next/dynamic';
import { FileImage } from '#components/library/file-image.tsx';
import type { RoutineItem } from '#lib/data/own/view.ts';
import { sideOf } from './item-side.ts';

const OwnFigure = dynamic(() => import('./own-figure.tsx').then((file) => file.OwnFigure), { ssr: false });

/**
 * The still of an exercise: the catalog's as a file that browsers keep, one for light and one for dark pages, of which
 * only the shown one is loaded; a figure of the clinic's own drawn here; else its photo. A decoration.
 */
export function ItemPicture({ item, isWide = false }: { item: RoutineItem; isWide?: boolean }) {
  const { figure, media } = item;
  const { side } = sideOf(item);
  const shape = `w-full object-contain ${isWide ? 'aspect-[2.3]' : 'aspect-[4/3]'}`;
  if (typeof figure === 'string') {
    const address = (variant: 'light' | 'dark') =>
      `/library/figures/${figure}/${variant}?view=${isWide ? 'wide' : 'usual'}-${side ?? 'any'}`;
    return (
      <>
        <FileImage src={address('light')} alt="" className={`${shape} dark:hidden`} />
        <FileImage src={address('dark')} alt="" className={`${shape} hidden dark:block`} />
      </>
    );
  }
  if (figure !== null) return <OwnFigure record={figure} side={side} aspect={isWide ? 2.3 : 4 / 3} />;
  const photo = media.find(({ kind }) => kind === 'image');
  if (photo === undefined) return null;
  return (
    <FileImage
      src={`/api/v1/media/own/${photo.id}`}
      alt=""
      className={`w-full object-cover ${isWide ? 'aspect-[2.3]' : 'aspect-[4/3]'}`}
    />
  );
}
