'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { TextArea } from '#components/ui/text-area.tsx';

export type Tell = {
  /** Words to send; null: nothing is sent. */
  words: string | null;
  isOn: boolean;
  text: string;
  isOwn: boolean;
  setOn: (isOn: boolean) => void;
  setText: (text: string) => void;
};

/** Words for the patient that go out with the change; `draft` follows the form until somebody types. */
export function useTell(draft: string): Tell {
  const [isOn, setOn] = useState(true);
  const [own, setText] = useState<string | null>(null);
  const text = own ?? draft;
  const said = text.trim();
  return { words: isOn && said !== '' ? said : null, isOn, text, isOwn: own !== null, setOn, setText };
}

/** Whether and how the patient is told. */
export function TellField({ tell, givenName }: { tell: Tell; givenName: string }) {
  const t = useTranslations('acts.tell');
  return (
    <div className="grid gap-2">
      <Checkbox
        label={t('label', { name: givenName })}
        detail={t('detail')}
        checked={tell.isOn}
        onChange={(event) => tell.setOn(event.target.checked)}
      />
      {tell.isOn && (
        <TextArea
          label={t('words', { name: givenName })}
          rows={4}
          maxLength={2000}
          value={tell.text}
          onChange={(event) => tell.setText(event.target.value)}
        />
      )}
    </div>
  );
}
