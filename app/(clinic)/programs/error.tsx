'use client';

import { FailedNotice } from '#components/staff/failed-notice.tsx';

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function ProgramsError({ error, reset }: Props) {
  return <FailedNotice page="program" digest={error.digest} retry={reset} />;
}
