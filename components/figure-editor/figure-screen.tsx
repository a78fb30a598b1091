'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FigureSvg } from '#components/figure/figure-svg.tsx';
import { Button } from '#components/ui/button.tsx';
import { Icon, PencilRuler, RotateCcw } from '#components/ui/icon.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { toasts } from '#components/ui/toast.tsx';
import type { FigureForm } from '#lib/data/exercises/view.ts';
import { frame } from '#lib/figure/draw.ts';
import type { Posture } from '#lib/figure/postures.ts';
import { FigureEditor, type SaveFigure } from './figure-editor.tsx';

/** The editor of one exercise's figure; a figure begins as the exercise's own, or in a posture. */
export function FigureScreen({
  view,
  save,
  restore,
}: {
  view: FigureForm;
  save: SaveFigure;
  /** Gives the exercise the figure of the catalog again. */
  restore: SaveFigure;
}) {
  const t = useTranslations('library.figure');
  const router = useRouter();
  const { record, name, slug, postures, origin } = view;
  const [posture, setPosture] = useState<Posture | null>(null);
  const [isChoosing, setChoosing] = useState(record === null);
  const [isRestoring, setRestoring] = useState(false);
  const begun = posture === null ? record : (postures.find(({ key }) => key === posture)?.record ?? null);

  async function backToCatalog() {
    setRestoring(true);
    const result = await restore({ exerciseId: view.id, fromVersion: view.version });
    setRestoring(false);
    if (!result.ok) {
      toasts.failed(t('notRestored'), result.error.message);
      return;
    }
    toasts.done(t('restored'));
    router.push(`/library/${slug}` as Route);
  }

  return (
    <>
      <PageHeader
        title={t('title', { name })}
        lead={t('lead')}
        back={{ href: `/library/${slug}`, label: name }}
      />
      {isChoosing || begun === null ? (
        <section aria-labelledby="postures" className="mt-5">
          <h2 id="postures" className="text-lg">
            {t('begin')}
          </h2>
          <p className="mt-1 text-ink-2">{t('beginText')}</p>
          <ul className="mt-3 grid grid-cols-[repeat(auto-fill,minmax(min(11rem,100%),1fr))] gap-3">
            {postures.map(({ key, record: start }) => (
              <li key={key}>
                <button
                  type="button"
                  onClick={() => {
                    setPosture(key);
                    setChoosing(false);
                  }}
                  className="card block w-full overflow-hidden text-left"
                >
                  <span className="block bg-plate">
                    <FigureSvg drawing={frame(start, 0)} />
                  </span>
                  <span className="block border-t border-line p-2.5 font-semibold">
                    {t(`posture.${key}`)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {record !== null && (
            <div className="mt-4">
              <Button onClick={() => setChoosing(false)}>{t('keepFigure')}</Button>
            </div>
          )}
        </section>
      ) : (
        <FigureEditor
          key={posture ?? 'own'}
          exercise={view}
          record={begun}
          posture={posture}
          save={save}
          actions={
            <>
              <Button variant="quiet" icon={<Icon of={PencilRuler} />} onClick={() => setChoosing(true)}>
                {t('otherPosture')}
              </Button>
              {origin !== null && (
                <Button
                  variant="quiet"
                  icon={<Icon of={RotateCcw} />}
                  busy={isRestoring}
                  onClick={() => void backToCatalog()}
                >
                  {t('restore', { name: origin })}
                </Button>
              )}
            </>
          }
        />
      )}
    </>
  );
}
