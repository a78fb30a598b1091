'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import { type KeyboardEvent, useRef, useState } from 'react';
import { v7 } from 'uuid';
import { useAct } from '#components/patient/use-act.ts';
import { useCanTreat } from '#components/staff/role.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { ArrowLeft, ArrowRight, Icon } from '#components/ui/icon.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { toasts } from '#components/ui/toast.tsx';
import type { SavePaperInput } from '#lib/data/paper/input.ts';
import type { PaperView } from '#lib/data/paper/view.ts';
import type { Result } from '#lib/result.ts';
import { SignQuestion, type Signs } from './sign-question.tsx';
import { gridOf, isWrong, paperDays, rebased } from './week-grid.ts';
import { WeekTable } from './week-table.tsx';

export type SavePaper = (input: SavePaperInput) => Promise<Result<{ saved: number; isUrgent: boolean }>>;

/** A week from paper: one table to type, the question about warning signs, one button. */
export function PaperScreen({ view, save }: { view: PaperView; save: SavePaper }) {
  const t = useTranslations('paper');
  const format = useFormatter();
  const router = useRouter();
  const canTreat = useCanTreat();
  const isReadOnly = !canTreat || view.isClosed;
  const [grid, setGrid] = useState(() => gridOf(view));
  const [seen, setSeen] = useState(view);
  // The page was read again: what was typed stays, where nobody else has filled the box meanwhile.
  if (seen !== view) {
    setSeen(view);
    setGrid(rebased(gridOf(view), grid, gridOf(seen)));
  }
  const [signs, setSigns] = useState<Signs>({ answer: null, ticks: [] });
  const [error, setError] = useState<string | null>(null);
  const [clientId, setClientId] = useState(() => v7());
  const { busy, failure, run } = useAct();
  const problem = useRef<HTMLDivElement>(null);
  const { patient, from, before, after } = view;
  const day = (date: string) =>
    format.dateTime(new Date(date), { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const lastDay = view.days.at(-1)?.date ?? from;
  const by = view.days.findLast((one) => one.paper !== null)?.paper?.by;

  function refuse(words: string) {
    setError(words);
    requestAnimationFrame(() => problem.current?.focus());
  }

  function send() {
    const hasWrong = grid.rows.some((key, row) =>
      grid.cells[row]?.some((cell) => !cell.lock && isWrong(key, cell.text)),
    );
    if (hasWrong) return refuse(t('wrong', { most: 24 }));
    const days = paperDays(grid, view.days);
    if (days.length === 0 && signs.ticks.length === 0) return refuse(t('nothing'));
    if (signs.answer === null) return refuse(t('signsMissing'));
    if (signs.answer === 'some' && signs.ticks.length === 0) return refuse(t('signsWhich'));
    setError(null);
    const [first] = view.days.filter((one) => !one.isFuture);
    const empty = { basedOn: first?.paper?.reportId ?? null, leg: null, back: null, zone: null, ticks: [] };
    run(
      async () => {
        const result = await save({
          episodeId: view.episodeId,
          clientId,
          days: days.length > 0 || !first ? days : [{ date: first.date, ...empty }],
          gate: signs.ticks,
        });
        if (result.ok) {
          const { saved, isUrgent } = result.data;
          toasts.done(isUrgent ? t('savedUrgent') : t('saved', { count: saved }));
        }
        return result;
      },
      () => router.push(`/patients/${patient.id}` as Route),
    );
  }

  /** What was typed goes on from what is there now; a new press is a new one. */
  function reload() {
    setClientId(v7());
    router.refresh();
  }

  function keys(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isReadOnly) return;
    event.preventDefault();
    send();
  }

  return (
    <main
      id="main"
      tabIndex={-1}
      onKeyDown={keys}
      className="mx-auto grid max-w-[64rem] gap-5 px-4 py-5 outline-none md:px-8"
    >
      <header className="grid gap-2">
        <TextLink href={`/patients/${patient.id}`} className="gap-1.5 no-underline">
          <Icon of={ArrowLeft} />
          {patient.name}
        </TextLink>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h1 className="text-2xl">{t('title', { name: patient.name })}</h1>
          <nav
            aria-label={t('week', { from: day(from), to: day(lastDay) })}
            className="flex items-center gap-2"
          >
            {before !== null && (
              <ButtonLink
                href={`/patients/${patient.id}/paper?from=${before}`}
                icon={<Icon of={ArrowLeft} />}
              >
                {t('before')}
              </ButtonLink>
            )}
            <b className="num">{t('week', { from: day(from), to: day(lastDay) })}</b>
            {after !== null && (
              <ButtonLink
                href={`/patients/${patient.id}/paper?from=${after}`}
                icon={<Icon of={ArrowRight} />}
              >
                {t('after')}
              </ButtonLink>
            )}
          </nav>
        </div>
        <p className="text-ink-2">
          {t('lead')} {view.days.some((one) => one.phone !== null) && t('phoneNote')}
        </p>
        {by !== undefined && <p className="text-ink-2">{t('entered', { by })}</p>}
      </header>
      {view.isClosed && <Banner kind="readOnly" title={t('closed')} />}
      {!view.isClosed && !canTreat && <Banner kind="readOnly" title={t('readOnly')} />}
      <WeekTable view={view} grid={grid} onChange={setGrid} isReadOnly={isReadOnly} />
      {!isReadOnly && (
        <>
          <p className="text-xs text-ink-2 max-md:hidden">{t('help')}</p>
          <SignQuestion name={patient.givenName} signs={signs} onChange={setSigns} />
          <div ref={problem} tabIndex={-1} role="alert" className="outline-none">
            {error !== null && <Banner kind="error" title={error} />}
            {error === null && failure !== null && (
              <Banner
                kind="error"
                title={t('failed')}
                action={
                  failure.fields && (
                    <Button size="sm" onClick={reload}>
                      {t('reload')}
                    </Button>
                  )
                }
              >
                {words(failure.fields) ?? failure.message}
              </Banner>
            )}
          </div>
          <div className="flex flex-wrap gap-2">
            <Button
              variant="primary"
              keys="Ctrl Enter"
              aria-keyshortcuts="Control+Enter"
              busy={busy}
              onClick={send}
            >
              {t('save')}
            </Button>
            <ButtonLink href={`/print/${patient.id}`}>{t('print')}</ButtonLink>
          </div>
        </>
      )}
    </main>
  );

  /** The server names each box with a key. */
  function words(fields: Record<string, string> | undefined): string | null {
    const reasons = Object.values(fields ?? {});
    if (reasons.includes('phone')) return t('phoneMeanwhile');
    const changed = reasons.find((reason) => reason.startsWith('changed:'));
    if (changed !== undefined) return t('changedMeanwhile', { by: changed.slice('changed:'.length) });
    return reasons.includes('range') ? t('range') : null;
  }
}
