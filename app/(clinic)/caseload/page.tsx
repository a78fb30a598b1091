import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CaseloadScreen } from '#components/caseload/caseload-screen.tsx';
import { caseloadInput } from '#components/caseload/href.ts';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { StaffMain } from '#components/shell/staff-main.tsx';
import { listCaseload } from '#lib/data/caseload/queries.ts';
import { read } from '#lib/guard/read.ts';
import {
  acknowledgeFlagAction,
  closeRedFlagAction,
  logCallAction,
  sendMessageAction,
  snoozeFlagAction,
} from '../patients/[patientId]/actions.ts';
import { filterChoicesAction, moreCaseloadAction } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('caseload'))('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CaseloadPage({ searchParams }: Props) {
  const view = await read(listCaseload, caseloadInput(await searchParams));
  return (
    <AreaMessages
      areas={['acts', 'caseload', 'chart', 'clinic', 'glyph', 'patient', 'rules']}
      timeZone={view.timezone}
    >
      <StaffMain>
        <CaseloadScreen
          view={view}
          acts={{
            acknowledge: acknowledgeFlagAction,
            snooze: snoozeFlagAction,
            close: closeRedFlagAction,
            call: logCallAction,
            message: sendMessageAction,
          }}
          loadMore={moreCaseloadAction}
          loadChoices={filterChoicesAction}
        />
      </StaffMain>
    </AreaMessages>
  );
}
