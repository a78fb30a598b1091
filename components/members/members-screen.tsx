'use client';

import { useRouter } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Card } from '#components/ui/card.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Table } from '#components/ui/table.tsx';
import { toasts } from '#components/ui/toast.tsx';
import type { MembersView, MemberView } from '#lib/data/members/view.ts';
import type { Result } from '#lib/result.ts';
import type { MemberActs } from './acts.ts';
import { DisableDialog } from './disable-dialog.tsx';
import { Invitations } from './invitations.tsx';
import { InviteDialog } from './invite-dialog.tsx';

/** Who works here, in which role, since when not seen; inviting, changing and ending that. */
export function MembersScreen({ view, acts }: { view: MembersView; acts: MemberActs }) {
  const t = useTranslations('members');
  const router = useRouter();
  const [busy, setBusy] = useState<string | null>(null);
  const [, start] = useTransition();

  function run(key: string, done: string, act: () => Promise<Result<unknown>>) {
    setBusy(key);
    start(async () => {
      const answer = await act().catch(() => null);
      setBusy(null);
      if (answer?.ok) {
        toasts.done(done);
        router.refresh();
      } else toasts.failed(t('failed'), answer?.error.message ?? t('noAnswer'));
    });
  }

  const left = view.members.filter(({ isDisabled, patients }) => isDisabled && patients > 0);
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead', { clinic: view.clinicName, count: view.members.filter((m) => !m.isDisabled).length })}
        actions={<InviteDialog invite={acts.invite} sendsMail={view.sendsMail} />}
      />
      {left.map((member) => (
        <div key={member.id} className="mt-4">
          <Banner
            kind="caution"
            title={t('leftBehind', { name: member.name, count: member.patients })}
            action={<ButtonLink href={`/members/${member.id}`}>{t('handOver')}</ButtonLink>}
          >
            {t('leftBehindText')}
          </Banner>
        </div>
      ))}
      <Card className="mt-6" title={t('members')} titleId="members-title">
        <Table
          caption={t('members')}
          captionHidden
          wide
          stacks
          rows={view.members}
          rowKey={(member) => member.id}
          columns={[
            { key: 'name', head: t('head.name'), cell: (member) => <Who member={member} />, rowHead: true },
            {
              key: 'role',
              head: t('head.role'),
              cell: (member) => (
                <span className="flex flex-wrap items-center gap-2">
                  {t(`role.${member.role}`)}
                  {member.isDisabled && <Chip tone="line">{t('disabled')}</Chip>}
                </span>
              ),
            },
            { key: 'patients', head: t('head.patients'), cell: (member) => member.patients, end: true },
            { key: 'seen', head: t('head.seen'), cell: (member) => <Seen at={member.lastSignIn} /> },
            {
              key: 'acts',
              head: t('head.acts'),
              cell: (member) => (
                <span className="flex flex-wrap gap-1.5 whitespace-nowrap @2xl:flex-nowrap">
                  {member.patients > 0 && (
                    <ButtonLink href={`/members/${member.id}`} size="sm">
                      {t('handOver')}
                    </ButtonLink>
                  )}
                  {member.isDisabled ? (
                    <Button
                      size="sm"
                      busy={busy === `enable/${member.id}`}
                      onClick={() =>
                        run(`enable/${member.id}`, t('enabled', { name: member.name }), () =>
                          acts.enable({ memberId: member.id }),
                        )
                      }
                    >
                      {t('enable')}
                    </Button>
                  ) : (
                    <>
                      <RoleButton
                        member={member}
                        busy={busy === `role/${member.id}`}
                        onPress={(role) =>
                          run(
                            `role/${member.id}`,
                            t('roleChanged', { name: member.name, role: t(`role.${role}`) }),
                            () => acts.changeRole({ memberId: member.id, role }),
                          )
                        }
                      />
                      <DisableDialog
                        member={member}
                        onConfirm={() =>
                          run(`disable/${member.id}`, t('disabledDone', { name: member.name }), () =>
                            acts.disable({ memberId: member.id }),
                          )
                        }
                      />
                    </>
                  )}
                </span>
              ),
            },
          ]}
        />
      </Card>
      <Invitations
        view={view}
        busy={busy}
        onRevoke={(id) => run(`revoke/${id}`, t('revoked'), () => acts.revoke({ invitationId: id }))}
      />
    </>
  );
}

function Who({ member }: { member: MemberView }) {
  const t = useTranslations('members');
  return (
    <>
      {member.name} {member.isSelf && <span className="font-normal text-ink-2">{t('you')}</span>}
      <span className="block text-xs font-normal text-ink-2">
        {[member.title, member.email].filter(Boolean).join(', ')}
      </span>
    </>
  );
}

function Seen({ at }: { at: string | null }) {
  const t = useTranslations('members');
  const format = useFormatter();
  if (at === null) return <span className="text-ink-2">{t('never')}</span>;
  return (
    <span className="num">
      {format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' })}
    </span>
  );
}

function RoleButton({
  member,
  busy,
  onPress,
}: {
  member: MemberView;
  busy: boolean;
  onPress: (role: MemberView['role']) => void;
}) {
  const t = useTranslations('members');
  const next = member.role === 'manager' ? 'therapist' : 'manager';
  return (
    <Button
      size="sm"
      busy={busy}
      {...(member.isLastManager ? { offReason: t('lastManager') } : {})}
      onClick={() => onPress(next)}
      aria-label={t('makeLabel', { name: member.name, role: t(`role.${next}`) })}
    >
      {t(`make.${next}`)}
    </Button>
  );
}
