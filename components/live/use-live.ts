import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { connectLive, type LiveState } from './connect-live.ts';

/**
 * Asks for the page's data again when the server says that something of the clinic changed, and when the page comes back
 * into sight. Returns how fresh the page is.
 */
export function useLive(): LiveState {
  const router = useRouter();
  const [state, setState] = useState<LiveState>('live');
  useEffect(() => connectLive({ refresh: () => router.refresh(), tell: setState }), [router]);
  return state;
}
