'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { StageMark } from '#components/glyph/stage-marker.tsx';
import { Chip } from '#components/ui/chip.tsx';
import { Check, Icon, ShieldAlert, TriangleAlert } from '#components/ui/icon.tsx';
import type { FitReason, TemplateView } from '#lib/data/programs/view.ts';
import { useBuilder } from './builder-context.tsx';
import { burdenOf } from './burden.ts';
import { openConflicts } from './conflicts.ts';
import { usePrecautionWords } from './use-warning-words.ts';

/** A template to pick: what it is for, why it fits this patient or not, and what it asks. */
export function TemplateCard({
  template,
  isBest,
  onPicked,
}: {
  template: TemplateView;
  isBest: boolean;
  onPicked: () => void;
}) {
  const t = useTranslations('program');
  const stage = useTranslations('glyph.stage');
  const { source, pick, find, view } = useBuilder();
  const isRunning = view.current?.draft.templateSlug === template.slug;
  const isPicked = source !== 'current' && source.template === template.slug;
  const minutes = template.draft.phases.map((phase) => burdenOf(phase.items, find).perDay);
  const [from, to] = [Math.min(...minutes), Math.max(...minutes)];
  const conflicts = openConflicts(template.draft, find, !template.isForStage).length;
  return (
    <button
      type="button"
      aria-pressed={isPicked}
      onClick={() => {
        pick({ template: template.slug });
        onPicked();
      }}
      className={clsx(
        'card block w-full p-3.5 text-left hover:border-line-strong',
        isPicked && 'border-brand bg-brand-soft inset-ring-1 inset-ring-brand hover:border-brand',
      )}
    >
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {isPicked && <Icon of={Check} weight={3} className="text-brand" />}
        <b className="text-base">{template.name}</b>
        {isRunning && <Chip tone="line">{t('list.running')}</Chip>}
        {isBest && !isRunning && (
          <Chip tone="track" icon={<Icon of={Check} size="xs" weight={3} />}>
            {t('list.best')}
          </Chip>
        )}
        {!template.isForStage && (
          <Chip tone="line" icon={<StageMark stage={template.stage} className="size-3.5" />}>
            {stage(`${template.stage}`)}
          </Chip>
        )}
      </span>
      <span className="mt-1 block text-ink-2">{template.for}</span>
      {isPicked && template.notFor !== '' && (
        <span className="mt-1 block text-ink-2">{t('list.notFor', { words: template.notFor })}</span>
      )}
      <span className="mt-2 grid gap-0.5">
        {template.reasons
          .filter((reason) => reason.code !== 'stage')
          .map((reason) => (
            <Reason key={`${reason.code}${'tag' in reason ? reason.tag : ''}`} reason={reason} />
          ))}
      </span>
      <span className="num mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-2">
        <span>
          {template.weeks === null ? t('list.open') : t('list.weeks', { weeks: template.weeks })},{' '}
          {from === to ? t('list.minutes', { minutes: from }) : t('list.minutesRange', { from, to })}
        </span>
        {conflicts > 0 && (
          <Chip tone="review" icon={<Icon of={ShieldAlert} size="xs" />}>
            {t('list.conflicts', { count: conflicts })}
          </Chip>
        )}
      </span>
    </button>
  );
}

function Reason({ reason }: { reason: FitReason }) {
  const t = useTranslations('program.fit');
  const precaution = usePrecautionWords();
  return (
    <span className="flex items-start gap-1.5 text-xs">
      <Icon
        of={reason.isFor ? Check : TriangleAlert}
        size="xs"
        weight={reason.isFor ? 3 : 2.2}
        className={clsx('mt-0.5', reason.isFor ? 'text-track' : 'text-stuck')}
      />
      {words()}
    </span>
  );

  function words(): string {
    if (reason.code === 'tag') return t(`tag.${reason.tag}`);
    if (reason.code === 'not-for') return t('not-for', { tag: precaution(reason.tag) });
    return t(reason.code);
  }
}
