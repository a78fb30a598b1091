import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { StopGate } from '#components/stop/stop-gate.tsx';
import { UrgentQuestion } from '#components/stop/urgent-question.tsx';
import { getHelp } from '#lib/data/own/queries.ts';
import { read } from '#lib/guard/read.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stop'))('ask.title') };
}

/** From the help page: "I have one of these now". */
export default async function Page() {
  const help = await read(getHelp, {});
  return (
    <StopGate help={help}>
      <main id="main" className="min-h-dvh text-md">
        <UrgentQuestion help={help} backHref="/help" />
      </main>
    </StopGate>
  );
}
