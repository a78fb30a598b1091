import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ThemeChoice } from '#components/shell/theme-choice.tsx';
import { SignOut } from '#components/today/sign-out.tsx';
import { Card } from '#components/ui/card.tsx';
import { Bell, ChevronRight, Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import type { MeView } from '#lib/data/me/view.ts';
import { StoredCard } from './stored-card.tsx';
import { VoiceChoice } from './voice-choice.tsx';

/** What belongs to the person and this phone: reminders, looks, devices, what is stored, and the way out. */
export function MePage({ view, look, devices }: { view: MeView; look: ReactNode; devices: ReactNode }) {
  const t = useTranslations('me');
  return (
    <>
      <h1 className="px-1 pb-3 text-2xl">{t('title', { name: view.name })}</h1>
      <div className="space-y-3">
        <Link
          href={'/me/reminders' as Route}
          className="flex min-h-18 items-center gap-4 rounded-2xl border border-line bg-surface px-4 py-3"
        >
          <Icon of={Bell} size="xl" className="text-ink-2 @max-[16rem]:hidden" />
          <span className="min-w-0 flex-1 leading-6">
            <b className="wrap-anywhere">{t('reminders')}</b>
            <span className="block text-base text-ink-2">
              {view.hasReminders ? t('remindersOn') : t('remindersOff')}
            </span>
          </span>
          <Icon of={ChevronRight} size="lg" className="text-ink-3 @max-[16rem]:hidden" />
        </Link>
        <Card phone title={t('phone')} titleId="phone">
          <div className="grid gap-4">
            <ThemeChoice patient />
            <VoiceChoice />
            <div>
              <p className="label-patient">{t('textSize')}</p>
              <p className="text-base text-ink-2">{t('textSizeHow')}</p>
            </div>
            <div>
              <p className="label-patient">{t('language')}</p>
              <p className="text-base text-ink-2">{t('languageHow')}</p>
            </div>
          </div>
        </Card>
        {look}
        {devices}
        <StoredCard view={view} />
        <Card phone title={t('leave')} titleId="leave">
          <p className="-mt-2 text-base text-ink-2">{t('leaveText')}</p>
          <SignOut />
        </Card>
      </div>
    </>
  );
}
