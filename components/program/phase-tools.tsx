'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Icon, MoveVertical, Plus } from '#components/ui/icon.tsx';
import type { DraftPhase } from '#lib/data/programs/view.ts';
import { useAnnounce } from './announcer.tsx';
import { useBuilder } from './builder-context.tsx';
import { burdenOf, inFewestMoves } from './burden.ts';
import { editPhase } from './draft-edit.ts';

/** Foot of a phase: add an exercise, and the order with the least getting up and down where there is a better one. */
export function PhaseTools({ phase, index, onAdd }: { phase: DraftPhase; index: number; onAdd: () => void }) {
  const t = useTranslations('program');
  const announce = useAnnounce();
  const { edit, find, isReadOnly } = useBuilder();
  if (isReadOnly) return null;
  const ordered = inFewestMoves(phase.items, find);
  const moves = burdenOf(ordered, find).positionChanges;
  const isBetter = moves < burdenOf(phase.items, find).positionChanges;
  return (
    <div className="flex flex-wrap items-center gap-2 border-t border-line bg-canvas px-5 py-2.5">
      <Button variant="quiet" icon={<Icon of={Plus} />} keys="/" onClick={onAdd} className="text-brand">
        {t('library.addHere')}
      </Button>
      <span className="mr-auto text-ink-3 max-lg:hidden">{t('library.orDrag')}</span>
      {isBetter && (
        <Button
          variant="quiet"
          icon={<Icon of={MoveVertical} />}
          title={t('phase.orderHint')}
          onClick={() => {
            edit((draft) => editPhase(draft, index, (one) => ({ ...one, items: ordered })));
            announce(t('phase.ordered', { count: moves }));
          }}
        >
          {t('phase.order')}
        </Button>
      )}
    </div>
  );
}
