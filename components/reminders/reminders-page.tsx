'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import type { RemindersView } from '#lib/data/reminders/view.ts';
import type { ReminderActs } from './acts.ts';
import { CalendarCard } from './calendar-card.tsx';
import { type Draft, draftOf, inputOf, problemOf } from './draft.ts';
import { MoveFields } from './move-fields.tsx';
import { ReminderLog } from './reminder-log.tsx';
import { TimesFields } from './times-fields.tsx';
import { useClock } from './use-clock.ts';
import { useRun } from './use-run.ts';
import { WaysFields } from './ways-fields.tsx';
import { ZoneNote } from './zone-note.tsx';

/** When and how to be reminded, one tap to stop it all, and what was sent. */
export function RemindersPage({ view, acts }: { view: RemindersView; acts: ReminderActs }) {
  const t = useTranslations('reminders');
  const { busy, said, setSaid, run } = useRun();
  const [draft, setDraft] = useState<Draft>(() => draftOf(view.plan));
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  function save() {
    const problem = problemOf(draft);
    if (problem !== null) return setSaid({ kind: 'problem', text: t(`problem.${problem}`) });
    void run('save', () => acts.save(inputOf(draft)), t('saved'));
  }
  return (
    <>
      <p className="px-1">
        <TextLink href="/me" className="inline-flex min-h-11 items-center">
          {t('back')}
        </TextLink>
      </p>
      <h1 className="px-1 pb-2 text-2xl">{t('title')}</h1>
      <div className="space-y-3">
        <StateCard view={view} busy={busy} stop={() => void run('stop', () => acts.stop({}), t('stopped'))} />
        <form
          className="space-y-3"
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
          noValidate
        >
          <TimesFields draft={draft} change={change} />
          <WaysFields
            view={view}
            draft={draft}
            change={change}
            acts={acts}
            run={run}
            busy={busy}
            setSaid={setSaid}
          />
          <MoveFields draft={draft} change={change} />
          <ZoneNote view={view} draft={draft} change={change} />
          <Button type="submit" variant="primary" size="hero" className="w-full" busy={busy === 'save'}>
            {t('save')}
          </Button>
        </form>
        <p
          role="status"
          className={said?.kind === 'problem' ? 'px-1 font-semibold text-urgent' : 'px-1 font-semibold'}
        >
          {said?.text}
        </p>
        <CalendarCard
          url={view.calendarUrl}
          hasTimes={(view.plan?.times.length ?? 0) > 0}
          acts={acts}
          run={run}
          busy={busy}
        />
        <ReminderLog log={view.log} />
      </div>
    </>
  );
}

function StateCard({ view, busy, stop }: { view: RemindersView; busy: string | null; stop: () => void }) {
  const t = useTranslations('reminders.state');
  const format = useFormatter();
  const clock = useClock();
  const { plan } = view;
  const isOn = plan !== null && !plan.isStopped && (plan.times.length > 0 || plan.move !== null);
  if (!isOn) {
    return (
      <Card phone title={plan?.isStopped ? t('stopped') : t('none')} titleId="state">
        <p className="-mt-2">{plan?.isStopped ? t('stoppedText') : t('noneText')}</p>
      </Card>
    );
  }
  const hasWay = (plan.push && view.phones.length > 0) || (plan.mail && view.mailTo !== null);
  const canReach = hasWay || view.pushKey !== null || (view.canMail && view.mailTo !== null);
  return (
    <Card phone title={t(canReach ? 'on' : 'saved')} titleId="state">
      {plan.times.length > 0 && (
        <p className="-mt-2">{t('times', { times: format.list(plan.times.map(clock)) })}</p>
      )}
      {plan.setBy === 'staff' && <p>{t('byStaff')}</p>}
      {!hasWay && <p className="mt-1 font-semibold text-stuck">{t(canReach ? 'noWay' : 'noWayYet')}</p>}
      <Button size="patient" className="mt-3 w-full" busy={busy === 'stop'} onClick={stop}>
        {t('stop')}
      </Button>
    </Card>
  );
}
