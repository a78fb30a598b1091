import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Icon, Plus, X } from '#components/ui/icon.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { Draft } from './draft.ts';
import { SpanFields } from './span-fields.tsx';

const MOST = 6;

type Props = { draft: Draft; change: (part: Partial<Draft>) => void };

/** Times of day for the routine, the second nudge and the quiet hours. */
export function TimesFields({ draft, change }: Props) {
  const t = useTranslations('reminders.times');
  const { times } = draft;
  return (
    <Card phone title={t('title')} titleId="times">
      <p className="-mt-2 mb-3 text-base text-ink-2">{t('days')}</p>
      <ul className="grid gap-3">
        {times.map((time, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a time is known by its place while it is being changed
          <li key={index} className="flex flex-wrap items-end gap-2">
            <TextField
              patient
              type="time"
              className="flex-[1_1_8rem]"
              label={t('time', { number: index + 1 })}
              value={time}
              onChange={(event) =>
                change({ times: times.map((one, place) => (place === index ? event.target.value : one)) })
              }
            />
            <Button
              size="patient"
              aria-label={t('remove', { number: index + 1 })}
              icon={<Icon of={X} size="lg" />}
              onClick={() => change({ times: times.filter((_, place) => place !== index) })}
            />
          </li>
        ))}
      </ul>
      {times.length < MOST && (
        <Button
          size="patient"
          className="mt-3 w-full"
          icon={<Icon of={Plus} size="lg" />}
          onClick={() => change({ times: [...times, '18:00'] })}
        >
          {t('add')}
        </Button>
      )}
      <Checkbox
        card
        className="mt-4"
        label={t('second')}
        detail={t('secondText')}
        checked={draft.hasSecond}
        onChange={(event) => change({ hasSecond: event.target.checked })}
      />
      {draft.hasSecond && (
        <TextField
          patient
          type="time"
          className="mt-3"
          label={t('secondAt')}
          value={draft.secondAt}
          onChange={(event) => change({ secondAt: event.target.value })}
        />
      )}
      <fieldset className="mt-5">
        <legend className="label-patient mb-1.5">{t('quiet')}</legend>
        <SpanFields
          from={draft.quietFrom}
          to={draft.quietTo}
          onFrom={(quietFrom) => change({ quietFrom })}
          onTo={(quietTo) => change({ quietTo })}
        />
      </fieldset>
    </Card>
  );
}
