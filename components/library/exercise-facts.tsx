import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Card } from '#components/ui/card.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { ArrowDown, ArrowUp, Icon } from '#components/ui/icon.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import type { ExerciseLink, ExercisePage } from '#lib/data/exercises/view.ts';

/** Easier and harder exercises as links, and the changes that need no other exercise. */
export function NeighborsCard({ exercise }: { exercise: ExercisePage }) {
  const t = useTranslations('library');
  const { easier, harder, easierWords, harderWords } = exercise;
  if (easier.length + harder.length + easierWords.length + harderWords.length === 0) return null;
  return (
    <Card title={t('neighbors')} titleId="neighbors">
      <div className="grid gap-4">
        <Ladder title={t('easier')} icon={<Icon of={ArrowDown} />} links={easier} words={easierWords} />
        <Ladder title={t('harder')} icon={<Icon of={ArrowUp} />} links={harder} words={harderWords} />
      </div>
    </Card>
  );
}

function Ladder({
  title,
  icon,
  links,
  words,
}: {
  title: string;
  icon: ReactNode;
  links: readonly ExerciseLink[];
  words: readonly string[];
}) {
  if (links.length + words.length === 0) return null;
  return (
    <div>
      <h3 className="flex items-center gap-1.5 text-sm">
        {icon}
        {title}
      </h3>
      <ul className="mt-1 space-y-1">
        {links.map(({ slug, name }) => (
          <li key={slug}>
            <TextLink href={`/library/${slug}`}>{name}</TextLink>
          </li>
        ))}
        {words.map((word) => (
          <li key={word} className="text-ink-2">
            {word}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How good the evidence is, with its sources; what rests on common knowledge or on this product's choice says so. */
export function EvidenceCard({ exercise }: { exercise: ExercisePage }) {
  const t = useTranslations('library');
  const { evidence, own } = exercise;
  return (
    <Card title={t('evidence.title')} titleId="evidence">
      <p>{evidence.note}</p>
      <p className="mt-2 flex flex-wrap gap-1">
        {evidence.isBackground && <Chip tone="line">{t('evidence.background')}</Chip>}
        {evidence.isDesign && <Chip tone="line">{t('evidence.design')}</Chip>}
      </p>
      {evidence.sources.length > 0 && (
        <>
          <h3 className="mt-3 text-sm">{t(own === null ? 'evidence.sources' : 'evidence.sourcesOfCopy')}</h3>
          <ul className="mt-1 list-disc space-y-1 pl-5 text-xs text-ink-2">
            {evidence.sources.map(({ key, citation }) => (
              <li key={key}>{citation}</li>
            ))}
          </ul>
        </>
      )}
      <p className="mt-3 text-xs text-ink-3">
        {own === null
          ? t('evidence.stamp', {
              author: exercise.author,
              license: exercise.license,
              date: new Date(`${exercise.reviewedOn}T00:00:00Z`),
            })
          : t('evidence.ownStamp', { author: exercise.author })}
      </p>
    </Card>
  );
}

/** Programs of the clinic's patients and templates that hold it, each a link. */
export function UsedInCard({ usedIn }: { usedIn: ExercisePage['usedIn'] }) {
  const t = useTranslations('library.usedIn');
  const { programs, currentPrograms, templates } = usedIn;
  return (
    <Card title={t('title')} titleId="used-in">
      <p>{t('programs', { count: currentPrograms })}</p>
      {programs.length > 0 && (
        <ul className="mt-1 space-y-1">
          {programs.map(({ programId, patientId, patientName, title }) => (
            <li key={programId}>
              <TextLink href={`/patients/${patientId}`}>{patientName}</TextLink>{' '}
              <span className="text-ink-2">{title}</span>
            </li>
          ))}
          {currentPrograms > programs.length && (
            <li className="text-ink-2">{t('more', { count: currentPrograms - programs.length })}</li>
          )}
        </ul>
      )}
      {templates.length === 0 ? (
        <p className="mt-2 text-ink-2">{t('noTemplate')}</p>
      ) : (
        <>
          <h3 className="mt-3 text-sm">{t('templates')}</h3>
          <ul className="mt-1 space-y-1">
            {templates.map(({ slug, code, name }) => (
              <li key={slug}>
                <TextLink href={`/library?template=${slug}`}>{name}</TextLink>{' '}
                <span className="text-ink-3">{code ?? t('ours')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
