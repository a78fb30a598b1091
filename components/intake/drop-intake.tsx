'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useAct } from '#components/patient/use-act.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog, DialogClose } from '#components/ui/dialog.tsx';
import type { IntakeActs } from './acts.ts';
import { useIntakeScope } from './intake-context.tsx';

/** For an intake that was begun by mistake; one with a warning sign stays. */
export function DropIntake({ drop }: { drop: IntakeActs['drop'] }) {
  const t = useTranslations('intake.drop');
  const { view, isReadOnly } = useIntakeScope();
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const { busy, failure, run } = useAct();
  if (isReadOnly || view.urgent !== null) return null;
  return (
    <div className="px-2">
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        trigger={
          <Button variant="quiet" size="sm" onClick={() => setOpen(true)}>
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
            <Button
              busy={busy}
              onClick={() =>
                run(
                  () => drop({ intakeId: view.intake?.id }),
                  () => router.push('/patients/new' as Route),
                )
              }
            >
              {t('drop')}
            </Button>
          </>
        }
      >
        <p role="alert" className="font-semibold text-urgent empty:hidden">
          {failure?.message}
        </p>
      </Dialog>
    </div>
  );
}
