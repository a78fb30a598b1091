'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogClose } from '#components/ui/dialog.tsx';
import { Icon, UserPlus } from '#components/ui/icon.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { MemberRole } from '#lib/data/members/view.ts';
import type { MemberActs } from './acts.ts';
import { CopyLink } from './copy-link.tsx';

const ROLES = ['therapist', 'manager'] as const;

/** E-mail and role; then the link, which also works without mail. */
export function InviteDialog({ invite, sendsMail }: { invite: MemberActs['invite']; sendsMail: boolean }) {
  const t = useTranslations('members');
  const ui = useTranslations('ui');
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [role, setRole] = useState<MemberRole>('therapist');
  const [error, setError] = useState<{ email?: string; form?: string }>({});
  const [made, setMade] = useState<{ url: string; email: string } | null>(null);
  const [isBusy, setBusy] = useState(false);

  function toggle(open: boolean) {
    setOpen(open);
    setError({});
    setMade(null);
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get('email') ?? '').trim();
    if (email === '') return setError({ email: t('emailMissing') });
    setBusy(true);
    const answer = await invite({ email, role }).catch(() => null);
    setBusy(false);
    if (answer?.ok) {
      setError({});
      setMade({ url: answer.data.url, email });
      router.refresh();
    } else {
      const field = answer?.error.fields?.email;
      if (field) setError({ email: t(field === 'member' ? 'emailMember' : 'emailWrong') });
      else setError({ form: answer?.error.message ?? t('noAnswer') });
    }
  }

  return (
    <Dialog
      open={isOpen}
      onOpenChange={toggle}
      closeOutside={false}
      trigger={
        <Button variant="primary" icon={<Icon of={UserPlus} />}>
          {t('invite')}
        </Button>
      }
      title={made ? t('invitedTitle', { email: made.email }) : t('inviteTitle')}
      description={made ? t(sendsMail ? 'invitedMail' : 'invitedNoMail') : t('inviteText')}
    >
      {made ? (
        <div className="grid gap-4">
          <CopyLink url={made.url} label={t('link')} />
          <DialogClose>
            <Button className="justify-self-end">{ui('close')}</Button>
          </DialogClose>
        </div>
      ) : (
        <form onSubmit={submit} noValidate className="grid gap-4">
          <TextField
            label={t('email')}
            name="email"
            type="email"
            autoComplete="off"
            spellCheck={false}
            error={error.email}
          />
          <Segmented
            label={t('head.role')}
            name="role"
            value={role}
            onChange={setRole}
            options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
          />
          <p className="text-xs text-ink-2">{t(`roleText.${role}`)}</p>
          <p role="alert" className="text-sm text-urgent empty:hidden">
            {error.form}
          </p>
          <div className="flex justify-end gap-2">
            <DialogClose>
              <Button>{ui('cancel')}</Button>
            </DialogClose>
            <Button type="submit" variant="primary" busy={isBusy}>
              {t('inviteSubmit')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
