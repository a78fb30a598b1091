'use client';

import { FailedNotice } from '#components/staff/failed-notice.tsx';

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function CaseloadError({ error, reset }: Props) {
  return <FailedNotice page="caseload" digest={error.digest} retry={reset} />;
}
