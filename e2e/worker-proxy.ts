import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

const { BASE_URL = '' } = process.env;

export type WorkerProxy = {
  origin: string;
  /** What `/sw.js` answers from now on. */
  serve: (script: string) => void;
  close: () => void;
};

/** Stands before the app and answers for its service worker: a browser asks for that one past every page. */
export async function startWorkerProxy(): Promise<WorkerProxy> {
  const app = new URL(BASE_URL);
  // A kept connection may be closed by the app just as it is used again.
  const agent = new Agent({ keepAlive: false });
  let script: string | null = null;
  const server = createServer((asked, answer) => {
    if (asked.url === '/sw.js' && script !== null) {
      answer.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-store' });
      answer.end(script);
      return;
    }
    const { method = 'GET', url = '/', headers } = asked;
    const passed = request(
      { host: app.hostname, port: app.port, method, path: url, headers, agent },
      (got) => {
        answer.writeHead(got.statusCode ?? 500, got.headers);
        got.pipe(answer);
      },
    );
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, app.hostname, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://${app.hostname}:${port}`,
    serve: (text) => {
      script = text;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
