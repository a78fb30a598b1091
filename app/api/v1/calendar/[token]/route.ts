import { calendarByLink } from '#lib/data/reminders/by-link.ts';

/** A calendar to subscribe to. Its address is its key; an ended or wrong one is not there. */
export async function GET(_: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params;
  const text = await calendarByLink(token.replace(/\.ics$/, ''), new Date());
  if (text === null) return new Response(null, { status: 404 });
  return new Response(text, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="sturdy-routine.ics"',
      'cache-control': 'no-store',
    },
  });
}
