import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { reviewInput } from '#components/review/href.ts';
import { ReviewScreen } from '#components/review/review-screen.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { StaffMain } from '#components/shell/staff-main.tsx';
import { getReview } from '#lib/data/review/get-review.ts';
import { read } from '#lib/guard/read.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ReviewPage({ searchParams }: Props) {
  const { input, problem } = reviewInput(await searchParams);
  const view = await read(getReview, input);
  return (
    <AreaMessages areas={['review', 'glyph']} timeZone={view.timezone}>
      <StaffMain>
        <ReviewScreen view={view} problem={problem} />
      </StaffMain>
    </AreaMessages>
  );
}
