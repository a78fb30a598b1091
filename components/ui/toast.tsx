'use client';

import { Toast as Base } from '@base-ui/react/toast';
import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Check, CircleAlert, Icon, type LucideIcon, WifiOff } from './icon.tsx';

type Kind = 'done' | 'queued' | 'failed';
type Data = { kind: Kind; action?: { kind: 'undo' | 'retry'; run: () => void } };

const UNDO_MS = 8000;
const READ_MS = 5000;
const manager = Base.createToastManager<Data>();

/**
 * Short messages at the edge of the page, for what was just done. Never for urgent matters: those have their own place.
 * Time stands still while a message has focus or the pointer.
 */
export const toasts = {
  /** It worked. With `undo` it stays 8 seconds. */
  done(message: ReactNode, undo?: () => void): void {
    manager.add({
      title: message,
      timeout: undo ? UNDO_MS : READ_MS,
      data: undo ? { kind: 'done', action: { kind: 'undo', run: undo } } : { kind: 'done' },
    });
  },
  /** No network: it is kept here and sent later. */
  queued(message: ReactNode): void {
    manager.add({ title: message, timeout: READ_MS, data: { kind: 'queued' } });
  },
  /** It did not work. Stays until it is answered. `title` names what failed, `message` what that means. */
  failed(title: ReactNode, message: ReactNode, retry?: () => void): void {
    manager.add({
      title,
      description: message,
      timeout: 0,
      priority: 'high',
      data: retry ? { kind: 'failed', action: { kind: 'retry', run: retry } } : { kind: 'failed' },
    });
  },
};

const looks: Record<Kind, { icon: LucideIcon; tone: string }> = {
  done: { icon: Check, tone: 'text-track' },
  queued: { icon: WifiOff, tone: 'text-watch' },
  failed: { icon: CircleAlert, tone: 'text-urgent' },
};

/** Where the messages appear; once, in the outermost layout. Needs the area `ui`. */
export function Toaster() {
  const t = useTranslations('ui.toast');
  return (
    <Base.Provider toastManager={manager} limit={3}>
      <Base.Portal>
        <Base.Viewport
          aria-label={t('region')}
          className="fixed inset-x-4 bottom-4 z-50 mx-auto flex max-w-[26rem] flex-col gap-2 outline-none md:right-8 md:bottom-8 md:left-auto md:mx-0 md:w-[26rem] max-md:mb-16"
        >
          <ToastList />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function ToastList() {
  const t = useTranslations('ui');
  const list = Base.useToastManager<Data>();
  return list.toasts.map((toast) => {
    const kind = toast.data?.kind ?? 'done';
    const action = toast.data?.action;
    const look = looks[kind];
    return (
      <Base.Root
        key={toast.id}
        toast={toast}
        className="rounded-lg bg-surface shadow-float ring-1 ring-line transition-[opacity,translate] duration-(--duration-base) data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-2 data-starting-style:opacity-0"
      >
        <Base.Content className="flex items-center gap-3 px-4 py-2.5">
          <Icon of={look.icon} size="md" weight={2.4} className={look.tone} />
          <div className="min-w-0 flex-1">
            <Base.Title className={clsx('inline', kind === 'failed' && 'font-semibold')} render={<span />} />{' '}
            <Base.Description className="inline" render={<span />} />
          </div>
          {action !== undefined && (
            <button
              type="button"
              className="btn btn-sm btn-quiet text-brand"
              onClick={() => {
                list.close(toast.id);
                action.run();
              }}
            >
              {t(action.kind)}
            </button>
          )}
          {kind === 'failed' && action === undefined && (
            <Base.Close className="btn btn-sm btn-quiet">{t('dismiss')}</Base.Close>
          )}
        </Base.Content>
      </Base.Root>
    );
  });
}
