'use client';

import { clsx } from 'clsx';
import { useFormatter, useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Check, CircleAlert, Icon, LoaderCircle } from '#components/ui/icon.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import type { Answers } from '#lib/clinical/intake/answers.ts';
import { gateSignsFor, openSigns } from '#lib/clinical/intake/reading.ts';
import { useIntakeScope } from './intake-context.tsx';

const SECTIONS = ['pain', 'story', 'gate', 'exam', 'goals', 'limits'] as const;

/** How far a section is: needed answers for the first three, anything at all for the rest. */
function stateOf(section: (typeof SECTIONS)[number], answers: Answers): 'done' | 'begun' | 'open' {
  const has = (...keys: (keyof Answers)[]) => keys.filter((key) => answers[key] !== undefined).length;
  const of = (found: number, all: number) => (found === all ? 'done' : found > 0 ? 'begun' : 'open');
  switch (section) {
    case 'pain':
      return of(has('marks', 'leg', 'back', 'numbness'), 4);
    case 'story':
      return of(has('onset', 'earlier'), 2);
    case 'gate': {
      const all = gateSignsFor(answers).length;
      return of(all - openSigns(answers).length, all);
    }
    case 'exam':
      return has('exam', 'direction', 'weakStable') > 0 ? 'done' : 'open';
    case 'goals':
      return has('goals', 'worry', 'sleep', 'rmdq') > 0 ? 'done' : 'open';
    default:
      return has('health', 'limits') > 0 ? 'done' : 'open';
  }
}

/** Who it is, the parts of the intake, and whether everything is saved. */
export function IntakeHeader() {
  const t = useTranslations('intake');
  const format = useFormatter();
  const { view, intake } = useIntakeScope();
  const { patient } = view;
  const opened = view.intake?.openedOn ?? view.today;
  return (
    <header className="border-b border-line bg-surface lg:sticky lg:top-14 lg:z-20">
      <div className="mx-auto flex max-w-[1440px] flex-wrap items-center justify-between gap-x-8 gap-y-3 px-4 py-3.5 md:px-8">
        <div className="min-w-0">
          <p className="text-xs text-ink-2">
            {t(view.earlier.length > 0 ? 'newEpisode' : 'newPatient', {
              date: format.dateTime(new Date(opened), { day: 'numeric', month: 'long', timeZone: 'UTC' }),
            })}
          </p>
          <h1 className="text-2xl break-words">
            {patient.name}{' '}
            <span className="num text-base font-normal text-ink-2">
              {patient.pronouns === null
                ? t('about', { age: patient.age, record: patient.recordNo })
                : t('aboutPronouns', {
                    age: patient.age,
                    pronouns: patient.pronouns,
                    record: patient.recordNo,
                  })}
            </span>
          </h1>
          {view.hasOpenEpisode && (
            <p className="text-xs text-ink-2">
              {t('endsEarlier')} <TextLink href={`/patients/${patient.id}`}>{t('seeEarlier')}</TextLink>
            </p>
          )}
        </div>
        <div className="flex max-w-full min-w-0 flex-wrap items-center gap-x-3 gap-y-2">
          <nav aria-label={t('parts')} className="relative max-w-full min-w-0 overflow-x-auto">
            <ol className="flex items-center gap-0.5 text-sm">
              {SECTIONS.map((section) => {
                const state = stateOf(section, intake.answers);
                return (
                  <li key={section}>
                    <a
                      href={`#${section}`}
                      className="flex min-h-9 items-center gap-1.5 rounded-md px-2.5 whitespace-nowrap text-ink-2 hover:bg-sunken hover:text-ink coarse:min-h-11"
                    >
                      {state === 'done' ? (
                        <Icon of={Check} weight={3} className="text-track" />
                      ) : (
                        <span
                          aria-hidden="true"
                          className={clsx(
                            'size-3.5 flex-none rounded-full border-[1.5px] border-line-strong',
                            state === 'begun' && 'border-[4px] border-stuck',
                          )}
                        />
                      )}
                      {t(`section.${section}`)}
                      <span className="sr-only">, {t(`sectionState.${state}`)}</span>
                    </a>
                  </li>
                );
              })}
            </ol>
          </nav>
          <SaveState />
        </div>
      </div>
    </header>
  );
}

function SaveState() {
  const t = useTranslations('intake');
  const format = useFormatter();
  const { intake, view, isReadOnly } = useIntakeScope();
  if (isReadOnly) return null;
  if (intake.state === 'failed') {
    return (
      <span role="alert" className="flex items-center gap-2 text-xs font-semibold text-urgent">
        <Icon of={CircleAlert} /> {intake.failure}
        <Button size="sm" onClick={intake.retry}>
          {t('retry')}
        </Button>
      </span>
    );
  }
  const isSaving = intake.state === 'saving';
  return (
    <span role="status" className="num flex items-center gap-1.5 text-xs text-ink-3">
      <Icon of={isSaving ? LoaderCircle : Check} className={clsx(isSaving && 'animate-spin')} />
      {isSaving
        ? t('saving')
        : t('saved', {
            time: format.dateTime(new Date(intake.savedAt), {
              hour: '2-digit',
              minute: '2-digit',
              hourCycle: 'h23',
              timeZone: view.timezone,
            }),
          })}
    </span>
  );
}
