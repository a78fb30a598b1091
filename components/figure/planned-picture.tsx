import { FileImage } from '#components/library/file-image.tsx';
import type { FigureRef, MediaView } from '#lib/data/exercises/view.ts';
import type { BodySide } from '#lib/player/sequence.ts';
import { StillFigure } from './still-figure.tsx';

/** The still of an exercise in a plan: its figure, or a photo of the clinic where it has none. A decoration. */
export function PlannedPicture({
  figure,
  media,
  photos,
  side,
  aspect,
}: {
  figure: FigureRef | null;
  media: readonly MediaView[];
  /** Address before the id: staff and patients have their own. */
  photos: '/api/v1/media/' | '/api/v1/media/own/';
  side?: BodySide | undefined;
  aspect?: number;
}) {
  if (figure !== null) {
    return (
      <StillFigure
        figure={figure}
        {...(side === undefined ? {} : { side })}
        {...(aspect === undefined ? {} : { aspect })}
      />
    );
  }
  const photo = media.find(({ kind }) => kind === 'image');
  if (!photo) return null;
  return <FileImage src={`${photos}${photo.id}`} alt="" className="size-full object-cover" />;
}
