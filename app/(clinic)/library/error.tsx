'use client';

import { FailedNotice } from '#components/staff/failed-notice.tsx';

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function LibraryError({ error, reset }: Props) {
  return <FailedNotice page="library" digest={error.digest} retry={reset} />;
}
