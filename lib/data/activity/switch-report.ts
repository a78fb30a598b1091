import 'server-only';
import { noTarget, staffCommand } from '#lib/guard/entry.ts';
import { SwitchInput } from './input.ts';

/** Turns the activity report of the clinic on or off; confirmed minutes stay. */
export const switchActivityReport = staffCommand({
  name: 'activity.switch',
  permission: 'export.make',
  input: SwitchInput,
  target: noTarget,
  run: async ({ tx, actor }, { isOn }) => {
    await tx.clinic.update({
      where: { id: actor.clinicId },
      data: { activityReport: isOn },
      select: { id: true },
    });
    return { isOn };
  },
  auditDetail: ({ isOn }) => ({ isOn }),
});
