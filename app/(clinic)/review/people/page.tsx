import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { reviewInput } from '#components/review/href.ts';
import { PeopleScreen } from '#components/review/people-screen.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { StaffMain } from '#components/shell/staff-main.tsx';
import { getStaffAccount } from '#lib/data/accounts/queries.ts';
import { listReviewPeople } from '#lib/data/review/list-people.ts';
import { read } from '#lib/guard/read.ts';
import { moreReviewPeopleAction } from '../actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('peopleList.title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ReviewPeoplePage({ searchParams }: Props) {
  const search = await searchParams;
  const { input, problem } = reviewInput(search);
  if (problem || typeof search.cell !== 'string') notFound();
  const asked = { ...input, cell: search.cell };
  const view = await read(listReviewPeople, asked);
  const { timezone } = await read(getStaffAccount, {});
  return (
    <AreaMessages areas={['review', 'glyph']} timeZone={timezone}>
      <StaffMain>
        <PeopleScreen
          key={JSON.stringify(asked)}
          view={view}
          input={asked}
          backHref={`/review?${new URLSearchParams(input)}`}
          loadMore={moreReviewPeopleAction}
        />
      </StaffMain>
    </AreaMessages>
  );
}
