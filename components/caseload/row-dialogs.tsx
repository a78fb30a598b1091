'use client';

import type { PatientActs } from '#components/patient/acts.ts';
import type { CareAct } from '#components/patient/care-acts.tsx';
import { CallForm } from '#components/patient/dialogs/call-dialog.tsx';
import { useDraft } from '#components/patient/draft-words.ts';
import { MessageDialog } from '#components/patient/message-dialog.tsx';
import { OutcomeDialog } from '#components/patient/outcome-dialog.tsx';
import { SnoozeDialog } from '#components/patient/snooze-dialog.tsx';
import { useSentence } from '#components/patient/when.ts';
import { useStaffActs } from '#components/round/staff-acts.tsx';
import type { ActionId } from '#lib/clinical/result.ts';
import type { CaseloadRow, Colleague } from '#lib/data/caseload/view.ts';
import { HandOverDialog } from './hand-over-dialog.tsx';

/** A dialog that a row opened. `action` of a message is the step it answers; without one it is a plain message. */
export type RowDialog =
  | { kind: 'message'; row: CaseloadRow; action: ActionId | null }
  | { kind: 'snooze'; row: CaseloadRow; flagId: string }
  | { kind: 'call'; row: CaseloadRow; flag: FlagInDialog; action: ActionId }
  | { kind: 'outcome'; row: CaseloadRow; flagId: string; says: string }
  | { kind: 'hand-over'; row: CaseloadRow };

/** What can be done about a patient from a row. */
export type RowActs = Omit<PatientActs, 'note'> & { call: CareAct };

type FlagInDialog = { id: string; seen: string | null };

export type OpenDialog = (dialog: RowDialog) => void;

/** The dialog of a row, if one is open. */
export function RowDialogs({
  dialog,
  today,
  acts,
  colleagues,
  onClose,
  onDecided,
  onChanged,
}: {
  dialog: RowDialog | null;
  today: string;
  acts: RowActs;
  colleagues: readonly Colleague[];
  onClose: () => void;
  /** A decision about the patient was saved. */
  onDecided: (row: CaseloadRow) => void;
  /** Something was saved that is no decision. */
  onChanged: () => void;
}) {
  const draft = useDraft();
  const staff = useStaffActs();
  const sentence = useSentence(today);
  if (dialog === null) return null;
  const { row } = dialog;
  const givenName = row.name.split(' ')[0] ?? row.name;
  const shared = { name: row.name, episodeId: row.episodeId, onClose };
  const decided = () => onDecided(row);
  switch (dialog.kind) {
    case 'message': {
      const { action } = dialog;
      return (
        <MessageDialog
          {...shared}
          draft={action === null ? undefined : draft(action, givenName)}
          send={(input) => acts.message(answering(input, action === null ? null : row))}
          onSent={action === null ? onChanged : decided}
        />
      );
    }
    case 'hand-over':
      return staff === null ? null : (
        <HandOverDialog
          row={row}
          colleagues={colleagues}
          handOver={staff.handOver}
          onClose={onClose}
          onHandedOver={decided}
        />
      );
    case 'snooze':
      return (
        <SnoozeDialog
          {...shared}
          flagId={dialog.flagId}
          today={today}
          snooze={acts.snooze}
          onSnoozed={decided}
        />
      );
    case 'call':
      return (
        <CallForm
          patient={{ episodeId: row.episodeId, name: row.name, givenName, phone: row.phone }}
          flag={dialog.flag}
          action={dialog.action}
          call={acts.call}
          onClose={onClose}
          onDone={decided}
        />
      );
    case 'outcome':
      return (
        <OutcomeDialog
          {...shared}
          flagId={dialog.flagId}
          says={sentence(dialog.says)}
          close={acts.close}
          onClosed={decided}
        />
      );
  }
}

/** The message of a suggested step answers the row's flag: it is marked as seen with it. */
function answering(input: unknown, row: CaseloadRow | null): unknown {
  const flagId = row?.headline?.flagId;
  return flagId === undefined || typeof input !== 'object' ? input : { ...input, flagId };
}
