import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SummaryPage } from '#components/patient/summary-page.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { getSummary } from '#lib/data/patients/record-queries.ts';
import { read } from '#lib/guard/read.ts';

/** No name in the title: it would stand in the browser's history and on shared screens. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('record'))('pageTitle') };
}

type Props = { params: Promise<{ patientId: string }> };

export default async function PatientSummaryPage({ params }: Props) {
  const summary = await read(getSummary, await params);
  return (
    <AreaMessages
      areas={['acts', 'chart', 'clinic', 'glyph', 'patient', 'record', 'rules']}
      timeZone={summary.view.timezone}
    >
      <SummaryPage summary={summary} />
    </AreaMessages>
  );
}
