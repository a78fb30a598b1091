'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { toasts } from '#components/ui/toast.tsx';
import type { ClinicSection } from '#lib/data/settings/input.ts';
import type { Result } from '#lib/result.ts';

export type SaveClinic = (input: unknown) => Promise<Result<{ profileVersion: number }>>;

/** Message per field, by name. */
export type FieldErrors = Readonly<Record<string, string>>;

type Props = {
  section: ClinicSection;
  version: number;
  save: SaveClinic;
  /** Values of the form as the command wants them. */
  toInput: (form: FormData) => Record<string, unknown>;
  submit?: string;
  primary?: boolean;
  children: (errors: FieldErrors) => ReactNode;
};

type ErrorKey = Parameters<ReturnType<typeof useTranslations<'settings.error'>>>[0];

/** One part of the clinic's settings with its own button: what is refused is named beside its field. */
export function SectionForm({ section, version, save, toInput, submit, primary = false, children }: Props) {
  const t = useTranslations('settings');
  const errorText = useTranslations('settings.error');
  const router = useRouter();
  const [errors, setErrors] = useState<FieldErrors>({});
  const [failed, setFailed] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const input = { section, fromVersion: version, ...toInput(new FormData(event.currentTarget)) };
    setBusy(true);
    const answer = await save(input).catch(() => null);
    setBusy(false);
    if (answer?.ok) {
      setErrors({});
      setFailed(null);
      toasts.done(t('saved'));
      return router.refresh();
    }
    const fields = Object.entries(answer?.error.fields ?? {});
    setErrors(
      Object.fromEntries(
        fields.map(([name, key]) => [
          name,
          errorText.has(key as ErrorKey) ? errorText(key as ErrorKey) : errorText('other'),
        ]),
      ),
    );
    setFailed(answer?.error.message ?? t('noAnswer'));
  }

  return (
    <Card title={t(`${section}.title`)} titleId={`settings-${section}`}>
      <form onSubmit={send} noValidate className="grid gap-4">
        <p className="-mt-2 text-ink-2">{t(`${section}.lead`)}</p>
        {children(errors)}
        <p role="alert" className="text-sm text-urgent empty:hidden">
          {failed}
        </p>
        <Button
          type="submit"
          variant={primary ? 'primary' : 'line'}
          busy={isBusy}
          className="justify-self-start"
          aria-label={`${submit ?? t('save')}: ${t(`${section}.title`)}`}
        >
          {submit ?? t('save')}
        </Button>
      </form>
    </Card>
  );
}
