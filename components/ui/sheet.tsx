'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import type { DialogProps } from './dialog.tsx';
import { Icon, X } from './icon.tsx';

/** A dialog from an edge: from the bottom for a thumb, from the right beside staff work. */
export function Sheet({
  trigger,
  open,
  onOpenChange,
  title,
  description,
  actions,
  side = 'bottom',
  closeOutside = true,
  children,
}: Omit<DialogProps, 'wide'> & { side?: 'bottom' | 'right' }) {
  const t = useTranslations('ui');
  const bottom = side === 'bottom';
  const popup = useRef<HTMLDivElement>(null);
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
          ref={popup}
          // The title is read first and the sheet opens at its top, even when its buttons are further down.
          {...(bottom ? { initialFocus: popup } : {})}
          className={clsx(
            'fixed z-50 forced-colors:border overflow-y-auto overscroll-contain bg-surface shadow-sheet outline-none transition-transform duration-(--duration-sheet) ease-out',
            bottom
              ? '@container inset-x-0 bottom-0 mx-auto max-h-[calc(100dvh-3rem)] max-w-[34rem] rounded-t-3xl px-4 pt-6 text-md data-starting-style:translate-y-full data-ending-style:translate-y-full'
              : 'inset-y-0 right-0 w-[min(30rem,100vw-2rem)] border-l border-line p-6 data-starting-style:translate-x-full data-ending-style:translate-x-full',
          )}
        >
          <div className="flex items-start justify-between gap-3">
            <Base.Title className={bottom ? 'px-1 text-xl' : 'text-lg'}>{title}</Base.Title>
            {!bottom && (
              <Base.Close aria-label={t('close')} className="btn btn-quiet btn-icon -mt-1 -mr-2">
                <Icon of={X} />
              </Base.Close>
            )}
          </div>
          {description !== undefined && (
            <Base.Description className={clsx('mt-0.5 text-ink-2', bottom && 'px-1')}>
              {description}
            </Base.Description>
          )}
          {children !== undefined && (
            <div
              className={clsx(
                'mt-4',
                bottom && actions === undefined && 'pb-[calc(1.5rem+env(safe-area-inset-bottom))]',
              )}
            >
              {children}
            </div>
          )}
          {actions !== undefined && (
            <div
              className={clsx(
                'gap-2',
                bottom
                  ? // Long content scrolls behind the buttons, where the screen has room for both.
                    'bottom-0 grid bg-surface pt-4 pb-[calc(1.5rem+env(safe-area-inset-bottom))] [@media(min-height:30rem)]:sticky @min-[30rem]:sticky'
                  : 'mt-4 flex flex-wrap justify-end',
              )}
            >
              {actions}
            </div>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
