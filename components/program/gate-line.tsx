'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { SeverityGlyph } from '#components/glyph/severity.tsx';
import { Button } from '#components/ui/button.tsx';
import type { DraftPhase } from '#lib/data/programs/view.ts';
import { useBuilder } from './builder-context.tsx';
import { GateEditor } from './gate-editor.tsx';
import { useGateWords } from './use-gate-words.ts';

/** What has to hold before the patient moves on from a phase. */
export function GateLine({ phase, index }: { phase: DraftPhase; index: number }) {
  const t = useTranslations('program.gate');
  const { template, current, isReadOnly } = useBuilder();
  const [isOpen, setOpen] = useState(false);
  const checks = template?.checks ?? current?.checks ?? [];
  const words = useGateWords(checks);
  const facts = phase.gate.flatMap(words);
  return (
    <div className="flex gap-3 border-t border-line px-5 py-3.5">
      <SeverityGlyph severity="ready" />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h3 className="text-sm">{t('title')}</h3>
          {!isReadOnly && (
            <Button size="sm" variant="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {isOpen ? t('editDone') : t('edit')}
            </Button>
          )}
        </div>
        {isOpen && !isReadOnly ? (
          <GateEditor phase={phase} index={index} checks={checks} />
        ) : facts.length === 0 ? (
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
