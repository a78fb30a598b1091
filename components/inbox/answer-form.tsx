'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useRef, useState } from 'react';
import { MAX_MESSAGE } from '#components/patient/message-dialog.tsx';
import { useAct } from '#components/patient/use-act.ts';
import { useSayDone } from '#components/round/use-undo.ts';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import type { ThreadView } from '#lib/data/messages/view.ts';
import type { InboxActs } from './inbox-acts.ts';

export const ANSWER_ID = 'answer';
export const DONE_ID = 'needs-no-answer';

/** The answer, or that none is needed. What was typed stays until it was sent. */
export function AnswerForm({ thread, acts }: { thread: ThreadView; acts: InboxActs }) {
  const t = useTranslations('inbox');
  const router = useRouter();
  const [body, setBody] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const [isMarking, setMarking] = useState(false);
  const sentId = useRef<string | null>(null);
  const { busy, failure, run } = useAct();
  const sayDone = useSayDone();
  const { episodeId, givenName } = thread;
  function send() {
    const text = body.trim();
    setEmpty(text === '');
    if (text === '') return;
    setMarking(false);
    run(
      async () => {
        const result = await acts.answer({ episodeId, body: text });
        if (result.ok) sentId.current = (result.data as { messageId: string }).messageId;
        return result;
      },
      () => {
        sayDone(t('sent', { name: givenName }), { act: 'recall', input: { messageId: sentId.current } });
        setBody('');
        router.refresh();
      },
    );
  }
  function markDone() {
    setMarking(true);
    run(
      () => acts.markDone({ episodeId }),
      () => {
        sayDone(t('markedDone', { name: givenName }), { act: acts.reopen, input: { episodeId } });
        router.refresh();
      },
    );
  }
  function keys(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  }
  return (
    <div className="border-t border-line p-4">
      <TextArea
        id={ANSWER_ID}
        label={t('answer', { name: givenName })}
        hint={t('answerHint')}
        rows={3}
        maxLength={MAX_MESSAGE}
        value={body}
        onKeyDown={keys}
        onChange={(event) => setBody(event.target.value)}
        error={isEmpty ? t('empty') : failure?.fields?.body}
      />
      {failure !== null && (
        <div className="mt-3">
          <Banner kind="error" title={isMarking ? t('notDone') : t('notSent')} live>
            {failure.message}
          </Banner>
        </div>
      )}
      <div className="mt-3 flex flex-wrap justify-end gap-2">
        {thread.waitingSince !== null && (
          <Button id={DONE_ID} keys="E" busy={busy && isMarking} onClick={markDone}>
            {t('done')}
          </Button>
        )}
        <Button variant="primary" keys="Ctrl Enter" busy={busy && !isMarking} onClick={send}>
          {t('send')}
        </Button>
      </div>
    </div>
  );
}
