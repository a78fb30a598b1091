'use client';

import type { PatientActs } from '#components/patient/acts.ts';
import { useDraft } from '#components/patient/draft-words.ts';
import { MessageDialog } from '#components/patient/message-dialog.tsx';
import type { NoteAction } from '#components/patient/next-step.ts';
import { OutcomeDialog } from '#components/patient/outcome-dialog.tsx';
import { RecordDialog } from '#components/patient/record-dialog.tsx';
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
  | { kind: 'record'; row: CaseloadRow; flagId: string; action: NoteAction }
  | { kind: 'outcome'; row: CaseloadRow; flagId: string; says: string }
  | { kind: 'hand-over'; row: CaseloadRow };

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
  acts: PatientActs;
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
  const shared = { name: row.name, episodeId: row.episodeId, onClose };
  const decided = () => onDecided(row);
  switch (dialog.kind) {
    case 'message': {
      const { action } = dialog;
      const givenName = row.name.split(' ')[0] ?? row.name;
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
    case 'record':
      return (
        <RecordDialog
          {...shared}
          flagId={dialog.flagId}
          action={dialog.action}
          phone={row.phone}
          note={acts.note}
          acknowledge={acts.acknowledge}
          onSaved={decided}
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
