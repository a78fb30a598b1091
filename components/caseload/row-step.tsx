'use client';

import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { phoneHref, stepHref, stepKind } from '#components/patient/next-step.ts';
import { stepPicture } from '#components/patient/step-icon.tsx';
import { patientHref, withList } from '#components/round/patient-href.ts';
import { buttonClass } from '#components/ui/button-class.ts';
import { Kbd } from '#components/ui/kbd.tsx';
import { Link } from '#components/ui/link.tsx';
import type { CaseloadRow } from '#lib/data/caseload/view.ts';
import { useRemembered } from '#lib/i18n/use-remembered.ts';
import type { OpenDialog } from './row-dialogs.tsx';
import { RowIcon } from './row-icons.tsx';

/** The suggested next step, as what begins it: a call, a dialog, or the right place of the patient's page. */
export function RowStep({
  row,
  isCurrent,
  canTreat,
  tabIndex,
  list,
  open,
}: {
  row: CaseloadRow;
  isCurrent: boolean;
  canTreat: boolean;
  tabIndex: 0 | -1;
  /** Filter of the list as a query string. */
  list: string;
  open: OpenDialog;
}) {
  const t = useRemembered('caseload');
  const rules = useRemembered('rules');
  const id = `step-${row.episodeId}`;
  const key = isCurrent ? <Kbd keys="A" /> : null;
  const { headline } = row;
  if (headline === null || !canTreat) {
    return (
      <Link
        id={id}
        href={patientHref(row.patientId, list) as Route}
        tabIndex={tabIndex}
        className={buttonClass('line')}
      >
        <RowIcon name="eye" />
        <span>{t('review')}</span>
        {key}
      </Link>
    );
  }
  if (row.group === 'urgent' && row.phone !== null) {
    return (
      <a id={id} href={phoneHref(row.phone)} tabIndex={tabIndex} className={buttonClass('urgent')}>
        <RowIcon name="call" />
        <CallNumber phone={row.phone} />
      </a>
    );
  }
  const { action, flagId, seen } = headline;
  const look = buttonClass(row.group === 'urgent' ? 'urgent' : isCurrent ? 'primary' : 'soft');
  const inside = (
    <>
      <RowIcon name={stepPicture(action)} />
      <span>{stepLabel(row, rules)}</span>
      {key}
    </>
  );
  const kind = stepKind(action);
  if (kind === 'message' || kind === 'call') {
    return (
      <button
        id={id}
        type="button"
        tabIndex={tabIndex}
        className={look}
        onClick={() =>
          open(
            kind === 'message'
              ? { kind: 'message', row, action }
              : { kind: 'call', row, flag: { id: flagId, seen }, action },
          )
        }
      >
        {inside}
      </button>
    );
  }
  return (
    <Link
      id={id}
      href={withList(stepHref(row.patientId, action), list) as Route}
      tabIndex={tabIndex}
      className={look}
    >
      {inside}
    </Link>
  );
}

/** With a number of somebody: said anew each time. */
function CallNumber({ phone }: { phone: string }) {
  const rules = useTranslations('rules');
  return <span className="num whitespace-nowrap">{rules('callNumber', { phone })}</span>;
}

function stepLabel({ headline, program }: CaseloadRow, rules: ReturnType<typeof useTranslations<'rules'>>) {
  if (headline === null) return null;
  if (headline.action === 'progress-phase' && program !== null && program.phase < program.phaseCount)
    return rules('moveToPhase', { phase: program.phase + 1 });
  return rules(`action.${headline.action}`);
}
