import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { StillFigure } from '#components/figure/still-figure.tsx';
import { AuthLayout } from '#components/shell/auth-layout.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { invitationPage } from '#lib/data/members/invitation-page.ts';
import { InvitationForm } from './invitation-form.tsx';

export const metadata: Metadata = { referrer: 'no-referrer', robots: { index: false } };

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const t = await getTranslations('members.accept');
  const invitation = await invitationPage(token, new Date());
  if (!invitation) {
    return (
      <AuthLayout title={t('goneTitle')} lead={t('goneText')} picture={<StillFigure figure="bird-dog" />}>
        <TextLink href="/sign-in">{t('signIn')}</TextLink>
      </AuthLayout>
    );
  }
  const { clinicName, email, role, leastPassword } = invitation;
  return (
    <AuthLayout
      title={t('title', { clinic: clinicName })}
      lead={t(`lead.${role}`)}
      foot={t('foot')}
      picture={<StillFigure figure="bird-dog" />}
    >
      <AreaMessages areas={['members']}>
        <InvitationForm token={token} email={email} leastPassword={leastPassword} />
      </AreaMessages>
    </AuthLayout>
  );
}
