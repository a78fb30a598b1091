import type { EpisodeRecord } from '#lib/data/episodes/episode-record.ts';
import type { MatchTag, PrecautionTag } from './view.ts';

/** What an episode says about a patient beside its record. */
export type EpisodeExtras = {
  side: 'left' | 'right' | 'both' | 'none';
  stageTags: string[];
  aggravators: string[];
  precautions: string[];
  /** Direction that helped in the latest earlier episode, where it was tested. */
  earlierDirection: 'extension' | 'flexion' | 'side' | null;
};

/** What choosing a program depends on. */
export type PatientFacts = {
  stage: 1 | 2 | 3 | 4;
  side: EpisodeExtras['side'];
  direction: EpisodeRecord['episode']['direction'];
  earlierDirection: EpisodeExtras['earlierDirection'];
  /** Recorded precautions, and those that the latest report shows. */
  precautions: ReadonlySet<PrecautionTag>;
  hasOpenRedFlag: boolean;
  /** Findings that programs are made for. */
  matches: ReadonlySet<MatchTag>;
  /** Latest answers, else those of the intake. */
  pain: { leg: number; back: number };
  hasRecovered: boolean;
};

const BELOW_KNEE = 4;
const IRRITABLE_ABOVE = 7;
const FEAR_FROM = 7;
/** Only before the intake is confirmed, when no program can be given: neither settled nor well. */
const UNKNOWN_PAIN = 5;
/** Both pains at most this much: the patient counts as well. */
const WELL = 1;
/** Both pains at most this much: the pain has settled. */
const SETTLED = 3;

const AGGRAVATOR_TAGS: Readonly<Record<string, MatchTag>> = {
  sit: 'sitting-worse',
  bend: 'bending-worse',
  stand: 'standing-worse',
  walk: 'walking-worse',
  morning: 'morning-stiffness',
};

const DIRECTION_TAGS = {
  extension: 'direction-extension',
  flexion: 'direction-flexion',
  side: 'direction-side',
} as const satisfies Record<string, MatchTag>;

const HARD_ON_LAND: readonly PrecautionTag[] = ['knee', 'hip', 'hip-replacement'];

/** The facts of one episode on its latest report. */
export function patientFacts(record: EpisodeRecord, extras: EpisodeExtras): PatientFacts {
  const { episode, reports, flags } = record;
  const pain = {
    leg: reports.findLast((report) => report.leg !== null)?.leg ?? episode.intakeLeg ?? UNKNOWN_PAIN,
    back: reports.findLast((report) => report.back !== null)?.back ?? episode.intakeBack ?? UNKNOWN_PAIN,
  };
  const zone = reports.findLast((report) => report.zone !== null)?.zone ?? episode.intakeZone ?? 0;
  const recorded = extras.precautions as PrecautionTag[];
  const precautions = new Set<PrecautionTag>(recorded);
  if (zone >= BELOW_KNEE) precautions.add('below-knee');
  if (pain.leg > IRRITABLE_ABOVE) precautions.add('irritable');
  const hasOpenRedFlag = flags.some((flag) => flag.severity === 'urgent' && flag.clearedAt === null);
  return {
    stage: episode.stage,
    side: extras.side,
    direction: episode.direction,
    earlierDirection: extras.earlierDirection,
    precautions,
    hasOpenRedFlag,
    matches: matchTags(record, extras, { pain, precautions }),
    pain,
    hasRecovered:
      episode.mode === 'maintenance' ||
      episode.recoveredOn !== null ||
      flags.some((flag) => flag.rule === 'RECOVERED' && flag.clearedAt === null),
  };
}

function matchTags(
  record: EpisodeRecord,
  extras: EpisodeExtras,
  now: { pain: PatientFacts['pain']; precautions: ReadonlySet<PrecautionTag> },
): Set<MatchTag> {
  const { episode } = record;
  const worst = Math.max(now.pain.leg, now.pain.back);
  const fear = record.measures.findLast((measure) => measure.kind === 'fear')?.value ?? 0;
  const tags = new Set<MatchTag>();
  for (const aggravator of extras.aggravators) {
    const tag = AGGRAVATOR_TAGS[aggravator];
    if (tag) tags.add(tag);
  }
  const { direction } = episode;
  if (direction === 'none') tags.add('direction-none');
  else if (direction !== 'untested') tags.add(DIRECTION_TAGS[direction]);
  if (now.precautions.has('irritable')) tags.add('irritable');
  if (fear >= FEAR_FROM) tags.add('high-fear');
  if (HARD_ON_LAND.some((tag) => now.precautions.has(tag))) tags.add('joint-load');
  if (episode.stage === 4 && worst > SETTLED) tags.add('new-episode');
  if (worst <= SETTLED) tags.add('pain-settled');
  if (worst <= WELL || extras.stageTags.includes('well-now')) tags.add('well-now');
  if (episode.mode === 'maintenance' || episode.recoveredOn !== null) tags.add('recovered');
  return tags;
}
