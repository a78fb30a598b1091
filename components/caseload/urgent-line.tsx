'use client';

import { useTranslations } from 'next-intl';
import { Icon, Phone } from '#components/ui/icon.tsx';
import type { CaseloadRow } from '#lib/data/caseload/view.ts';
import type { OpenDialog } from './row-dialogs.tsx';
import { WaitingClock } from './waiting-clock.tsx';

/** Second line of an urgent row: the clock, what to do, and how the flag is answered. It can't be snoozed. */
export function UrgentLine({
  row,
  target,
  asOf,
  canTreat,
  tabIndex,
  open,
}: {
  row: CaseloadRow;
  target: number;
  asOf: string;
  canTreat: boolean;
  tabIndex: 0 | -1;
  open: OpenDialog;
}) {
  const t = useTranslations('caseload');
  const { headline } = row;
  return (
    <div className="case-more">
      <WaitingClock since={row.since} asOf={asOf} target={target} />
      {headline !== null && <span className="text-ink-2">{headline.next}</span>}
      {row.phone === null && (
        <span className="flex items-center gap-1.5 font-semibold text-ink-2">
          <Icon of={Phone} />
          {t('noPhone')}
        </span>
      )}
      {canTreat && headline !== null && (
        <span className="flex flex-wrap gap-4 @[60rem]:ml-auto">
          <button
            type="button"
            tabIndex={tabIndex}
            className="link"
            onClick={() =>
              open({
                kind: 'call',
                row,
                flag: { id: headline.flagId, seen: headline.seen },
                action: headline.action,
              })
            }
          >
            {t('logCall')}
          </button>
          <button
            type="button"
            tabIndex={tabIndex}
            className="link"
            onClick={() => open({ kind: 'outcome', row, flagId: headline.flagId, says: headline.says })}
          >
            {t('outcome')}
          </button>
          <button
            type="button"
            tabIndex={tabIndex}
            className="link"
            onClick={() => open({ kind: 'hand-over', row })}
          >
            {t('handOverLink')}
          </button>
        </span>
      )}
    </div>
  );
}
