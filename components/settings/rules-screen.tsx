'use client';

import { clsx } from 'clsx';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { toasts } from '#components/ui/toast.tsx';
import type { RulesPreview, SettingsView } from '#lib/data/settings/view.ts';
import type { Result } from '#lib/result.ts';
import { PreviewPanel } from './preview-panel.tsx';
import { RuleGroups } from './rule-groups.tsx';
import { checkRules, type Typed } from './rule-problems.ts';

type Props = {
  rules: SettingsView['rules'];
  preview: (input: unknown) => Promise<Result<RulesPreview>>;
  save: (input: unknown) => Promise<Result<{ version: number }>>;
};

/** Every number of the rules: change, see whom it would concern today, save. */
export function RulesScreen({ rules, preview, save }: Props) {
  const t = useTranslations('settings.rules');
  const router = useRouter();
  const [typed, setTyped] = useState<Typed>({});
  const [seen, setSeen] = useState<{ of: string; answer: RulesPreview } | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState<'preview' | 'save' | null>(null);
  const { overrides, problems, changed } = checkRules(rules.settings, typed);
  const asked = JSON.stringify(overrides);
  const off =
    problems.size > 0
      ? t('offProblems', { count: problems.size })
      : changed.length === 0
        ? t('offUnchanged')
        : undefined;

  async function ask() {
    setBusy('preview');
    const answer = await preview({ overrides }).catch(() => null);
    setBusy(null);
    setFailed(answer?.ok ? null : (answer?.error.message ?? t('noAnswer')));
    if (answer?.ok) setSeen({ of: asked, answer: answer.data });
  }

  async function keep() {
    setBusy('save');
    const answer = await save({ overrides, fromVersion: rules.version }).catch(() => null);
    setBusy(null);
    if (!answer?.ok) return setFailed(answer?.error.message ?? t('noAnswer'));
    setFailed(null);
    setSeen(null);
    setTyped({});
    toasts.done(t('saved'));
    router.refresh();
  }

  return (
    <>
      <PageHeader
        title={t('title')}
        back={{ href: '/settings', label: t('back') }}
        lead={t('lead', { version: rules.version })}
      />
      <div className="mt-6 grid items-start gap-5 lg:grid-cols-[1fr_24rem]">
        <RuleGroups
          settings={rules.settings}
          typed={typed}
          problems={problems}
          onType={(name, text) => setTyped((before) => ({ ...before, [name]: text }))}
        />
        <Card title={t('change')} titleId="rules-change" className="lg:sticky lg:top-18">
          <p className="text-ink-2" aria-live="polite">
            {t('changed', { count: changed.length })}
          </p>
          <div className={clsx('mt-3 flex flex-wrap items-start gap-2', changed.length === 0 && 'hidden')}>
            <Button busy={busy === 'preview'} onClick={ask} {...(off ? { offReason: off } : {})}>
              {t('preview')}
            </Button>
            <Button
              variant="primary"
              busy={busy === 'save'}
              onClick={keep}
              {...(off || seen?.of !== asked ? { offReason: off ?? t('offUnseen') } : {})}
            >
              {t('save')}
            </Button>
            {changed.length > 0 && (
              <Button variant="quiet" onClick={() => setTyped({})}>
                {t('undo')}
              </Button>
            )}
          </div>
          <p role="alert" className="mt-2 text-sm text-urgent empty:hidden">
            {failed}
          </p>
          {seen && <PreviewPanel preview={seen.answer} isStale={seen.of !== asked} />}
          <p className="mt-4 text-xs text-ink-2">{t('note')}</p>
        </Card>
      </div>
    </>
  );
}
