import { useTranslations } from 'next-intl';
import type { KeyLine } from '#components/keyboard/key-map.tsx';
import { type KeyBindings, useKeys } from '#components/keyboard/use-keys.ts';
import { undoLast } from '#components/round/last-undo.ts';
import { CASELOAD_GROUPS, type CaseloadGroup, type CaseloadRow } from '#lib/data/caseload/view.ts';
import { NAME_FILTER_ID } from './name-filter.tsx';

type Doing = {
  canTreat: boolean;
  current: CaseloadRow | null;
  move: (step: 1 | -1) => void;
  /** Presses a control of the current row. */
  press: (part: 'open' | 'step' | 'message' | 'snooze') => void;
  review: (row: CaseloadRow) => void;
  handOver: (row: CaseloadRow) => void;
  jump: (group: CaseloadGroup) => void;
  continueRound: () => void;
  showKeys: () => void;
};

/** Binds the keys of the caseload; returns them for the key map. */
export function useCaseloadKeys(doing: Doing): KeyLine[] {
  const t = useTranslations('caseload.key');
  const { canTreat, current, move, press, review, jump } = doing;
  const step = (by: 1 | -1) => (event: KeyboardEvent) => {
    event.preventDefault();
    move(by);
  };
  // Arrows scroll the page until somebody is inside the list.
  const arrow = (by: 1 | -1) => (current === null ? undefined : step(by));
  const treat = (run: () => void) => (canTreat ? run : undefined);
  const bindings: KeyBindings = {
    j: step(1),
    k: step(-1),
    ArrowDown: arrow(1),
    ArrowUp: arrow(-1),
    a: () => press('step'),
    m: treat(() => press('message')),
    z: treat(() => press('snooze')),
    e: treat(() => current !== null && current.group !== 'urgent' && review(current)),
    h: treat(() => current !== null && doing.handOver(current)),
    u: treat(() => void undoLast()),
    r: treat(doing.continueRound),
    ...Object.fromEntries(CASELOAD_GROUPS.map((group, index) => [String(index + 1), () => jump(group)])),
    '/': (event) => {
      event.preventDefault();
      document.getElementById(NAME_FILTER_ID)?.focus();
    },
    '?': doing.showKeys,
  };
  useKeys(bindings);
  return [
    { keys: ['J', 'K'], does: t('move') },
    { keys: ['Enter'], does: t('open') },
    { keys: ['A'], does: t('step') },
    ...(canTreat
      ? [
          { keys: ['M'], does: t('message') },
          { keys: ['Z'], does: t('snooze') },
          { keys: ['E'], does: t('reviewed') },
          { keys: ['H'], does: t('handOver') },
          { keys: ['U'], does: t('undo') },
          { keys: ['R'], does: t('round') },
        ]
      : []),
    { keys: ['1', '…', '6'], does: t('group') },
    { keys: ['/'], does: t('filter') },
    { keys: ['?'], does: t('keys') },
    { keys: ['Esc'], does: t('escape') },
  ];
}
