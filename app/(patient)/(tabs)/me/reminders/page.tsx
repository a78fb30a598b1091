import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RemindersPage } from '#components/reminders/reminders-page.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { getReminders } from '#lib/data/reminders/queries.ts';
import { read } from '#lib/guard/read.ts';
import {
  endRemindersAction,
  makeCalendarAction,
  revokeCalendarAction,
  saveRemindersAction,
  tryPushAction,
} from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reminders'))('title') };
}

const ACTS = {
  save: saveRemindersAction,
  stop: endRemindersAction,
  tryPush: tryPushAction,
  makeCalendar: makeCalendarAction,
  revokeCalendar: revokeCalendarAction,
};

export default async function Page() {
  const view = await read(getReminders, {});
  return (
    <AreaMessages areas={['reminders']} timeZone={view.timezone}>
      <RemindersPage view={view} acts={ACTS} />
    </AreaMessages>
  );
}
