/** `live`: changes arrive by themselves. `stale`: the server can't be reached. `resting`: nobody has been here for long. */
export type LiveState = 'live' | 'stale' | 'resting';

const STREAM = '/api/v1/live';
/** Changes that come close together are one refresh. */
const GATHER_MS = 400;
const LEAST_GAP_MS = 2_000;
/** Without a stream the page asks by itself this often. */
const FALLBACK_MS = 30_000;
/** An unattended page must not keep its session alive: the server ends one that lies idle for 30 minutes. */
const REST_AFTER_MS = 25 * 60_000;

const INPUTS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** Keeps a page fresh until the returned function is called. Only a visible page holds a connection. */
export function connectLive({
  refresh,
  tell,
}: {
  refresh: () => void;
  tell: (state: LiveState) => void;
}): () => void {
  let stream: EventSource | null = null;
  let wasOpen = false;
  let lastInput = performance.now();
  let lastRefresh = 0;
  let pending: ReturnType<typeof setTimeout> | undefined;

  const isSeen = () => document.visibilityState === 'visible';
  const isResting = () => performance.now() - lastInput > REST_AFTER_MS;

  function gather() {
    if (pending !== undefined || !isSeen()) return;
    const wait = Math.max(GATHER_MS, lastRefresh + LEAST_GAP_MS - performance.now());
    pending = setTimeout(() => {
      pending = undefined;
      lastRefresh = performance.now();
      refresh();
    }, wait);
  }

  /** A failed refresh would make the router load the whole page anew; so the server is asked first. */
  async function check() {
    const isReachable = await fetch('/api/readyz', { cache: 'no-store' }).then(
      (answer) => answer.ok,
      () => false,
    );
    if (stopped) return;
    tell(isReachable ? 'live' : 'stale');
    if (isReachable) gather();
  }

  function open() {
    if (stream !== null || !isSeen() || isResting()) return;
    stream = new EventSource(STREAM);
    stream.addEventListener('hello', () => {
      tell('live');
      // What happened between two connections was not heard.
      if (wasOpen) gather();
      wasOpen = true;
    });
    stream.addEventListener('change', gather);
    stream.addEventListener('error', () => {
      // A browser that was refused does not try again by itself.
      if (stream?.readyState === EventSource.CLOSED) close();
      void check();
    });
  }

  function close() {
    stream?.close();
    stream = null;
  }

  function look() {
    if (!isSeen()) {
      close();
      return;
    }
    lastInput = performance.now();
    open();
    void check();
  }

  function tick() {
    if (!isSeen()) return;
    if (isResting()) {
      close();
      tell('resting');
    } else if (stream?.readyState !== EventSource.OPEN) {
      open();
      void check();
    }
  }

  function touch() {
    const wasResting = isResting();
    lastInput = performance.now();
    if (wasResting) look();
  }

  let stopped = false;
  const timer = setInterval(tick, FALLBACK_MS);
  for (const input of INPUTS) window.addEventListener(input, touch, { passive: true });
  document.addEventListener('visibilitychange', look);
  window.addEventListener('focus', look);
  window.addEventListener('online', look);
  open();
  return () => {
    stopped = true;
    close();
    clearInterval(timer);
    clearTimeout(pending);
    for (const input of INPUTS) window.removeEventListener(input, touch);
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('focus', look);
    window.removeEventListener('online', look);
  };
}
