import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { RULE_IDS } from '#lib/clinical/rule-id.ts';
import { CALL_OUTCOMES, REFERRAL_TYPES } from '#lib/data/acts/view.ts';
import type { ActivityView } from '#lib/data/patients/view.ts';
import { type Reading, useDays } from './when.ts';

type Params = ActivityView['params'];

const bold = { b: (text: ReactNode) => <b className="num">{text}</b> };

export function figure(params: Params, key: string): number | null {
  const value = params[key];
  return typeof value === 'number' ? value : null;
}

export function words(params: Params, key: string): string | null {
  const value = params[key];
  return typeof value === 'string' && value !== '' ? value : null;
}

export function Quote({ text }: { text: string | null }) {
  const t = useTranslations('patient.activity');
  return text === null ? null : <span className="text-ink-2">{t('quote', { text })}</span>;
}

const FLAG_EVENTS = [
  'raised',
  'severity',
  'cleared',
  'acknowledged',
  'unacknowledged',
  'snoozed',
  'dismissed',
  'woken',
  'escalated',
] as const;

/** What became of a flag, by the rules or by somebody. */
export function FlagEntry({ params, reading }: { params: Params; reading: Reading }) {
  const t = useTranslations('patient.activity.flag');
  const rules = useTranslations('rules');
  const severities = useTranslations('glyph.severity');
  const days = useDays(reading.today);
  const rule = RULE_IDS.find((id) => id === params.rule);
  const author = words(params, 'author');
  const what = FLAG_EVENTS.find((kind) => kind === params.what) ?? 'raised';
  const until = words(params, 'until');
  const to = SEVERITIES.find((severity) => severity === params.to);
  return (
    <>
      {t.rich(what === 'cleared' && author !== null ? 'closed' : what, {
        author: author ?? 'none',
        rule: rule === undefined ? String(params.rule ?? '') : rules(`name.${rule}`),
        until: until === null ? '' : days.short(until),
        to: to === undefined ? '' : severities(to === 'good' ? 'track' : to).toLowerCase(),
        ...bold,
      })}{' '}
      <Quote text={words(params, 'reason')} />
    </>
  );
}

const SEVERITIES = ['urgent', 'review', 'watch', 'good'] as const;
const DIRECTIONS = ['extension', 'flexion', 'side', 'none', 'untested'] as const;
const STAGES = [1, 2, 3, 4] as const;

/** Gives the words of a stored direction; empty for one that is not known. */
export function useDirectionWords(): (stored: Params[string]) => string {
  const t = useTranslations('patient.direction');
  return (stored) => {
    const direction = DIRECTIONS.find((one) => one === stored);
    return direction === undefined ? '' : t(direction);
  };
}

/** Gives the name of a stage; empty for one that is not known. */
export function useStageWords(): (stored: Params[string]) => string {
  const t = useTranslations('glyph.stage');
  return (stored) => {
    const stage = STAGES.find((one) => one === stored);
    return stage === undefined ? '' : t(`${stage}`);
  };
}

/** What a member of staff did, as one sentence, with the words that were kept. */
export function ActEntry({ params, reading }: { params: Params; reading: Reading }) {
  return (
    <>
      <ActSentence params={params} reading={reading} /> <Quote text={words(params, 'text')} />
    </>
  );
}

function ActSentence({ params, reading }: { params: Params; reading: Reading }) {
  const t = useTranslations('patient.activity.act');
  const referrals = useTranslations('acts.referral.types');
  const direction = useDirectionWords();
  const stage = useStageWords();
  const days = useDays(reading.today);
  const author = words(params, 'author') ?? '';
  const day = (key: string) => {
    const date = words(params, key);
    return date === null ? '' : days.short(date);
  };
  const name = reading.givenName;
  const act = words(params, 'act');
  switch (act) {
    case 'call': {
      const outcome = CALL_OUTCOMES.find((one) => one === params.outcome) ?? 'no-answer';
      return t(`call.${outcome}`, { author, name });
    }
    case 'dose-halved':
      return t('dose-halved', { author, from: day('from'), until: day('until') });
    case 'exercise-swapped': {
      const to = words(params, 'to');
      const exercise = words(params, 'name') ?? '';
      return to === null
        ? t.rich('exercise-out', { author, exercise, from: day('from'), ...bold })
        : t.rich('exercise-swapped', { author, exercise, to, from: day('from'), ...bold });
    }
    case 'routine-shortened':
      return t('routine-shortened', { author, count: figure(params, 'count') ?? 0, from: day('from') });
    case 'program-extended':
      return t('program-extended', { author, until: day('until') });
    case 'phase-moved':
      return t.rich('phase-moved', {
        author,
        name,
        before: figure(params, 'before') ?? '',
        position: figure(params, 'position') ?? '',
        from: day('from'),
        ...bold,
      });
    case 'direction-retested':
      return t.rich('direction-retested', {
        author,
        direction: direction(params.direction ?? null),
        ...bold,
      });
    case 'review-booked':
      return t.rich(words(params, 'moved') === null ? 'review-booked' : 'review-moved', {
        author,
        on: day('on'),
        moved: day('moved'),
        ...bold,
      });
    case 'referral': {
      const type = REFERRAL_TYPES.find((one) => one === params.type) ?? 'other';
      return t.rich('referral', { author, type: referrals(type), ...bold });
    }
    case 'stage-changed':
      return t.rich('stage-changed', {
        author,
        before: stage(params.before ?? null),
        after: stage(params.after ?? null),
        ...bold,
      });
    case 'step':
    case 'review-held':
    case 'episode-asked':
      return t(act, { author });
    case 'discharged':
      return t('discharged', { author, name });
    default:
      return t('step', { author });
  }
}
