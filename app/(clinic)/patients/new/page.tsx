import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewPatientForm } from '#components/intake/new-patient-form.tsx';
import { OpenIntakes } from '#components/intake/open-intakes.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { StaffMain } from '#components/shell/staff-main.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { listOpenIntakes } from '#lib/data/intake/queries.ts';
import { read } from '#lib/guard/read.ts';
import { createPatientAction } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('intake'))('new.pageTitle') };
}

/** A new record, which leads straight into its intake; beside it the intakes that wait. */
export default async function NewPatientPage() {
  const { open, today } = await read(listOpenIntakes, {});
  const t = await getTranslations('intake');
  return (
    <AreaMessages areas={['intake', 'clinic']}>
      <StaffMain>
        <PageHeader
          title={t('new.title')}
          lead={t('new.lead')}
          back={{ href: '/caseload', label: t('new.back') }}
        />
        <div className="mt-6 grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(18rem,25.5rem)]">
          <NewPatientForm create={createPatientAction} today={today} />
          <OpenIntakes open={open} />
        </div>
      </StaffMain>
    </AreaMessages>
  );
}
