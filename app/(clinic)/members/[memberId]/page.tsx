import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HandOverScreen } from '#components/members/hand-over-screen.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { StaffMain } from '#components/shell/staff-main.tsx';
import { getCaseloadOfMember } from '#lib/data/members/hand-over-caseload.ts';
import { read } from '#lib/guard/read.ts';
import { handOverCaseloadAction } from '../actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('members'))('handOver') };
}

export default async function MemberPage({ params }: { params: Promise<{ memberId: string }> }) {
  const { memberId } = await params;
  const view = await read(getCaseloadOfMember, { memberId });
  return (
    <AreaMessages areas={['members', 'glyph']} timeZone={view.timezone}>
      <StaffMain>
        <HandOverScreen view={view} handOver={handOverCaseloadAction} />
      </StaffMain>
    </AreaMessages>
  );
}
