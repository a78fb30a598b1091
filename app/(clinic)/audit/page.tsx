import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuditScreen } from '#components/audit/audit-screen.tsx';
import { auditInput } from '#components/audit/href.ts';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { StaffMain } from '#components/shell/staff-main.tsx';
import { listAudit } from '#lib/data/audit/list-audit.ts';
import { read } from '#lib/guard/read.ts';
import { requestExportAction } from '../data/actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('data.audit'))('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AuditPage({ searchParams }: Props) {
  const input = auditInput(await searchParams);
  const view = await read(listAudit, input);
  return (
    <AreaMessages areas={['data', 'clinic']} timeZone={view.timezone}>
      <StaffMain>
        <AuditScreen view={view} isFirstPage={!('after' in input)} request={requestExportAction} />
      </StaffMain>
    </AreaMessages>
  );
}
