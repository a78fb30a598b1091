import { useFormatter, useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import type { MembersView } from '#lib/data/members/view.ts';
import { CopyLink } from './copy-link.tsx';

/** Invitations that wait, with their links; those that ran out say so. */
export function Invitations({
  view,
  busy,
  onRevoke,
}: {
  view: MembersView;
  busy: string | null;
  onRevoke: (invitationId: string) => void;
}) {
  const t = useTranslations('members');
  const format = useFormatter();
  if (view.invitations.length === 0) return null;
  return (
    <Card className="mt-5" title={t('invitations')} titleId="invitations-title">
      <ul className="divide-y divide-line">
        {view.invitations.map((invitation) => (
          <li key={invitation.id} className="grid gap-2 py-3">
            <div className="flex flex-wrap items-center justify-between gap-2">
              <p className="min-w-0">
                <b className="break-words">{invitation.email}</b>, {t(`role.${invitation.role}`)}
                <span className="block text-xs text-ink-2">
                  {t(invitation.isExpired ? 'expired' : 'open', {
                    by: invitation.invitedBy,
                    until: format.dateTime(new Date(invitation.expiresAt), {
                      dateStyle: 'medium',
                      timeStyle: 'short',
                      hourCycle: 'h23',
                    }),
                  })}
                </span>
              </p>
              <Button
                size="sm"
                busy={busy === `revoke/${invitation.id}`}
                onClick={() => onRevoke(invitation.id)}
                aria-label={t('revokeLabel', { email: invitation.email })}
              >
                {t('revoke')}
              </Button>
            </div>
            {invitation.url !== null && (
              <CopyLink url={invitation.url} label={t('linkOf', { email: invitation.email })} />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
