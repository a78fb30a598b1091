'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { PainScale } from '#components/body-chart/pain-scale.tsx';
import { MediaList } from '#components/library/media-list.tsx';
import { Button } from '#components/ui/button.tsx';
import { ArrowDown, Check, Icon, type LucideIcon, Minus, OctagonAlert } from '#components/ui/icon.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import type { RoutineItem } from '#lib/data/own/view.ts';

export type HurtAnswer =
  | { kind: 'normal' }
  | { kind: 'sore'; pain: number }
  | { kind: 'sharp' }
  | { kind: 'alarm' };

/** Two beside each other on a phone that lies on its side. */
const SIDEWAYS = 'sideways:grid-cols-2';

/** "It hurts": time stands still, four plain choices, each with what happens next. */
export function HurtSheet({
  therapistName,
  onAnswer,
  onBack,
}: {
  therapistName: string;
  onAnswer: (answer: HurtAnswer) => void;
  onBack: () => void;
}) {
  const t = useTranslations('player.hurt');
  const [isAskingHow, setAskingHow] = useState(false);
  const backButton = (className = '') => (
    <Button
      variant="quiet"
      size="patient"
      className={className}
      onClick={isAskingHow ? () => setAskingHow(false) : onBack}
    >
      {t('back')}
    </Button>
  );
  const close = (open: boolean) => {
    if (!open) onBack();
  };
  if (isAskingHow) {
    return (
      <Sheet
        open
        onOpenChange={close}
        title={t('howSore')}
        description={t('howSoreHint')}
        actions={backButton()}
      >
        <PainScale
          label={<span className="sr-only">{t('howSore')}</span>}
          name="how-sore"
          value={null}
          onChange={(pain) => onAnswer({ kind: 'sore', pain })}
        />
      </Sheet>
    );
  }
  const sharpNext = therapistName ? t('sharpNext', { name: therapistName }) : t('sharpNextNoName');
  return (
    <Sheet
      open
      onOpenChange={close}
      title={t('title')}
      actions={
        // Never scrolled away, however small the phone. With large text the way back makes room for the choices.
        <div className={`${SIDEWAYS} grid grid-cols-1 gap-2`}>
          <Choice
            icon={OctagonAlert}
            title={t('alarm')}
            next={t('alarmNext')}
            isUrgent
            onPress={() => onAnswer({ kind: 'alarm' })}
          />
          {backButton('@max-[16rem]:hidden')}
        </div>
      }
    >
      <div className={`${SIDEWAYS} grid grid-cols-1 gap-3`}>
        <Choice
          icon={Check}
          title={t('normal')}
          next={t('normalNext')}
          onPress={() => onAnswer({ kind: 'normal' })}
        />
        <Choice icon={Minus} title={t('sore')} next={t('soreNext')} onPress={() => setAskingHow(true)} />
        <Choice
          icon={ArrowDown}
          title={t('sharp')}
          next={sharpNext}
          onPress={() => onAnswer({ kind: 'sharp' })}
        />
        {backButton('hidden @max-[16rem]:flex')}
      </div>
    </Sheet>
  );
}

function Choice({
  icon,
  title,
  next,
  isUrgent = false,
  onPress,
}: {
  icon: LucideIcon;
  title: string;
  next: string;
  isUrgent?: boolean;
  onPress: () => void;
}) {
  return (
    <button
      type="button"
      onClick={onPress}
      className={clsx(
        'flex min-h-[5.25rem] w-full items-center gap-4 rounded-2xl px-4 py-3 text-left inset-ring-2 forced-colors:border-2 @max-[16rem]:min-h-0 @max-[16rem]:py-2 [@media(max-height:40rem)]:min-h-18 [@media(max-height:40rem)]:py-1.5',
        isUrgent ? 'bg-urgent-soft inset-ring-urgent' : 'inset-ring-line-strong',
      )}
    >
      <span
        className={clsx(
          'hidden size-11 flex-none place-items-center rounded-full @min-[16rem]:grid',
          isUrgent ? 'text-urgent' : 'bg-sunken',
        )}
      >
        <Icon of={icon} size={isUrgent ? 'xl' : 'lg'} weight={2.5} />
      </span>
      <span>
        <span className={clsx('block text-lg font-bold', isUrgent && 'text-urgent')}>{title}</span>
        <span className={clsx('block text-base', !isUrgent && 'text-ink-2')}>{next}</span>
      </span>
    </button>
  );
}

/** Leaving in the middle: keep the place, or be done for now. */
export function LeaveSheet({
  onKeep,
  onFinish,
  onStay,
}: {
  onKeep: () => void;
  onFinish: () => void;
  onStay: () => void;
}) {
  const t = useTranslations('player.leaving');
  return (
    <Sheet
      open
      onOpenChange={(open) => {
        if (!open) onStay();
      }}
      title={t('title')}
      description={t('text')}
      actions={
        <>
          <Button variant="primary" size="patient" onClick={onStay}>
            {t('stay')}
          </Button>
          <Button size="patient" onClick={onKeep}>
            {t('keep')}
          </Button>
          <Button size="patient" onClick={onFinish}>
            {t('finish')}
          </Button>
        </>
      }
    />
  );
}

/** All steps of the exercise, to read in peace. */
export function StepsSheet({ item, onClose }: { item: RoutineItem; onClose: () => void }) {
  const t = useTranslations('player');
  return (
    <Sheet
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={item.name}
      actions={
        <Button variant="primary" size="patient" onClick={onClose}>
          {t('play')}
        </Button>
      }
    >
      <ol className="list-decimal space-y-1.5 pl-6">
        {item.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {item.cues.length > 0 && <p className="mt-3 font-semibold">{item.cues.join(' ')}</p>}
      {item.note && <p className="mt-3 rounded-xl bg-brand-soft p-3">{item.note}</p>}
      {item.media.length > 0 && (
        <div className="mt-3">
          <MediaList name={item.name} media={item.media} path="/api/v1/media/own/" />
        </div>
      )}
      <h3 className="mt-4 text-md font-semibold">{t('stopIf')}</h3>
      <ul className="mt-1 list-disc space-y-1.5 pl-6 text-base text-ink-2">
        {item.stop.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Sheet>
  );
}
