import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ThemeChoice } from '#components/shell/theme-choice.tsx';
import { PhoneLink } from '#components/stop/phone-link.tsx';
import { urgencyOf, WARNING_SIGNS } from '#components/stop/urgency.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Card } from '#components/ui/card.tsx';
import { Icon, OctagonAlert, TriangleAlert } from '#components/ui/icon.tsx';
import type { HelpView } from '#lib/data/own/view.ts';
import { SignOut } from './sign-out.tsx';

/** Warning signs in words, numbers to call, and what belongs to this phone. */
export function HelpPage({ help }: { help: HelpView }) {
  const t = useTranslations('today.help');
  const number = help.emergencyNumber;
  return (
    <>
      <h1 className="px-1 text-2xl">{t('title')}</h1>
      <div className="mt-3 space-y-3">
        <section className="rounded-2xl bg-urgent-soft p-4" aria-labelledby="emergency">
          <h2 id="emergency" className="flex items-center gap-2 text-xl text-urgent">
            <Icon of={OctagonAlert} size="xl" weight={2.4} />
            {t('emergency')}
          </h2>
          <p className="mt-1">{t('emergencyText', { number })}</p>
          <SignList urgency="emergency" />
          {help.emergencyDepartment && (
            <p className="mb-3 font-semibold">{t('department', { place: help.emergencyDepartment })}</p>
          )}
          <PhoneLink number={number} label={t('call', { number })} variant="urgent" />
        </section>
        <Card
          phone
          title={
            <span className="flex items-center gap-2">
              <Icon of={TriangleAlert} size="xl" weight={2.4} className="text-stuck" />
              {t('sameDay')}
            </span>
          }
          titleId="same-day"
        >
          <p>{t('sameDayText')}</p>
          <SignList urgency="today" />
          <ClinicNumbers help={help} />
        </Card>
        <ButtonLink href="/urgent" size="patient" className="w-full">
          {t('haveSign')}
        </ButtonLink>
        <p className="px-1 text-base text-ink-2">{t('notWatched')}</p>
        <Card phone title={t('phone')} titleId="phone">
          <ThemeChoice patient />
          <p className="mt-4 text-base text-ink-2">{t('signOutText')}</p>
          <SignOut />
        </Card>
      </div>
    </>
  );
}

function SignList({ urgency }: { urgency: 'emergency' | 'today' }) {
  const t = useTranslations('stop.tick');
  return (
    <ul className="my-3 list-disc space-y-1 pl-6">
      {WARNING_SIGNS.filter((sign) => urgencyOf([sign]) === urgency).map((sign) => (
        <li key={sign}>{t(sign)}</li>
      ))}
    </ul>
  );
}

function ClinicNumbers({ help }: { help: HelpView }): ReactNode {
  const t = useTranslations('today.help');
  return (
    <div className="grid gap-2.5">
      <p className="text-base text-ink-2">
        <b className="text-ink">{help.clinicName}</b>
        {help.therapistName && <span className="block">{t('therapist', { name: help.therapistName })}</span>}
      </p>
      <PhoneLink
        number={help.clinicPhone}
        label={t('call', { number: help.clinicPhone })}
        variant="primary"
      />
      {help.adviceLine !== null && (
        <PhoneLink number={help.adviceLine} label={t('callAdvice', { number: help.adviceLine })} />
      )}
    </div>
  );
}
