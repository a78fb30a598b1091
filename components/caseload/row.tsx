'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { SeverityGlyph, severityOfRank } from '#components/glyph/severity.tsx';
import { buttonClass } from '#components/ui/button-class.ts';
import { CASELOAD_GROUPS, type CaseloadRow } from '#lib/data/caseload/view.ts';
import type { OpenDialog } from './row-dialogs.tsx';
import { RowFacts } from './row-facts.tsx';
import { RowIcon } from './row-icons.tsx';
import { RowStep } from './row-step.tsx';
import { RowWhy } from './row-why.tsx';
import { UrgentLine } from './urgent-line.tsx';

const ICON_BUTTON = buttonClass('quiet', 'default', 'btn-icon');

type Props = {
  row: CaseloadRow;
  /** The row that the keys act on; the only one in the tab order. */
  isCurrent: boolean;
  isTabStop: boolean;
  canTreat: boolean;
  urgentMinutes: number;
  asOf: string;
  /** Clinic-local date. */
  today: string;
  open: OpenDialog;
  onEnter: (episodeId: string) => void;
};

/** One patient: how urgent, who, why, three pictures, and what to do next. */
export const Row = memo(function Row(props: Props) {
  const { row, isCurrent, isTabStop, canTreat, urgentMinutes, asOf, today, open, onEnter } = props;
  const t = useTranslations('caseload');
  const isUrgent = row.group === 'urgent';
  const tabIndex = isTabStop ? 0 : -1;
  const messageTo = t('messageTo', { name: row.name });
  return (
    <li
      onFocus={() => onEnter(row.episodeId)}
      data-urgent={isUrgent || undefined}
      data-current={isCurrent || undefined}
      className="case-row"
    >
      <span className="case-glyph">
        <SeverityGlyph severity={severityOfRank(CASELOAD_GROUPS.indexOf(row.group) + 1)} />
      </span>
      <RowWho row={row} tabIndex={tabIndex} />
      <div className="case-why">
        <RowWhy row={row} today={today} />
      </div>
      <RowFacts row={row} />
      <div className="case-step">
        <RowStep row={row} isCurrent={isCurrent} canTreat={canTreat} tabIndex={tabIndex} open={open} />
        {canTreat && (
          <>
            <button
              id={`message-${row.episodeId}`}
              type="button"
              tabIndex={tabIndex}
              title={messageTo}
              aria-label={messageTo}
              className={isUrgent ? 'btn btn-quiet btn-icon text-ink' : ICON_BUTTON}
              onClick={() => open({ kind: 'message', row, action: null })}
            >
              <RowIcon name="message" />
            </button>
            {!isUrgent && row.headline !== null && <SnoozeButton {...{ row, tabIndex, open }} />}
          </>
        )}
      </div>
      {isUrgent && (
        <UrgentLine
          row={row}
          target={urgentMinutes}
          asOf={asOf}
          canTreat={canTreat}
          tabIndex={tabIndex}
          open={open}
        />
      )}
    </li>
  );
});

function SnoozeButton({ row, tabIndex, open }: { row: CaseloadRow; tabIndex: 0 | -1; open: OpenDialog }) {
  const t = useTranslations('caseload');
  const flagId = row.headline?.flagId;
  if (flagId === undefined) return null;
  const label = t('snoozeOf', { name: row.name });
  return (
    <button
      id={`snooze-${row.episodeId}`}
      type="button"
      tabIndex={tabIndex}
      title={label}
      aria-label={label}
      className={ICON_BUTTON}
      onClick={() => open({ kind: 'snooze', row, flagId })}
    >
      <RowIcon name="alarm" />
    </button>
  );
}

function RowWho({ row, tabIndex }: { row: CaseloadRow; tabIndex: 0 | -1 }) {
  const t = useTranslations('caseload');
  const stage = useTranslations('glyph')(`stage.${row.stage}`);
  return (
    <div className="case-who">
      <div className="text-base leading-6 font-semibold">
        <Link
          id={`open-${row.episodeId}`}
          href={`/patients/${row.patientId}` as Route}
          prefetch={false}
          tabIndex={tabIndex}
          aria-describedby={`why-${row.episodeId}`}
          className="outline-none hover:underline"
        >
          {row.name}
        </Link>{' '}
        <span className="num text-sm font-normal text-ink-3">{row.age}</span>
      </div>
      <div className="text-xs text-ink-2">
        {row.week === null ? stage : t('week', { stage, week: row.week })}
        {row.mode !== 'active' && `, ${t(`mode.${row.mode}`)}`}
      </div>
      <div className="truncate text-xs text-ink-3" title={row.program?.title}>
        {row.program === null
          ? t('noProgram')
          : t('phase', { title: row.program.title, phase: row.program.phase })}
      </div>
    </div>
  );
}
