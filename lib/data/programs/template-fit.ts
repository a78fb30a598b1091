import type { ProgramData } from '#prisma/catalog/types.ts';
import type { PatientFacts } from './patient-facts.ts';
import type { FitReason, MatchTag } from './view.ts';

type Weighed = { reason: FitReason; weight: number };

/** How well a template suits: a higher score comes first. `reasons` say why, for and against. */
export type Fit = { isForStage: boolean; score: number; reasons: FitReason[] };

const DIRECTION_TAGS: ReadonlySet<MatchTag> = new Set([
  'direction-extension',
  'direction-flexion',
  'direction-side',
]);

/** Findings that a stage 4 template stands or falls with. */
const TIME_TAGS: ReadonlySet<MatchTag> = new Set(['new-episode', 'pain-settled', 'well-now', 'recovered']);

const WEIGHT = {
  direction: 4,
  otherDirection: -4,
  /** The first stage goes by what makes it worse; the others ask for a test. */
  untested: -2,
  untestedEarly: -0.5,
  noDirection: 2,
  noDirectionYet: 1,
  /** Made for most patients of its stage. */
  general: 2.5,
  time: 3,
  recovered: 4,
  notItsTime: -3,
  fear: 2,
  tag: 1,
  helpedBefore: 1,
  next: 7,
  notFor: -10,
} as const;

/**
 * Judges one template against what is known of the patient. The weights only order the list; what counts against a
 * template is always shown as a sentence. `nextSlug`: what the template of a finished program leads to.
 */
export function templateFit(program: ProgramData, facts: PatientFacts, nextSlug: string | null): Fit {
  const isForStage = program.stage === facts.stage;
  const found: Weighed[] = [
    ...directionFit(program, facts),
    ...tagFit(program, facts),
    ...program.notForTags
      .filter((tag) => facts.precautions.has(tag))
      .map((tag) => ({ reason: { isFor: false, code: 'not-for', tag } as const, weight: WEIGHT.notFor })),
  ];
  const general = program.forTags.length === 0 ? WEIGHT.general : 0;
  if (program.slug === nextSlug) found.push({ reason: { isFor: true, code: 'next' }, weight: WEIGHT.next });
  return {
    isForStage,
    score: found.reduce((sum, { weight }) => sum + weight, general),
    reasons: [
      isForStage ? { isFor: true, code: 'stage' } : { isFor: false, code: 'other-stage' },
      ...found.map(({ reason }) => reason),
    ],
  };
}

function directionFit(program: ProgramData, facts: PatientFacts): Weighed[] {
  const wanted = program.forTags.filter((tag) => DIRECTION_TAGS.has(tag));
  const asksForNone = program.forTags.includes('direction-none');
  const { direction } = facts;
  if (asksForNone && (direction === 'none' || direction === 'untested')) {
    const weight = direction === 'none' ? WEIGHT.noDirection : WEIGHT.noDirectionYet;
    return [{ reason: { isFor: true, code: 'no-direction' }, weight }];
  }
  const choosesByDirection = program.phases.some((phase) =>
    phase.items.some((item) => item.choice === 'helped-last-time'),
  );
  if (choosesByDirection && facts.earlierDirection !== null) {
    return [{ reason: { isFor: true, code: 'helped-before' }, weight: WEIGHT.helpedBefore }];
  }
  if (wanted.length === 0) return [];
  if (wanted.some((tag) => facts.matches.has(tag))) {
    return [{ reason: { isFor: true, code: 'direction-match' }, weight: WEIGHT.direction }];
  }
  if (direction !== 'untested') {
    return [{ reason: { isFor: false, code: 'direction-other' }, weight: WEIGHT.otherDirection }];
  }
  const weight = program.stage === 1 ? WEIGHT.untestedEarly : WEIGHT.untested;
  return [{ reason: { isFor: false, code: 'direction-untested' }, weight }];
}

function tagFit(program: ProgramData, facts: PatientFacts): Weighed[] {
  return program.forTags.flatMap((tag): Weighed[] => {
    if (DIRECTION_TAGS.has(tag) || tag === 'direction-none') return [];
    const isFound = tag === 'recovered' ? facts.hasRecovered : facts.matches.has(tag);
    if (isFound) return [{ reason: { isFor: true, code: 'tag', tag } as const, weight: weightOf(tag) }];
    if (!TIME_TAGS.has(tag)) return [];
    const code = tag === 'new-episode' ? ('well' as const) : ('still-in-pain' as const);
    return [{ reason: { isFor: false, code } as const, weight: WEIGHT.notItsTime }];
  });
}

function weightOf(tag: MatchTag): number {
  if (tag === 'recovered') return WEIGHT.recovered;
  if (TIME_TAGS.has(tag)) return WEIGHT.time;
  return tag === 'high-fear' ? WEIGHT.fear : WEIGHT.tag;
}
