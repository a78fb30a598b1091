import { useTranslations } from 'next-intl';
import { Card } from '#components/ui/card.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import type { EpisodeSummary } from '#lib/data/patients/view.ts';
import { useDays } from './when.ts';

/** Earlier episodes in a line each, and those that are only known by word. */
export function EpisodesCard({
  episodes,
  toldBefore,
  patientId,
  today,
}: {
  episodes: readonly EpisodeSummary[];
  toldBefore: number;
  patientId: string;
  today: string;
}) {
  const t = useTranslations('record.episodes');
  const directions = useTranslations('patient.direction');
  const days = useDays(today);
  const [, ...earlier] = episodes;
  const untold = Math.max(0, toldBefore - earlier.length);
  if (earlier.length === 0 && untold === 0) return null;
  return (
    <Card title={t('card')} titleId="episodes">
      <ul className="space-y-3">
        {earlier.map((episode) => (
          <li key={episode.id}>
            <b>
              {t('line', {
                from: days.withYear(episode.openedOn),
                to: episode.dischargedOn === null ? t('now') : days.withYear(episode.dischargedOn),
              })}
            </b>
            <span className="block text-xs text-ink-2">
              {t('brief', {
                peak: episode.peakLeg,
                recovery:
                  episode.daysToRecovery === null
                    ? t('recoveryUnknown')
                    : t('recovery', { days: episode.daysToRecovery }),
                helped: directions(episode.direction),
              })}
            </span>
          </li>
        ))}
      </ul>
      {untold > 0 && <p className="mt-2 text-xs text-ink-2">{t('told', { count: untold })}</p>}
      {earlier.length > 0 && (
        <p className="mt-3">
          <TextLink href={`/patients/${patientId}/episodes`}>{t('compare')}</TextLink>
        </p>
      )}
    </Card>
  );
}
