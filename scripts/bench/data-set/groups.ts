import type { ActionId, Severity } from '#lib/clinical/result.ts';
import type { RuleId } from '#lib/clinical/rule-id.ts';

/** What stands in a row of a caseload group. */
export type GroupStory = {
  rank: number;
  /** Share of all episodes, up to and including this group. */
  upTo: number;
  flag: {
    rule: RuleId;
    severity: Severity;
    says: string;
    because: string;
    next: string;
    action: ActionId;
  } | null;
};

/** The caseload groups in a believable spread: 0.2, 2, 6, 10, 8 and 74 percent. */
const GROUPS: readonly GroupStory[] = [
  {
    rank: 1,
    upTo: 0.002,
    flag: {
      rule: 'RF-WEAK',
      severity: 'urgent',
      says: 'Reports new or growing weakness in the leg.',
      because: 'Ticked in the last check-in.',
      next: 'Examine today.',
      action: 'same-day-exam',
    },
  },
  {
    rank: 2,
    upTo: 0.022,
    flag: {
      rule: 'NP-6W',
      severity: 'review',
      says: 'No important change in leg pain after 6 weeks.',
      because: 'Leg pain 6.0 at the start and 5.5 now; an important change is 2 points or more.',
      next: 'Review the plan and talk about a referral.',
      action: 'discuss-referral',
    },
  },
  {
    rank: 3,
    upTo: 0.082,
    flag: {
      rule: 'LAPSED',
      severity: 'review',
      says: 'No report for 8 days.',
      because: 'The last report came 8 days ago; 5 days are the limit.',
      next: 'Call and ask what is in the way.',
      action: 'call',
    },
  },
  {
    rank: 4,
    upTo: 0.182,
    flag: {
      rule: 'EARLY-NR',
      severity: 'watch',
      says: 'Little change in the first two weeks.',
      because: 'Leg pain 6.0 at the start and 5.5 after 14 days.',
      next: 'Test the direction again at the next visit.',
      action: 'retest-direction',
    },
  },
  {
    rank: 5,
    upTo: 0.262,
    flag: {
      rule: 'READY',
      severity: 'good',
      says: 'Ready for the next phase.',
      because: 'All conditions of the phase have been met for 7 days.',
      next: 'Move to the next phase.',
      action: 'progress-phase',
    },
  },
  { rank: 6, upTo: 1, flag: null },
];

/** The group in which an episode falls that drew this number from 0 to 1. */
export function groupFor(drawn: number): GroupStory {
  const found = GROUPS.find((group) => drawn < group.upTo) ?? GROUPS.at(-1);
  if (!found) throw new Error('There are no caseload groups.');
  return found;
}
