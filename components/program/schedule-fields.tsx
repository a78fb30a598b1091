'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { FieldError } from '#components/ui/field.tsx';
import { Icon, Plus, X } from '#components/ui/icon.tsx';
import { type Schedule, ScheduleSchema } from '#lib/data/programs/input.ts';
import { useBuilder } from './builder-context.tsx';
import { burdenOf } from './burden.ts';
import { DayBox } from './day-box.tsx';
import { exerciseDays, MOST_TIMES, suggestedTimes, withExerciseDay } from './schedule.ts';

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** Times of the routine and reminders: those of the program in force, else spread over the day. */
export function useSchedule(phase: number) {
  const t = useTranslations('program');
  const { draft, current, view, find } = useBuilder();
  const [schedule, setSchedule] = useState<Schedule>(() =>
    current && current.schedule.times.length > 0
      ? current.schedule
      : {
          times: suggestedTimes(burdenOf(draft.phases[phase]?.items ?? [], find).times),
          isReminded: current === null && view.ownReminders === null,
        },
  );
  const [error, setError] = useState<string>();

  /** The schedule as the server takes it, or null; then the field says why. */
  function take(): Schedule | null {
    const checked = ScheduleSchema.safeParse(schedule);
    const why = checked.success ? null : (checked.error.issues[0]?.message ?? 'time');
    setError(
      why === null
        ? undefined
        : t(why === 'quiet' ? 'schedule.quiet' : why === 'twice' ? 'schedule.twice' : 'schedule.time'),
    );
    return checked.data ?? null;
  }
  return { schedule, setSchedule, error, take };
}

/** On which days, at what times, and whether the phone reminds. */
export function ScheduleFields({ schedule, setSchedule, error }: ReturnType<typeof useSchedule>) {
  const t = useTranslations('program');
  const { draft, edit, view } = useBuilder();
  const errorId = useId();
  const { times, isReminded } = schedule;
  const days = exerciseDays(draft);
  const change = (index: number, time: string) =>
    setSchedule({ ...schedule, times: times.map((one, at) => (at === index ? time : one)) });
  return (
    <div className="grid gap-3">
      {days.length > 0 && (
        <fieldset>
          <legend className="label mb-1">{t('schedule.days')}</legend>
          <div className="flex flex-wrap gap-1">
            {WEEKDAYS.map((day) => (
              <DayBox
                key={day}
                label={t(`weekday.${day}`)}
                isOn={days.includes(Number(day))}
                isLast={days.length === 1}
                onChange={() => edit((one) => withExerciseDay(one, Number(day)))}
              />
            ))}
          </div>
        </fieldset>
      )}
      <fieldset aria-describedby={error ? errorId : undefined}>
        <legend className="label mb-1">{t('schedule.times')}</legend>
        <div className="flex flex-wrap items-center gap-2">
          {times.map((time, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a time is known by its place while it is typed
            <span key={index} className="flex items-center">
              <input
                type="time"
                aria-label={t('schedule.time_n', { number: index + 1 })}
                aria-invalid={error ? true : undefined}
                className="field num w-32"
                value={time}
                onChange={(event) => change(index, event.target.value)}
              />
              <Button
                variant="quiet"
                size="sm"
                className="btn-icon"
                aria-label={t('schedule.remove', { number: index + 1 })}
                icon={<Icon of={X} />}
                onClick={() => setSchedule({ ...schedule, times: times.filter((_, at) => at !== index) })}
              />
            </span>
          ))}
          {times.length < MOST_TIMES && (
            <Button
              variant="quiet"
              size="sm"
              icon={<Icon of={Plus} />}
              onClick={() => setSchedule({ ...schedule, times: [...times, nextFree(times)] })}
            >
              {t('schedule.add')}
            </Button>
          )}
        </div>
        <FieldError id={errorId} error={error} />
      </fieldset>
      {view.ownReminders ? (
        <p className="text-ink-2">
          {view.ownReminders.isStopped
            ? t('schedule.stopped', { name: view.patient.givenName })
            : t('schedule.own', {
                name: view.patient.givenName,
                times: view.ownReminders.times.join(', '),
              })}
        </p>
      ) : (
        <Checkbox
          label={t('schedule.remind')}
          detail={t('schedule.remindDetail', { name: view.patient.givenName })}
          checked={isReminded}
          onChange={(event) => setSchedule({ ...schedule, isReminded: event.target.checked })}
        />
      )}
    </div>
  );
}

/** The first suggested time that is not taken yet. */
function nextFree(times: readonly string[]): string {
  return suggestedTimes(MOST_TIMES).find((time) => !times.includes(time)) ?? '12:00';
}
