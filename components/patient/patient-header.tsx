import type { Route } from 'next';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { listHref, patientHref } from '#components/round/patient-href.ts';
import { buttonClass } from '#components/ui/button-class.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { ArrowLeft, Icon, Phone } from '#components/ui/icon.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import type { PatientView } from '#lib/data/patients/view.ts';
import type { Act } from './acts.ts';
import type { PatientRef } from './flag-actions.tsx';
import { HeaderFold } from './header-fold.tsx';
import { HEADER_IDS } from './header-ids.ts';
import { MessageButton } from './message-button.tsx';
import { phoneHref } from './next-step.ts';
import { PatientFacts } from './patient-facts.tsx';
import { PatientLink } from './patient-link.tsx';
import { ProgramButton } from './program-button.tsx';
import { SummaryMenu } from './summary-menu.tsx';
import { type Reading, useDays } from './when.ts';

/** Who it is, where he stands in the list, the facts of the episode, and what can be done at any time. */
export function PatientHeader({
  view,
  patient,
  reading,
  send,
}: {
  view: PatientView;
  patient: PatientRef;
  reading: Reading;
  send: Act;
}) {
  const t = useTranslations('patient');
  const days = useDays(view.today);
  const person = view.patient;
  const about = {
    age: person.age,
    born: days.withYear(person.birthDate),
    record: person.recordNo,
  };
  return (
    <header className="border-b border-line bg-surface">
      <div className="mx-auto max-w-[1440px] px-4 pt-4 pb-5 md:px-8">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 text-ink-2">
          <TextLink href={listHref(view.place?.list ?? '')} className="gap-1.5 no-underline">
            <Icon of={ArrowLeft} />
            {t('back')}
          </TextLink>
          {view.place !== null && <Place place={view.place} />}
        </div>
        <HeaderFold
          label={t('actions')}
          who={
            <>
              <h1 className="text-2xl break-words">{person.name}</h1>
              <span className="num text-base text-ink-2">
                {person.pronouns === null
                  ? t('aboutPlain', about)
                  : t('about', { ...about, pronouns: person.pronouns })}
              </span>
            </>
          }
          actions={
            <>
              <PatientLink link={view.link} name={person.name} patientId={person.id} reading={reading} />
              {person.phone !== null && (
                <ButtonLink href={phoneHref(person.phone)} icon={<Icon of={Phone} />}>
                  {t('call')} <span className="num font-normal">{person.phone}</span>
                </ButtonLink>
              )}
              <MessageButton
                patient={patient}
                send={send}
                label={t('message')}
                id={HEADER_IDS.message}
                keys="M"
              />
              <SummaryMenu patientId={person.id} label={t('summaryLink')} />
              <ProgramButton
                patientId={person.id}
                label={view.program === null ? t('assignProgram') : t('editProgram')}
              />
            </>
          }
        >
          <PatientFacts view={view} />
        </HeaderFold>
      </div>
    </header>
  );
}

function Place({ place }: { place: NonNullable<PatientView['place']> }) {
  const t = useTranslations('patient');
  const group = useTranslations('rules.group');
  return (
    <nav aria-label={t('back')} className="flex flex-wrap items-center gap-2">
      <span className="num">
        {place.index === null
          ? group(place.group)
          : t('place', { group: group(place.group), index: place.index, count: place.count })}
      </span>
      <Neighbor id={HEADER_IDS.previous} patientId={place.previousPatientId} list={place.list}>
        <Kbd keys="K" /> {t('previous')}
      </Neighbor>
      <Neighbor id={HEADER_IDS.next} patientId={place.nextPatientId} list={place.list}>
        {t('next')} <Kbd keys="J" />
      </Neighbor>
    </nav>
  );
}

/** Nothing at the end of the list. */
function Neighbor({
  id,
  patientId,
  list,
  children,
}: {
  id: string;
  patientId: string | null;
  list: string;
  children: ReactNode;
}) {
  if (patientId === null) return null;
  return (
    <Link id={id} href={patientHref(patientId, list) as Route} className={buttonClass('line', 'sm')}>
      {children}
    </Link>
  );
}
