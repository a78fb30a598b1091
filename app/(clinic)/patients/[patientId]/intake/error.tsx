'use client';

import { FailedNotice } from '#components/staff/failed-notice.tsx';

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function IntakeError({ error, reset }: Props) {
  return <FailedNotice page="patient" digest={error.digest} retry={reset} />;
}
