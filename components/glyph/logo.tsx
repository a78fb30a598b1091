import { clsx } from 'clsx';

/** The ladder motif: the only mark of the brand. Decorative; the name stands beside it or names the link. */
export function LogoMark({ className = 'size-[1.625rem]' }: { className?: string }) {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true" className={clsx('flex-none', className)}>
      <g fill="var(--color-brand)">
        <rect x="10" y="2" width="13" height="5.2" rx="2.6" />
        <rect x="6.4" y="8.6" width="13" height="5.2" rx="2.6" opacity=".82" />
        <rect x="6.4" y="15.2" width="13" height="5.2" rx="2.6" opacity=".82" />
        <rect x="10" y="21.8" width="13" height="5.2" rx="2.6" />
      </g>
    </svg>
  );
}

/** Mark and name. */
export function Logo({ name, large = false }: { name: string; large?: boolean }) {
  return (
    <span className="flex items-center gap-2">
      <LogoMark />
      <span className={clsx('font-bold tracking-tight text-ink', large ? 'text-xl' : 'text-lg')}>{name}</span>
    </span>
  );
}
