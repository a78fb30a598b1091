import type { RoundView } from '#lib/data/caseload/view.ts';

type Answer = { ok: true; data: RoundView } | { ok: false };

/** How far the round under a filter has come, and who is still undecided; null when the server does not answer. */
export async function askRound(list: string): Promise<RoundView | null> {
  try {
    const response = await fetch(`/api/v1/round?${list}`, { cache: 'no-store' });
    const answer = (await response.json()) as Answer;
    return answer.ok ? answer.data : null;
  } catch {
    return null;
  }
}

/** Tells the server that the patient was seen; it is told even when the page is left at once. Returns whether it heard. */
export async function tellLooked(patientId: string): Promise<boolean> {
  try {
    const response = await fetch('/api/v1/round/looked', {
      method: 'POST',
      keepalive: true,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ patientId }),
    });
    return response.ok;
  } catch {
    return false;
  }
}
