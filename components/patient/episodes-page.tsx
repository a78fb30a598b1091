import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ArrowLeft, Icon } from '#components/ui/icon.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import type { EpisodeSummary, EpisodesView } from '#lib/data/patients/view.ts';
import { asZone } from './as-zone.ts';
import { useDays } from './when.ts';

/** The episodes of one patient side by side. Needs the areas `glyph`, `patient`, `record` and `ui`. */
export function EpisodesPage({ view, today }: { view: EpisodesView; today: string }) {
  const t = useTranslations('record');
  const { patient, episodes, toldBefore } = view;
  const untold = Math.max(0, toldBefore - (episodes.length - 1));
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-[1100px] px-4 py-6 outline-none md:px-8">
      <TextLink href={`/patients/${patient.id}`} className="gap-1.5 no-underline">
        <Icon of={ArrowLeft} />
        {t('back')}
      </TextLink>
      <h1 className="mt-3 text-2xl">{t('episodes.title', { name: patient.name })}</h1>
      <p className="mt-1 text-ink-2">{t('episodes.lead')}</p>
      <section
        className="card mt-5 p-[min(1.5rem,6vw)]"
        aria-label={t('episodes.title', { name: patient.name })}
      >
        {episodes.length < 2 && <p className="mb-3">{t('episodes.none')}</p>}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table has to be scrollable by keyboard */}
        <div className="overflow-x-auto" tabIndex={0}>
          <Comparison episodes={episodes} today={today} />
        </div>
        {untold > 0 && <p className="mt-4">{t('episodes.told', { count: untold })}</p>}
        <p className="mt-4 max-w-[74ch] text-xs text-ink-2">{t('episodes.note')}</p>
      </section>
    </main>
  );
}

type Row = { key: string; name: string; cell: (episode: EpisodeSummary) => ReactNode };

function Comparison({ episodes, today }: { episodes: readonly EpisodeSummary[]; today: string }) {
  const rows = useRows(today);
  const [period, ...others] = rows;
  if (period === undefined) return null;
  return (
    <table className="w-full min-w-[28rem] text-left">
      <thead>
        <tr className="border-b border-line-strong align-top">
          <th scope="col" className="eyebrow py-2 pr-4">
            {period.name}
          </th>
          {episodes.map((episode) => (
            <th key={episode.id} scope="col" className="num py-2 pr-4">
              {period.cell(episode)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {others.map(({ key, name, cell }) => (
          <tr key={key} className="border-b border-line align-top">
            <th scope="row" className="eyebrow py-2 pr-4">
              {name}
            </th>
            {episodes.map((episode) => (
              <td key={episode.id} className="num py-2 pr-4">
                {cell(episode)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useRows(today: string): Row[] {
  const t = useTranslations('record');
  const row = useTranslations('record.episodes.row');
  const patient = useTranslations('patient');
  const stages = useTranslations('glyph.stage');
  const zones = useTranslations('glyph.zone');
  const easers = useTranslations('record.easer');
  const days = useDays(today);
  const daysOf = (value: number | null) =>
    value === null ? t('unknown') : t('episodes.days', { days: value });
  const easerWords = (code: string) => {
    const key = code as Parameters<typeof easers>[0];
    return easers.has(key) ? easers(key) : code;
  };
  return [
    {
      key: 'period',
      name: row('period'),
      cell: ({ openedOn, dischargedOn }) =>
        dischargedOn === null
          ? t('episodes.lineNow', { from: days.withYear(openedOn) })
          : t('episodes.line', { from: days.withYear(openedOn), to: days.withYear(dischargedOn) }),
    },
    { key: 'stage', name: row('stage'), cell: ({ stage }) => stages(`${stage}`) },
    { key: 'side', name: row('side'), cell: ({ side }) => patient(`side.${side}`) },
    { key: 'direction', name: row('direction'), cell: ({ direction }) => patient(`direction.${direction}`) },
    {
      key: 'start',
      name: row('start'),
      cell: ({ startLeg, startBack }) => row('startValue', { leg: startLeg, back: startBack }),
    },
    { key: 'peakLeg', name: row('peakLeg'), cell: ({ peakLeg }) => peakLeg },
    { key: 'peakBack', name: row('peakBack'), cell: ({ peakBack }) => peakBack },
    {
      key: 'furthest',
      name: row('furthest'),
      cell: ({ furthestZone }) => {
        const zone = asZone(furthestZone);
        return zone === null ? t('unknown') : zones(`${zone}`);
      },
    },
    { key: 'toProgram', name: row('toProgram'), cell: ({ daysToProgram }) => daysOf(daysToProgram) },
    { key: 'toRecovery', name: row('toRecovery'), cell: ({ daysToRecovery }) => daysOf(daysToRecovery) },
    { key: 'reports', name: row('reports'), cell: ({ reports }) => reports },
    {
      key: 'programs',
      name: row('programs'),
      cell: ({ programs }) => (programs.length === 0 ? t('unknown') : programs.join(', ')),
    },
    {
      key: 'helped',
      name: row('helped'),
      cell: ({ easers: codes }) => (codes.length === 0 ? t('unknown') : codes.map(easerWords).join(', ')),
    },
  ];
}
