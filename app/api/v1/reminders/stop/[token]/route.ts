import { stopByLink } from '#lib/data/reminders/by-link.ts';

/**
 * Stops reminders by the link of a mail: the button of the page, or the mail program's own (RFC 8058), which comes
 * from another site. The token is the permission; looking at the link changes nothing.
 */
export async function POST(
  _: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const { token } = await params;
  const isStopped = await stopByLink(token, new Date());
  const place = isStopped ? `/reminders/stop/${token}?done=1` : '/reminders/stop/unknown?done=0';
  return new Response(null, { status: 303, headers: { location: place, 'cache-control': 'no-store' } });
}
