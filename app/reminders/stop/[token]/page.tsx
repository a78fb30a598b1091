import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuthLayout } from '#components/shell/auth-layout.tsx';
import { buttonClass } from '#components/ui/button-class.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reminders'))('stopPage.title'), robots: { index: false } };
}

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ done?: string }> };

/** Stops reminders with one button and no sign-in. The same page for every link, right or wrong; it names nobody. */
export default async function Page({ params, searchParams }: Props) {
  const { token } = await params;
  const { done } = await searchParams;
  const t = await getTranslations('reminders.stopPage');
  if (done !== undefined) {
    const end = done === '1' ? 'done' : 'failed';
    return (
      <AuthLayout patient title={t(`${end}Title`)}>
        <p>{t(`${end}Text`)}</p>
      </AuthLayout>
    );
  }
  return (
    <AuthLayout patient title={t('title')} lead={t('text')} foot={t('foot')}>
      <form method="post" action={`/api/v1/reminders/stop/${encodeURIComponent(token)}`}>
        <button type="submit" className={buttonClass('primary', 'hero', 'w-full')}>
          {t('button')}
        </button>
      </form>
    </AuthLayout>
  );
}
