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
import { useDraft } from './draft-words.ts';
import { MessageDialog } from './message-dialog.tsx';
import { isNoteAction, phoneHref, stepHref, stepKind } from './next-step.ts';
import { OutcomeDialog } from './outcome-dialog.tsx';
import { RecordDialog } from './record-dialog.tsx';
import { SnoozeDialog } from './snooze-dialog.tsx';
import { StepIcon } from './step-icon.tsx';
import { useReach } from './use-act.ts';
import { useSentence } from './when.ts';

/** The ids that the keys of the page press; only the headline's controls have them. */
export const ACT_IDS = { snooze: 'act-snooze', review: 'act-review' } as const;

/** Whose page it is, as its buttons and dialogs need it. */
export type PatientRef = {
  patientId: string;
  episodeId: string;
  name: string;
  givenName: string;
  phone: string | null;
  /** Clinic-local date. */
  today: string;
};

type FlagRef = { id: string; severity: Severity; says: string; action: ActionId; isSeen: boolean };
type Open = 'message' | 'record' | 'snooze' | 'outcome' | null;

/** What can be done about a flag: the suggested step, review, snooze, or for a red flag its outcome. */
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
  const draft = useDraft();
  const sentence = useSentence(patient.today);
  const [open, setOpen] = useState<Open>(null);
  const [busy, start] = useTransition();
  const reach = useReach();
  const decided = useDecided(patient.patientId, patient.today);
  const canTreat = useCanTreat();
  const stepId = isHeadline ? `act-${flag.action}` : undefined;
  useEffect(() => {
    if (stepId !== undefined && window.location.hash === `#${stepId}`) {
      document.getElementById(stepId)?.focus({ preventScroll: true });
    }
  }, [stepId]);
  if (!canTreat) return null;
  const isUrgent = flag.severity === 'urgent';
  const close = () => setOpen(null);
  const shared = { name: patient.name, episodeId: patient.episodeId, flagId: flag.id, onClose: close };
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
        open={() => setOpen(stepKind(flag.action) === 'message' ? 'message' : 'record')}
      />
      {isUrgent ? (
        <Button onClick={() => setOpen('outcome')}>{t('outcome')}</Button>
      ) : (
        <Button
          id={isHeadline ? ACT_IDS.snooze : undefined}
          keys={isHeadline ? 'Z' : undefined}
          onClick={() => setOpen('snooze')}
        >
          {t('snooze')}
        </Button>
      )}
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
      {open === 'message' && (
        <MessageDialog
          {...shared}
          draft={draft(flag.action, patient.givenName)}
          send={acts.message}
          onSent={decided}
        />
      )}
      {open === 'record' && isNoteAction(flag.action) && (
        <RecordDialog
          {...shared}
          action={flag.action}
          phone={patient.phone}
          note={acts.note}
          acknowledge={acts.acknowledge}
          onSaved={decided}
        />
      )}
      {open === 'snooze' && (
        <SnoozeDialog {...shared} today={patient.today} snooze={acts.snooze} onSnoozed={decided} />
      )}
      {open === 'outcome' && (
        <OutcomeDialog {...shared} says={sentence(flag.says)} close={acts.close} onClosed={decided} />
      )}
    </div>
  );
}

/** The suggested step; one that is done in the program leads there. */
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
  open: () => void;
}) {
  if (stepKind(action) !== 'plan') {
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
