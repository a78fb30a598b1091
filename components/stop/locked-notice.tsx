import { useTranslations } from 'next-intl';
import { Icon, Lock } from '#components/ui/icon.tsx';
import type { HelpView } from '#lib/data/own/view.ts';
import { FirstCall, OtherCalls } from './stop-advice.tsx';

/** No exercises until the therapist has spoken with the person; the numbers stay in reach. */
export function LockedNotice({ help, isUnsent = false }: { help: HelpView; isUnsent?: boolean }) {
  const t = useTranslations('stop');
  return (
    <section>
      <span className="grid size-16 place-items-center rounded-full bg-stuck-soft text-stuck">
        <Icon of={Lock} size="xl" weight={2.4} />
      </span>
      <h1 className="mt-4 text-2xl">{t('locked.title')}</h1>
      <p className="mt-2">
        {help.therapistName ? t('locked.text', { name: help.therapistName }) : t('locked.textNoName')}
      </p>
      {isUnsent && (
        <p role="status" className="mt-3 rounded-xl bg-urgent-soft p-4 font-semibold">
          {t('locked.unsent')}
        </p>
      )}
      <div className="mt-5 mb-5 rounded-2xl bg-urgent-soft p-4">
        <b className="text-urgent">{t('goIf', { number: help.emergencyNumber })}</b> {t('goIfWhat')}
      </div>
      <div className="grid gap-2.5">
        <FirstCall help={help} urgency="today" />
        <OtherCalls help={help} urgency="today" />
      </div>
      <p className="mt-4 text-base text-ink-2">{t('notWatched')}</p>
    </section>
  );
}
