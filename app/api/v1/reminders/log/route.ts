import { getReminderLog } from '#lib/data/reminders/queries.ts';
import { getRoute } from '#lib/guard/route.ts';

/** What a patient was reminded of, for the therapist's page: asked for when it is opened. */
export const GET = getRoute(getReminderLog);
