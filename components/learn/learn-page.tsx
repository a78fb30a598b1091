import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Card } from '#components/ui/card.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import type { ChosenReading, LearnView, Reading } from '#lib/data/learn/view.ts';

/** What fits now, with the reason; then all there is to read. Works without scripts and without a network. */
export function LearnPage({ view, workspace }: { view: LearnView; workspace: ReactNode }) {
  const t = useTranslations('learn');
  return (
    <>
      <h1 className="px-1 pb-1 text-2xl">{t('title')}</h1>
      <p className="px-1 pb-3 text-base text-ink-2">{t('lead')}</p>
      <div className="space-y-3">
        {view.now.length > 0 && (
          <section aria-labelledby="now" className="space-y-3">
            <h2 id="now" className="px-1 pt-1 text-xl">
              {t('now')}
            </h2>
            {view.now.map((reading, index) => (
              <NowCard key={reading.id} reading={reading} isOpen={index === 0}>
                {reading.id === 'SC6' ? workspace : null}
              </NowCard>
            ))}
          </section>
        )}
        {!view.now.some(({ id }) => id === 'SC6') && <Card phone>{workspace}</Card>}
        <ReadingList title={t('cards')} id="cards" readings={view.cards} />
        <ReadingList title={t('selfCare')} id="self-care" readings={view.selfCare} />
        <p className="px-1 text-base text-ink-2">{t('notPersonal')}</p>
      </div>
    </>
  );
}

function NowCard({
  reading,
  isOpen,
  children,
}: {
  reading: ChosenReading;
  isOpen: boolean;
  children: ReactNode;
}) {
  const t = useTranslations('learn');
  const format = useFormatter();
  const { title, reason, since } = reading;
  const day =
    since === null
      ? ''
      : format.dateTime(new Date(`${since}T00:00:00Z`), { month: 'long', day: 'numeric', timeZone: 'UTC' });
  return (
    <details open={isOpen} className="card rounded-2xl p-[min(1rem,4.5vw)]">
      <summary className="min-h-11 cursor-pointer text-md font-semibold">
        {title}
        <span className="mt-0.5 block text-base font-normal text-ink-2">
          {t(`reason.${reason}`, { day })}
        </span>
      </summary>
      <div className="mt-3 space-y-3">
        {children ?? <Lines reading={reading} />}
        {reading.id === 'SC3' && (
          <p>
            <TextLink href="/me/reminders" className="inline-flex min-h-11 items-center">
              {t('remind')}
            </TextLink>
          </p>
        )}
      </div>
    </details>
  );
}

function ReadingList({ title, id, readings }: { title: string; id: string; readings: readonly Reading[] }) {
  return (
    <Card phone title={title} titleId={id}>
      <ul className="divide-y divide-line">
        {readings.map((reading) => (
          <li key={reading.id}>
            <details className="py-1">
              <summary className="min-h-11 cursor-pointer py-2.5 font-semibold text-brand">
                {reading.title}
              </summary>
              <div className="space-y-3 pt-1 pb-3">
                <Lines reading={reading} />
              </div>
            </details>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Lines({ reading: { kind, lines, schedule, evidence } }: { reading: Reading }) {
  const t = useTranslations('learn');
  return (
    <>
      {kind === 'card' ? (
        lines.map((line) => <p key={line}>{line}</p>)
      ) : (
        <ul className="list-disc space-y-1.5 pl-6">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {schedule !== null && <p className="text-base">{t('when', { schedule })}</p>}
      {evidence !== null && <p className="text-base text-ink-2">{t('evidence', { words: evidence })}</p>}
    </>
  );
}
