'use client';

import { useEffect, useRef } from 'react';
import { useCanTreat } from '#components/staff/role.tsx';
import { useCareActs } from './care-acts.tsx';
import { useReach } from './use-act.ts';

/** Says that the patient's messages were read, once a therapist has them in sight. */
export function MarkRead({ episodeId }: { episodeId: string }) {
  const { markRead } = useCareActs();
  const reach = useReach();
  const canTreat = useCanTreat();
  const spot = useRef<HTMLSpanElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per page
  useEffect(() => {
    const element = spot.current;
    if (element === null || !canTreat) return;
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      observer.disconnect();
      void reach(() => markRead({ episodeId }));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [episodeId, canTreat]);
  return <span ref={spot} className="block h-px" />;
}
