import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { StillFigure } from '#components/figure/still-figure.tsx';
import { AuthLayout } from '#components/shell/auth-layout.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { SignInForm } from './sign-in-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('title') };
}

export default async function SignInPage() {
  const t = await getTranslations('auth');
  return (
    <AuthLayout
      title={t('title')}
      lead={t('lead')}
      foot={
        // Large: a patient whose session is over lands here.
        <p className="text-md">
          {t.rich('patientHint', {
            code: (words) => (
              <Link href={'/code' as Route} className="link">
                {words}
              </Link>
            ),
          })}
        </p>
      }
      picture={<StillFigure figure="bird-dog" />}
    >
      <AreaMessages areas={['auth']}>
        <SignInForm />
      </AreaMessages>
    </AuthLayout>
  );
}
