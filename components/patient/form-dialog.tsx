'use client';

import { useTranslations } from 'next-intl';
import type { KeyboardEvent, ReactNode } from 'react';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogClose } from '#components/ui/dialog.tsx';
import type { Failure } from '#lib/result.ts';

/** A dialog with one thing to send: Ctrl+Enter sends, Esc leaves, a refusal is shown and nothing typed is lost. */
export function FormDialog({
  title,
  lead,
  submit,
  onSubmit,
  onClose,
  busy,
  failure,
  failureTitle,
  isTouched,
  urgent = false,
  children,
}: {
  title: ReactNode;
  lead?: ReactNode;
  /** Label of the main button. */
  submit: string;
  onSubmit: () => void;
  onClose: () => void;
  busy: boolean;
  failure: Failure | null;
  failureTitle: string;
  /** Something was typed that a press beside the dialog would lose. */
  isTouched: boolean;
  urgent?: boolean;
  children: ReactNode;
}) {
  const cancel = useTranslations('ui')('cancel');
  function sendKeys(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSubmit();
    }
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the button below, from anywhere in the dialog
    <div className="contents" onKeyDown={sendKeys}>
      <Dialog
        open
        onOpenChange={(open) => !open && onClose()}
        closeOutside={!isTouched}
        title={title}
        description={lead}
        actions={
          <>
            <DialogClose>
              <Button variant="quiet" keys="Esc">
                {cancel}
              </Button>
            </DialogClose>
            <Button
              variant={urgent ? 'urgent' : 'primary'}
              busy={busy}
              onClick={onSubmit}
              keys="Ctrl Enter"
              aria-keyshortcuts="Control+Enter"
            >
              {submit}
            </Button>
          </>
        }
      >
        <div className="grid gap-4">
          {children}
          {failure !== null && (
            <Banner kind="error" title={failureTitle} live>
              {failure.message}
            </Banner>
          )}
        </div>
      </Dialog>
    </div>
  );
}
