import { clsx } from 'clsx';
import { StillFigure } from '#components/figure/still-figure.tsx';
import { Icon, Library } from '#components/ui/icon.tsx';
import type { Picture } from '#lib/data/exercises/view.ts';
import { FileImage } from './file-image.tsx';

/** The still of a card, as decoration: the name beside it says what it is. Catalog stills are cached by the browser. */
export function ExercisePicture({ picture, className }: { picture: Picture; className?: string }) {
  return (
    <div
      className={clsx('grid aspect-4/3 place-items-center overflow-hidden bg-plate text-ink-3', className)}
    >
      <Still picture={picture} />
    </div>
  );
}

function Still({ picture }: { picture: Picture }) {
  switch (picture.kind) {
    case 'catalog':
      return (
        <>
          <FigureFile slug={picture.slug} variant="light" className="dark:hidden" />
          <FigureFile slug={picture.slug} variant="dark" className="hidden dark:block" />
        </>
      );
    case 'own':
      return <StillFigure figure={picture.record} />;
    case 'photo':
      return <FileImage src={`/api/v1/media/${picture.mediaId}`} alt="" className="size-full object-cover" />;
    case 'none':
      return <Icon of={Library} size="hero" weight={1.25} />;
  }
}

function FigureFile({
  slug,
  variant,
  className,
}: {
  slug: string;
  variant: 'light' | 'dark';
  className: string;
}) {
  return (
    <FileImage
      src={`/library/figures/${slug}/${variant}`}
      alt=""
      width={400}
      height={300}
      className={clsx('h-auto w-full', className)}
    />
  );
}
