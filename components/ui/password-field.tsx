'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Eye, EyeOff, Icon } from './icon.tsx';
import { TextField, type TextFieldProps } from './text-field.tsx';

/** A password, hidden until asked for. */
export function PasswordField({
  autoComplete = 'current-password',
  ...rest
}: Omit<TextFieldProps, 'type' | 'after' | 'before' | 'keys'>) {
  const t = useTranslations('ui.password');
  const [shown, setShown] = useState(false);
  return (
    <TextField
      {...rest}
      autoComplete={autoComplete}
      type={shown ? 'text' : 'password'}
      autoCapitalize="off"
      spellCheck={false}
      after={
        <button
          type="button"
          aria-pressed={shown}
          aria-label={t('showLabel')}
          onClick={() => setShown(!shown)}
          className="-mr-1 flex min-h-6 items-center gap-1 rounded-sm px-1 text-sm font-semibold text-brand coarse:min-h-11"
        >
          <Icon of={shown ? EyeOff : Eye} />
          {t(shown ? 'hide' : 'show')}
        </button>
      }
    />
  );
}
