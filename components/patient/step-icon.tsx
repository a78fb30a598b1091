import {
  ArrowUp,
  CalendarPlus,
  ClipboardCheck,
  Eye,
  Icon,
  type LucideIcon,
  MessageSquare,
  NotebookPen,
  Pause,
  PencilRuler,
  Phone,
  Repeat,
  Route,
  Scissors,
  Undo2,
} from '#components/ui/icon.tsx';
import type { ActionId } from '#lib/clinical/result.ts';
import { type StepKind, stepKind } from './next-step.ts';

const byKind: Record<StepKind, LucideIcon> = {
  call: Phone,
  message: MessageSquare,
  plan: PencilRuler,
  record: NotebookPen,
};

const byAction: Partial<Record<ActionId, LucideIcon>> = {
  'retest-direction': Route,
  'swap-easier': Repeat,
  'pause-exercise': Pause,
  'halve-dose': Scissors,
  'shorten-routine': Scissors,
  'extend-or-progress': Undo2,
  'watch-next-session': Eye,
  'same-day-exam': ClipboardCheck,
  'confirm-stage': ClipboardCheck,
  'book-review': CalendarPlus,
  'progress-phase': ArrowUp,
};

/** The picture of a suggested step. */
export function StepIcon({ action }: { action: ActionId }) {
  return <Icon of={byAction[action] ?? byKind[stepKind(action)]} />;
}
