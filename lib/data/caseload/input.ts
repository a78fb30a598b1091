import { z } from 'zod';
import { RULE_IDS } from '#lib/clinical/rule-id.ts';
import { CASELOAD_GROUPS, type CaseloadFilter } from './view.ts';

/** The filter of the list as it stands in an address. */
export const FilterInput = z.strictObject({
  mine: z.stringbool().default(true),
  therapist: z.uuid().optional(),
  group: z.enum(CASELOAD_GROUPS).optional(),
  stage: z.coerce.number().int().min(1).max(4).optional(),
  program: z.string().trim().min(1).max(200).optional(),
  rule: z.enum(RULE_IDS).optional(),
  name: z.string().trim().max(100).optional(),
});

export type FilterInput = z.output<typeof FilterInput>;

export function filterOf(input: FilterInput): CaseloadFilter {
  return {
    mine: input.mine,
    therapist: input.therapist ?? null,
    group: input.group ?? null,
    stage: (input.stage as CaseloadFilter['stage']) ?? null,
    program: input.program ?? null,
    rule: input.rule ?? null,
    name: input.name ?? null,
  };
}
