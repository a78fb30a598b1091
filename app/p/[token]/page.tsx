import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { partOrder } from '#components/entry/birth-date.ts';
import { EntryForm } from '#components/entry/entry-form.tsx';
import { AuthLayout } from '#components/shell/auth-layout.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { hasBoundDevice, wayIn } from '#lib/guard/device.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry'))('pageTitle') };
}

const PLACES = { questions: '/before-visit', exercises: '/today' } as const;

/** A patient's own link. Looks the same for every link, right or wrong, and names nobody who is not signed in here. */
export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const way = await wayIn(token);
  if (way !== null) redirect(PLACES[way] as Route);
  const t = await getTranslations('entry');
  const locale = await getLocale();
  const monthName = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return (
    <AuthLayout patient title={t('title')} lead={t('lead')} foot={t('stuck')}>
      <AreaMessages areas={['entry']}>
        <EntryForm
          linkToken={token}
          isKnownPhone={await hasBoundDevice()}
          order={partOrder(locale)}
          months={Array.from({ length: 12 }, (_, month) => monthName.format(Date.UTC(2026, month, 1)))}
        />
      </AreaMessages>
    </AuthLayout>
  );
}
