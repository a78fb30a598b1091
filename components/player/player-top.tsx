'use client';

import { useTranslations } from 'next-intl';
import { Icon, Volume2, VolumeX, X } from '#components/ui/icon.tsx';
import { ProgressBar } from '#components/ui/progress-bar.tsx';

/** Leave, how far, voice. */
export function PlayerTop({
  item,
  count,
  isVoiceOn,
  onVoice,
  onLeave,
}: {
  /** 0-based. */
  item: number;
  count: number;
  isVoiceOn: boolean;
  onVoice: () => void;
  onLeave: () => void;
}) {
  const t = useTranslations('player');
  return (
    <div className="player-top flex items-center gap-2 px-3 pt-1">
      <button
        type="button"
        aria-label={t('leave')}
        onClick={onLeave}
        className="grid size-14 flex-none place-items-center rounded-full"
      >
        <Icon of={X} size="xl" />
      </button>
      <div className="flex-1">
        <ProgressBar
          done={item}
          total={count}
          current
          large
          label={t('progress', { number: item + 1, count })}
        />
      </div>
      <button
        type="button"
        aria-pressed={isVoiceOn}
        onClick={onVoice}
        className="flex h-14 flex-none items-center gap-1.5 rounded-full px-3 text-base font-semibold"
      >
        <Icon of={isVoiceOn ? Volume2 : VolumeX} size="lg" />
        <span className="sr-only">{t('voiceLabel')}</span>
        {t(isVoiceOn ? 'voiceOn' : 'voiceOff')}
      </button>
    </div>
  );
}
