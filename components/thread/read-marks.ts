/** Tells the server that messages up to an instant were read. True when it took it; a later visit tells it again. */
export async function tellRead(upTo: string): Promise<boolean> {
  try {
    const response = await fetch('/api/v1/messages/read', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ upTo }),
      keepalive: true,
    });
    return response.ok;
  } catch {
    return false;
  }
}
