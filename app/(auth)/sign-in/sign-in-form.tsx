'use client';

import { signIn } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { PasswordField } from '#components/ui/password-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';

type Problem = { email?: string; password?: string; form?: string };

/** E-mail and password; a failure says the same whether the account exists or not, and keeps what was typed. */
export function SignInForm() {
  const t = useTranslations('auth');
  const [problem, setProblem] = useState<Problem>({});
  const [isBusy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const email = String(form.get('email') ?? '').trim();
    const password = String(form.get('password') ?? '');
    const missing: Problem = {
      ...(email ? {} : { email: t('emailMissing') }),
      ...(password ? {} : { password: t('passwordMissing') }),
    };
    setProblem(missing);
    if (Object.keys(missing).length > 0 || isBusy) return;
    setBusy(true);
    try {
      const answer = await signIn('staff', { email, password, redirect: false });
      // A full load: nothing of an earlier person stays in the page's memory.
      if (answer?.ok && !answer.error) return window.location.assign('/caseload');
      setProblem({ form: t('refused') });
    } catch {
      setProblem({ form: t('unreachable') });
    }
    setBusy(false);
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <TextField
        label={t('email')}
        name="email"
        type="email"
        autoComplete="username"
        error={problem.email}
        spellCheck={false}
      />
      <PasswordField
        label={t('password')}
        name="password"
        autoComplete="current-password"
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
