import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button-link.tsx';

/** Questions before the visit: first of all, because without them there is nothing else to do here. */
export function AheadCard({ therapist }: { therapist: string }) {
  const t = useTranslations('today.ahead');
  return (
    <section className="rounded-2xl border border-line bg-surface p-4">
      <h2 className="text-xl">{t('title')}</h2>
      <p className="mt-1 text-ink-2">{therapist ? t('text', { name: therapist }) : t('textNoName')}</p>
      <ButtonLink href="/before-visit" variant="primary" size="hero" className="mt-4 w-full">
        {t('open')}
      </ButtonLink>
    </section>
  );
}
