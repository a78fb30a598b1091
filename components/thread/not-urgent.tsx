import { useTranslations } from 'next-intl';
import { Icon, ShieldAlert } from '#components/ui/icon.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import type { HelpView } from '#lib/data/own/view.ts';

/** Stays in sight while the messages scroll. */
export function NotUrgent({ help }: { help: HelpView }) {
  const t = useTranslations('thread');
  return (
    <div className="top-2 z-20 flex [@media(min-height:36em)]:sticky items-start gap-3 rounded-xl border border-line bg-review-soft px-4 py-2.5 text-base forced-colors:border">
      <Icon of={ShieldAlert} size="lg" className="mt-0.5 text-review @max-[16rem]:hidden" />
      <p className="min-w-0">
        <b>{t('notUrgent')}</b> {t('call', { number: help.emergencyNumber, clinic: help.clinicPhone })}{' '}
        <TextLink href="/help" className="inline-flex min-h-6 items-center">
          {t('signs')}
        </TextLink>
      </p>
    </div>
  );
}
