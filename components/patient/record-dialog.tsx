'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Icon, Phone } from '#components/ui/icon.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { toasts } from '#components/ui/toast.tsx';
import type { Act } from './acts.ts';
import { caretToEnd } from './caret.ts';
import { FormDialog } from './form-dialog.tsx';
import { type NoteAction, phoneHref, stepKind } from './next-step.ts';
import { useAct } from './use-act.ts';

type Props = {
  name: string;
  episodeId: string;
  /** The flag that the step answers. */
  flagId: string;
  action: NoteAction;
  phone: string | null;
  note: Act;
  acknowledge: Act;
  onClose: () => void;
  onSaved: () => void;
};

/**
 * A step done in person or by phone: the number to call, and a note of what was done, which also marks the flag as
 * reviewed. Needs the areas `patient`, `rules` and `ui`.
 */
export function RecordDialog(props: Props) {
  const { name, episodeId, flagId, action, phone, note, acknowledge, onClose, onSaved } = props;
  const t = useTranslations('patient.recordDialog');
  const rules = useTranslations('rules');
  const start = rules(`record.${action}`);
  const [body, setBody] = useState(start);
  const [isEmpty, setEmpty] = useState(false);
  // When the note was saved and the second step failed, another try must not save the note twice.
  const savedNote = useRef<string | null>(null);
  const { busy, failure, run } = useAct();
  function submit() {
    const text = body.trim();
    const isNothing = text === '' || text === start.trim();
    setEmpty(isNothing);
    if (isNothing) return;
    run(
      async () => {
        if (savedNote.current !== text) {
          const saved = await note({ episodeId, body: text });
          if (!saved.ok) return saved;
          savedNote.current = text;
        }
        return acknowledge({ flagId });
      },
      () => {
        toasts.done(t('saved'));
        onSaved();
        onClose();
      },
    );
  }
  return (
    <FormDialog
      title={t('title', { action: rules(`action.${action}`), name })}
      submit={t('save')}
      onSubmit={submit}
      onClose={onClose}
      busy={busy}
      failure={failure}
      failureTitle={t('notSaved')}
      isTouched={body !== start}
    >
      {stepKind(action) === 'call' && phone !== null && (
        <ButtonLink
          href={phoneHref(phone)}
          variant="soft"
          icon={<Icon of={Phone} />}
          className="justify-self-start"
        >
          {t('callNow', { phone })}
        </ButtonLink>
      )}
      <TextArea
        label={t('label')}
        hint={t('hint')}
        rows={5}
        maxLength={4000}
        value={body}
        onFocus={caretToEnd}
        onChange={(event) => setBody(event.target.value)}
        error={isEmpty ? t('empty') : failure?.fields?.body}
      />
    </FormDialog>
  );
}
