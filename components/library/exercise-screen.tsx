import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Banner } from '#components/ui/banner.tsx';
import { Card } from '#components/ui/card.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import type { ExercisePage } from '#lib/data/exercises/view.ts';
import { DoseFacts } from './dose-facts.tsx';
import { EvidenceCard, NeighborsCard, UsedInCard } from './exercise-facts.tsx';
import { HowToCard, SafetyCard } from './exercise-lists.tsx';
import { ExercisePreview } from './exercise-preview.tsx';

/** One exercise in full: picture, steps, dose, safety, evidence, neighbors, where it is used. */
export function ExerciseScreen({
  exercise,
  actions,
  media,
}: {
  exercise: ExercisePage;
  /** What can be done with it. */
  actions?: ReactNode;
  /** Photos and videos of the clinic. */
  media?: ReactNode;
}) {
  const t = useTranslations('library');
  return (
    <>
      <PageHeader
        title={exercise.name}
        lead={
          exercise.aliases.length === 0 ? undefined : t('aliases', { names: exercise.aliases.join(', ') })
        }
        back={{ href: '/library', label: t('title') }}
        actions={actions}
      />
      <Facts exercise={exercise} />
      {exercise.own?.isArchived && (
        <div className="mt-4">
          <Banner kind="notice" title={t('archivedTitle')}>
            {t('archivedText')}
          </Banner>
        </div>
      )}
      {exercise.own?.copiedFrom && (
        <p className="mt-3 text-ink-2">
          {t.rich('copiedFrom', {
            name: exercise.own.copiedFrom.name,
            link: (words) => <TextLink href={`/library/${exercise.own?.copiedFrom?.slug}`}>{words}</TextLink>,
          })}
        </p>
      )}
      <div className="mt-5 grid gap-5 lg:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)] xl:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)_20rem]">
        <div className="grid content-start gap-5">
          <Card>
            <ExercisePreview exercise={exercise} />
          </Card>
          {media}
        </div>
        <div className="grid content-start gap-5">
          <HowToCard exercise={exercise} />
          <SafetyCard exercise={exercise} />
        </div>
        <div className="grid content-start gap-5 lg:col-span-2 lg:grid-cols-2 xl:col-span-1 xl:grid-cols-1">
          <Card title={t('dose.title')} titleId="dose">
            <DoseFacts exercise={exercise} />
          </Card>
          <NeighborsCard exercise={exercise} />
          <UsedInCard usedIn={exercise.usedIn} />
          <EvidenceCard exercise={exercise} />
        </div>
      </div>
    </>
  );
}

function Facts({ exercise }: { exercise: ExercisePage }) {
  const t = useTranslations('library');
  const stages = useTranslations('glyph');
  return (
    <ul className="mt-3 flex flex-wrap gap-1.5" aria-label={t('facts')}>
      {exercise.own !== null && (
        <li>
          <Chip tone="brand">{t('ours')}</Chip>
        </li>
      )}
      <li>
        <Chip>{t(`category.${exercise.category}`)}</Chip>
      </li>
      <li>
        <Chip>{t(`position.${exercise.position}`)}</Chip>
      </li>
      <li>
        <Chip>{t('directionFact', { direction: t(`direction.${exercise.direction}`) })}</Chip>
      </li>
      {exercise.equipment.length === 0 ? (
        <li>
          <Chip>{t('equipment.nothing')}</Chip>
        </li>
      ) : (
        exercise.equipment.map((thing) => (
          <li key={thing}>
            <Chip>{t(`equipment.${thing}`)}</Chip>
          </li>
        ))
      )}
      {exercise.stages.suited.map((stage) => (
        <li key={stage}>
          <Chip tone="line">{t('suits', { stage: stages(`stage.${stage}`) })}</Chip>
        </li>
      ))}
      {exercise.stages.caution.map((stage) => (
        <li key={stage}>
          <Chip tone="review">{t('withCare', { stage: stages(`stage.${stage}`) })}</Chip>
        </li>
      ))}
    </ul>
  );
}
