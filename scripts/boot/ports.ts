import { createHash } from 'node:crypto';
import { connect, createServer } from 'node:net';

/** Below the range from which systems pick ports for outgoing connections (32768 and up). */
const FIRST_PORT = 15_432;
const PORT_SPAN = 10_000;
const TRIES = 200;

function answers(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 1_000 });
    const done = (taken: boolean) => {
      socket.destroy();
      resolve(taken);
    };
    socket.once('connect', () => done(true));
    socket.once('timeout', () => done(true));
    socket.once('error', () => done(false));
  });
}

function canListen(port: number, host: string | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** Whether nobody listens on this port, on this machine's own addresses and on all of them. */
export async function isFree(port: number): Promise<boolean> {
  if (await answers(port, '127.0.0.1')) return false;
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, undefined));
}

/** The first free port from `wanted` upward. */
export async function freePortFrom(
  wanted: number,
  free: (port: number) => Promise<boolean> = isFree,
): Promise<number> {
  for (let port = wanted; port < Math.min(wanted + TRIES, 65_536); port++) {
    if (await free(port)) return port;
  }
  throw new Error(`No port from ${wanted} to ${wanted + TRIES - 1} is free.`);
}

/** Where a checkout looks for its database port first: the same each time, other checkouts elsewhere. */
export function homePort(folder: string): number {
  return FIRST_PORT + (createHash('sha256').update(folder).digest().readUInt32BE(0) % PORT_SPAN);
}
