'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogClose } from '#components/ui/dialog.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import type { Failure } from '#lib/result.ts';
import { useCareActs } from './care-acts.tsx';
import { useReach } from './use-act.ts';

type State = { text: string } | { failure: Failure } | null;

/** The page as plain text, to be pasted elsewhere. Where the browser refuses to copy, the text is selected. */
export function CopyNoteDialog({ patientId, onClose }: { patientId: string; onClose: () => void }) {
  const t = useTranslations('record.copy');
  const close = useTranslations('ui')('close');
  const { noteText } = useCareActs();
  const reach = useReach();
  const field = useRef<HTMLTextAreaElement>(null);
  const [state, setState] = useState<State>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per opening
  useEffect(() => {
    let isCurrent = true;
    void reach(() => noteText({ patientId })).then((result) => {
      if (isCurrent) setState(result.ok ? result.data : { failure: result.error });
    });
    return () => {
      isCurrent = false;
    };
  }, [patientId]);
  async function copy(text: string) {
    setCopied(await copyText(text, field.current));
  }
  const text = state !== null && 'text' in state ? state.text : null;
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={t('title')}
      description={t('lead')}
      actions={
        <>
          <DialogClose>
            <Button variant="quiet" keys="Esc">
              {close}
            </Button>
          </DialogClose>
          {text !== null && (
            <Button variant="primary" onClick={() => void copy(text)}>
              {t(copied === true ? 'done' : 'do')}
            </Button>
          )}
        </>
      }
    >
      {state === null && <p role="status">{t('loading')}</p>}
      {state !== null && 'failure' in state && (
        <Banner kind="error" title={t('failed')} live>
          {state.failure.message}
        </Banner>
      )}
      {text !== null && (
        <>
          <TextArea
            ref={field}
            label={t('label')}
            readOnly
            rows={18}
            value={text}
            spellCheck={false}
            className="font-mono [&_textarea]:font-mono [&_textarea]:text-xs [&_textarea]:whitespace-pre"
          />
          <p role="status" className="mt-2 text-ink-2">
            {copied === true && t('done')}
            {copied === false && t('byHand')}
          </p>
        </>
      )}
    </Dialog>
  );
}

/** Copies with what the browser allows; false: the text is selected for the keyboard. */
async function copyText(text: string, field: HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (field === null) return false;
    field.focus();
    field.select();
    // The older way needs no permission, and no https.
    return document.execCommand('copy');
  }
}
