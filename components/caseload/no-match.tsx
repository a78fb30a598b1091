import { useTranslations } from 'next-intl';
import { SeverityGlyph, severityOfRank } from '#components/glyph/severity.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { CASELOAD_GROUPS, type CaseloadView } from '#lib/data/caseload/view.ts';
import { caseloadHref, WIDE } from './href.ts';

/** Nobody passes the filter: offers the groups in which somebody does, and which part of it can go. */
export function NoMatch({ view }: { view: CaseloadView }) {
  const t = useTranslations('caseload.noMatch');
  const group = useTranslations('rules.group');
  const { filter, counts } = view;
  const place = filter.group === null ? t('place.all') : t('place.group', { group: group(filter.group) });
  const isNarrow = [filter.name, filter.stage, filter.program, filter.rule].some((part) => part !== null);
  const fitting = CASELOAD_GROUPS.filter((each) => each !== filter.group && counts[each] > 0);
  return (
    <EmptyState
      title={filter.name === null ? t('title', { place }) : t('named', { place, name: filter.name })}
      action={
        <>
          {fitting.map((each) => (
            <ButtonLink key={each} href={caseloadHref(filter, { group: each })}>
              <SeverityGlyph severity={severityOfRank(CASELOAD_GROUPS.indexOf(each) + 1)} size="sm" />
              {group(each)} <span className="num font-normal">{counts[each]}</span>
            </ButtonLink>
          ))}
          {fitting.length === 0 && (filter.mine || filter.therapist !== null) && isNarrow && (
            <ButtonLink href={caseloadHref(filter, { mine: false, therapist: null, group: null })}>
              {t('everyone')}
            </ButtonLink>
          )}
          {isNarrow && <ButtonLink href={caseloadHref(filter, WIDE)}>{t('clear')}</ButtonLink>}
        </>
      }
    >
      {fitting.length > 0 ? t('elsewhere') : undefined}
    </EmptyState>
  );
}
