'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { clsx } from 'clsx';
import type { ReactElement, ReactNode } from 'react';

export type DialogProps = {
  /** A button that opens it; leave out and steer with `open`. */
  trigger?: ReactElement | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  title: ReactNode;
  description?: ReactNode;
  /** Buttons at the bottom, the main one last. Wrap the one that closes in `DialogClose`. */
  actions?: ReactNode;
  wide?: boolean;
  /** A press outside closes it. Turn off where typed text would be lost. */
  closeOutside?: boolean;
  children?: ReactNode;
};

/** A question over the page. Holds the focus, Esc closes, focus goes back to where it was. */
export function Dialog({
  trigger,
  open,
  onOpenChange,
  title,
  description,
  actions,
  wide = false,
  closeOutside = true,
  children,
}: DialogProps) {
  return (
    <Base.Root
      {...(open === undefined ? {} : { open })}
      onOpenChange={(next) => onOpenChange?.(next)}
      disablePointerDismissal={!closeOutside}
    >
      {trigger !== undefined && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim transition-opacity duration-(--duration-base) data-starting-style:opacity-0 data-ending-style:opacity-0" />
        <Base.Popup
          className={clsx(
            'fixed inset-x-4 top-1/2 z-50 mx-auto max-h-[calc(100dvh-2rem)] -translate-y-1/2 scroll-pb-24 overflow-y-auto rounded-lg border border-line bg-surface p-6 shadow-float outline-none',
            'transition-[opacity,scale] duration-(--duration-base) ease-out data-starting-style:scale-[0.98] data-starting-style:opacity-0 data-ending-style:opacity-0',
            wide ? 'max-w-[60rem]' : 'max-w-[36rem]',
          )}
        >
          <Base.Title className="text-lg">{title}</Base.Title>
          {description !== undefined && (
            <Base.Description className="mt-0.5 text-ink-2">{description}</Base.Description>
          )}
          {children !== undefined && <div className="mt-4">{children}</div>}
          {actions !== undefined && (
            <div className="dialog-actions flex flex-wrap items-start justify-end gap-2">{actions}</div>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** Makes the button inside close the dialog or sheet around it. */
export function DialogClose({ children }: { children: ReactElement }) {
  return <Base.Close render={children} />;
}
