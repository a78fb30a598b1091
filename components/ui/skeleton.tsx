import { clsx } from 'clsx';
import type { ReactNode } from 'react';

/** One grey shape; give it the size of the real thing. */
export function Skeleton({ className }: { className: string }) {
  return <span className={clsx('skeleton block max-w-full', className)} />;
}

/** Wraps skeletons: says "loading" once to screen readers and hides the shapes from them. */
export function Loading({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="status">
      <span className="sr-only">{label}</span>
      <div aria-hidden="true">{children}</div>
    </div>
  );
}

/** Rows as in a list of people: mark, two lines, an action. */
export function SkeletonRows({ rows }: { rows: number }) {
  return (
    <div className="divide-y divide-line">
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: equal shapes without identity
        <div key={index} className="flex items-center gap-4 px-4 py-4">
          <Skeleton className="size-5 flex-none" />
          <span className="min-w-0 flex-1 space-y-2">
            <Skeleton className="h-3.5 w-40" />
            <Skeleton className="h-3 w-64" />
          </span>
          <Skeleton className="h-9 w-28 min-w-0" />
        </div>
      ))}
    </div>
  );
}

/** A card with a heading and some lines. */
export function SkeletonCard({ lines = 3 }: { lines?: number }) {
  return (
    <div className="card space-y-3 p-6">
      <Skeleton className="h-4 w-36" />
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: equal shapes without identity
        <Skeleton key={index} className="h-3.5 w-full" />
      ))}
    </div>
  );
}

/** A chart: its frame and its axis. */
export function SkeletonChart() {
  return (
    <div className="card space-y-4 p-6">
      <Skeleton className="h-4 w-48" />
      <Skeleton className="h-56 w-full" />
      <Skeleton className="h-3 w-full" />
    </div>
  );
}
