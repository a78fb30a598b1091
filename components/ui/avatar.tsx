import { clsx } from 'clsx';

/** First letters of the first and the last word of a name: "Priya Anand Nair" is PN. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = [...(words[0] ?? '')][0] ?? '';
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return (first + last).toLocaleUpperCase('en');
}

/** Initials in a circle. Decorative: the name stands beside it. */
export function Avatar({
  name,
  solid = false,
  large = false,
}: {
  name: string;
  solid?: boolean;
  large?: boolean;
}) {
  return (
    <span
      aria-hidden="true"
      className={clsx(
        'grid flex-none place-items-center rounded-full font-bold',
        large ? 'size-9 text-sm' : 'size-7 text-xs',
        solid ? 'bg-brand text-on-brand' : 'bg-brand-soft text-brand',
      )}
    >
      {initials(name)}
    </span>
  );
}
