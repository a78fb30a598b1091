'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useCanTreat } from '#components/staff/role.tsx';
import { Button } from '#components/ui/button.tsx';
import { Icon, MessageSquare } from '#components/ui/icon.tsx';
import type { Act } from './acts.ts';
import type { PatientRef } from './flag-actions.tsx';
import { MessageDialog } from './message-dialog.tsx';

/** Opens a message to the patient. */
export function MessageButton({
  patient,
  send,
  label,
  id,
  keys,
}: {
  patient: PatientRef;
  send: Act;
  label: string;
  id?: string | undefined;
  keys?: string | undefined;
}) {
  const router = useRouter();
  const canTreat = useCanTreat();
  const [open, setOpen] = useState(false);
  if (!canTreat) return null;
  return (
    <>
      <Button id={id} icon={<Icon of={MessageSquare} />} keys={keys} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open && (
        <MessageDialog
          name={patient.name}
          episodeId={patient.episodeId}
          send={send}
          onClose={() => setOpen(false)}
          onSent={() => router.refresh()}
        />
      )}
    </>
  );
}
