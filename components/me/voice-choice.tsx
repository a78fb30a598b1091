'use client';

import { useTranslations } from 'next-intl';
import { useVoice } from '#components/player/use-voice.ts';
import { Segmented } from '#components/ui/segmented.tsx';

/** Whether the player speaks when a routine begins; kept on this phone. */
export function VoiceChoice() {
  const t = useTranslations('me.voice');
  const { isOn, toggle } = useVoice();
  return (
    <Segmented
      patient
      label={t('title')}
      name="voice"
      value={isOn ? 'on' : 'off'}
      onChange={(value) => {
        if ((value === 'on') !== isOn) toggle();
      }}
      options={(['on', 'off'] as const).map((value) => ({ value, label: t(value) }))}
    />
  );
}
