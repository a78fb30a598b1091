import { useFormatter, useTranslations } from 'next-intl';
import { PhoneLink } from '#components/stop/phone-link.tsx';
import { Avatar } from '#components/ui/avatar.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Card } from '#components/ui/card.tsx';
import { Calendar, Icon } from '#components/ui/icon.tsx';
import type { ProgressView } from '#lib/data/progress/view.ts';

/** What happens next: said for every outcome, and who does it. */
export function NextCard({ view }: { view: ProgressView }) {
  const t = useTranslations('progress.next');
  const { next, help, verdict } = view;
  if (verdict === 'not-started') return null;
  const name = help.therapistName || help.clinicName;
  return (
    <>
      {next.kind === 'message' && <MessageStep message={next} />}
      <Card phone title={t('title')} titleId="next">
        <p className="-mt-2">{t(`step.${verdict}`, { name })}</p>
        {(next.kind === 'look-by' || next.kind === 'review') && (
          <p className="mt-3 flex items-start gap-3">
            <Icon of={Calendar} size="lg" className="mt-0.5 text-ink-2" />
            <DateStep kind={next.kind} date={next.date} name={name} />
          </p>
        )}
        <div className="mt-4 grid gap-2 print:hidden">
          {verdict === 'worse' && (
            <>
              <PhoneLink
                number={help.clinicPhone}
                label={t('call', { number: help.clinicPhone })}
                variant="primary"
              />
              <ButtonLink href="/help" size="patient">
                {t('signs')}
              </ButtonLink>
            </>
          )}
          {(verdict === 'same' || verdict === 'little') && (
            <ButtonLink href="/my-messages" size="patient">
              {t('write')}
            </ButtonLink>
          )}
          {(verdict === 'too-few' || verdict === 'too-early') && (
            <ButtonLink href="/check-in" size="patient">
              {t('checkIn')}
            </ButtonLink>
          )}
          {(verdict === 'better' || verdict === 'low') && (
            <ButtonLink href="/learn" size="patient">
              {t('learn')}
            </ButtonLink>
          )}
        </div>
      </Card>
    </>
  );
}

function DateStep({ kind, date, name }: { kind: 'look-by' | 'review'; date: string; name: string }) {
  const t = useTranslations('progress.next');
  const format = useFormatter();
  const day = format.dateTime(new Date(`${date}T00:00:00Z`), {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
  });
  return <span>{t(kind, { name, day })}</span>;
}

function MessageStep({ message }: { message: { author: string; body: string } }) {
  const t = useTranslations('progress.next');
  return (
    <section className="rounded-2xl bg-brand-soft p-4" aria-labelledby="written">
      <h2 id="written" className="flex items-center gap-3 text-md">
        <Avatar name={message.author} solid large />
        {t('wrote', { name: message.author })}
      </h2>
      <p className="mt-2 whitespace-pre-line">{t('quote', { body: message.body })}</p>
      <ButtonLink href="/my-messages" size="patient" variant="primary" className="mt-3 w-full print:hidden">
        {t('answer')}
      </ButtonLink>
    </section>
  );
}
