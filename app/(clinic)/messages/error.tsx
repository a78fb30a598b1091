'use client';

import { FailedNotice } from '#components/staff/failed-notice.tsx';

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function MessagesError({ error, reset }: Props) {
  return <FailedNotice page="messages" digest={error.digest} retry={reset} />;
}
