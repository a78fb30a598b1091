'use client';

import { useTranslations } from 'next-intl';
import { PainScale } from '#components/body-chart/pain-scale.tsx';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Icon, Plus, Trash2 } from '#components/ui/icon.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { MAX_GOALS } from '#lib/clinical/intake/options.ts';
import { useIntakeScope } from './intake-context.tsx';
import { NumberRow } from './number-row.tsx';
import { Row } from './row.tsx';
import { Section } from './section.tsx';
import { useGoals } from './use-goals.ts';

/** What the patient wants back, worry, sleep, and the disability questionnaire when it was filled in. */
export function GoalsSection() {
  const t = useTranslations('intake');
  const { goals, change, add, remove } = useGoals();
  return (
    <Section id="goals" number={5} title={t('section.goals')}>
      <Row label={t('goals')} keys={['goals']} hint={t('goalsHint')}>
        <ul className="grid gap-4">
          {goals.map((goal, index) => (
            <li key={goal.id} className="grid gap-2">
              <div className="flex items-end gap-2">
                <TextField
                  className="flex-1"
                  label={t('goal', { number: index + 1 })}
                  maxLength={80}
                  value={goal.activity}
                  onChange={(event) => change(goal.id, { activity: event.target.value })}
                />
                <IconButton
                  label={t('removeGoal', { number: index + 1 })}
                  icon={Trash2}
                  onClick={() => remove(goal.id)}
                />
              </div>
              {goal.activity.trim() !== '' && (
                <PainScale
                  staff
                  label={t('goalNow')}
                  ends={{ low: t('goalLow'), high: t('goalHigh') }}
                  name={`goal-${goal.id}`}
                  value={goal.baseline}
                  onChange={(baseline) => change(goal.id, { baseline })}
                />
              )}
            </li>
          ))}
        </ul>
        {goals.length < MAX_GOALS && (
          <Button size="sm" className="mt-3" icon={<Icon of={Plus} />} onClick={add}>
            {t('addGoal')}
          </Button>
        )}
      </Row>
      <NumberRow name="worry" label={t('worry')} hint={t('worryHint')} />
      <NumberRow name="sleep" label={t('sleep')} hint={t('sleepHint')} />
      <Row label={t('rmdq.title')} keys={['rmdq']} hint={t('rmdq.hint')}>
        <Rmdq />
      </Row>
    </Section>
  );
}

/** The published form, word for word; an empty form is never read as a perfect score. */
function Rmdq() {
  const t = useTranslations('intake.rmdq');
  const { intake, view } = useIntakeScope();
  const { ticked, noneApply } = intake.answers.rmdq ?? { ticked: [], noneApply: false };
  const score = noneApply ? 0 : ticked.length;
  const isDone = noneApply || ticked.length > 0;
  const toggle = (number: number, isOn: boolean) =>
    intake.set('rmdq', {
      ticked: isOn ? [...ticked, number] : ticked.filter((one) => one !== number),
      noneApply: false,
    });
  return (
    <details>
      <summary className="cursor-pointer font-semibold text-brand underline underline-offset-2 coarse:min-h-11">
        {isDone ? t('score', { score }) : t('open')}
      </summary>
      {view.rmdq.instructions.map((line) => (
        <p key={line} className="mt-2 text-xs text-ink-2">
          {line}
        </p>
      ))}
      <ol className="mt-3 grid gap-1.5">
        {view.rmdq.statements.map((statement, index) => (
          <li key={statement}>
            <Checkbox
              label={statement}
              checked={ticked.includes(index + 1)}
              onChange={(event) => toggle(index + 1, event.target.checked)}
            />
          </li>
        ))}
        <li>
          <Checkbox
            label={t('none')}
            checked={noneApply}
            onChange={(event) =>
              intake.set('rmdq', event.target.checked ? { ticked: [], noneApply: true } : null)
            }
          />
        </li>
      </ol>
      <p className="mt-2 text-xs text-ink-3">{view.rmdq.citation}</p>
    </details>
  );
}
