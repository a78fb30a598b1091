'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useState } from 'react';
import type { HelpView } from '#lib/data/own/view.ts';
import { phoneOutbox } from '#lib/offline/phone-outbox.ts';
import type { WarningInput } from '#lib/offline/send-warning.ts';
import { updateStop } from '#lib/offline/stop-record.ts';
import { LockedNotice } from './locked-notice.tsx';
import { StopScreen } from './stop-screen.tsx';
import { useStopRecord } from './use-stop.ts';

/**
 * Around every page of the patient: while warning signs are open on this phone, the advice stands before everything.
 * Understood, but with the clinic not told yet, exercises are on hold here too; `allowHeld` lets a page be read then.
 */
export function StopGate({
  help,
  allowHeld = false,
  children,
}: {
  help: HelpView;
  allowHeld?: boolean;
  children: ReactNode;
}) {
  const router = useRouter();
  const record = useStopRecord();
  /** Understood here and now: the page below is from before, so it stays away. */
  const [isHeld, setHeld] = useState(false);
  useEffect(
    () =>
      phoneOutbox().watch((delivered) => {
        if (delivered?.kind !== 'warning') return;
        updateStop((delivered.body as WarningInput).clientId, { toldAt: new Date().toISOString() });
        router.refresh();
      }),
    [router],
  );
  if (record !== null && !record.isUnderstood) {
    return (
      <>
        {children}
        <StopScreen
          help={help}
          record={record}
          onUnderstood={() => {
            setHeld(true);
            router.push('/today' as Route);
          }}
        />
      </>
    );
  }
  if (allowHeld || (record === null && !isHeld)) return children;
  return (
    <div className="mx-auto w-full max-w-[34rem] text-md">
      <LockedNotice help={help} isUnsent={record !== null && record.toldAt === null} />
    </div>
  );
}
