import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { inboxInput } from '#components/inbox/href.ts';
import { InboxScreen } from '#components/inbox/inbox-screen.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { StaffMain } from '#components/shell/staff-main.tsx';
import { getInbox } from '#lib/data/messages/queries.ts';
import { read } from '#lib/guard/read.ts';
import { INBOX_ACTS } from './inbox-acts.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('inbox'))('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MessagesPage({ searchParams }: Props) {
  const inbox = await read(getInbox, inboxInput(await searchParams));
  return (
    <AreaMessages areas={['clinic', 'inbox', 'rules']} timeZone={inbox.timezone}>
      <StaffMain>
        <InboxScreen inbox={inbox} thread={null} acts={INBOX_ACTS} />
      </StaffMain>
    </AreaMessages>
  );
}
