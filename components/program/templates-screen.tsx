'use client';

import { useRouter } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { StageMark } from '#components/glyph/stage-marker.tsx';
import { useAct } from '#components/patient/use-act.ts';
import { useCanTreat } from '#components/staff/role.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Icon, Pencil, ShieldAlert } from '#components/ui/icon.tsx';
import { toasts } from '#components/ui/toast.tsx';
import type { TemplateRow, TemplatesView } from '#lib/data/programs/view.ts';
import type { Result } from '#lib/result.ts';
import { RenameTemplate } from './rename-template.tsx';

export type TemplateActs = {
  rename: (input: { templateId: string; name: string; for: string }) => Promise<Result<unknown>>;
  archive: (input: { templateId: string; isArchived: boolean }) => Promise<Result<unknown>>;
};

/** The clinic's own templates to name, put away and bring back; and the open ones that come with the product. */
export function TemplatesScreen({ view, acts }: { view: TemplatesView; acts: TemplateActs }) {
  const t = useTranslations('program.templates');
  const stage = useTranslations('glyph.stage');
  const offered = view.own.filter((template) => !template.isArchived);
  const archived = view.own.filter((template) => template.isArchived);
  return (
    <main id="main" tabIndex={-1} className="mx-auto grid max-w-[64rem] gap-6 px-4 py-6 outline-none md:px-8">
      <header>
        <h1 className="text-2xl">{t('title')}</h1>
        <p className="text-ink-2">{t('lead')}</p>
      </header>
      <section className="grid gap-3" aria-labelledby="own-templates">
        <h2 id="own-templates" className="text-lg">
          {t('own')}
        </h2>
        {offered.length === 0 ? (
          <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
        ) : (
          <ul className="grid gap-3">
            {offered.map((template) => (
              <OwnRow key={template.slug} template={template} acts={acts} />
            ))}
          </ul>
        )}
        {archived.length > 0 && (
          <details>
            <summary className="link cursor-pointer py-1">
              {t('archived', { count: archived.length })}
            </summary>
            <ul className="mt-2 grid gap-3">
              {archived.map((template) => (
                <OwnRow key={template.slug} template={template} acts={acts} />
              ))}
            </ul>
          </details>
        )}
      </section>
      <section className="grid gap-3" aria-labelledby="open-templates">
        <h2 id="open-templates" className="text-lg">
          {t('catalog')}
        </h2>
        <ul className="card divide-y divide-line">
          {view.catalog.map((template) => (
            <li key={template.slug} className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 px-4 py-3">
              <b className="text-base">{template.name}</b>
              <span className="text-xs text-ink-2">
                <StageMark stage={template.stage} className="mr-1.5 inline-block size-3.5 align-[-0.15em]" />
                {stage(`${template.stage}`)}
              </span>
              <span className="num ml-auto text-xs text-ink-2">
                {t('size', { phases: template.phases, weeks: template.weeks ?? 0 })}
              </span>
              <span className="basis-full text-ink-2">{template.for}</span>
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}

function OwnRow({ template, acts }: { template: TemplateRow; acts: TemplateActs }) {
  const t = useTranslations('program.templates');
  const stage = useTranslations('glyph.stage');
  const format = useFormatter();
  const canTreat = useCanTreat();
  const router = useRouter();
  const [isNaming, setNaming] = useState(false);
  const { busy, failure, run } = useAct();
  const { id, name, isArchived, archivedExercises, unknownExercises } = template;
  return (
    <li className="card grid gap-2 p-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="text-base">{name}</h3>
        <Chip tone="line" icon={<StageMark stage={template.stage} className="size-3.5" />}>
          {stage(`${template.stage}`)}
        </Chip>
        <span className="num text-xs text-ink-2">
          {t('version', {
            version: template.version,
            by: template.by,
            date: format.dateTime(new Date(template.at), { dateStyle: 'medium', timeZone: 'UTC' }),
          })}
        </span>
        {canTreat && (
          <span className="ml-auto flex gap-2">
            <Button
              size="sm"
              variant="quiet"
              icon={<Icon of={Pencil} />}
              aria-label={t('renameOf', { name })}
              onClick={() => setNaming(true)}
            >
              {t('rename')}
            </Button>
            <Button
              size="sm"
              busy={busy}
              aria-label={t(isArchived ? 'restoreOf' : 'archiveOf', { name })}
              onClick={() =>
                run(
                  () => acts.archive({ templateId: id, isArchived: !isArchived }),
                  () => {
                    toasts.done(t(isArchived ? 'restored' : 'putAway', { name }));
                    router.refresh();
                  },
                )
              }
            >
              {t(isArchived ? 'restore' : 'archive')}
            </Button>
          </span>
        )}
      </div>
      {template.for !== '' && <p className="text-ink-2">{template.for}</p>}
      {(archivedExercises.length > 0 || unknownExercises.length > 0) && (
        <p className="flex items-start gap-2 rounded-md bg-review-soft px-3 py-2">
          <Icon of={ShieldAlert} className="mt-0.5 flex-none text-review" />
          {t('archivedExercises', { names: [...archivedExercises, ...unknownExercises].join(', ') })}
        </p>
      )}
      <ol className="grid gap-1 text-sm">
        {template.phases.map((phase, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a phase is known by its place
          <li key={index}>
            <b>
              {index + 1} {phase.title}
            </b>{' '}
            <span className="text-ink-2">
              {phase.exercises.map((exercise) => exercise.name).join(', ')}
              <span className="num"> {t('minutes', { minutes: phase.minutesPerDay })}</span>
            </span>
          </li>
        ))}
      </ol>
      {failure !== null && (
        <Banner kind="error" title={t('failed')} live>
          {failure.message}
        </Banner>
      )}
      {isNaming && (
        <RenameTemplate template={template} rename={acts.rename} onClose={() => setNaming(false)} />
      )}
    </li>
  );
}
