import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { freePortFrom, homePort, isFree } from './ports.ts';

describe('choosing a port', () => {
  it('takes the wanted one when free', async () => {
    expect(await freePortFrom(3000, async () => true)).toBe(3000);
  });
  it('takes the next free one', async () => {
    expect(await freePortFrom(3000, async (port) => port > 3002)).toBe(3003);
  });
  it('says so when none is free', async () => {
    await expect(freePortFrom(3000, async () => false)).rejects.toThrow('No port from 3000 to 3199 is free');
  });
  it('never goes past the last port', async () => {
    const asked: number[] = [];
    const none = async (port: number) => {
      asked.push(port);
      return false;
    };
    await expect(freePortFrom(65_534, none)).rejects.toThrow('No port');
    expect(asked).toEqual([65_534, 65_535]);
  });
});

describe('whether a port is free', () => {
  it.each(['127.0.0.1', '0.0.0.0'])('is not while another program listens on %s', async (host) => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, host, resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect(await isFree(port)).toBe(false);
    await new Promise((resolve) => server.close(resolve));
    expect(await isFree(port)).toBe(true);
  });
});

describe('the home port of a checkout', () => {
  it('is the same each time and differs between checkouts', () => {
    expect(homePort('/a')).toBe(homePort('/a'));
    expect(homePort('/a')).not.toBe(homePort('/b'));
  });
  it('stays below the ports that systems give to outgoing connections', () => {
    for (const folder of ['/a', '/b', '/home/x/sturdy', '/tmp/1', '/tmp/2']) {
      expect(homePort(folder)).toBeGreaterThanOrEqual(15_432);
      expect(homePort(folder)).toBeLessThan(25_432);
    }
  });
});
