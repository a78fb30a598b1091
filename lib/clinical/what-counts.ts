/** What counts of everything stored about an episode; nothing is ever taken off the record. */

const PAINS = ['leg', 'back', 'zone'] as const;

type Said = {
  readonly id: string;
  /** Patient-local date. */
  readonly date: string;
  /** `staff`: entered from paper. */
  readonly source: 'patient' | 'staff';
  readonly supersedesId: string | null;
} & { readonly [pain in (typeof PAINS)[number]]: number | null };

type Logged = {
  readonly reportId: string;
  readonly date: string;
  readonly exercise: string;
  readonly done: number;
};

/**
 * A corrected report gives way to its correction. Where a day was entered from paper and the phone speaks of it too (what
 * waited on a phone arrives later), the patient's own entry counts, pain by pain and exercise by exercise; what only
 * the paper says still counts.
 */
export function whatCounts<R extends Said, L extends Logged>(
  reports: readonly R[],
  logs: readonly L[],
): { reports: R[]; logs: L[] } {
  const superseded = new Set(reports.map(({ supersedesId }) => supersedesId));
  const current = reports.filter(({ id }) => !superseded.has(id));
  const counted = logs.filter(({ reportId }) => !superseded.has(reportId));
  const paper = new Set(current.filter(({ source }) => source === 'staff').map(({ id }) => id));
  if (paper.size === 0) return { reports: current, logs: counted };
  const byPhone = new Set<string>();
  for (const report of current) {
    if (paper.has(report.id)) continue;
    for (const pain of PAINS) if (report[pain] !== null) byPhone.add(`${report.date} ${pain}`);
  }
  for (const { reportId, date, exercise, done } of counted) {
    if (!paper.has(reportId) && done > 0) byPhone.add(`${date} done ${exercise}`);
  }
  return {
    reports: current.map((report) => (paper.has(report.id) ? withoutAnswered(report, byPhone) : report)),
    logs: counted.filter(
      ({ reportId, date, exercise }) => !paper.has(reportId) || !byPhone.has(`${date} done ${exercise}`),
    ),
  };
}

function withoutAnswered<R extends Said>(report: R, byPhone: ReadonlySet<string>): R {
  const isAnswered = (pain: string) => byPhone.has(`${report.date} ${pain}`);
  return {
    ...report,
    leg: isAnswered('leg') ? null : report.leg,
    back: isAnswered('back') ? null : report.back,
    zone: isAnswered('zone') ? null : report.zone,
  };
}
