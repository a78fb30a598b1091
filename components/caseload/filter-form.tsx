'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Banner } from '#components/ui/banner.tsx';
import { Select } from '#components/ui/select.tsx';
import type { CaseloadFilter, FilterChoices } from '#lib/data/caseload/view.ts';
import type { Result } from '#lib/result.ts';
import { caseloadHref } from './href.ts';

export type LoadChoices = (input: unknown) => Promise<Result<FilterChoices>>;

const STAGES = ['1', '2', '3', '4'] as const;
const ALL = '';

type Narrowing = Pick<CaseloadFilter, 'stage' | 'program' | 'rule' | 'therapist'>;

/** Stage, program, flag and therapist; each choice is a new address at once. What there is to choose from loads here. */
export function FilterForm({ filter, loadChoices }: { filter: CaseloadFilter; loadChoices: LoadChoices }) {
  const t = useTranslations('caseload.filter');
  const stages = useTranslations('glyph.stage');
  const rules = useTranslations('rules.name');
  const router = useRouter();
  const { choices, hasFailed } = useChoices(filter, loadChoices);
  const counted = (name: string, people: number) => t('counted', { name, people });
  function choose(change: Partial<Narrowing>) {
    router.push(caseloadHref(filter, change) as Route, { scroll: false });
  }
  return (
    <div className="grid w-72 max-w-full gap-3">
      <Select
        label={t('stage')}
        value={filter.stage === null ? ALL : String(filter.stage)}
        onChange={(event) => choose({ stage: asStage(event.target.value) })}
        options={[
          { value: ALL, label: t('allStages') },
          ...STAGES.map((stage) => ({ value: stage, label: stages(stage) })),
        ]}
      />
      <Select
        label={t('program')}
        value={filter.program ?? ALL}
        disabled={choices === null && filter.program === null}
        onChange={(event) => choose({ program: event.target.value || null })}
        options={[
          { value: ALL, label: t('allPrograms') },
          ...withChosen(
            (choices?.programs ?? []).map(({ title, people }) => ({
              value: title,
              label: counted(title, people),
            })),
            filter.program,
            filter.program,
          ),
        ]}
      />
      <Select
        label={t('rule')}
        value={filter.rule ?? ALL}
        disabled={choices === null && filter.rule === null}
        onChange={(event) => choose({ rule: asRule(event.target.value, choices, filter) })}
        options={[
          { value: ALL, label: t('allRules') },
          ...withChosen(
            (choices?.rules ?? []).map(({ rule, people }) => ({
              value: rule,
              label: counted(rules(rule), people),
            })),
            filter.rule,
            filter.rule === null ? null : rules(filter.rule),
          ),
        ]}
      />
      <Select
        label={t('therapist')}
        value={filter.therapist ?? ALL}
        disabled={choices === null}
        onChange={(event) => choose({ therapist: event.target.value || null })}
        options={[
          { value: ALL, label: filter.mine ? t('mine') : t('everyone') },
          ...(choices?.therapists ?? []).map(({ id, name, people }) => ({
            value: id,
            label: counted(name, people),
          })),
        ]}
      />
      {hasFailed && (
        <Banner kind="error" title={t('failed')} live>
          {t('failedText')}
        </Banner>
      )}
    </div>
  );
}

function useChoices(filter: CaseloadFilter, load: LoadChoices) {
  const [choices, setChoices] = useState<FilterChoices | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const { mine, therapist } = filter;
  useEffect(() => {
    let isGone = false;
    const input = { mine: String(mine), ...(therapist === null ? {} : { therapist }) };
    const take = (result: Result<FilterChoices> | null) => {
      if (isGone) return;
      setFailed(!result?.ok);
      if (result?.ok) setChoices(result.data);
    };
    load(input).then(take, () => take(null));
    return () => {
      isGone = true;
    };
  }, [mine, therapist, load]);
  return { choices, hasFailed };
}

type Option = { value: string; label: string };

/** What is chosen stays in the list even when nobody has it any more. */
function withChosen(options: readonly Option[], value: string | null, label: string | null): Option[] {
  if (value === null || label === null || options.some((option) => option.value === value))
    return [...options];
  return [{ value, label }, ...options];
}

function asStage(value: string): CaseloadFilter['stage'] {
  return value === '1' || value === '2' || value === '3' || value === '4'
    ? (Number(value) as CaseloadFilter['stage'])
    : null;
}

function asRule(
  value: string,
  choices: FilterChoices | null,
  filter: CaseloadFilter,
): CaseloadFilter['rule'] {
  return (
    choices?.rules.find(({ rule }) => rule === value)?.rule ?? (value === filter.rule ? filter.rule : null)
  );
}
