'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { Act } from '#components/patient/acts.ts';
import { useAct } from '#components/patient/use-act.ts';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { toasts } from '#components/ui/toast.tsx';
import type { PersonDataView } from '#lib/data/erasure/view.ts';

const SHORTEST_REASON = 5;

/** Reason, the record number typed by hand, and the word that no law keeps the record. */
export function EraseForm({ view, erase }: { view: PersonDataView; erase: Act }) {
  const t = useTranslations('data.person');
  const router = useRouter();
  const [reason, setReason] = useState('');
  const [recordNo, setRecordNo] = useState('');
  const [isAtOnce, setAtOnce] = useState(false);
  const [wasTried, setTried] = useState(false);
  const { busy, failure, run } = useAct();
  const isReasonGood = reason.trim().length >= SHORTEST_REASON;
  const isNumberGood = recordNo.trim() === view.recordNo;
  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!isReasonGood || !isNumberGood) return;
    const { patientId } = view;
    run(
      async () => {
        const result = await erase({ patientId, recordNo: recordNo.trim(), reason: reason.trim(), isAtOnce });
        if (result.ok) toasts.done(t((result.data as { isGone: boolean }).isGone ? 'erased' : 'lockedNow'));
        return result;
      },
      () => router.push('/caseload' as Route),
    );
  }
  return (
    <form onSubmit={submit} noValidate className="mt-4 grid gap-4">
      <TextField
        label={t('reason')}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={wasTried && !isReasonGood ? t('reasonWrong') : undefined}
      />
      <TextField
        label={t('confirm', { recordNo: view.recordNo })}
        autoComplete="off"
        value={recordNo}
        onChange={(event) => setRecordNo(event.target.value)}
        error={wasTried && !isNumberGood ? t('confirmWrong') : undefined}
      />
      {view.keepUntil !== null && (
        <Checkbox label={t('now')} checked={isAtOnce} onChange={() => setAtOnce(!isAtOnce)} />
      )}
      {failure !== null && (
        <Banner kind="error" title={t('notErased')} live>
          {failure.message}
        </Banner>
      )}
      <Button type="submit" variant="urgent" busy={busy} className="justify-self-start">
        {t('erase')}
      </Button>
    </form>
  );
}
