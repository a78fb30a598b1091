'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ChangeEvent, useRef, useState } from 'react';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { FileUp, Icon, Trash2 } from '#components/ui/icon.tsx';
import { toasts } from '#components/ui/toast.tsx';
import type { MediaView } from '#lib/data/exercises/view.ts';
import type { Result } from '#lib/result.ts';
import { MediaList } from './media-list.tsx';
import { type MediaProblem, problemOfUpload, tooLargeFor } from './upload-problem.ts';

const TAKEN = 'image/jpeg,image/png,image/webp,video/mp4,video/webm';

export type RemoveMedia = (input: unknown) => Promise<Result<{ mediaId: string }>>;

/** Photos and short videos of an exercise of the clinic; therapists add and remove them. */
export function OwnMedia({
  exerciseId,
  name,
  media,
  remove,
}: {
  exerciseId: string;
  name: string;
  media: readonly MediaView[];
  /** Absent for people who only look. */
  remove?: RemoveMedia;
}) {
  const t = useTranslations('library.media');
  const router = useRouter();
  const picker = useRef<HTMLInputElement>(null);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<MediaProblem | null>(null);

  async function send(event: ChangeEvent<HTMLInputElement>) {
    const { files } = event.target;
    const file = files?.[0];
    if (!file) return;
    const tooLarge = tooLargeFor(file);
    setProblem(tooLarge);
    if (tooLarge !== null) return;
    setSending(true);
    try {
      const answer = await fetch(`/api/v1/media?exerciseId=${exerciseId}`, {
        method: 'POST',
        headers: { 'content-type': file.type || 'application/octet-stream' },
        body: file,
      });
      if (answer.ok) {
        toasts.done(t('added'));
        router.refresh();
      } else setProblem(problemOfUpload(await answer.json()));
    } catch {
      setProblem('connection');
    } finally {
      setSending(false);
      if (picker.current) picker.current.value = '';
    }
  }

  async function takeAway(mediaId: string) {
    const result = await remove?.({ mediaId });
    if (result && !result.ok) toasts.failed(t('notRemoved'), result.error.message);
    else router.refresh();
  }

  return (
    <>
      {media.length === 0 && <p className="text-ink-2">{t('none')}</p>}
      <MediaList
        name={name}
        media={media}
        path="/api/v1/media/"
        more={(id, number) =>
          remove !== undefined && (
            <Button
              size="sm"
              variant="quiet"
              icon={<Icon of={Trash2} />}
              onClick={() => void takeAway(id)}
              aria-label={t('removeNamed', { number })}
            >
              {t('remove')}
            </Button>
          )
        }
      />
      {problem !== null && (
        <div className="mt-4">
          <Banner kind="error" title={t('refused')} live>
            {t(`error.${problem}`)}
          </Banner>
        </div>
      )}
      {remove !== undefined && (
        <div className="mt-4">
          <input
            ref={picker}
            type="file"
            accept={TAKEN}
            onChange={(event) => void send(event)}
            aria-label={t('choose')}
            tabIndex={-1}
            className="sr-only"
          />
          <Button icon={<Icon of={FileUp} />} busy={isSending} onClick={() => picker.current?.click()}>
            {t('add')}
          </Button>
          <p className="mt-1.5 text-xs text-ink-2">{t('limits')}</p>
        </div>
      )}
    </>
  );
}
