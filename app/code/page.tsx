import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { partOrder } from '#components/entry/birth-date.ts';
import { CodeForm } from '#components/entry/code-form.tsx';
import { AuthLayout } from '#components/shell/auth-layout.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry'))('pageTitle') };
}

/** For a paper code: the same page for everybody, and it names nobody. */
export default async function CodePage() {
  const t = await getTranslations('entry');
  const locale = await getLocale();
  const monthName = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return (
    <AuthLayout patient title={t('titleCode')} lead={t('lead')} foot={t('stuck')}>
      <AreaMessages areas={['entry']}>
        <CodeForm
          order={partOrder(locale)}
          months={Array.from({ length: 12 }, (_, month) => monthName.format(Date.UTC(2026, month, 1)))}
        />
      </AreaMessages>
    </AuthLayout>
  );
}
