'use client';

import { useTranslations } from 'next-intl';
import { Trash2 } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Select } from '#components/ui/select.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { AnswerValue } from '#lib/clinical/intake/answers.ts';
import {
  AVOIDED,
  HEALTH,
  LIMITS,
  type LimitCode,
  NOTED_HEALTH,
  PRECAUTIONS,
} from '#lib/clinical/intake/options.ts';
import { addDays } from '#lib/clinical/local-date.ts';
import { useIntakeScope } from './intake-context.tsx';
import { PickChips } from './pick-chips.tsx';
import { Row } from './row.tsx';
import { Section } from './section.tsx';

type Limits = AnswerValue<'limits'>;

/** What to leave out for now is looked at again after this many days. */
const REVIEW_DAYS = 14;

const isAvoided = (what: LimitCode) => (AVOIDED as readonly string[]).includes(what);

/** Other health, precautions, and what to leave out for now with the day on which that ends. */
export function LimitsSection() {
  const t = useTranslations('intake');
  const { intake } = useIntakeScope();
  const { answers, set } = intake;
  const health = answers.health ?? [];
  return (
    <Section id="limits" number={6} title={t('section.limits')}>
      <Row label={t('health')} keys={['health']} hint={t('healthHint')}>
        <PickChips
          label={t('health')}
          value={answers.health}
          onChange={(value) => set('health', value)}
          options={HEALTH.map((value) => ({ value, label: t(`healthOf.${value}`) }))}
          none={t('noneOfThese')}
        />
        {health.some((code) => NOTED_HEALTH.includes(code)) && (
          <p className="mt-2 text-xs text-ink-2">{t('noted')}</p>
        )}
      </Row>
      <Row label={t('avoid')} keys={[]} hint={t('avoidHint')}>
        <LimitList kind="avoid" />
      </Row>
      <Row label={t('precautions')} keys={[]} hint={t('precautionsHint')}>
        <LimitList kind="precaution" />
      </Row>
    </Section>
  );
}

function LimitList({ kind }: { kind: 'avoid' | 'precaution' }) {
  const t = useTranslations('intake');
  const { intake, view } = useIntakeScope();
  const limits: Limits = intake.answers.limits ?? [];
  const isOfKind = (what: LimitCode) => isAvoided(what) === (kind === 'avoid');
  const shown = limits.filter(({ what }) => isOfKind(what));
  const left = (kind === 'avoid' ? AVOIDED : PRECAUTIONS).filter((what) =>
    limits.every((limit) => limit.what !== what),
  );
  const put = (what: LimitCode, until: string | null) =>
    intake.set(
      'limits',
      limits.map((limit) => (limit.what === what ? { what, until } : limit)),
    );
  return (
    <div className="grid gap-3">
      {shown.length > 0 && (
        <ul className="grid gap-2">
          {shown.map(({ what, until }) => (
            <li key={what} className="flex flex-wrap items-end gap-x-3 gap-y-1">
              <b className="min-w-44 flex-1 pb-2">{t(`limit.${what}`)}</b>
              <TextField
                type="date"
                className="w-44"
                label={kind === 'avoid' ? t('until') : t('untilOptional')}
                min={view.today}
                value={until ?? ''}
                error={until !== null && until < view.today ? t('untilPast') : undefined}
                onChange={(event) => {
                  const date = event.target.value;
                  if (date !== '') put(what, date);
                  else if (kind === 'precaution') put(what, null);
                }}
              />
              <IconButton
                label={t('removeLimit', { what: t(`limit.${what}`) })}
                icon={Trash2}
                onClick={() =>
                  intake.set(
                    'limits',
                    limits.filter((limit) => limit.what !== what),
                  )
                }
              />
            </li>
          ))}
        </ul>
      )}
      {left.length > 0 && (
        <Select
          className="w-60"
          label={<span className="sr-only">{t(kind === 'avoid' ? 'addAvoid' : 'addPrecaution')}</span>}
          value=""
          options={[
            { value: '', label: t(kind === 'avoid' ? 'addAvoid' : 'addPrecaution') },
            ...left.map((value) => ({ value, label: t(`limit.${value}`) })),
          ]}
          onChange={(event) => {
            const what = LIMITS.find((one) => one === event.target.value);
            if (!what) return;
            const until = kind === 'avoid' ? addDays(view.today, REVIEW_DAYS) : null;
            intake.set('limits', [...limits, { what, until }]);
          }}
        />
      )}
    </div>
  );
}
