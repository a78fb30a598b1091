import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DataScreen } from '#components/data/data-screen.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { StaffMain } from '#components/shell/staff-main.tsx';
import { getActivityReport } from '#lib/data/activity/queries.ts';
import { listExports } from '#lib/data/exports/queries.ts';
import { listKeys } from '#lib/data/keys/queries.ts';
import { fhirBase } from '#lib/data/record/fhir-resources.ts';
import { read } from '#lib/guard/read.ts';
import {
  confirmMinutesAction,
  createKeyAction,
  requestExportAction,
  revokeKeyAction,
  switchActivityAction,
} from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('data'))('title') };
}

type Props = { searchParams: Promise<{ month?: string | string[] }> };

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

export default async function DataPage({ searchParams }: Props) {
  const { month } = await searchParams;
  const files = await read(listExports, {});
  const keys = await read(listKeys, {});
  const activity = await read(
    getActivityReport,
    typeof month === 'string' && MONTH.test(month) ? { month } : {},
  );
  return (
    <AreaMessages areas={['data', 'clinic']}>
      <StaffMain>
        <DataScreen
          files={files}
          keys={keys}
          activity={activity}
          address={fhirBase()}
          today={new Date().toISOString().slice(0, 10)}
          acts={{
            request: requestExportAction,
            createKey: createKeyAction,
            revokeKey: revokeKeyAction,
            switchActivity: switchActivityAction,
            confirm: confirmMinutesAction,
          }}
        />
      </StaffMain>
    </AreaMessages>
  );
}
