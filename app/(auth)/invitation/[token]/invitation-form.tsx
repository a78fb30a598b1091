'use client';

import { signIn } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { PasswordField } from '#components/ui/password-field.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { TextField } from '#components/ui/text-field.tsx';

type Way = 'new' | 'existing';
type Problem = { name?: string; password?: string; form?: string };
type Props = { token: string; email: string; leastPassword: number };

/** Name and password for a new account, or the password of the account that there is. Signs in at once. */
export function InvitationForm({ token, email, leastPassword }: Props) {
  const t = useTranslations('members.accept');
  const [way, setWay] = useState<Way>('new');
  const [problem, setProblem] = useState<Problem>({});
  const [isBusy, setBusy] = useState(false);
  const isNew = way === 'new';

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = String(form.get('name') ?? '').trim();
    const password = String(form.get('password') ?? '');
    const found: Problem = {
      ...(isNew && name === '' ? { name: t('nameMissing') } : {}),
      ...(isNew && password.length < leastPassword
        ? { password: t('passwordShort', { count: leastPassword }) }
        : {}),
      ...(!isNew && password === '' ? { password: t('passwordMissing') } : {}),
    };
    setProblem(found);
    if (Object.keys(found).length > 0 || isBusy) return;
    setBusy(true);
    try {
      const answer = await signIn('invitation', { token, way, name, password, redirect: false });
      // A full load: the session of an earlier person is left behind.
      if (answer?.ok && !answer.error) return window.location.assign('/');
      setProblem({ form: t(isNew ? 'refusedNew' : 'refusedExisting') });
    } catch {
      setProblem({ form: t('unreachable') });
    }
    setBusy(false);
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <Segmented
        label={t('way')}
        name="way"
        value={way}
        onChange={(next) => {
          setWay(next);
          setProblem({});
        }}
        options={[
          { value: 'new', label: t('wayNew') },
          { value: 'existing', label: t('wayExisting') },
        ]}
      />
      <TextField
        label={t('email')}
        name="email"
        type="email"
        autoComplete="username"
        value={email}
        readOnly
      />
      {isNew && <TextField label={t('name')} name="name" autoComplete="name" error={problem.name} />}
      <PasswordField
        key={way}
        label={t('password')}
        name="password"
        autoComplete={isNew ? 'new-password' : 'current-password'}
        hint={isNew ? t('passwordHint', { count: leastPassword }) : t('existingHint')}
        error={problem.password}
      />
      <p role="alert" className="text-sm text-urgent empty:hidden">
        {problem.form}
      </p>
      <Button type="submit" variant="primary" busy={isBusy}>
        {t('submit')}
      </Button>
    </form>
  );
}
