'use client';

import { useRouter } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Icon, RefreshCw } from '#components/ui/icon.tsx';
import { useBuilder } from './builder-context.tsx';

/** Where the draft is kept: as offered, on its way, on the server since when, or on this screen only. */
export function DraftState() {
  const t = useTranslations('program');
  const format = useFormatter();
  const router = useRouter();
  const { isEdited, current, keeping, isReadOnly } = useBuilder();
  const { state, savedAt, retry } = keeping;
  return (
    <span className="flex flex-wrap items-center gap-2">
      <span role="status" className="text-xs text-ink-3" data-draft-state={isEdited ? state : 'none'}>
        {words()}
      </span>
      {!isReadOnly && state === 'failed' && (
        <Button size="sm" variant="quiet" icon={<Icon of={RefreshCw} />} onClick={retry}>
          {t('draft.retry')}
        </Button>
      )}
      {!isReadOnly && state === 'elsewhere' && (
        <Button size="sm" variant="quiet" icon={<Icon of={RefreshCw} />} onClick={() => router.refresh()}>
          {t('draft.other')}
        </Button>
      )}
    </span>
  );

  function words(): string {
    if (state === 'elsewhere') return t('draft.elsewhere');
    if (!isEdited) return current ? t('asStored') : t('asOffered');
    if (isReadOnly) return t('edited');
    if (state === 'failed') return t('draft.failed');
    if (state === 'saving' || savedAt === null) return t('draft.saving');
    return t('draft.saved', {
      time: format.dateTime(new Date(savedAt), { hour: 'numeric', minute: '2-digit' }),
    });
  }
}
