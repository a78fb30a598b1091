import 'server-only';
import { asJson } from '#lib/db/json.ts';
import { AppError } from '#lib/errors.ts';
import { noTarget, staffCommand } from '#lib/guard/entry.ts';
import { SaveRulesInput } from './input.ts';
import { withoutUsual } from './rule-settings.ts';

/**
 * Sets the clinic's numbers of the rules on top of the version that the person saw. Every open episode is due at
 * once; the job looks at it anew within minutes, and flags clear as they always do.
 */
export const saveRules = staffCommand({
  name: 'settings.save-rules',
  permission: 'settings.write',
  input: SaveRulesInput,
  target: noTarget,
  run: async ({ tx, actor, now }, { overrides, fromVersion }) => {
    const { clinicId } = actor;
    const kept = withoutUsual(overrides);
    const saved = await tx.clinic.updateMany({
      where: { id: clinicId, settingsVersion: fromVersion },
      data: { ruleSettings: asJson(kept), settingsVersion: { increment: 1 } },
    });
    if (saved.count === 0) throw new AppError('settings-changed');
    const due = await tx.$executeRaw`
      update episode_status set next_evaluation_at = ${now} where clinic_id = ${clinicId}::uuid`;
    return { version: fromVersion + 1, changed: Object.keys(kept).length, due };
  },
  auditDetail: (_, { version, changed }) => ({ version, changed }),
});
