import { getTranslations } from 'next-intl/server';
import { StaffMain } from '#components/shell/staff-main.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';

/** The same for staff, under their bar: what does not exist, belongs to another clinic or role, or is malformed. */
export default async function StaffNotFound() {
  const t = await getTranslations('pages.notFound');
  return (
    <StaffMain>
      <PageHeader title={t('title')} />
      <div className="card mt-6 p-6">
        <p className="max-w-[66ch] text-base">{t('staffText')}</p>
        <div className="mt-4 flex flex-wrap gap-2">
          <ButtonLink href="/caseload" variant="primary">
            {t('caseload')}
          </ButtonLink>
        </div>
      </div>
    </StaffMain>
  );
}
