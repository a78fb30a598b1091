'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SeverityGlyph, severityOfRank } from '#components/glyph/severity.tsx';
import {
  CASELOAD_GROUPS,
  type CaseloadGroup,
  type CaseloadRow,
  type CaseloadView,
} from '#lib/data/caseload/view.ts';
import { caseloadHref } from './href.ts';
import { lateCount, targetDays } from './late.ts';

/** Rows of a group that are open at first in the whole list; the rest is folded. Groups not named here are open. */
export const FOLDED_TO: Partial<Record<CaseloadGroup, number>> = { watch: 3, 'on-track': 0 };

const NAMES_SHOWN = 6;

/** A group of the list: its name, how many, by when, and its rows. */
export function GroupSection({
  group,
  rows,
  shownRows,
  view,
  isFolded,
  onFold,
  children,
}: {
  group: CaseloadGroup;
  /** All rows of the group that are loaded; `shownRows` of them are drawn. */
  rows: readonly CaseloadRow[];
  shownRows: number;
  view: CaseloadView;
  isFolded: boolean;
  onFold: (folded: boolean) => void;
  children: ReactNode;
}) {
  const t = useTranslations('caseload');
  const count = Math.max(view.counts[group], rows.length);
  const late = lateCount(group, rows, view);
  const hidden = rows.length - shownRows;
  const canFold = FOLDED_TO[group] !== undefined && rows.length > (FOLDED_TO[group] ?? 0);
  const isTarget = targetDays(group, view.targets);
  return (
    <section aria-labelledby={`group-${group}`} className="border-t border-line first:border-t-0">
      <div className="flex flex-wrap items-center gap-x-2 border-b border-line bg-canvas px-4 py-1 text-xs last:border-b-0">
        <h2 id={`group-${group}`} className="flex min-h-6 items-center gap-2 text-xs">
          {shownRows === 0 && (
            <SeverityGlyph severity={severityOfRank(CASELOAD_GROUPS.indexOf(group) + 1)} size="sm" />
          )}
          {t(`group.${group}`)} <span className="num text-ink-3">{count}</span>
        </h2>
        <span className="ml-2 text-ink-3">
          {t(`target.${group}`, { minutes: view.targets.urgentMinutes, days: isTarget ?? 0 })}
        </span>
        {late > 0 && <LateMark count={late} />}
        {shownRows === 0 && <FoldedNames rows={rows} count={count} />}
        <span className="ml-auto flex gap-4">
          {canFold && rows.length === count && view.filter.group === null && (
            <button
              type="button"
              aria-expanded={!isFolded}
              onClick={() => onFold(!isFolded)}
              className="min-h-6 font-semibold text-brand hover:underline coarse:min-h-11"
            >
              {isFolded ? (shownRows === 0 ? t('show') : t('showMoreIn', { count: hidden })) : t('fold')}
              <span className="sr-only">: {t(`group.${group}`)}</span>
            </button>
          )}
          {view.filter.group === null && rows.length < count && rows.length > 0 && (
            <Link
              href={caseloadHref(view.filter, { group }) as Route}
              className="flex min-h-6 items-center font-semibold text-brand hover:underline coarse:min-h-11"
            >
              {t('showAll', { count })}
              <span className="sr-only">: {t(`group.${group}`)}</span>
            </Link>
          )}
        </span>
      </div>
      {shownRows > 0 && <ul className="divide-y divide-line">{children}</ul>}
    </section>
  );
}

function LateMark({ count }: { count: number }) {
  const t = useTranslations('caseload');
  return (
    <span className="ml-2 flex items-center gap-1 font-semibold text-stuck">
      <svg viewBox="0 0 10 10" aria-hidden="true" className="size-2.5">
        <path d="M5 .8 9.6 9H.4z" fill="currentColor" />
      </svg>
      {t('late', { count })}
    </span>
  );
}

function FoldedNames({ rows, count }: { rows: readonly CaseloadRow[]; count: number }) {
  const t = useTranslations('caseload');
  const names = rows.slice(0, NAMES_SHOWN).map((row) => row.name);
  const more = count - names.length;
  const list = names.join(', ');
  if (list === '') return null;
  return (
    <span className="ml-2 min-w-0 flex-1 basis-40 truncate text-ink-3">
      {more > 0 ? t('andMore', { names: list, count: more }) : list}
    </span>
  );
}
