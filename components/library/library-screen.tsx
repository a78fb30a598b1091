import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ArrowLeft, ArrowRight, Icon, Plus } from '#components/ui/icon.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import type { LibraryView } from '#lib/data/exercises/view.ts';
import { ExerciseCard } from './exercise-card.tsx';
import { libraryHref } from './href.ts';
import { LibraryFilters } from './library-filters.tsx';
import { OnlyTherapist } from './only-therapist.tsx';

/** All exercises: search, filters, how many match, and a page of cards. */
export function LibraryScreen({ view }: { view: LibraryView }) {
  const t = useTranslations('library');
  const { filter, cards, found, all, page, pages } = view;
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <OnlyTherapist>
            <ButtonLink href="/library/new" variant="primary" icon={<Icon of={Plus} />}>
              {t('act.new')}
            </ButtonLink>
          </OnlyTherapist>
        }
      />
      <div className="mt-5">
        <LibraryFilters key={libraryHref({ ...filter, q: '' })} filter={filter} />
      </div>
      <p role="status" className="mt-4 text-sm text-ink-2">
        {filter.from === 'archived' ? t('foundArchived', { found }) : t('found', { found, all })}
      </p>
      {view.template !== null && (
        <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-semibold">{t('ofTemplate', { name: view.template })}</span>
          <TextLink href={libraryHref(filter, { template: undefined })}>{t('ofTemplateOff')}</TextLink>
        </p>
      )}
      {cards.length === 0 ? (
        <EmptyState
          title={t(filter.from === 'own' && filter.q === '' ? 'noneOwn' : 'none')}
          action={<ButtonLink href="/library">{t('showAll')}</ButtonLink>}
        >
          {t('noneText')}
        </EmptyState>
      ) : (
        <ul className="mt-3 grid grid-cols-[repeat(auto-fill,minmax(min(10.5rem,100%),1fr))] gap-3 md:grid-cols-[repeat(auto-fill,minmax(13rem,1fr))] md:gap-4">
          {cards.map((card) => (
            <ExerciseCard key={card.slug} card={card} />
          ))}
        </ul>
      )}
      {pages > 1 && (
        <nav
          aria-label={t('pages.label')}
          className="mt-6 flex flex-wrap items-center justify-center gap-x-4 gap-y-2"
        >
          {page > 1 && (
            <ButtonLink href={libraryHref(filter, {}, page - 1)} icon={<Icon of={ArrowLeft} />}>
              {t('pages.before')}
            </ButtonLink>
          )}
          <span className="text-ink-2">{t('pages.place', { page, pages })}</span>
          {page < pages && (
            <ButtonLink href={libraryHref(filter, {}, page + 1)}>
              {t('pages.next')}
              <Icon of={ArrowRight} />
            </ButtonLink>
          )}
        </nav>
      )}
    </>
  );
}
