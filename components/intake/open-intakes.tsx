import { useFormatter, useTranslations } from 'next-intl';
import { TextLink } from '#components/ui/text-link.tsx';
import type { OpenIntake } from '#lib/data/intake/view.ts';

/** Intakes of the clinic that wait to be confirmed: where to go on. */
export function OpenIntakes({ open }: { open: readonly OpenIntake[] }) {
  const t = useTranslations('intake.waiting');
  const format = useFormatter();
  return (
    <section className="card p-6" aria-labelledby="waiting">
      <h2 id="waiting" className="text-base">
        {t('title')}
      </h2>
      {open.length === 0 ? (
        <p className="mt-2 text-ink-2">{t('none')}</p>
      ) : (
        <ul className="mt-2">
          {open.map((one) => (
            <li key={one.patientId} className="border-b border-line py-2.5 last:border-b-0">
              <TextLink href={`/patients/${one.patientId}/intake`} className="font-semibold break-words">
                {one.name}
              </TextLink>
              <p className="num text-xs text-ink-2">
                {t('line', {
                  record: one.recordNo,
                  date: format.dateTime(new Date(one.openedOn), {
                    day: 'numeric',
                    month: 'short',
                    timeZone: 'UTC',
                  }),
                  name: one.therapistName,
                })}
              </p>
              <p className="text-xs">{t(`state.${one.state}`)}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
