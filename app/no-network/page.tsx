import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuthLayout } from '#components/shell/auth-layout.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Icon, OctagonAlert } from '#components/ui/icon.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('offline.none'))('pageTitle') };
}

/** What the phone shows without a network where it has kept nothing. Names nobody. */
export default async function Page() {
  const t = await getTranslations('offline.none');
  return (
    <AuthLayout patient title={t('title')} lead={t('text')}>
      <p>{t('safe')}</p>
      <p className="mt-4 flex items-start gap-3 rounded-2xl border-2 border-urgent bg-urgent-soft p-4 font-semibold">
        <Icon of={OctagonAlert} size="xl" weight={2.4} className="text-urgent" />
        <span>{t('urgent')}</span>
      </p>
      <div className="mt-auto pt-6">
        <ButtonLink href="/today" variant="primary" size="hero" className="w-full">
          {t('again')}
        </ButtonLink>
      </div>
    </AuthLayout>
  );
}
