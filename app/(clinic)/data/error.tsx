'use client';

import { FailedNotice } from '#components/staff/failed-notice.tsx';

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function DataError({ error, reset }: Props) {
  return <FailedNotice page="data" digest={error.digest} retry={reset} />;
}
