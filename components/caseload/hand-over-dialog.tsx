'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { Act } from '#components/patient/acts.ts';
import { FormDialog } from '#components/patient/form-dialog.tsx';
import { useAct } from '#components/patient/use-act.ts';
import { useSayDone } from '#components/round/use-undo.ts';
import { RadioCards } from '#components/ui/radio-cards.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { CaseloadRow, Colleague } from '#lib/data/caseload/view.ts';

const REASONS = ['away', 'duty', 'skill', 'other'] as const;
type Reason = (typeof REASONS)[number];

type Props = {
  row: CaseloadRow;
  colleagues: readonly Colleague[];
  handOver: Act;
  onClose: () => void;
  onHandedOver: () => void;
};

/** Gives a patient to a colleague, with the reason. Needs the areas `caseload`, `clinic` and `ui`. */
export function HandOverDialog({ row, colleagues, handOver, onClose, onHandedOver }: Props) {
  const t = useTranslations('caseload.handOver');
  const [toId, setToId] = useState<string | null>(
    colleagues.length === 1 ? (colleagues[0]?.id ?? null) : null,
  );
  const [reason, setReason] = useState<Reason | null>(null);
  const [other, setOther] = useState('');
  const [wasTried, setTried] = useState(false);
  const fromId = useRef<string | null>(null);
  const { busy, failure, run } = useAct();
  const sayDone = useSayDone();
  const isUrgent = row.group === 'urgent';
  const words = reason === null || reason === 'other' ? other.trim() : t(reason);
  function submit() {
    setTried(true);
    if (toId === null || reason === null || words.length < 3) return;
    run(
      async () => {
        const result = await handOver({ episodeId: row.episodeId, toId, reason: words });
        if (result.ok) fromId.current = fromIdOf(result.data);
        return result;
      },
      () => {
        const to = colleagues.find(({ id }) => id === toId)?.name ?? '';
        const back = { episodeId: row.episodeId, toId: fromId.current, reason: t('takenBack') };
        sayDone(t('saved', { name: row.name, to }), { act: 'handOver', input: back });
        onHandedOver();
        onClose();
      },
    );
  }
  return (
    <FormDialog
      urgent={isUrgent}
      title={t('title', { name: row.name })}
      lead={isUrgent ? t('leadUrgent') : t('lead')}
      submit={t('save')}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      failure={failure}
      failureTitle={t('notSaved')}
      isTouched={other !== ''}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <RadioCards
          label={t('to')}
          name="to"
          value={toId}
          onChange={setToId}
          options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          error={wasTried && toId === null ? t('toMissing') : undefined}
        />
        <RadioCards
          label={t('reason')}
          name="reason"
          value={reason}
          onChange={setReason}
          options={REASONS.map((value) => ({ value, label: t(value) }))}
          error={wasTried && reason === null ? t('reasonMissing') : undefined}
        />
        {reason === 'other' && (
          <TextField
            className="sm:col-start-2"
            label={t('otherLabel')}
            value={other}
            maxLength={200}
            onChange={(event) => setOther(event.target.value)}
            error={wasTried && words.length < 3 ? t('otherMissing') : failure?.fields?.reason}
          />
        )}
      </div>
    </FormDialog>
  );
}

/** Whose patient it was, in the answer of the command. */
function fromIdOf(answer: unknown): string | null {
  const id = typeof answer === 'object' && answer !== null && 'fromId' in answer ? answer.fromId : null;
  return typeof id === 'string' ? id : null;
}
