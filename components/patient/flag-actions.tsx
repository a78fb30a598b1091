'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect, useState, useTransition } from 'react';
import { useDecided } from '#components/round/use-decided.ts';
import { useCanTreat } from '#components/staff/role.tsx';
import { Button } from '#components/ui/button.tsx';
import { buttonClass } from '#components/ui/button-class.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Icon, Phone } from '#components/ui/icon.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { toasts } from '#components/ui/toast.tsx';
import type { ActionId, Severity } from '#lib/clinical/result.ts';
import type { PatientActs } from './acts.ts';
import { dialogOf, type PatientInDialog, type StepDialogKind } from './dialogs/dialog-props.ts';
import { OpenDialog } from './dialogs/open-dialog.tsx';
import { phoneHref, stepHref, stepKind } from './next-step.ts';
import { OtherSteps } from './other-steps.tsx';
import { OutcomeDialog } from './outcome-dialog.tsx';
import { SnoozeDialog } from './snooze-dialog.tsx';
import { StepIcon } from './step-icon.tsx';
import { useReach } from './use-act.ts';
import { useStepHash } from './use-step-hash.ts';
import { useSentence } from './when.ts';

/** The ids that the keys of the page press; only the headline's controls have them. */
export const ACT_IDS = { snooze: 'act-snooze', review: 'act-review' } as const;

/** Whose page it is, as its buttons and dialogs need it. */
export type PatientRef = PatientInDialog & {
  /** Longest rest of a flag in days. */
  maxSnoozeDays: number;
};

export type FlagRef = {
  id: string;
  severity: Severity;
  says: string;
  subject: string | null;
  action: ActionId;
  isSeen: boolean;
  /** Latest thing that staff did about it. */
  seen: string | null;
};

/** `action` null: chosen from the list of other steps. */
type Open =
  | { kind: StepDialogKind; action: ActionId | null }
  | { kind: 'snooze' | 'outcome' | 'dismiss' }
  | null;

/** What can be done about a flag: the suggested step and others, review, snooze, no problem; a red flag's outcome. */
export function FlagActions({
  patient,
  flag,
  label,
  isHeadline,
  acts,
}: {
  patient: PatientRef;
  flag: FlagRef;
  /** Words of the suggested step. */
  label: string;
  isHeadline: boolean;
  acts: PatientActs;
}) {
  const t = useTranslations('patient.act');
  const more = useTranslations('acts');
  const [open, setOpen] = useState<Open>(null);
  const [busy, start] = useTransition();
  const reach = useReach();
  const decided = useDecided(patient.patientId, patient.today);
  const canTreat = useCanTreat();
  const stepId = isHeadline ? `act-${flag.action}` : undefined;
  const dialog = dialogOf(flag.action);
  useEffect(() => {
    if (stepId === undefined || window.location.hash !== `#${stepId}` || !canTreat) return;
    // The list sends people here to begin this step; coming back to the page later must not begin it again.
    window.history.replaceState(null, '', window.location.pathname + window.location.search);
    document.getElementById(stepId)?.focus({ preventScroll: true });
    if (dialog !== null) setOpen({ kind: dialog, action: flag.action });
  }, [stepId, canTreat, dialog, flag.action]);
  useStepHash(isHeadline && canTreat ? (kind) => setOpen({ kind, action: null }) : null);
  if (!canTreat) return null;
  const isUrgent = flag.severity === 'urgent';
  function review() {
    start(async () => {
      const result = await reach(() => acts.acknowledge({ flagId: flag.id }));
      if (!result.ok) {
        toasts.failed(t('failed'), result.error.message, review);
        return;
      }
      toasts.done(t('acknowledged'));
      decided();
    });
  }
  return (
    <div className="flex flex-wrap gap-2">
      {isUrgent && patient.phone !== null && (
        <ButtonLink href={phoneHref(patient.phone)} variant="urgent" icon={<Icon of={Phone} />}>
          <span className="num">{patient.phone}</span>
        </ButtonLink>
      )}
      <Step
        id={stepId}
        patientId={patient.patientId}
        action={flag.action}
        label={isUrgent && stepKind(flag.action) === 'call' ? t('logCall') : label}
        look={isHeadline && !isUrgent ? 'primary' : 'soft'}
        keys={isHeadline ? 'A' : undefined}
        open={dialog === null ? null : () => setOpen({ kind: dialog, action: flag.action })}
      />
      {isUrgent ? (
        <Button onClick={() => setOpen({ kind: 'outcome' })}>{t('outcome')}</Button>
      ) : (
        <Button
          id={isHeadline ? ACT_IDS.snooze : undefined}
          keys={isHeadline ? 'Z' : undefined}
          onClick={() => setOpen({ kind: 'snooze' })}
        >
          {t('snooze')}
        </Button>
      )}
      <OtherSteps
        except={dialog}
        isUrgent={isUrgent}
        choose={(kind) => setOpen({ kind, action: null })}
        label={more('other')}
      />
      {!flag.isSeen && (
        <Button
          id={isHeadline ? ACT_IDS.review : undefined}
          variant="quiet"
          keys={isHeadline ? 'E' : undefined}
          busy={busy}
          onClick={review}
        >
          {t('acknowledge')}
        </Button>
      )}
      {!isUrgent && (
        <Button variant="quiet" onClick={() => setOpen({ kind: 'dismiss' })}>
          {more('notProblem')}
        </Button>
      )}
      {open !== null && (
        <FlagDialog
          open={open}
          patient={patient}
          flag={flag}
          acts={acts}
          onClose={() => setOpen(null)}
          onDone={decided}
        />
      )}
    </div>
  );
}

function FlagDialog({
  open,
  patient,
  flag,
  acts,
  onClose,
  onDone,
}: {
  open: NonNullable<Open>;
  patient: PatientRef;
  flag: FlagRef;
  acts: PatientActs;
  onClose: () => void;
  onDone: () => void;
}) {
  const sentence = useSentence(patient.today);
  const shared = { name: patient.name, flagId: flag.id, onClose };
  if (open.kind === 'snooze') {
    return (
      <SnoozeDialog
        {...shared}
        today={patient.today}
        seen={flag.seen}
        maxDays={patient.maxSnoozeDays}
        snooze={acts.snooze}
        onSnoozed={onDone}
      />
    );
  }
  if (open.kind === 'outcome') {
    return <OutcomeDialog {...shared} says={sentence(flag.says)} close={acts.close} onClosed={onDone} />;
  }
  const { kind } = open;
  return (
    <OpenDialog
      kind={kind}
      patient={patient}
      flag={flag}
      action={'action' in open ? open.action : null}
      onClose={onClose}
      onDone={onDone}
    />
  );
}

/** The suggested step; one that is done in the program builder leads there. */
function Step({
  id,
  patientId,
  action,
  label,
  look,
  keys,
  open,
}: {
  id: string | undefined;
  patientId: string;
  action: ActionId;
  label: string;
  look: 'primary' | 'soft';
  keys: string | undefined;
  open: (() => void) | null;
}) {
  if (open !== null) {
    return (
      <Button id={id} variant={look} icon={<StepIcon action={action} />} keys={keys} onClick={open}>
        {label}
      </Button>
    );
  }
  return (
    <Link id={id} href={stepHref(patientId, action) as Route} className={buttonClass(look)}>
      <StepIcon action={action} />
      {label}
      {keys !== undefined && <Kbd keys={keys} />}
    </Link>
  );
}
