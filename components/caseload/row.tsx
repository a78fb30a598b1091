'use client';

import type { Route } from 'next';
import { memo } from 'react';
import { SeverityGlyph, severityOfRank } from '#components/glyph/severity.tsx';
import { patientHref } from '#components/round/patient-href.ts';
import { buttonClass } from '#components/ui/button-class.ts';
import { Link } from '#components/ui/link.tsx';
import { CASELOAD_GROUPS, type CaseloadRow } from '#lib/data/caseload/view.ts';
import { useRemembered } from '#lib/i18n/use-remembered.ts';
import { RowDecided } from './row-decided.tsx';
import type { OpenDialog } from './row-dialogs.tsx';
import { RowFacts } from './row-facts.tsx';
import { RowIcon, type RowIconName } from './row-icons.tsx';
import { ROW_PART_ID, type RowPart } from './row-parts.tsx';
import { RowStep } from './row-step.tsx';
import { RowWhy } from './row-why.tsx';
import { UrgentLine } from './urgent-line.tsx';

const ICON_BUTTON = buttonClass('quiet', 'default', 'btn-icon');
const ICON_BUTTON_URGENT = buttonClass('quiet', 'default', 'btn-icon text-ink');

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
  /** Filter of the list as a query string, for the way to the patient's page. */
  list: string;
  open: OpenDialog;
  onMenu: (row: CaseloadRow) => void;
  onEnter: (episodeId: string) => void;
};

/** One patient: how urgent, who, why, three pictures, and what to do next. */
export const Row = memo(function Row(props: Props) {
  const { row, isCurrent, isTabStop, canTreat, urgentMinutes, asOf, today, list, open, onMenu, onEnter } =
    props;
  const isUrgent = row.group === 'urgent';
  const flagId = row.headline?.flagId;
  const tabIndex = isTabStop ? 0 : -1;
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
      <RowWho row={row} list={list} tabIndex={tabIndex} />
      <div className="case-why">
        <RowWhy row={row} today={today} />
        {row.decided !== null && <RowDecided decided={row.decided} />}
      </div>
      <RowFacts row={row} />
      <div className="case-step">
        <RowStep {...{ row, isCurrent, canTreat, tabIndex, list, open }} />
        {canTreat && (
          <>
            <RowButton
              part="message"
              {...{ row, tabIndex }}
              icon="message"
              onClick={() => open({ kind: 'message', row, action: null })}
            />
            {!isUrgent && flagId !== undefined && (
              <RowButton
                part="snooze"
                {...{ row, tabIndex }}
                icon="alarm"
                onClick={() => open({ kind: 'snooze', row, flagId })}
              />
            )}
            <RowButton part="more" {...{ row, tabIndex }} icon="more" onClick={() => onMenu(row)} />
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

/** A square button; its name is the part's word, said once on the page, and the patient's. */
function RowButton({
  part,
  row,
  icon,
  tabIndex,
  onClick,
}: {
  part: RowPart;
  row: CaseloadRow;
  icon: RowIconName;
  tabIndex: 0 | -1;
  onClick: () => void;
}) {
  const { episodeId } = row;
  return (
    <button
      id={`${part}-${episodeId}`}
      type="button"
      tabIndex={tabIndex}
      aria-labelledby={`${ROW_PART_ID}${part} open-${episodeId}`}
      aria-haspopup={part === 'more' ? 'menu' : undefined}
      className={row.group === 'urgent' ? ICON_BUTTON_URGENT : ICON_BUTTON}
      onClick={onClick}
    >
      <RowIcon name={icon} />
    </button>
  );
}

function RowWho({ row, list, tabIndex }: { row: CaseloadRow; list: string; tabIndex: 0 | -1 }) {
  const t = useRemembered('caseload');
  const stage = useRemembered('glyph')(`stage.${row.stage}`);
  return (
    <div className="case-who">
      <div className="text-base leading-6 font-semibold">
        <Link
          id={`open-${row.episodeId}`}
          href={patientHref(row.patientId, list) as Route}
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
      {row.therapist !== null && <div className="truncate text-xs text-ink-3">{row.therapist}</div>}
    </div>
  );
}
