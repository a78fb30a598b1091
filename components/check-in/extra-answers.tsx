'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { ChevronDown, Icon } from '#components/ui/icon.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { type ReportOutcome, sendReport } from '#lib/offline/send-report.ts';
import { SentStatus } from './sent-status.tsx';

const NOTE_LENGTH = 280;

/** What nobody has to say: a flare-up today, a note. Sent as an addition; the check-in is safe already. */
export function ExtraAnswers({ therapistName }: { therapistName: string }) {
  const t = useTranslations('checkin.done');
  const [isFlare, setFlare] = useState(false);
  const [note, setNote] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<ReportOutcome | null>(null);
  const isSending = useRef(false);
  async function send() {
    if (isSending.current) return;
    isSending.current = true;
    setBusy(true);
    setOutcome(
      await sendReport({
        ...(isFlare ? { flareDay: true } : {}),
        ...(note.trim() === '' ? {} : { note: note.trim() }),
      }),
    );
    setBusy(false);
  }
  if (outcome !== null) {
    return <SentStatus outcome={outcome} therapistName={therapistName} nameOf={(slug) => slug} />;
  }
  const hasSomething = isFlare || note.trim() !== '';
  return (
    <details className="group mt-3">
      <summary className="btn btn-quiet btn-patient w-full cursor-pointer list-none text-md [&::-webkit-details-marker]:hidden">
        {t('extra')}
        <Icon of={ChevronDown} size="lg" className="transition-transform group-open:rotate-180" />
      </summary>
      <div className="mt-2 grid gap-3">
        <Checkbox
          card
          label={t('flare')}
          checked={isFlare}
          onChange={(event) => setFlare(event.target.checked)}
        />
        <TextArea
          label={therapistName ? t('note', { name: therapistName }) : t('noteNoName')}
          hint={t('noteHint')}
          patient
          rows={2}
          maxLength={NOTE_LENGTH}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          {...(note.length > NOTE_LENGTH - 80
            ? { note: t('noteLeft', { count: NOTE_LENGTH - note.length }) }
            : {})}
        />
        {hasSomething && (
          <Button variant="primary" size="patient" busy={isBusy} onClick={send}>
            {t('send')}
          </Button>
        )}
      </div>
    </details>
  );
}
