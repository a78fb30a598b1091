'use client';

import { FailedNotice } from '#components/staff/failed-notice.tsx';

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function MembersError({ error, reset }: Props) {
  return <FailedNotice page="members" digest={error.digest} retry={reset} />;
}
