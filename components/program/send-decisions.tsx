'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { FieldError } from '#components/ui/field.tsx';
import { RadioCards } from '#components/ui/radio-cards.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import type { ExerciseView } from '#lib/data/programs/view.ts';
import { useBuilder } from './builder-context.tsx';
import { withCare } from './conflicts.ts';

const QUICK = ['calmer', 'worked', 'next', 'other'] as const;
type Quick = (typeof QUICK)[number];

export type Decisions = {
  offStageReason: string | null;
  redFlagReason: string | null;
  isCareConfirmed: boolean;
};

type Errors = { offStage?: string; redFlag?: string; care?: string };

const SHORTEST = 3;

/** What has to be said before a program goes out: why off stage, why despite a red flag, what is given with care. */
export function useDecisions() {
  const t = useTranslations('program');
  const { draft, original, current, find, isOffStage, view } = useBuilder();
  // What the patient has already was looked at when it was given.
  const known = new Set(current ? withCare(original, find).map(({ slug }) => slug) : []);
  const care = withCare(draft, find).filter(({ slug }) => !known.has(slug));
  const storedReason = current?.offStageReason ?? null;
  const asksWhyOffStage = isOffStage && storedReason === null;
  const hasRedFlag = view.episode.hasOpenRedFlag;
  const [quick, setQuick] = useState<Quick | null>(null);
  const [ownReason, setOwnReason] = useState('');
  const [redFlagReason, setRedFlagReason] = useState('');
  const [isCareConfirmed, confirmCare] = useState(false);
  const [errors, setErrors] = useState<Errors>({});

  const offStage =
    quick === null ? '' : quick === 'other' ? ownReason.trim() : t(`confirm.offStageQuick.${quick}`);

  /** The decisions, or null when one is missing; then the fields say which. */
  function take(): Decisions | null {
    const missing: Errors = {
      ...(asksWhyOffStage && offStage.length < SHORTEST ? { offStage: t('field.reason') } : {}),
      ...(hasRedFlag && redFlagReason.trim().length < SHORTEST ? { redFlag: t('field.reason') } : {}),
      ...(care.length > 0 && !isCareConfirmed ? { care: t('field.care') } : {}),
    };
    setErrors(missing);
    if (Object.keys(missing).length > 0) return null;
    return {
      offStageReason: asksWhyOffStage ? offStage : storedReason,
      redFlagReason: hasRedFlag ? redFlagReason.trim() : null,
      isCareConfirmed: isCareConfirmed || care.length === 0,
    };
  }

  return {
    care,
    asksWhyOffStage,
    hasRedFlag,
    quick,
    setQuick,
    ownReason,
    setOwnReason,
    redFlagReason,
    setRedFlagReason,
    isCareConfirmed,
    confirmCare,
    errors,
    take,
  };
}

export function DecisionFields({ decisions }: { decisions: ReturnType<typeof useDecisions> }) {
  const t = useTranslations('program.confirm');
  const { errors } = decisions;
  return (
    <>
      {decisions.asksWhyOffStage && (
        <div className="grid gap-2">
          <RadioCards<Quick>
            label={t('offStage')}
            name="off-stage"
            value={decisions.quick}
            onChange={decisions.setQuick}
            error={errors.offStage}
            options={QUICK.map((quick) => ({
              value: quick,
              label: quick === 'other' ? t('otherReason') : t(`offStageQuick.${quick}`),
            }))}
          />
          {decisions.quick === 'other' && (
            <TextArea
              label={t('otherReason')}
              rows={2}
              maxLength={500}
              value={decisions.ownReason}
              onChange={(event) => decisions.setOwnReason(event.target.value)}
            />
          )}
        </div>
      )}
      {decisions.hasRedFlag && (
        <TextArea
          label={t('redFlag')}
          rows={2}
          maxLength={500}
          value={decisions.redFlagReason}
          error={errors.redFlag}
          onChange={(event) => decisions.setRedFlagReason(event.target.value)}
        />
      )}
      {decisions.care.length > 0 && (
        <div>
          <Checkbox
            label={t('care')}
            detail={namesOf(decisions.care)}
            checked={decisions.isCareConfirmed}
            aria-invalid={errors.care ? true : undefined}
            aria-describedby={errors.care ? 'care-error' : undefined}
            onChange={(event) => decisions.confirmCare(event.target.checked)}
          />
          <FieldError id="care-error" error={errors.care} />
        </div>
      )}
    </>
  );
}

function namesOf(exercises: readonly ExerciseView[]): string {
  return exercises.map((exercise) => exercise.name).join(', ');
}
