'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogClose } from '#components/ui/dialog.tsx';

/** Ends the link and every phone that it opened, after one question; with a new link or without. */
export function EndLink({ isBusy, onEnd }: { isBusy: boolean; onEnd: (isReplaced: boolean) => void }) {
  const t = useTranslations('invite.end');
  const [isOpen, setOpen] = useState(false);
  const end = (isReplaced: boolean) => {
    setOpen(false);
    onEnd(isReplaced);
  };
  return (
    <section className="card p-6" aria-labelledby="end-title">
      <h2 id="end-title" className="text-base">
        {t('title')}
      </h2>
      <p className="mt-1 text-ink-2">{t('lead')}</p>
      <div className="mt-3">
        <Dialog
          open={isOpen}
          onOpenChange={setOpen}
          trigger={
            <Button busy={isBusy} onClick={() => setOpen(true)}>
              {t('open')}
            </Button>
          }
          title={t('ask')}
          description={t('askLead')}
          actions={
            <>
              <DialogClose>
                <Button>{t('keep')}</Button>
              </DialogClose>
              <Button onClick={() => end(false)}>{t('only')}</Button>
              <Button variant="primary" onClick={() => end(true)}>
                {t('replace')}
              </Button>
            </>
          }
        />
      </div>
    </section>
  );
}
