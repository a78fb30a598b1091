import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { CaseloadView } from '#lib/data/caseload/view.ts';
import { caseloadHref } from './href.ts';

/** Nobody passes the filter: says which part of it can go. */
export function NoMatch({ view }: { view: CaseloadView }) {
  const t = useTranslations('caseload.noMatch');
  const group = useTranslations('rules.group');
  const { filter } = view;
  const place = filter.group === null ? t('place.all') : t('place.group', { group: group(filter.group) });
  const isNarrow = filter.name !== null || filter.stage !== null;
  return (
    <EmptyState
      title={filter.name === null ? t('title', { place }) : t('named', { place, name: filter.name })}
      action={
        <>
          {filter.group !== null && isNarrow && (
            <ButtonLink href={caseloadHref(filter, { group: null })}>{t('allGroups')}</ButtonLink>
          )}
          {filter.mine && isNarrow && (
            <ButtonLink href={caseloadHref(filter, { mine: false })}>{t('everyone')}</ButtonLink>
          )}
          <ButtonLink href={caseloadHref(filter, { group: null, stage: null, name: null })}>
            {t('clear')}
          </ButtonLink>
        </>
      }
    />
  );
}
