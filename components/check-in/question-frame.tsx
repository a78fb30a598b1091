'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef } from 'react';
import { ArrowLeft, Icon, X } from '#components/ui/icon.tsx';

/** One question on a screen: back, how far, close; the heading is read first; the button sits under the thumb. */
export function QuestionFrame({
  title,
  hint,
  number,
  count,
  onBack,
  onClose,
  action,
  actionFollows = false,
  isCentered = false,
  children,
}: {
  title: ReactNode;
  hint?: ReactNode;
  number: number;
  count: number;
  onBack: () => void;
  onClose: () => void;
  action?: ReactNode;
  /** The button comes after the answers instead of floating over them: all must be seen first. */
  actionFollows?: boolean;
  /** A short question: its answers stand lower, nearer to the thumb. */
  isCentered?: boolean;
  children: ReactNode;
}) {
  const t = useTranslations('checkin');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <main
      id="main"
      className="mx-auto flex min-h-dvh w-full max-w-[34rem] sm:min-h-[min(100dvh,44rem)] flex-col pt-[env(safe-area-inset-top)] text-md"
    >
      <div className="flex items-center gap-2 px-2">
        <button
          type="button"
          aria-label={t('back')}
          onClick={onBack}
          className="grid size-14 place-items-center"
        >
          <Icon of={ArrowLeft} size="xl" />
        </button>
        <p className="num flex-1 text-center text-base font-semibold text-ink-2">
          {t('count', { number, count })}
        </p>
        <button
          type="button"
          aria-label={t('close')}
          onClick={onClose}
          className="grid size-14 place-items-center"
        >
          <Icon of={X} size="xl" />
        </button>
      </div>
      <div className="@container flex flex-1 flex-col px-4">
        <h1 ref={heading} tabIndex={-1} className="px-1 text-2xl outline-none">
          {title}
        </h1>
        {hint !== undefined && <p className="mt-1 px-1 text-ink-2">{hint}</p>}
        <div className={clsx('pt-4', isCentered && 'my-auto')}>{children}</div>
        <div
          className={clsx(
            'mt-auto bg-canvas pt-3 pb-[calc(1.25rem+env(safe-area-inset-bottom))] empty:hidden',
            !actionFollows && 'sticky bottom-0',
          )}
        >
          {action}
        </div>
      </div>
    </main>
  );
}
