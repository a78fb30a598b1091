'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { SeverityGlyph } from '#components/glyph/severity.tsx';
import { buttonClass } from '#components/ui/button-class.ts';
import { ArrowUp, Icon } from '#components/ui/icon.tsx';
import type { Arrivals } from './arrivals.ts';

/** "2 new, show": floats over the list, so that nothing jumps. A new red flag says so, and is announced at once. */
export function NewsPill({ news, onShow }: { news: Arrivals; onShow: () => void }) {
  const t = useTranslations('caseload');
  const isUrgent = news.urgent > 0;
  return (
    <div
      role={isUrgent ? 'alert' : 'status'}
      className="pointer-events-none sticky top-16 z-20 flex h-0 justify-center"
    >
      {news.count > 0 && (
        <button
          type="button"
          onClick={onShow}
          className={clsx(
            buttonClass(isUrgent ? 'urgent' : 'primary'),
            'pointer-events-auto h-9 rounded-full shadow-float',
          )}
        >
          {isUrgent ? <SeverityGlyph severity="urgent" size="sm" /> : <Icon of={ArrowUp} weight={2.6} />}
          {isUrgent ? t('newsUrgent', { count: news.urgent }) : t('news', { count: news.count })}
        </button>
      )}
    </div>
  );
}
