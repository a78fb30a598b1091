import { useFormatter, useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import { GATE_TICKS } from '#lib/clinical/history.ts';
import { RULE_IDS } from '#lib/clinical/rule-id.ts';
import type { ActivityView } from '#lib/data/patients/view.ts';
import { asZone } from './as-zone.ts';
import { type Reading, useClock, useDays } from './when.ts';

type Params = ActivityView['params'];

const bold = { b: (words: ReactNode) => <b className="num">{words}</b> };

function figure(params: Params, key: string): number | null {
  const value = params[key];
  return typeof value === 'number' ? value : null;
}

function words(params: Params, key: string): string | null {
  const value = params[key];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** One entry of the feed as a sentence. What was not said is left out. */
export function ActivitySentence({ entry, reading }: { entry: ActivityView; reading: Reading }) {
  const t = useTranslations('patient.activity');
  const rules = useTranslations('rules');
  const format = useFormatter();
  const days = useDays(reading.today);
  const clock = useClock(reading);
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
        </>
      );
    }
    case 'message':
      return (
        <>
          {author ?? reading.givenName}: <Quote text={words(params, 'body')} />
        </>
      );
    case 'flag-raised':
    case 'flag-cleared': {
      const rule = RULE_IDS.find((id) => id === params.rule);
      return t(kind, { rule: rule === undefined ? String(params.rule ?? '') : rules(`name.${rule}`) });
    }
    case 'measure': {
      const measure = (['rmdq', 'psfs', 'groc'] as const).find((id) => id === params.kind);
      return t.rich('measure', {
        kind: measure === undefined ? String(params.kind ?? '') : t(`kind.${measure}`),
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
    case 'link-opened':
    case 'note':
      return t(kind);
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
      <Quote text={words(params, 'note')} />
    </>
  );
}

function Quote({ text }: { text: string | null }) {
  const t = useTranslations('patient.activity');
  return text === null ? null : <span className="text-ink-2">{t('quote', { text })}</span>;
}
