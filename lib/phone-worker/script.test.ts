import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { wholeWorker } from './script.ts';

describe('the worker as one file', () => {
  it('is a plain script, with nothing of its modules left', async () => {
    const text = await wholeWorker();
    expect(text).not.toMatch(/^(import|export) /m);
    expect(() => new Script(text)).not.toThrow();
  });

  it('has each name of the top level once', async () => {
    const text = await wholeWorker();
    const names = [...text.matchAll(/^(?:async )?(?:function|const|let) (\w+)/gm)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
