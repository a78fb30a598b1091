'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import type { Failure } from '#lib/result.ts';

/**
 * Why the draft was not taken: what the server found, each thing once. When somebody else changed the plan meanwhile: who,
 * and the way to see it. The draft stays as it is.
 */
export function SendFailure({
  failure,
  title,
  onClose,
}: {
  failure: Failure | null;
  title: string;
  /** Closes the dialog that it stands in. */
  onClose: () => void;
}) {
  const t = useTranslations('program');
  const router = useRouter();
  if (failure === null) return null;
  if (failure.code === 'plan-changed') {
    return (
      <Banner
        kind="caution"
        title={failure.message}
        live
        action={<Button onClick={look}>{t('confirm.theirs')}</Button>}
      />
    );
  }
  const notes = new Set(Object.values(failure.fields ?? {}).map(words));
  return (
    <Banner kind="error" title={title} live>
      {notes.size === 0 ? failure.message : [...notes].join(' ')}
    </Banner>
  );

  /** Back to the draft; the page is read again and shows beside it what the other one changed. */
  function look() {
    onClose();
    router.refresh();
  }

  /** The server names a reason by its key; a limit of a number comes in words of its own. */
  function words(reason: string): string {
    return t.has(`field.${reason}` as 'field.other')
      ? t(`field.${reason}` as 'field.other')
      : t('field.other');
  }
}
