import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { InviteScreen } from '#components/invite/invite-screen.tsx';
import { QrCode } from '#components/patient/qr-code.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { StaffMain } from '#components/shell/staff-main.tsx';
import { getInvite } from '#lib/data/links/queries.ts';
import { read } from '#lib/guard/read.ts';
import { makePaperCodeAction, revokeLinkAction, sendLinkAction } from './actions.ts';

/** No name in the title: it would stand in the browser's history and on shared screens. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('invite'))('pageTitle') };
}

type Props = { params: Promise<{ patientId: string }> };

export default async function InvitePage({ params }: Props) {
  const view = await read(getInvite, await params);
  const t = await getTranslations('invite');
  return (
    <AreaMessages areas={['invite', 'clinic']} timeZone={view.timezone}>
      <StaffMain>
        <InviteScreen
          view={view}
          acts={{ send: sendLinkAction, revoke: revokeLinkAction, makeCode: makePaperCodeAction }}
          qr={view.link && <QrCode text={view.link.url} label={t('qr')} />}
          backTo={view.hasOpenIntake ? 'intake' : 'patient'}
        />
      </StaffMain>
    </AreaMessages>
  );
}
