'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useSayDone } from '#components/round/use-undo.ts';
import { TextArea } from '#components/ui/text-area.tsx';
import { toasts } from '#components/ui/toast.tsx';
import type { Act } from './acts.ts';
import { caretToEnd } from './caret.ts';
import { FormDialog } from './form-dialog.tsx';
import { useAct } from './use-act.ts';

/** Characters of the longest message. */
export const MAX_MESSAGE = 2000;

type Props = {
  name: string;
  episodeId: string;
  /** Words to begin with; the therapist changes them before they are sent. */
  draft?: string | undefined;
  send: Act;
  onClose: () => void;
  onSent: () => void;
};

/** A message to the patient. Needs the areas `patient` and `ui`. */
export function MessageDialog({ name, episodeId, draft = '', send, onClose, onSent }: Props) {
  const t = useTranslations('patient.messageDialog');
  const [body, setBody] = useState(draft);
  const [isEmpty, setEmpty] = useState(false);
  const sentId = useRef<string | null>(null);
  const sayDone = useSayDone();
  const { busy, failure, run } = useAct();
  function submit() {
    const text = body.trim();
    setEmpty(text === '');
    if (text === '') return;
    run(
      async () => {
        const result = await send({ episodeId, body: text });
        if (result.ok) sentId.current = messageIdOf(result.data);
        return result;
      },
      () => {
        const messageId = sentId.current;
        if (messageId === null) toasts.done(t('sent', { name }));
        else sayDone(t('sent', { name }), { act: 'recall', input: { messageId } });
        onSent();
        onClose();
      },
    );
  }
  return (
    <FormDialog
      title={t('title', { name })}
      lead={t('lead')}
      submit={t('send')}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      failure={failure}
      failureTitle={t('notSent')}
      isTouched={body !== draft}
    >
      <TextArea
        label={t('label')}
        rows={6}
        maxLength={MAX_MESSAGE}
        value={body}
        onFocus={caretToEnd}
        onChange={(event) => setBody(event.target.value)}
        error={isEmpty ? t('empty') : failure?.fields?.body}
      />
    </FormDialog>
  );
}

/** Id of the message in the answer of the command that sent it. */
function messageIdOf(answer: unknown): string | null {
  const id = typeof answer === 'object' && answer !== null && 'messageId' in answer ? answer.messageId : null;
  return typeof id === 'string' ? id : null;
}
