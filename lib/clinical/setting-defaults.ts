/** One number that a rule uses. `source`: citation keys, or `design` (chosen here) or `background`. */
export interface SettingSpec {
  readonly value: number;
  readonly unit: SettingUnit;
  readonly min: number;
  readonly max: number;
  /** Halves, whole numbers or whole weeks. */
  readonly step: 0.5 | 1 | 7;
  readonly source: readonly string[];
}

export type SettingUnit =
  | 'points'
  | 'percent'
  | 'days'
  | 'working-days'
  | 'hours'
  | 'reports'
  | 'sessions'
  | 'logs'
  | 'zones'
  | 'features'
  | 'units'
  | 'evaluations'
  | 'hour-of-day';

type Source = string | readonly string[];

const spec =
  (unit: SettingUnit, step: SettingSpec['step']) =>
  (value: number, min: number, max: number, source: Source) =>
    ({
      value,
      unit,
      min,
      max,
      step,
      source: typeof source === 'string' ? [source] : source,
    }) satisfies SettingSpec;

const points = spec('points', 0.5);
const score = spec('points', 1);
const percent = spec('percent', 1);
const days = spec('days', 1);
const wholeWeeks = spec('days', 7);
const reports = spec('reports', 1);
const zones = spec('zones', 1);
const sessions = spec('sessions', 1);
const logs = spec('logs', 1);
const features = spec('features', 1);
const units = spec('units', 1);

const chosen = 'design';

/** Every number of the rules by name: default, unit, allowed range and where it comes from. */
export const SETTINGS = {
  'base.lastDay': days(4, 0, 13, chosen),
  'base.minValues': reports(3, 1, 7, 'HEA14'),
  'current.windowDays': days(7, 3, 14, chosen),
  'current.minReports': reports(3, 1, 7, 'HEA14'),
  'recent.reports': reports(3, 2, 5, chosen),
  'recent.windowDays': days(5, 3, 10, chosen),
  'recent.agree': reports(2, 1, 5, chosen),
  'previous.reports': reports(7, 3, 14, chosen),
  'previous.minReports': reports(3, 1, 7, 'HEA14'),
  'previous.windowDays': days(21, 7, 42, chosen),
  'primary.minPain': points(3, 1, 5, chosen),
  'improvement.minBase': points(2, 1, 4, chosen),
  'trend.windowDays': days(14, 7, 28, 'SEN68'),
  'trend.minReports': reports(6, 3, 14, chosen),
  'trend.minSpanDays': days(7, 3, 14, chosen),
  'trend.points': points(1, 0.5, 3, chosen),

  'important.points': points(2, 1, 4, ['OST08', 'FAR01', 'BIC']),
  'important.percent': percent(30, 10, 60, ['OST08', 'FAR01']),
  'important.percentMinPoints': points(1, 0.5, 3, chosen),
  'important.rmdqMinBase': score(4, 1, 12, 'OST08'),
  'important.rmdqPoints': score(5, 2, 10, 'OST08'),
  'important.rmdqPercent': percent(30, 10, 60, 'OST08'),
  'important.rmdqMaxAgeDays': days(28, 7, 84, chosen),
  'important.psfsPoints': points(2, 1, 4, ['STR95', 'background']),
  'important.psfsMaxAgeDays': days(14, 7, 42, chosen),
  'important.zones': zones(2, 1, 4, 'WER99'),
  'important.groc': points(2.5, 1, 5, 'BOB20'),
  'important.numbness': score(1, 1, 3, chosen),
  'weekly.maxAgeDays': days(14, 7, 28, chosen),
  'questionnaire.maxAgeDays': days(84, 14, 168, chosen),

  'adherence.windowDays': wholeWeeks(14, 7, 28, chosen),
  'adherence.goodPercent': percent(80, 60, 100, 'BAI20'),
  'adherence.partialPercent': percent(50, 20, 80, 'BAI20'),
  'adherence.keptPercent': percent(50, 1, 100, chosen),

  'because.fewReports': reports(7, 3, 14, chosen),

  'peripheralizing.zones': zones(1, 1, 3, ['WER01', 'LON04', 'DEL12']),
  'peripheralizing.minZone': zones(2, 1, 5, chosen),

  'worse.points': points(2, 1, 4, ['CHI05', 'OST08']),
  'worse.minPain': points(3, 1, 6, chosen),
  'worse.rmdqPoints': score(5, 2, 10, 'OST08'),
  'worse.psfsPoints': points(2, 1, 4, ['STR95', 'background']),
  'worse.groc': score(-3, -5, -1, 'BOB20'),

  'exercisePain.logs': logs(5, 2, 14, chosen),
  'exercisePain.windowDays': days(14, 5, 28, chosen),
  'exercisePain.pain': points(6, 4, 9, 'SIL07'),
  'exercisePain.painLogs': logs(2, 1, 5, chosen),
  'exercisePain.movedDownLogs': logs(2, 1, 5, chosen),
  'exercisePain.watchPain': points(8, 5, 10, chosen),

  'session.windowDays': days(7, 3, 14, chosen),
  'session.redPain': points(6, 4, 9, 'SIL07'),
  'session.amberPain': points(4, 2, 6, 'SIL07'),
  'session.reviewCount': sessions(2, 1, 5, chosen),
  'session.watchDays': days(2, 1, 7, chosen),
  'session.halfDoseDays': days(3, 1, 7, chosen),

  'noProgress.sixWeeksDay': days(42, 28, 56, 'KOE07'),
  'noProgress.twelveWeeksDay': days(84, 63, 112, ['DEV', 'KOE07']),

  'duration.fromDay': days(14, 7, 28, chosen),
  'duration.symptomDays': days(42, 28, 84, 'KOE07'),
  'duration.drop': points(1, 0.5, 3, chosen),

  'early.fromDay': days(14, 7, 28, 'LON04'),
  'early.fromDayStage3': days(28, 14, 42, 'MEN12'),
  'early.drop': points(1, 0.5, 3, chosen),
  'early.zones': zones(1, 1, 3, 'LON04'),
  'early.reviewPain': points(7, 5, 10, 'background'),

  'plateau.fromDay': days(28, 14, 56, chosen),
  'plateau.minPain': points(3, 1, 6, chosen),
  'plateau.minReports': reports(8, 6, 14, chosen),
  'plateau.points': points(1, 0.5, 3, chosen),
  'plateau.longWindowDays': days(28, 21, 56, chosen),
  'plateau.longMinReports': reports(14, 8, 28, chosen),

  'flare.points': points(2, 1, 5, ['COS19', 'COS21']),
  'flare.reviewPain': points(7, 5, 10, chosen),
  'flare.halfDoseDays': days(3, 1, 7, chosen),

  'lowAdherence.minPlanned': units(7, 1, 28, chosen),
  'lowAdherence.minActiveDays': days(7, 3, 14, chosen),
  'lowAdherence.percent': percent(50, 20, 80, 'BAI20'),

  'lapsed.watchDays': days(4, 2, 14, chosen),
  'lapsed.reviewDays': days(7, 3, 21, chosen),
  'lapsed.stage2WatchDays': days(3, 1, 10, chosen),
  'lapsed.stage2ReviewDays': days(5, 2, 14, chosen),
  'lapsed.maintenanceWatchDays': days(10, 7, 28, chosen),
  'lapsed.maintenanceReviewDays': days(21, 10, 56, chosen),
  'lapsed.dischargeDays': days(14, 7, 60, chosen),

  'noProgram.days': days(2, 1, 14, chosen),
  'programEnd.days': days(3, 1, 14, chosen),

  'fear.reviewScore': score(7, 5, 10, chosen),
  'fear.watchScore': score(5, 3, 9, chosen),
  'fear.tskReview': score(36, 29, 44, 'TSK'),
  'fear.tskWatch': score(29, 23, 40, 'TSK'),
  'fear.fabqAbove': score(14, 8, 20, 'CLE08'),

  'wellbeing.score': score(7, 5, 10, chosen),
  'wellbeing.maxGapDays': days(14, 7, 28, chosen),

  'stageReview.symptomDays': days(84, 42, 112, 'KON18'),
  'stageReview.minPain': points(3, 1, 6, chosen),
  'stageReview.legPain': points(5, 3, 8, chosen),
  'stageReview.zone': zones(4, 3, 5, chosen),

  'dataThin.fromDay': days(14, 7, 28, chosen),
  'dataThin.fromDayStage3': days(28, 14, 42, chosen),

  'review.phoneDayStage2': days(7, 3, 10, chosen),
  'review.firstDay': days(14, 11, 21, chosen),
  'review.firstDayStage3': days(28, 14, 35, chosen),
  'review.secondDay': days(42, 36, 56, chosen),
  'review.thirdDay': days(84, 57, 112, chosen),
  'review.repeatDaysStage3': days(84, 28, 182, chosen),
  'review.overdueDays': days(7, 1, 21, chosen),

  'relapse.minPain': points(3, 2, 6, 'STA11'),
  'relapse.recoveredDays': days(30, 14, 90, ['STA11', 'VET02']),
  'relapse.apartDays': days(3, 1, 7, chosen),
  'relapse.latestDays': days(3, 1, 7, chosen),
  'relapse.dailyDays': days(3, 1, 7, chosen),

  'recovered.windowDays': days(14, 7, 28, chosen),
  'recovered.minReports': reports(8, 3, 14, chosen),
  'recovered.maxPain': points(2, 0, 3, chosen),
  'recovered.maxMedian': points(1, 0, 2, ['KAM10', chosen]),
  'recovered.maxZone': zones(1, 0, 2, chosen),
  'recovered.maxRmdq': score(2, 0, 4, 'KAM10'),

  'ready.phaseDays': days(7, 3, 28, chosen),
  'ready.adherencePercent': percent(80, 50, 100, 'BAI20'),
  'ready.minPlanned': units(5, 1, 28, chosen),
  'ready.windowDays': days(7, 3, 14, chosen),
  'ready.minSessions': sessions(3, 1, 7, chosen),
  'ready.maxPain': points(5, 2, 7, 'SIL07'),

  'centralizing.baseZone': zones(3, 2, 5, ['WER99', 'MAY12']),
  'centralizing.zones': zones(1, 1, 3, ['WER99', 'MAY12']),

  'stage.features': features(3, 2, 5, chosen),
  'stage.borderlineFeatures': features(2, 1, 4, chosen),
  'stage.clearFeatures': features(4, 3, 8, chosen),
  'stage.clearMarginDays': days(14, 1, 42, chosen),
  'stage.chronicDays': days(84, 56, 112, ['KON18', 'background']),
  'stage.painFreeDays': days(30, 14, 90, ['VET02', 'STA11']),
  'stage.wellPain': points(1, 0, 2, 'STA11'),
  'stage.notImprovingDays': days(42, 28, 56, 'KOE07'),
  'stage.featureLegPain': points(5, 3, 8, chosen),
  'stage.featureZone': zones(4, 3, 5, chosen),
  'stage.featureNumbness': score(2, 1, 3, chosen),

  'selfCare.coldHours': spec('hours', 1)(48, 12, 96, ['FRE06', 'background']),
  'nudge.greenDays': days(14, 7, 28, chosen),
  'nudge.missedDays': days(2, 1, 7, chosen),
  'rootHint.minScore': score(2, 1, 4, chosen),
  'rootHint.minLead': score(2, 1, 4, chosen),

  'flag.clearAfter': spec('evaluations', 1)(2, 1, 5, chosen),
  'flag.maxSnoozeDays': days(14, 1, 14, chosen),
  'flag.reviewWithin': spec('working-days', 1)(2, 1, 5, chosen),
  'entry.yesterdayUntilHour': spec('hour-of-day', 1)(12, 0, 23, chosen),
  'evaluation.hour': spec('hour-of-day', 1)(6, 0, 23, chosen),
} as const satisfies Record<string, SettingSpec>;

export type SettingName = keyof typeof SETTINGS;
