import { clsx } from 'clsx';

export type ButtonVariant = 'primary' | 'line' | 'soft' | 'quiet' | 'urgent';
/** `patient` is 56 px, `hero` 64 px with larger words: one per screen. */
export type ButtonSize = 'sm' | 'default' | 'patient' | 'hero';

const sizeClass: Record<ButtonSize, string> = {
  sm: 'btn-sm',
  default: '',
  patient: 'btn-patient',
  hero: 'btn-patient btn-hero',
};

/** The classes of a button, for a button or a link that looks like one. */
export function buttonClass(
  variant: ButtonVariant = 'line',
  size: ButtonSize = 'default',
  className?: string | undefined,
): string {
  return clsx('btn', `btn-${variant}`, sizeClass[size], className);
}
