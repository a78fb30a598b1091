import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Car, Clock, Hand, Icon, type LucideIcon, OctagonAlert } from '#components/ui/icon.tsx';
import type { HelpView } from '#lib/data/own/view.ts';
import { PhoneLink } from './phone-link.tsx';

const bold = { b: (words: ReactNode) => <b>{words}</b> };

/** What to do now: cauda equina signs. Every word is on the phone already. */
export function EmergencyAdvice({ help }: { help: HelpView }) {
  const t = useTranslations('stop');
  const todo: [LucideIcon, string][] = [
    [Car, t('notDrive')],
    [Hand, t('noExercises')],
    [Clock, t('notWait')],
  ];
  return (
    <>
      <p className="mt-4 text-lg">{t.rich('stop', bold)}</p>
      <p className="mt-2 text-lg font-semibold">
        {t('go', { number: help.emergencyNumber })}
        {help.emergencyDepartment && (
          <span className="block font-normal">{t('department', { place: help.emergencyDepartment })}</span>
        )}
      </p>
      <ul className="mt-4 space-y-2.5">
        {todo.map(([icon, words]) => (
          <li key={words} className="flex gap-3">
            <Icon of={icon} size="lg" weight={2.4} className="mt-0.5 text-urgent" />
            {words}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What to do today, with the emergency signs kept in sight. */
export function SameDayAdvice({ help }: { help: HelpView }) {
  const t = useTranslations('stop');
  const steps = [
    t('callUs'),
    help.adviceLine
      ? t('callAdvice', { number: help.adviceLine })
      : t('callEmergencyInstead', { number: help.emergencyNumber }),
    t('leaveOut'),
  ];
  return (
    <>
      <p className="mt-4 text-lg">{t.rich('stop', bold)}</p>
      <ol className="mt-4 space-y-3">
        {steps.map((step, index) => (
          <li key={step} className="flex gap-3">
            <span className="num grid size-8 flex-none place-items-center rounded-full bg-sunken font-bold">
              {index + 1}
            </span>
            <span className="pt-0.5">{step}</span>
          </li>
        ))}
      </ol>
      <div className="mt-5 rounded-2xl bg-urgent-soft p-4">
        <b className="flex items-start gap-2 text-urgent">
          <Icon of={OctagonAlert} size="lg" weight={2.4} className="mt-0.5" />
          {t('goIf', { number: help.emergencyNumber })}
        </b>{' '}
        {t('goIfWhat')}
      </div>
    </>
  );
}

type Call = { help: HelpView; urgency: 'emergency' | 'today' };

/** The number to call first in this case. */
export function FirstCall({ help, urgency }: Call) {
  const t = useTranslations('stop');
  return urgency === 'emergency' ? (
    <PhoneLink
      number={help.emergencyNumber}
      label={t('call', { number: help.emergencyNumber })}
      variant="urgent"
    />
  ) : (
    <PhoneLink
      number={help.clinicPhone}
      label={t('callNamed', { name: help.clinicName, number: help.clinicPhone })}
      variant="primary"
    />
  );
}

/** The numbers to call after that one. */
export function OtherCalls({ help, urgency }: Call) {
  const t = useTranslations('stop');
  const clinic = t('callNamed', { name: help.clinicName, number: help.clinicPhone });
  const emergency = t('call', { number: help.emergencyNumber });
  const advice = help.adviceLine !== null && (
    <PhoneLink number={help.adviceLine} label={t('call', { number: help.adviceLine })} />
  );
  return urgency === 'emergency' ? (
    <PhoneLink number={help.clinicPhone} label={clinic} />
  ) : (
    <div className="grid gap-2.5">
      {advice}
      <PhoneLink number={help.emergencyNumber} label={emergency} />
    </div>
  );
}
