/**
 * One condition of a program's phase gate, as data; every clause of a gate must hold.
 *
 * - `cg`: the common part: days in the phase, 7-day adherence, no red session, zone no lower than at phase start
 * - `pain-max`, `leg-pain-max`: median of the last three reports of the main (leg) pain at most `value`
 * - `leg-pain-drop`: leg pain lower than at phase start by at least `by`
 * - `zone-up`: furthest symptom at least `by` zones higher up than at phase start
 * - `zone-max`: no report in `days` days below `zone`
 * - `session-pain-max`: worst pain of every session in the phase at most `value`
 * - `psfs-gain`: PSFS mean up by `by` since the start
 * - `minutes-gain`: minutes of walking or cycling up by `percent` since phase start
 * - `exercise-adherence`: share of the planned units of one exercise done in the phase
 * - `therapist-check`: something only the therapist can see, ticked under `key`
 * - `any`: one of several clauses is enough
 */
export type GateClause =
  | { readonly kind: 'cg'; readonly minDays: number }
  | { readonly kind: 'pain-max'; readonly value: number }
  | { readonly kind: 'leg-pain-max'; readonly value: number }
  | { readonly kind: 'leg-pain-drop'; readonly by: number }
  | { readonly kind: 'zone-up'; readonly by: number }
  | { readonly kind: 'zone-max'; readonly zone: number; readonly days: number }
  | { readonly kind: 'numbness-not-growing' }
  | { readonly kind: 'session-pain-max'; readonly value: number }
  | { readonly kind: 'psfs-gain'; readonly by: number }
  | { readonly kind: 'minutes-gain'; readonly exercises: readonly string[]; readonly percent: number }
  | { readonly kind: 'exercise-adherence'; readonly exercise: string; readonly percent: number }
  | { readonly kind: 'therapist-check'; readonly key: string }
  | { readonly kind: 'any'; readonly of: readonly GateClause[] };

/** Met, not met, or not known yet (too few reports, or nobody has ticked it). */
export interface ClauseResult {
  readonly clause: GateClause;
  readonly met: boolean | null;
  readonly parts: readonly GatePart[];
}

/** One measured line of a clause; `value` is null when unknown. */
export interface GatePart {
  readonly id: string;
  readonly value: number | null;
  readonly comparison: '>=' | '<=' | '=';
  readonly threshold: number;
  readonly met: boolean | null;
}

/** `met` is false when any clause fails, else null when any is unknown, else true. */
export interface GateResult {
  readonly met: boolean | null;
  readonly clauses: readonly ClauseResult[];
}
