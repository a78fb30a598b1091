'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Icon, ShieldAlert } from '#components/ui/icon.tsx';
import { mergeDrafts } from '#lib/plan/merge-drafts.ts';
import { useBuilder } from './builder-context.tsx';
import { DiffList } from './diff-list.tsx';
import { keyOf } from './use-workspace.ts';

/** Somebody changed the program after this draft was begun: who, when and what; the edits here stay either way. */
export function OvertakenNotice() {
  const t = useTranslations('program.overtaken');
  const format = useFormatter();
  const { view, source, draft, base, edit, rebase, current } = useBuilder();
  const stored = view.drafts.find((one) => one.source === keyOf(source));
  const overtaken = stored?.overtaken;
  const newest = view.current;
  if (!overtaken || !newest || base === newest.versionId) return null;
  const settle = (change: typeof draft | null) => {
    if (change !== null) edit(() => change);
    rebase(newest.versionId);
  };
  const at = format.dateTime(new Date(overtaken.at), {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  return (
    <section aria-labelledby="overtaken" className="border-b border-line bg-review-soft" data-overtaken>
      <div className="mx-auto grid max-w-[1440px] gap-2 px-4 py-3 md:px-8">
        <h2 id="overtaken" role="status" className="flex items-start gap-2 text-sm">
          <Icon of={ShieldAlert} size="md" className="flex-none text-review" />
          {t('title', { by: overtaken.by, at })}
        </h2>
        <p>{t('kept')}</p>
        <div className="max-h-56 overflow-y-auto rounded-md bg-surface px-4 py-2.5">
          <h3 className="label mb-1">{t('theirs', { by: overtaken.by })}</h3>
          <DiffList diff={overtaken.diff} />
        </div>
        <div className="flex flex-wrap gap-2">
          {current ? (
            <>
              <Button
                size="sm"
                variant="primary"
                onClick={() => settle(mergeDrafts(overtaken.base, draft, newest.draft))}
              >
                {t('together')}
              </Button>
              <Button size="sm" onClick={() => settle(null)}>
                {t('mine')}
              </Button>
              <Button size="sm" onClick={() => settle(newest.draft)}>
                {t('useTheirs', { by: overtaken.by })}
              </Button>
            </>
          ) : (
            <Button size="sm" variant="primary" onClick={() => settle(null)}>
              {t('understood')}
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}
