'use client';

import { FailedNotice } from '#components/staff/failed-notice.tsx';

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function SettingsError({ error, reset }: Props) {
  return <FailedNotice page="settings" digest={error.digest} retry={reset} />;
}
