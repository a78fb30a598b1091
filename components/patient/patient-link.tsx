import { useTranslations } from 'next-intl';
import { TextLink } from '#components/ui/text-link.tsx';
import type { PatientView } from '#lib/data/patients/view.ts';
import { LinkDialog } from './link-dialog.tsx';
import { QrCode } from './qr-code.tsx';
import { type Reading, useDays, useMoment } from './when.ts';

/** The button to the patient's link; without a link the way to a new one. */
export function PatientLink({
  link,
  name,
  patientId,
  reading,
}: {
  link: PatientView['link'];
  name: string;
  patientId: string;
  reading: Reading;
}) {
  const t = useTranslations('patient.linkDialog');
  const days = useDays(reading.today);
  const moment = useMoment(reading);
  const more = <TextLink href={`/patients/${patientId}/invite`}>{t('more')}</TextLink>;
  if (link === null) return more;
  const opened = link.openedAt === null ? t('neverOpened') : t('opened', { date: moment(link.openedAt) });
  return (
    <LinkDialog
      name={name}
      url={link.url}
      more={more}
      used={`${t('created', { date: days.date(link.createdOn) })} ${opened}`}
    >
      <QrCode text={link.url} label={t('qr')} />
    </LinkDialog>
  );
}
