'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCanTreat } from '#components/staff/role.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { toasts } from '#components/ui/toast.tsx';
import type { Act } from './acts.ts';
import { useAct } from './use-act.ts';

export const NOTE_ID = 'new-note';

/** A new note. Ctrl+Enter saves; what was typed stays until it is saved. */
export function NoteForm({ episodeId, addNote }: { episodeId: string; addNote: Act }) {
  const t = useTranslations('patient.notes');
  const router = useRouter();
  const canTreat = useCanTreat();
  const [body, setBody] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const { busy, failure, run } = useAct();
  if (!canTreat) return null;
  function save() {
    const text = body.trim();
    setEmpty(text === '');
    if (text === '') return;
    run(
      () => addNote({ episodeId, body: text }),
      () => {
        setBody('');
        toasts.done(t('saved'));
        router.refresh();
      },
    );
  }
  return (
    <form
      className="mt-4 grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextArea
        id={NOTE_ID}
        label={t('add')}
        note={
          <span aria-hidden="true">
            <Kbd keys="N" />
          </span>
        }
        rows={3}
        maxLength={5000}
        value={body}
        onChange={(event) => setBody(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            save();
          }
        }}
        error={isEmpty ? t('empty') : failure?.fields?.body}
      />
      {failure !== null && (
        <Banner kind="error" title={t('notSaved')} live>
          {failure.message}
        </Banner>
      )}
      <Button type="submit" busy={busy} className="justify-self-end">
        {t('save')}
      </Button>
    </form>
  );
}
