import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { libraryInput } from '#components/library/href.ts';
import { LibraryScreen } from '#components/library/library-screen.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { StaffMain } from '#components/shell/staff-main.tsx';
import { listLibrary } from '#lib/data/exercises/queries.ts';
import { read } from '#lib/guard/read.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('library'))('title') };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LibraryPage({ searchParams }: Props) {
  const view = await read(listLibrary, libraryInput(await searchParams));
  return (
    <AreaMessages areas={['glyph', 'library']}>
      <StaffMain>
        <LibraryScreen view={view} />
      </StaffMain>
    </AreaMessages>
  );
}
