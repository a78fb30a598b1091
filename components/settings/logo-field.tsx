'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { FileUp, Icon, Trash2 } from '#components/ui/icon.tsx';
import { toasts } from '#components/ui/toast.tsx';
import type { Result } from '#lib/result.ts';

type Answer = { ok: true } | { ok: false; error: { message: string; fields?: Record<string, string> } };
type ErrorKey = Parameters<ReturnType<typeof useTranslations<'settings.logo.error'>>>[0];

/** The picture at the top of hand-outs: choose, replace, take away. */
export function LogoField({
  hasLogo,
  version,
  removeLogo,
}: {
  hasLogo: boolean;
  version: number;
  removeLogo: (input: unknown) => Promise<Result<unknown>>;
}) {
  const t = useTranslations('settings.logo');
  const errorText = useTranslations('settings.logo.error');
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [stamp, setStamp] = useState(version);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState<'add' | 'remove' | null>(null);

  async function send(file: File) {
    setBusy('add');
    const answer = await fetch('/api/v1/clinic/logo', {
      method: 'POST',
      body: file,
      headers: { 'content-type': file.type },
    })
      .then((response) => response.json() as Promise<Answer>)
      .catch(() => null);
    setBusy(null);
    if (answer?.ok) {
      setError(null);
      setStamp(Date.now());
      toasts.done(t('saved'));
      return router.refresh();
    }
    const key = answer?.error.fields?.file as ErrorKey | undefined;
    setError(
      key && errorText.has(key) ? errorText(key) : (answer?.error.message ?? errorText('unreachable')),
    );
  }

  async function remove() {
    setBusy('remove');
    const answer = await removeLogo({}).catch(() => null);
    setBusy(null);
    if (answer?.ok) router.refresh();
    else setError(answer?.error.message ?? errorText('unreachable'));
  }

  return (
    <Card title={t('title')} titleId="settings-logo">
      <p className="-mt-2 text-ink-2">{t('lead')}</p>
      {hasLogo && (
        // biome-ignore lint/performance/noImgElement: the image optimizer is switched off, and the picture is the clinic's own
        <img
          src={`/api/v1/media/logo?v=${stamp}`}
          alt={t('alt')}
          className="mt-3 max-h-24 max-w-60 rounded-sm border border-line bg-white object-contain p-2"
        />
      )}
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,image/webp"
        className="sr-only"
        tabIndex={-1}
        aria-label={t('choose')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) void send(file);
        }}
      />
      <div className="mt-3 flex flex-wrap gap-2">
        <Button icon={<Icon of={FileUp} />} busy={busy === 'add'} onClick={() => input.current?.click()}>
          {t(hasLogo ? 'replace' : 'choose')}
        </Button>
        {hasLogo && (
          <Button icon={<Icon of={Trash2} />} busy={busy === 'remove'} onClick={remove}>
            {t('remove')}
          </Button>
        )}
      </div>
      <p role="alert" className="mt-2 text-sm text-urgent empty:hidden">
        {error}
      </p>
    </Card>
  );
}
