import { useTranslations } from 'next-intl';
import { QrCode } from '#components/patient/qr-code.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import type { InviteView } from '#lib/data/links/view.ts';
import { CodeDialog } from './code-dialog.tsx';
import { LinkState } from './link-state.tsx';

/** The patient's link beside the intake: the code for the visit, where the mail is, and the way to everything else. */
export function InviteCard({ view }: { view: InviteView }) {
  const t = useTranslations('invite');
  const { link, patient } = view;
  return (
    <section className="card p-6" aria-labelledby="invite-title">
      <h2 id="invite-title" className="text-base">
        {t('cardTitle', { name: patient.givenName })}
      </h2>
      {link === null ? (
        <p className="mt-1 text-ink-2">{t('revoked')}</p>
      ) : (
        <>
          <LinkState view={view} link={link} />
          <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
            <CodeDialog name={patient.name} url={link.url}>
              <QrCode text={link.url} label={t('qr')} />
            </CodeDialog>
            <TextLink href={`/patients/${patient.id}/invite`}>{t('more')}</TextLink>
          </div>
        </>
      )}
      {link === null && (
        <p className="mt-2">
          <TextLink href={`/patients/${patient.id}/invite`}>{t('more')}</TextLink>
        </p>
      )}
    </section>
  );
}
