'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { CircleCheck, Icon, LoaderCircle, WifiOff } from '#components/ui/icon.tsx';
import type { OwnIntakeView } from '#lib/data/intake/view.ts';
import type { Ahead } from './use-ahead.ts';

/** Everything is answered: said only once the clinic has it. */
export function DoneScreen({ view, ahead }: { view: OwnIntakeView; ahead: Ahead }) {
  const t = useTranslations('ahead.done');
  const { therapistName } = view.help;
  const state = ahead.saving;
  return (
    <main
      id="main"
      className="mx-auto flex min-h-dvh w-full max-w-[34rem] sm:min-h-[min(100dvh,44rem)] flex-col px-5 pt-10 pb-7 text-md"
    >
      <Icon
        of={state === 'saved' ? CircleCheck : state === 'kept' ? WifiOff : LoaderCircle}
        size="hero"
        className={
          state === 'saved' ? 'text-track' : state === 'saving' ? 'animate-spin text-brand' : 'text-watch'
        }
      />
      <h1 className="mt-4 text-2xl">
        {state === 'kept'
          ? t('keptTitle')
          : state === 'saving'
            ? t('savingTitle')
            : t('title', { name: view.givenName })}
      </h1>
      <p role="status" className="mt-2 text-ink-2">
        {state === 'kept'
          ? t('keptText')
          : therapistName === ''
            ? t('textNoName')
            : t('text', { name: therapistName })}
      </p>
      <div className="mt-auto grid gap-3 pt-6">
        {state === 'kept' && (
          <Button variant="primary" size="hero" className="w-full" onClick={ahead.retry}>
            {t('retry')}
          </Button>
        )}
        <Button size="patient" className="w-full" onClick={ahead.back}>
          {t('change')}
        </Button>
        {state === 'saved' && (
          <ButtonLink href="/today" variant="primary" size="hero" className="w-full">
            {t('go')}
          </ButtonLink>
        )}
      </div>
    </main>
  );
}
