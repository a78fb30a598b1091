import type { RuleContext } from '../context.ts';
import type { Test } from '../evidence.ts';
import type { ActionId, Params, Severity } from '../result.ts';

/** What a rule found, before it is dressed as a flag. */
export interface Finding {
  readonly subject?: string;
  readonly severity: Severity;
  /** Form of the sentences, when a rule has more than one. */
  readonly variant?: string;
  readonly says: string;
  /** The rule's own reason; contributing causes are added for lack of progress. */
  readonly because: string;
  readonly next: string;
  readonly action: ActionId;
  readonly params: Params;
  readonly tests: readonly Test[];
}

/** A progress rule: a function of the context alone. Most find one thing or nothing. */
export type Rule = (c: RuleContext) => Finding | readonly Finding[] | null;
