'use client';

import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { ChevronDown, Icon } from '#components/ui/icon.tsx';
import { Menu } from '#components/ui/menu.tsx';
import { STEP_DIALOGS, type StepDialogKind } from './dialogs/dialog-props.ts';

/** Steps that change the plan: they wait while a red flag holds the routine. */
const ON_PLAN: readonly StepDialogKind[] = ['halve', 'swap', 'shorten', 'extend', 'phase'];
const IN_CARE: readonly StepDialogKind[] = ['call', 'message', 'step', 'direction', 'review', 'referral'];
const OF_EPISODE: readonly StepDialogKind[] = ['stage', 'episode', 'discharge'];

/** Any step that was not suggested. */
export function OtherSteps({
  except,
  isUrgent,
  choose,
  label,
}: {
  /** The suggested one. */
  except: StepDialogKind | null;
  isUrgent: boolean;
  choose: (kind: StepDialogKind) => void;
  label: string;
}) {
  const t = useTranslations('acts.menu');
  const groups = isUrgent ? [IN_CARE] : [IN_CARE, ON_PLAN, OF_EPISODE];
  return (
    <Menu
      align="start"
      trigger={
        <Button icon={<Icon of={ChevronDown} />} aria-haspopup="menu">
          {label}
        </Button>
      }
      groups={groups.map((group) =>
        STEP_DIALOGS.filter((kind) => group.includes(kind) && kind !== except).map((kind) => ({
          key: kind,
          label: t(kind),
          urgent: kind === 'discharge',
          onSelect: () => choose(kind),
        })),
      )}
    />
  );
}
