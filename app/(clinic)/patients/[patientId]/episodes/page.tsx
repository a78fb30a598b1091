import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EpisodesPage } from '#components/patient/episodes-page.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { getEpisodes } from '#lib/data/patients/queries.ts';
import { read } from '#lib/guard/read.ts';

/** No name in the title: it would stand in the browser's history and on shared screens. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('record.episodes'))('pageTitle') };
}

type Props = { params: Promise<{ patientId: string }> };

export default async function PatientEpisodesPage({ params }: Props) {
  const view = await read(getEpisodes, await params);
  return (
    <AreaMessages areas={['glyph', 'patient', 'record']}>
      <EpisodesPage view={view} today={view.today} />
    </AreaMessages>
  );
}
