/** Every progress rule in headline order (after severity): the first raised one leads the row. */
export const RULE_IDS = [
  'RF-CES',
  'RF-WEAK',
  'RF-PAIN',
  'RF-SYS',
  'PERIPH',
  'WORSE',
  'RELAPSE',
  'EX-PAIN',
  'EXR',
  'NP-12W',
  'NP-6W',
  'DUR-6W',
  'NO-PROG',
  'LAPSED',
  'FEAR',
  'ADH-LOW',
  'PLATEAU',
  'EARLY-NR',
  'FLARE',
  'STAGE-REVIEW',
  'REVIEW-DUE',
  'WELLBEING',
  'DATA-THIN',
  'PROG-END',
  'RECOVERED',
  'READY',
  'CENTRAL',
] as const;

export type RuleId = (typeof RULE_IDS)[number];

/** Red-flag rules: urgent, and never cleared by a later clean answer. */
export const RED_FLAG_RULE_IDS = ['RF-CES', 'RF-WEAK', 'RF-PAIN', 'RF-SYS'] as const;

export type RedFlagRuleId = (typeof RED_FLAG_RULE_IDS)[number];
