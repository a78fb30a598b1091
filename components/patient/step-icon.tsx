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

/** Pictures of suggested steps; those of the kinds have the kind's name. */
export const STEP_PICTURES = {
  call: Phone,
  message: MessageSquare,
  plan: PencilRuler,
  act: PencilRuler,
  record: NotebookPen,
  route: Route,
  repeat: Repeat,
  pause: Pause,
  scissors: Scissors,
  undo: Undo2,
  eye: Eye,
  check: ClipboardCheck,
  calendar: CalendarPlus,
  up: ArrowUp,
} as const satisfies Record<StepKind, LucideIcon> & Record<string, LucideIcon>;

export type StepPicture = keyof typeof STEP_PICTURES;

const byAction: Partial<Record<ActionId, StepPicture>> = {
  'retest-direction': 'route',
  'swap-easier': 'repeat',
  'pause-exercise': 'pause',
  'halve-dose': 'scissors',
  'shorten-routine': 'scissors',
  'extend-or-progress': 'undo',
  'watch-next-session': 'eye',
  'same-day-exam': 'check',
  'confirm-stage': 'check',
  'book-review': 'calendar',
  'progress-phase': 'up',
};

export function stepPicture(action: ActionId): StepPicture {
  return byAction[action] ?? stepKind(action);
}

/** The picture of a suggested step. */
export function StepIcon({ action }: { action: ActionId }) {
  return <Icon of={STEP_PICTURES[stepPicture(action)]} />;
}
