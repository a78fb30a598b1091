'use client';

import { FailedNotice } from '#components/staff/failed-notice.tsx';

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function ReviewError({ error, reset }: Props) {
  return <FailedNotice page="review" digest={error.digest} retry={reset} />;
}
