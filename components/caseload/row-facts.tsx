import { Sparkline } from '#components/chart/sparkline.tsx';
import { DistalLadder } from '#components/glyph/distal-ladder.tsx';
import { ExerciseDots } from '#components/glyph/exercise-dots.tsx';
import { asZone } from '#components/patient/as-zone.ts';
import type { CaseloadRow } from '#lib/data/caseload/view.ts';
import { useRemembered } from '#lib/i18n/use-remembered.ts';

/** Exercise of 14 days, main pain of 28 days, and how far down it reaches. */
export function RowFacts({ row }: { row: Pick<CaseloadRow, 'group' | 'exercise' | 'pain' | 'zone'> }) {
  const t = useRemembered('caseload');
  return (
    <div className="case-facts">
      <div className="case-dots">
        <ExerciseDots days={row.exercise.days} size="small" />
        <Adherence exercise={row.exercise} />
      </div>
      <div className="case-pain">
        <Sparkline
          pain={row.pain.kind ?? 'leg'}
          values={row.pain.spark}
          base={row.pain.base}
          goal={row.pain.goal}
          urgent={row.group === 'urgent'}
        />
      </div>
      <div className="case-zone">
        <DistalLadder zone={asZone(row.zone.now)} before={asZone(row.zone.before)} />
      </div>
      {row.pain.last !== null && (
        <span className="case-now num text-xs text-ink-2">
          {`${t(`painNow.${row.pain.kind ?? 'leg'}`)} `}
          <b className="text-lg text-ink">{row.pain.last}</b>
        </span>
      )}
    </div>
  );
}

/** Percent of the plan done, and on how many of the days it was planned for. */
function Adherence({ exercise }: { exercise: CaseloadRow['exercise'] }) {
  const t = useRemembered('caseload');
  const planned = exercise.days.filter((day) => day !== 'rest' && day !== 'open');
  if (exercise.percent === null) return <span className="text-xs text-ink-3">{t('nonePlanned')}</span>;
  const active = planned.filter((day) => day === 'all' || day === 'some').length;
  return (
    <span className="num text-xs leading-[1.125rem] whitespace-nowrap text-ink-2">
      <b className="text-base text-ink">{t('percent', { percent: exercise.percent })}</b>
      {planned.length > 0 && (
        <span className="block">{t('ofDays', { active, planned: planned.length })}</span>
      )}
    </span>
  );
}
