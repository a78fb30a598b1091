'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { ArrowDown, ArrowUp, Ellipsis, Icon, RefreshCw, Settings, Trash2 } from '#components/ui/icon.tsx';
import { Menu, type MenuEntry } from '#components/ui/menu.tsx';
import type { Prescription } from '#lib/clinical/prescription.ts';
import type { DraftItem, ExerciseView } from '#lib/data/programs/view.ts';
import { useAnnounce } from './announcer.tsx';
import { useBuilder } from './builder-context.tsx';
import { easierFor, harderFor } from './conflicts.ts';
import { removeItem, swapItem } from './draft-edit.ts';

type Swap = { key: string; label: string; name: string; prescription: Prescription };

/** What can be done with one exercise of a phase: move, swap, take out. */
export function ItemMenu({
  item,
  exercise,
  place,
  areDetailsShown,
  onDetails,
  onMove,
}: {
  item: DraftItem;
  exercise: ExerciseView;
  place: { phase: number; index: number; count: number };
  areDetailsShown: boolean;
  onDetails: () => void;
  onMove: (by: number) => void;
}) {
  const t = useTranslations('program.item');
  const announce = useAnnounce();
  const { edit } = useBuilder();
  const swaps = useSwaps(item, place.phase);
  const groups: MenuEntry[][] = [
    [
      {
        key: 'details',
        label: areDetailsShown ? t('hideDetails') : t('details'),
        icon: <Icon of={Settings} />,
        onSelect: onDetails,
      },
    ],
    swaps.map(({ key, label, name, prescription }) => ({
      key,
      label,
      icon: <Icon of={RefreshCw} />,
      onSelect: () => {
        edit((draft) => swapItem(draft, item.key, prescription));
        announce(t('swapped', { name }));
      },
    })),
    [
      ...(place.index > 0
        ? [
            {
              key: 'up',
              label: t('up'),
              icon: <Icon of={ArrowUp} />,
              keys: 'Alt ↑',
              onSelect: () => onMove(-1),
            },
          ]
        : []),
      ...(place.index < place.count - 1
        ? [
            {
              key: 'down',
              label: t('down'),
              icon: <Icon of={ArrowDown} />,
              keys: 'Alt ↓',
              onSelect: () => onMove(1),
            },
          ]
        : []),
    ],
    [
      {
        key: 'remove',
        label: t('remove'),
        icon: <Icon of={Trash2} />,
        onSelect: () => {
          edit((draft) => removeItem(draft, item.key));
          announce(t('removed', { name: exercise.name }));
        },
      },
    ],
  ];
  return (
    <Menu
      trigger={
        <Button
          variant="quiet"
          size="sm"
          className="btn-icon"
          aria-label={t('more', { name: exercise.name })}
          icon={<Icon of={Ellipsis} />}
        />
      }
      groups={groups.filter((group) => group.length > 0)}
    />
  );
}

/** What may take the place of an item: the template's own choices, then the library's neighbors. */
function useSwaps(item: DraftItem, phase: number): Swap[] {
  const t = useTranslations('program.item');
  const { draft, find, template } = useBuilder();
  const taken = new Set(draft.phases[phase]?.items.map((one) => one.prescription.exercise));
  const nameOf = (slug: string) => find(slug)?.name ?? slug;
  const own = (template?.alternatives[item.key] ?? [])
    .filter((prescription) => !taken.has(prescription.exercise))
    .map((prescription) => {
      const name = nameOf(prescription.exercise);
      return { key: `own-${prescription.exercise}`, label: t('instead', { name }), name, prescription };
    });
  const easier = easierFor(item, taken, find);
  const harder = harderFor(item, taken, find);
  return [
    ...own,
    ...(easier ? [swapTo(easier, t('easier', { name: easier.name }))] : []),
    ...(harder ? [swapTo(harder, t('harder', { name: harder.name }))] : []),
  ];
}

function swapTo({ slug, name, starting }: ExerciseView, label: string): Swap {
  return { key: `to-${slug}`, label, name, prescription: starting };
}
