import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { QuestionsDue } from '#components/measures/questions-due.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { LockedNotice } from '#components/stop/locked-notice.tsx';
import { StopGate } from '#components/stop/stop-gate.tsx';
import { partOfDay } from '#components/today/part-of-day.ts';
import { TodayPage } from '#components/today/today-page.tsx';
import { getToday } from '#lib/data/own/queries.ts';
import { askedDay } from '#lib/guard/asked-day.ts';
import { read } from '#lib/guard/read.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('today'))('pageTitle') };
}

export default async function Page() {
  const view = await read(getToday, await askedDay());
  return (
    <AreaMessages areas={['today', 'thread', 'flare', 'offline', 'sending', 'stop']} timeZone={view.timezone}>
      <StopGate help={view.help}>
        {view.state === 'locked' ? (
          <LockedNotice help={view.help} />
        ) : (
          <TodayPage
            page={view}
            part={partOfDay(new Date(), view.timezone)}
            questions={<QuestionsDue due={view.questionsDue} />}
          />
        )}
      </StopGate>
    </AreaMessages>
  );
}
