import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PersonScreen } from '#components/data/person-screen.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { StaffMain } from '#components/shell/staff-main.tsx';
import { getPersonData } from '#lib/data/erasure/get-person-data.ts';
import { read } from '#lib/guard/read.ts';
import { erasePatientAction } from './actions.ts';

/** No name in the title: it would stand in the browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('data'))('title') };
}

type Props = { params: Promise<{ patientId: string }> };

export default async function PersonDataPage({ params }: Props) {
  const view = await read(getPersonData, await params);
  return (
    <AreaMessages areas={['data', 'clinic']}>
      <StaffMain>
        <PersonScreen view={view} erase={erasePatientAction} />
      </StaffMain>
    </AreaMessages>
  );
}
