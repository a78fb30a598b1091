import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { inboxInput } from '#components/inbox/href.ts';
import { InboxScreen } from '#components/inbox/inbox-screen.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { StaffMain } from '#components/shell/staff-main.tsx';
import { getThread } from '#lib/data/messages/queries.ts';
import { read } from '#lib/guard/read.ts';
import { INBOX_ACTS } from '../inbox-acts.ts';

/** No name in the title: it would stand in the browser's history and on shared screens. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('inbox'))('title') };
}

type Props = {
  params: Promise<{ episodeId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ThreadPage({ params, searchParams }: Props) {
  const { episodeId } = await params;
  const { inbox, thread } = await read(getThread, { episodeId, ...inboxInput(await searchParams) });
  return (
    <AreaMessages areas={['clinic', 'inbox', 'rules']} timeZone={inbox.timezone}>
      <StaffMain>
        <InboxScreen inbox={inbox} thread={thread} acts={INBOX_ACTS} />
      </StaffMain>
    </AreaMessages>
  );
}
