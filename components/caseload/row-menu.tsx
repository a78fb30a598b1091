'use client';

import { Menu as Base } from '@base-ui/react/menu';
import { useTranslations } from 'next-intl';
import { Kbd } from '#components/ui/kbd.tsx';
import type { CaseloadRow } from '#lib/data/caseload/view.ts';

export type RowMenuAct = 'open' | 'review' | 'snooze' | 'hand-over';

const ITEM =
  'flex min-h-9 w-full cursor-pointer items-center gap-2.5 rounded-sm px-2.5 outline-none select-none data-highlighted:bg-sunken coarse:min-h-11';

/** What else can be done about a row; one menu for the whole list, at the button that opened it. */
export function RowMenu({
  row,
  canHandOver,
  onClose,
  onAct,
}: {
  /** Null when it is closed. */
  row: CaseloadRow | null;
  canHandOver: boolean;
  onClose: () => void;
  onAct: (act: RowMenuAct, row: CaseloadRow) => void;
}) {
  const t = useTranslations('caseload.menu');
  const canRest = row !== null && row.group !== 'urgent' && row.headline !== null;
  const acts: { act: RowMenuAct; keys: string }[] = [
    { act: 'open', keys: 'Enter' },
    ...(canRest
      ? ([
          { act: 'review', keys: 'E' },
          { act: 'snooze', keys: 'Z' },
        ] as const)
      : []),
    ...(canHandOver ? ([{ act: 'hand-over', keys: 'H' }] as const) : []),
  ];
  return (
    <Base.Root open={row !== null} onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Positioner
          anchor={() => (row === null ? null : document.getElementById(`more-${row.episodeId}`))}
          sideOffset={6}
          align="end"
          className="z-50 outline-none"
        >
          <Base.Popup
            aria-label={row === null ? undefined : t('label', { name: row.name })}
            finalFocus={() => (row === null ? null : document.getElementById(`open-${row.episodeId}`))}
            className="min-w-52 rounded-lg border border-line bg-surface p-1.5 text-sm shadow-float outline-none"
          >
            {acts.map(({ act, keys }) => (
              <Base.Item key={act} className={ITEM} onClick={() => row !== null && onAct(act, row)}>
                <span className="flex-1">{t(act)}</span>
                <Kbd keys={keys} />
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
