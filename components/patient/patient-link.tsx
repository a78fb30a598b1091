import { useTranslations } from 'next-intl';
import type { PatientView } from '#lib/data/patients/view.ts';
import { LinkDialog } from './link-dialog.tsx';
import { QrCode } from './qr-code.tsx';
import { type Reading, useDays, useMoment } from './when.ts';

/** The button to the patient's link; without a link nothing, because assigning a program makes it. */
export function PatientLink({
  link,
  name,
  reading,
}: {
  link: PatientView['link'];
  name: string;
  reading: Reading;
}) {
  const t = useTranslations('patient.linkDialog');
  const days = useDays(reading.today);
  const moment = useMoment(reading);
  if (link === null) return null;
  const opened = link.openedAt === null ? t('neverOpened') : t('opened', { date: moment(link.openedAt) });
  return (
    <LinkDialog
      name={name}
      url={link.url}
      used={`${t('created', { date: days.date(link.createdOn) })} ${opened}`}
    >
      <QrCode text={link.url} label={t('qr')} />
    </LinkDialog>
  );
}
