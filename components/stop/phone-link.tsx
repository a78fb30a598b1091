import type { ButtonVariant } from '#components/ui/button-class.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Icon, Phone } from '#components/ui/icon.tsx';

/** Address that makes a phone dial: figures, and a plus in front. */
export function telephoneAddress(number: string): string {
  return `tel:${number.replaceAll(/(?!^\+)\D/g, '')}`;
}

/** A big button that calls. */
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
      size={variant === 'line' ? 'patient' : 'hero'}
      className="num w-full text-left"
      icon={<Icon of={Phone} size="lg" weight={1.5} filled />}
    >
      {label}
    </ButtonLink>
  );
}
