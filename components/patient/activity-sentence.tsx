import { useFormatter, useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import { GATE_TICKS } from '#lib/clinical/history.ts';
import type { ActivityView } from '#lib/data/patients/view.ts';
import {
  ActEntry,
  FlagEntry,
  figure,
  Quote,
  useDirectionWords,
  useStageWords,
  words,
} from './activity-acts.tsx';
import { asZone } from './as-zone.ts';
import { type Reading, useClock, useDays } from './when.ts';

type Params = ActivityView['params'];

const MEASURES = ['rmdq', 'psfs', 'groc', 'tsk11', 'fabq-pa'] as const;

const bold = { b: (words: ReactNode) => <b className="num">{words}</b> };

/** One entry of the feed as a sentence. What was not said is left out. */
export function ActivitySentence({ entry, reading }: { entry: ActivityView; reading: Reading }) {
  const t = useTranslations('patient.activity');
  const rules = useTranslations('rules');
  const format = useFormatter();
  const days = useDays(reading.today);
  const clock = useClock(reading);
  const direction = useDirectionWords();
  const stage = useStageWords();
  const { kind, params } = entry;
  const author = words(params, 'author');
  switch (kind) {
    case 'check-in':
      return <CheckIn params={params} />;
    case 'warning': {
      const codes = (words(params, 'ticks') ?? '').split(',');
      const ticks = GATE_TICKS.filter((tick) => codes.includes(tick)).map((tick) => rules(`tick.${tick}`));
      const understood = words(params, 'understoodAt');
      return (
        <>
          {t.rich('warning', { ticks: format.list(ticks, { type: 'unit' }), ...bold })}{' '}
          {understood === null ? t('notUnderstood') : t('understood', { time: clock(understood) })}
          {words(params, 'mistakeAt') !== null && <> {t('byMistake')}</>}
        </>
      );
    }
    case 'message':
      return (
        <>
          {author ?? reading.givenName}: <Quote text={words(params, 'body')} />
        </>
      );
    case 'flag':
      return <FlagEntry params={params} reading={reading} />;
    case 'act':
      return <ActEntry params={params} reading={reading} />;
    case 'measure': {
      const measure = MEASURES.find((id) => id === params.kind);
      return t.rich('measure', {
        kind: measure === undefined ? (words(params, 'name') ?? '') : t(`kind.${measure}`),
        value: format.number(figure(params, 'value') ?? 0, { maximumFractionDigits: 1 }),
        ...bold,
      });
    }
    case 'program': {
      const startsOn = words(params, 'startsOn');
      return t.rich('program', {
        author: author ?? 'none',
        title: words(params, 'title') ?? '',
        date: startsOn === null ? '' : days.short(startsOn),
        ...bold,
      });
    }
    case 'phase':
      return t.rich('phase', {
        author: author ?? 'none',
        name: reading.givenName,
        position: figure(params, 'position') ?? '',
        ...bold,
      });
    case 'version': {
      const from = words(params, 'from');
      return (
        <>
          {t('version', {
            author: author ?? 'none',
            version: figure(params, 'version') ?? '',
            from: from === null ? '' : days.short(from),
          })}{' '}
          <Quote text={words(params, 'note')} />
        </>
      );
    }
    case 'exam':
      return t('exam', { author: author ?? '' });
    case 'direction':
      return t.rich('direction', {
        author: author ?? '',
        direction: direction(params.direction ?? null),
        ...bold,
      });
    case 'stage':
      return t.rich('stage', {
        author: author ?? '',
        stage: stage(params.stage ?? null),
        ...bold,
      });
    case 'handover':
      return t.rich('handover', {
        author: author ?? '',
        name: reading.givenName,
        to: words(params, 'to') ?? '',
        ...bold,
      });
    case 'link-opened':
      return t('link-opened');
    case 'note':
      return t('note', { author: author ?? 'none' });
  }
}

function CheckIn({ params }: { params: Params }) {
  const t = useTranslations('patient.activity');
  const zones = useTranslations('glyph.zone');
  const zone = asZone(figure(params, 'zone'));
  const [leg, back, done, gate] = [
    figure(params, 'leg'),
    figure(params, 'back'),
    figure(params, 'done'),
    figure(params, 'gate'),
  ];
  const parts: [key: string, node: ReactNode][] = [];
  if (leg !== null) parts.push(['leg', t.rich('leg', { value: leg, ...bold })]);
  if (back !== null) parts.push(['back', t.rich('back', { value: back, ...bold })]);
  if (zone !== null) parts.push(['zone', t.rich('zone', { zone: zones(`${zone}`).toLowerCase(), ...bold })]);
  if (gate !== null && gate > 0) parts.push(['gate', t('gate', { count: gate })]);
  if (done !== null && done > 0) parts.push(['done', t('done', { count: done })]);
  const list = parts.map(([key, node], index) => (
    <Fragment key={key}>
      {index > 0 && ', '}
      {node}
    </Fragment>
  ));
  return (
    <>
      {parts.length === 0 ? t('checkInEmpty') : t.rich('check-in', { parts: () => list })}{' '}
      {words(params, 'author') !== null && <>{t('paper', { author: words(params, 'author') ?? '' })} </>}
      <Quote text={words(params, 'note')} />
    </>
  );
}
