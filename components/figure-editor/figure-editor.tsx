'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { AnimatedFigure } from '#components/figure/animated-figure.tsx';
import { FigureSvg } from '#components/figure/figure-svg.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Icon, Lock, RotateCcw, Undo2 } from '#components/ui/icon.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { toasts } from '#components/ui/toast.tsx';
import { frame, startAndEnd } from '#lib/figure/draw.ts';
import type { Posture } from '#lib/figure/postures.ts';
import type { FigureRecord } from '#lib/figure/record.ts';
import type { Failure, Result } from '#lib/result.ts';
import { HANDLES, withHandle } from './handles.ts';
import { JointHandles } from './joint-handles.tsx';
import { AngleSliders, type EditProps, PlaceSliders } from './limb-sliders.tsx';
import type { Turned } from './place-edit.ts';
import { JOINT_GROUPS, limbsOf, skeletonOf } from './pose-edit.ts';

export type SaveFigure = (input: unknown) => Promise<Result<{ slug: string }>>;

/** Key poses of a figure, joint by joint: dragged, or turned with sliders; beside it the exercise as it will move. */
export function FigureEditor({
  exercise,
  record: stored,
  posture,
  save,
  actions,
}: {
  exercise: { id: string; slug: string; version: number; name: string };
  record: FigureRecord;
  /** The posture that the figure begins in; null for the figure that is there. */
  posture: Posture | null;
  save: SaveFigure;
  /** Other ways to begin. */
  actions?: ReactNode;
}) {
  const t = useTranslations('library.figure');
  const router = useRouter();
  const [record, setRecord] = useState(stored);
  const [past, setPast] = useState<FigureRecord[]>([]);
  const [index, setIndex] = useState(0);
  const [held, setHeld] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isSaving, setSaving] = useState(false);
  /** The figure before the joint that is being turned now was first touched. */
  const grip = useRef<{ joint: string; before: FigureRecord } | null>(null);
  const drawing = useMemo(() => frame(record, index), [record, index]);
  const skeleton = useMemo(() => skeletonOf(record, index), [record, index]);
  const limbs = useMemo(() => limbsOf(record, index), [record, index]);
  const end = startAndEnd(record)[1];
  const isFrontal = (record.view ?? 'side') !== 'side';
  const edit: EditProps = { record, index, skeleton, held, onChange: change };

  function change(what: string, next: Turned) {
    const name = `${index} ${what}`;
    if (grip.current?.joint !== name) {
      grip.current = { joint: name, before: record };
      setPast((steps) => [...steps, record]);
    }
    setRecord(next.record);
    setHeld(next.isHeld ? what : null);
  }

  function letGo() {
    grip.current = null;
  }

  function undo() {
    const last = past.at(-1);
    if (last === undefined) return;
    letGo();
    setRecord(last);
    setPast(past.slice(0, -1));
    setHeld(null);
  }

  async function keep() {
    if (isSaving) return;
    setSaving(true);
    const { id: exerciseId, version: fromVersion } = exercise;
    const result = await save({ exerciseId, fromVersion, posture, poses: record.poses });
    setSaving(false);
    if (!result.ok) {
      setFailure(result.error);
      return;
    }
    toasts.done(t('saved'));
    router.push(`/library/${exercise.slug}` as Route);
  }

  return (
    <div className="mt-5 grid gap-5 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
      <div className="grid content-start gap-5">
        {failure !== null && (
          <Banner kind="error" title={t('notSaved')} live>
            {failure.fields?.version === undefined ? failure.message : t('stale')}
          </Banner>
        )}
        <Card>
          <Segmented
            label={t('pose')}
            name="pose"
            value={String(index)}
            onChange={(value) => {
              letGo();
              setHeld(null);
              setIndex(Number(value));
            }}
            options={record.poses.map((_, i) => ({
              value: String(i),
              label: t('poseNumber', { number: i + 1 }),
            }))}
          />
          <div className="relative mt-3 overflow-hidden rounded-lg bg-plate">
            <FigureSvg drawing={drawing} title={t('drawing', { name: exercise.name, number: index + 1 })} />
            <JointHandles
              drawing={drawing}
              skeleton={skeleton}
              isFrontal={isFrontal}
              held={HANDLES.find(({ at }) => at === held)?.at ?? null}
              onMove={(handle, to) => change(handle.at, withHandle(record, index, handle, to))}
              onDone={letGo}
            />
          </div>
          <p id="figure-held" role="status" className="mt-2 min-h-5 text-sm font-semibold text-stuck">
            {held !== null && (
              <span className="inline-flex items-center gap-1">
                <Icon of={Lock} size="sm" />
                {t('heldNow')}
              </span>
            )}
          </p>
          <p id="figure-how" className="mt-1 text-ink-2">
            {t('how')}
          </p>
          <div className="mt-4 flex flex-wrap items-start gap-2">
            <Button variant="primary" busy={isSaving} onClick={() => void keep()}>
              {t('save')}
            </Button>
            <Button
              icon={<Icon of={Undo2} />}
              onClick={undo}
              {...(past.length === 0 ? { offReason: t('nothingChanged') } : {})}
            >
              {t('undo')}
            </Button>
            {past.length > 0 && (
              <Button
                variant="quiet"
                icon={<Icon of={RotateCcw} />}
                onClick={() => {
                  letGo();
                  setPast([...past, record]);
                  setRecord(stored);
                  setHeld(null);
                }}
              >
                {t('reset')}
              </Button>
            )}
            {actions}
          </div>
        </Card>
        <Card title={t('preview')} titleId="figure-preview">
          <AnimatedFigure
            record={record}
            title={t('previewOf', { name: exercise.name })}
            labels={{ play: t('play'), pause: t('pause') }}
            className="overflow-hidden rounded-lg bg-plate"
          >
            <FigureSvg drawing={frame(record, end)} />
          </AnimatedFigure>
        </Card>
      </div>
      <Card title={t('joints')} titleId="figure-joints">
        <div className="grid gap-5">
          {JOINT_GROUPS.map(({ key, joints }) => (
            <fieldset key={key} onBlur={letGo}>
              <legend className="label">{t(`${isFrontal ? 'groupFrontal' : 'group'}.${key}`)}</legend>
              <div className="mt-1 grid gap-1">
                {key === 'trunk' || limbs[key] === 'angles' ? (
                  <AngleSliders {...edit} joints={joints} />
                ) : (
                  <PlaceSliders {...edit} limb={key} />
                )}
              </div>
            </fieldset>
          ))}
        </div>
      </Card>
    </div>
  );
}
