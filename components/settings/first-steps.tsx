import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Card } from '#components/ui/card.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { Check, Icon } from '#components/ui/icon.tsx';
import type { ClinicSettingsView } from '#lib/data/settings/view.ts';

/** What a new clinic needs, in order: contacts before the first patient. */
export function FirstSteps({ clinic }: { clinic: ClinicSettingsView }) {
  const t = useTranslations('settings.first');
  const hasContacts = clinic.contactsConfirmedAt !== null;
  const steps = [
    { key: 'opened', isDone: true },
    { key: 'contacts', isDone: hasContacts, isFirst: !hasContacts },
    { key: 'colleagues', isDone: false, href: '/members' },
    { key: 'library', isDone: false, href: '/library' },
  ] as const;
  return (
    <Card className="mt-6" title={t('title')} titleId="first-steps">
      <ol className="divide-y divide-line">
        {steps.map((step, index) => (
          <li key={step.key} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
            <span
              aria-hidden="true"
              className={
                step.isDone
                  ? 'grid size-8 flex-none place-items-center rounded-full bg-track-soft text-track'
                  : 'grid size-8 flex-none place-items-center rounded-full bg-sunken font-semibold'
              }
            >
              {step.isDone ? <Icon of={Check} weight={3} /> : index + 1}
            </span>
            <span className="min-w-0 flex-1 basis-60">
              <span className="flex flex-wrap items-center gap-2 font-semibold">
                {t(`${step.key}.title`, { clinic: clinic.name })}
                {step.isDone && <span className="sr-only">{t('done')}</span>}
                {'isFirst' in step && step.isFirst && <Chip tone="stuck">{t('needed')}</Chip>}
              </span>
              <span className="text-ink-2">{t(`${step.key}.text`)}</span>
            </span>
            {'href' in step && <ButtonLink href={step.href}>{t(`${step.key}.go`)}</ButtonLink>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
