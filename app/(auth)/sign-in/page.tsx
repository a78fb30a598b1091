import type { Metadata, Route } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { StillFigure } from '#components/figure/still-figure.tsx';
import { AuthLayout } from '#components/shell/auth-layout.tsx';
import { AreaMessages } from '#components/shell/messages-provider.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { hasBoundDevice } from '#lib/guard/device.ts';
import { SignInForm } from './sign-in-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('title') };
}

type Search = Promise<{ for?: string; error?: string }>;

export default async function SignInPage({ searchParams }: { searchParams: Search }) {
  const asked = await searchParams;
  // On a patient's phone nobody is asked for a password that a patient never had.
  if (asked.for !== 'staff' && asked.error === undefined && (await hasBoundDevice())) return <PatientAgain />;
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

/** The session of a patient is over: how to come back. */
async function PatientAgain() {
  const t = await getTranslations('auth.phone');
  const entry = await getTranslations('entry');
  return (
    <AuthLayout patient title={t('title')} lead={t('lead')} foot={entry('stuck')}>
      <div className="mt-auto grid gap-2">
        <ButtonLink href="/code" variant="primary" size="hero" className="w-full">
          {t('code')}
        </ButtonLink>
        <ButtonLink href="/sign-in?for=staff" variant="quiet" size="patient" className="w-full text-md">
          {t('staff')}
        </ButtonLink>
      </div>
    </AuthLayout>
  );
}
