'use client';

import { signOut } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Icon, LogOut } from '#components/ui/icon.tsx';

/** Ends the session. A full load follows, so that no patient stays in the page's memory. */
export function StaffSignOut() {
  const t = useTranslations('shell');
  const [busy, setBusy] = useState(false);
  async function leave() {
    setBusy(true);
    await signOut({ redirect: false }).catch(() => undefined);
    window.location.assign('/sign-in');
  }
  return (
    <Button variant="quiet" className="justify-start" busy={busy} icon={<Icon of={LogOut} />} onClick={leave}>
      {t('signOut')}
    </Button>
  );
}
