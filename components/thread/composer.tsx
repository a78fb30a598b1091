'use client';

import { useTranslations } from 'next-intl';
import { type SubmitEvent, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { sendMessage } from '#lib/offline/send-message.ts';

const LONGEST = 1_000;

type State = 'rest' | 'sent' | 'kept' | { refused: string };

/** Writes to the therapist; without a network the message waits on the phone. */
export function Composer() {
  const t = useTranslations('thread');
  const area = useRef<HTMLTextAreaElement>(null);
  const [body, setBody] = useState('');
  const [isEmpty, setIsEmpty] = useState(false);
  const [state, setState] = useState<State>('rest');
  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const text = body.trim();
    setIsEmpty(text === '');
    if (text === '') return area.current?.focus();
    setBody('');
    const outcome = await sendMessage(text);
    if (outcome.state !== 'refused') return setState(outcome.state);
    setBody(text);
    setState({ refused: outcome.message ?? t('refused') });
  }
  return (
    <form onSubmit={submit} noValidate className="mt-4 grid gap-3">
      <TextArea
        ref={area}
        patient
        label={t('write')}
        value={body}
        maxLength={LONGEST}
        error={isEmpty ? t('empty') : undefined}
        onChange={(event) => {
          setBody(event.target.value);
          setIsEmpty(false);
        }}
      />
      <Button type="submit" variant="primary" size="patient">
        {t('send')}
      </Button>
      <p role="status" className="min-h-6 text-base text-ink-2">
        {state === 'sent' && t('sent')}
        {state === 'kept' && t('kept')}
        {typeof state === 'object' && <span className="font-semibold text-urgent">{state.refused}</span>}
      </p>
    </form>
  );
}
