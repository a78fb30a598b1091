'use client';

import { FailedNotice } from '#components/staff/failed-notice.tsx';

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function AuditError({ error, reset }: Props) {
  return <FailedNotice page="audit" digest={error.digest} retry={reset} />;
}
