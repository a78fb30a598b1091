import { getTranslations } from 'next-intl/server';
import { AuthLayout } from '#components/shell/auth-layout.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';

/** The same page for what does not exist, what belongs to others, and what is malformed. */
export default async function NotFound() {
  const t = await getTranslations('pages.notFound');
  return (
    <AuthLayout patient title={t('title')} lead={t('text')}>
      <ButtonLink href="/" variant="primary" size="patient">
        {t('home')}
      </ButtonLink>
    </AuthLayout>
  );
}
