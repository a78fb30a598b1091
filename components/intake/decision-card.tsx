'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useReach } from '#components/patient/use-act.ts';
import { Button } from '#components/ui/button.tsx';
import { CircleAlert, Icon } from '#components/ui/icon.tsx';
import { RadioCards } from '#components/ui/radio-cards.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import type { AnswerKey } from '#lib/clinical/intake/answers.ts';
import { missingIn, openSigns } from '#lib/clinical/intake/reading.ts';
import type { StageSuggestion } from '#lib/clinical/stages.ts';
import type { IntakeActs } from './acts.ts';
import { useIntakeScope } from './intake-context.tsx';

const STAGES = ['1', '2', '3', '4'] as const;

/** The therapist's decision: the suggested stage with one press, another one with a reason. */
export function DecisionCard({
  suggestion,
  confirm,
}: {
  suggestion: StageSuggestion | null;
  confirm: IntakeActs['confirm'];
}) {
  const t = useTranslations('intake.decision');
  const stageWords = useTranslations('glyph.stage');
  const meaning = useTranslations('intake.stageMeaning');
  const { intake, view, isReadOnly } = useIntakeScope();
  const router = useRouter();
  const reach = useReach();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const decision = intake.answers.decision;
  const chosen = decision?.stage ?? suggestion?.stage ?? null;
  const reason = decision?.reason ?? '';
  const isOther = chosen !== null && chosen !== (suggestion?.stage ?? null);
  const open = openSigns(intake.answers);
  const missing = missingIn(intake.answers);
  const hasOpenFlag = (view.urgent?.openFlags.length ?? 0) > 0 || suggestion?.urgent === true;
  const hasConflict = Object.keys(intake.conflicts).length > 0;

  function offReason(): string | undefined {
    if (isReadOnly) return t('readOnly');
    if (hasOpenFlag) return t('warningOpen');
    if (open.length > 0) return t('askSigns', { count: open.length });
    if (missing.length > 0) return t('missing', { count: missing.length });
    if (hasConflict) return t('conflict');
    if (chosen === null) return t('chooseStage');
    if (isOther && reason.trim() === '') return t('needsReason');
    return undefined;
  }

  async function send() {
    if (isBusy || chosen === null) return;
    setBusy(true);
    setFailure(null);
    if (!(await intake.settled())) {
      setBusy(false);
      return;
    }
    const result = await reach(() =>
      confirm({
        intakeId: view.intake?.id,
        seenAt: intake.seenAt(),
        stage: chosen,
        reason: isOther ? reason.trim() : null,
      }),
    );
    if (result.ok) return router.push(`/patients/${view.patient.id}/assign` as Route);
    setBusy(false);
    setFailure(result.error.message);
    router.refresh();
  }

  return (
    <section className="card p-6" aria-labelledby="decision-title">
      <h2 id="decision-title" className="text-base">
        {t('title')}
      </h2>
      <fieldset disabled={isReadOnly} className="mt-3 min-w-0">
        <RadioCards
          label={t('stage')}
          labelHidden
          name="stage"
          columns={2}
          value={chosen === null ? null : (`${chosen}` as (typeof STAGES)[number])}
          onChange={(value) => intake.set('decision', { stage: Number(value), reason })}
          options={STAGES.map((value) => ({ value, label: stageWords(value), detail: meaning(value) }))}
        />
      </fieldset>
      {isOther && (
        <TextField
          className="mt-3"
          label={t('reason', {
            stage: suggestion?.stage ? stageWords(`${suggestion.stage}`).toLowerCase() : t('noStage'),
          })}
          maxLength={300}
          value={reason}
          onChange={(event) =>
            chosen && intake.set('decision', { stage: chosen, reason: event.target.value })
          }
        />
      )}
      <div className="mt-4 grid">
        <Button
          variant="primary"
          keys="Ctrl ↵"
          id="confirm-intake"
          busy={isBusy}
          offReason={offReason()}
          onClick={() => void send()}
          className="min-h-11 w-full text-base"
        >
          {t('confirm')}
        </Button>
      </div>
      {!hasOpenFlag && <StillOpen keys={[...open.map((sign) => `gate.${sign}` as const), ...missing]} />}
      <p
        role="alert"
        className="mt-2 flex items-start gap-1.5 text-xs font-semibold text-urgent empty:hidden"
      >
        {failure !== null && (
          <>
            <Icon of={CircleAlert} className="mt-px" />
            {failure}
          </>
        )}
      </p>
      {hasOpenFlag && (
        <p className="mt-3 text-sm">
          <TextLink href={`/patients/${view.patient.id}`}>{t('openPatient')}</TextLink>
        </p>
      )}
    </section>
  );
}

/** Each answer that is still needed, as a way to it. */
function StillOpen({ keys }: { keys: readonly AnswerKey[] }) {
  const t = useTranslations('intake.needed');
  if (keys.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-wrap gap-x-3 gap-y-1 text-xs">
      {keys.slice(0, 8).map((key) => (
        <li key={key}>
          <a className="link" href={`#answer-${key}`}>
            {t(
              key.startsWith('gate.')
                ? 'sign'
                : (key as 'marks' | 'leg' | 'back' | 'numbness' | 'onset' | 'earlier'),
              {
                sign: key.slice('gate.'.length),
              },
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
