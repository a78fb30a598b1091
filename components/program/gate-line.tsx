'use client';

import { useTranslations } from 'next-intl';
import { SeverityGlyph } from '#components/glyph/severity.tsx';
import type { DraftPhase } from '#lib/data/programs/view.ts';
import { useBuilder } from './builder-context.tsx';
import { useGateWords } from './use-gate-words.ts';

/** What has to hold before the patient moves on from a phase. */
export function GateLine({ phase }: { phase: DraftPhase }) {
  const t = useTranslations('program.gate');
  const { template, current } = useBuilder();
  const words = useGateWords(template?.checks ?? current?.checks ?? []);
  const facts = phase.gate.flatMap(words);
  return (
    <div className="flex gap-3 border-t border-line px-5 py-3.5">
      <SeverityGlyph severity="ready" />
      <div className="min-w-0">
        <h3 className="text-sm">{t('title')}</h3>
        {facts.length === 0 ? (
          <p className="mt-1 text-xs text-ink-2">{t('none')}</p>
        ) : (
          <ul className="mt-1.5 flex flex-wrap gap-1.5">
            {facts.map((fact) => (
              <li key={fact} className="chip chip-line">
                {fact}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
