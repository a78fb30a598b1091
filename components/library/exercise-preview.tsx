import { useTranslations } from 'next-intl';
import { AnimatedFigure } from '#components/figure/animated-figure.tsx';
import { FigurePair } from '#components/figure/figure-pair.tsx';
import { StillFigure } from '#components/figure/still-figure.tsx';
import type { ExercisePage } from '#lib/data/exercises/view.ts';
import { moves } from '#lib/figure/timeline.ts';

/** The exercise large and moving, and its start and end side by side. */
export function ExercisePreview({
  exercise,
}: {
  exercise: Pick<ExercisePage, 'name' | 'alt' | 'figure' | 'dose' | 'shortCue'>;
}) {
  const t = useTranslations('library.preview');
  const { name, alt, figure, dose, shortCue } = exercise;
  if (figure === null) return <p className="text-ink-2">{t('none')}</p>;
  const hold = dose.holdSeconds?.[0] ?? 0;
  const labels = { play: t('play', { name }), pause: t('pause', { name }) };
  return (
    <>
      <AnimatedFigure
        record={figure}
        title={alt}
        labels={labels}
        className="overflow-hidden rounded-lg bg-plate"
        {...(hold > 0 ? { holdSeconds: Math.min(hold, 10) } : {})}
      >
        <StillFigure figure={figure} title={alt} />
      </AnimatedFigure>
      <p className="mt-3 text-base font-semibold">{shortCue}</p>
      <p className="mt-1 text-ink-2">{alt}</p>
      {moves(figure) && (
        <FigurePair figure={figure} titles={[t('start', { name }), t('end', { name })]} className="mt-4" />
      )}
    </>
  );
}
