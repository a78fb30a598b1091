import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { CaseloadFilter } from '#lib/data/caseload/view.ts';
import { HowToRead } from './how-to-read.tsx';
import { caseloadHref } from './href.ts';

/** No patients at all, or none of one's own: what this list will do, and how a row is read. */
export function EmptyCaseload({ filter, canTreat }: { filter: CaseloadFilter; canTreat: boolean }) {
  const t = useTranslations('caseload');
  const isMine = filter.mine && canTreat;
  return (
    <div className="mt-4 grid gap-6">
      <div className="card">
        {isMine ? (
          <EmptyState
            title={t('emptyMine.title')}
            action={
              <ButtonLink href={caseloadHref(filter, { mine: false })} variant="primary">
                {t('emptyMine.action')}
              </ButtonLink>
            }
          >
            {t('emptyMine.text')}
          </EmptyState>
        ) : (
          <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
        )}
      </div>
      <HowToRead />
    </div>
  );
}
