'use client';

import { useTranslations } from 'next-intl';
import { ChevronDown, Icon } from '#components/ui/icon.tsx';
import type { TemplateView } from '#lib/data/programs/view.ts';
import { useBuilder } from './builder-context.tsx';
import { CurrentCard } from './current-card.tsx';
import { TemplateCard } from './template-card.tsx';

/** The program in force, then templates for the patient's stage by fit; those for other stages are folded away. */
export function TemplateList({ onPicked }: { onPicked: () => void }) {
  const t = useTranslations('program.list');
  const stage = useTranslations('glyph.stage');
  const { view } = useBuilder();
  const ofStage = view.templates.filter((template) => template.isForStage);
  const others = view.templates.filter((template) => !template.isForStage);
  return (
    <div className="grid gap-5">
      {view.current !== null && <CurrentCard current={view.current} onPicked={onPicked} />}
      <div>
        <h3 className="eyebrow mb-2">{t('forStage', { stage: stage(`${view.episode.stage}`) })}</h3>
        <ul className="grid gap-2.5">
          {ofStage.map((template, index) => (
            <li key={template.slug}>
              <TemplateCard
                template={template}
                isBest={index === 0 && isGood(template)}
                onPicked={onPicked}
              />
            </li>
          ))}
        </ul>
      </div>
      <details className="group">
        <summary className="flex min-h-9 cursor-pointer list-none items-center gap-2 rounded-md font-semibold hover:bg-sunken coarse:min-h-11 [&::-webkit-details-marker]:hidden">
          <Icon of={ChevronDown} className="group-open:rotate-180" />
          {t('others')}
          <span className="ml-auto text-xs font-normal text-ink-3">
            {t('othersCount', { count: others.length })}
          </span>
        </summary>
        <ul className="mt-2 grid gap-2.5">
          {others.map((template) => (
            <li key={template.slug}>
              <TemplateCard template={template} isBest={false} onPicked={onPicked} />
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

/** The first of the list is not called best when a precaution speaks against it. */
function isGood(template: TemplateView): boolean {
  return !template.reasons.some((reason) => reason.code === 'not-for');
}
