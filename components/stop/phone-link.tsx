import type { ReactNode } from 'react';
import type { ButtonVariant } from '#components/ui/button-class.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Icon, Phone } from '#components/ui/icon.tsx';

/** Address that makes a phone dial: figures, and a plus in front. */
export function telephoneAddress(number: string): string {
  return `tel:${number.replaceAll(/(?!^\+)\D/g, '')}`;
}

/** The number moves to the next line as a whole wherever the words break. */
function unbroken(label: string, number: string): ReactNode[] {
  if (number === '') return [label];
  return label.split(number).flatMap((words, index) => [
    index > 0 && (
      <span key={number} className="inline-block">
        {number}
      </span>
    ),
    words,
  ]);
}

/** A big button that calls; `label` names the number. */
export function PhoneLink({
  number,
  label,
  variant = 'line',
}: {
  number: string;
  label: string;
  variant?: ButtonVariant;
}) {
  return (
    <ButtonLink
      href={telephoneAddress(number)}
      variant={variant}
      size={variant === 'urgent' ? 'hero' : 'patient'}
      className="num w-full px-[min(1.25rem,4vw)] text-left"
      icon={<Icon of={Phone} size="lg" weight={1.5} filled />}
    >
      <span className="min-w-0 wrap-anywhere">{unbroken(label, number)}</span>
    </ButtonLink>
  );
}
