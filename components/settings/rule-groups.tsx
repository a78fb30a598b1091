'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { ChevronDown, Icon } from '#components/ui/icon.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { SettingName } from '#lib/clinical/setting-defaults.ts';
import type { RuleSettingView } from '#lib/data/settings/view.ts';
import type { RuleProblem, Typed } from './rule-problems.ts';

type Shared = {
  typed: Typed;
  problems: ReadonlyMap<SettingName, RuleProblem>;
  onType: (name: SettingName, text: string | undefined) => void;
};

/** Numbers by rule, found by a word of theirs; a group that differs from the usual numbers, or has a problem, stands open. */
export function RuleGroups({ settings, ...shared }: Shared & { settings: readonly RuleSettingView[] }) {
  const t = useTranslations('settings.rules');
  const names = useTranslations('settings.rule');
  const label = useRuleName();
  const [sought, setSought] = useState('');
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  const found = settings.filter(({ name }) => {
    const text = `${names(titleOf(name))} ${label(name)}`.toLowerCase();
    // What can't be saved stays in sight.
    return shared.problems.has(name) || words.every((word) => text.includes(word));
  });
  const groups = new Map<string, RuleSettingView[]>();
  for (const setting of found) {
    const [prefix = ''] = setting.name.split('.');
    groups.set(prefix, [...(groups.get(prefix) ?? []), setting]);
  }
  return (
    <div className="min-w-0">
      <div className="mb-4 flex flex-wrap items-end gap-x-4 gap-y-1">
        <TextField
          label={t('find')}
          hint={t('findHint')}
          type="search"
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
          autoComplete="off"
        />
        <p className="num pb-2 text-ink-2" aria-live="polite">
          {t('found', { count: found.length, of: settings.length })}
        </p>
      </div>
      {found.length > 0 && (
        <div className="card divide-y divide-line overflow-hidden">
          {[...groups].map(([prefix, own]) => (
            <Group key={prefix} prefix={prefix} settings={own} isSought={words.length > 0} {...shared} />
          ))}
        </div>
      )}
    </div>
  );
}

type RuleKey = Parameters<ReturnType<typeof useTranslations<'settings.rule'>>>[0];

/** Key of the words for the rule that a number belongs to. */
const titleOf = (name: string) => `${name.split('.')[0]}.title` as RuleKey;

function Group({
  prefix,
  settings,
  isSought,
  ...shared
}: Shared & { prefix: string; settings: readonly RuleSettingView[]; isSought: boolean }) {
  const t = useTranslations('settings.rules');
  const names = useTranslations('settings.rule');
  const own = settings.filter(({ value, usual }) => value !== usual).length;
  const [isOpen, setOpen] = useState(own > 0);
  const hasProblem = settings.some(({ name }) => shared.problems.has(name));
  return (
    <details
      open={isOpen || hasProblem || isSought}
      onToggle={(event) => !isSought && setOpen(event.currentTarget.open)}
      className="group"
    >
      <summary className="flex min-h-12 cursor-pointer list-none items-center gap-3 px-6 py-2 font-semibold [&::-webkit-details-marker]:hidden">
        <Icon of={ChevronDown} className="-rotate-90 text-ink-2 group-open:rotate-0" />
        <h2 className="text-sm">{names(titleOf(prefix))}</h2>
        {own > 0 && <Chip tone="brand">{t('own', { count: own })}</Chip>}
      </summary>
      <div className="grid gap-4 px-6 pt-1 pb-5 md:grid-cols-2">
        {settings.map((setting) => (
          <RuleField key={setting.name} setting={setting} {...shared} />
        ))}
      </div>
    </details>
  );
}

function RuleField({ setting, typed, problems, onType }: Shared & { setting: RuleSettingView }) {
  const t = useTranslations('settings.rules');
  const label = useRuleName();
  const units = useTranslations('settings.unit');
  const { name, value, usual, unit, min, max, step, sources } = setting;
  const problem = problems.get(name);
  const text = typed[name] ?? String(value);
  return (
    <div className="min-w-0">
      <TextField
        label={label(name)}
        value={text}
        inputMode="decimal"
        autoComplete="off"
        onChange={(event) => onType(name, event.currentTarget.value)}
        after={units(unit, { count: Number(text) || 0 })}
        hint={t('range', { usual, min, max, step })}
        error={problem && problemText(t, label, problem)}
      />
      <div className="mt-1 flex flex-wrap items-center gap-x-3 text-xs text-ink-2">
        <span>
          {sources.length === 0 ? (
            t('ownChoice')
          ) : (
            <>
              {t('source')}{' '}
              {sources.map(({ key, citation }, index) => (
                <span key={key}>
                  {index > 0 && ', '}
                  {citation === null ? key : <abbr title={citation}>{key}</abbr>}
                </span>
              ))}
            </>
          )}
        </span>
        {text !== String(usual) && (
          <Button variant="quiet" size="sm" onClick={() => onType(name, String(usual))}>
            {t('reset', { usual })}
          </Button>
        )}
      </div>
    </div>
  );
}

type Translate = ReturnType<typeof useTranslations<'settings.rules'>>;

function problemText(t: Translate, label: (name: SettingName) => string, problem: RuleProblem): string {
  if (problem.kind === 'number') return t('problem.number');
  if (problem.kind === 'range') {
    return t('problem.range', { min: problem.min, max: problem.max, step: problem.step });
  }
  return t('problem.order', { lower: label(problem.lower), upper: label(problem.upper) });
}

/** The words of a number, by its name in the engine. */
function useRuleName(): (name: SettingName) => string {
  const names = useTranslations('settings.rule');
  return (name) => names(name as RuleKey);
}
