import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { LetterPage } from '#components/patient/letter-page.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { getLetter } from '#lib/data/patients/record-queries.ts';
import { read } from '#lib/guard/read.ts';

/** No name in the title: it would stand in the browser's history and on shared screens. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('record'))('lettersTitle') };
}

type Props = { params: Promise<{ patientId: string; actId: string }> };

export default async function PatientLetterPage({ params }: Props) {
  const letter = await read(getLetter, await params);
  const format = await getFormatter();
  return (
    <AreaMessages areas={['record']}>
      <LetterPage letter={letter} date={format.dateTime(new Date(letter.on), { dateStyle: 'long' })} />
    </AreaMessages>
  );
}
