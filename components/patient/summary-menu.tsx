'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Icon, Printer } from '#components/ui/icon.tsx';
import { Menu } from '#components/ui/menu.tsx';
import { CopyNoteDialog } from './copy-note.tsx';

/** The page on paper, or as a note for another system. */
export function SummaryMenu({ patientId, label }: { patientId: string; label: string }) {
  const t = useTranslations('record');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Menu
        trigger={<Button icon={<Icon of={Printer} />}>{label}</Button>}
        groups={[
          [
            { key: 'print', label: t('printPage'), href: `/patients/${patientId}/summary` },
            { key: 'copy', label: t('copy.button'), onSelect: () => setOpen(true) },
          ],
          [
            { key: 'handout', label: t('handout'), href: `/print/${patientId}` },
            { key: 'paper', label: t('paperWeek'), href: `/patients/${patientId}/paper` },
          ],
          [{ key: 'data', label: t('giveOrDelete'), href: `/patients/${patientId}/data` }],
        ]}
      />
      {isOpen && <CopyNoteDialog patientId={patientId} onClose={() => setOpen(false)} />}
    </>
  );
}
