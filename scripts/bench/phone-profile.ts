import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { findBrowser } from '#scripts/boot/browser.ts';

/** A cheap phone on a slow mobile network, as Lighthouse's mobile profile has it. */
const CPU_SLOWDOWN = 4;
const BITS_PER_SECOND = 1_600_000;
const ROUND_TRIP_MS = 150;

export const PROFILE = `${CPU_SLOWDOWN} × slower CPU, ${BITS_PER_SECOND / 1e6} Mbit/s, ${ROUND_TRIP_MS} ms round trip`;

/** The Chromium that the browser tests use. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
  });
}

export function newPhone(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    locale: 'en-US',
    timezoneId: 'UTC',
  });
}

/** Makes a page as slow as the phone. Also notes when a figure of the player first moves. */
export async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: ROUND_TRIP_MS,
    downloadThroughput: BITS_PER_SECOND / 8,
    uploadThroughput: BITS_PER_SECOND / 8 / 2,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await page.addInitScript(() => {
    const seen = { movedAt: 0, slowestTap: 0 };
    Object.assign(window, { bench: seen });
    new MutationObserver((changes) => {
      const isFigure = changes.some(({ target }) => (target as Element).closest('[data-live="true"]'));
      if (isFigure && seen.movedAt === 0) seen.movedAt = Date.now();
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['d'] });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.slowestTap = Math.max(seen.slowestTap, duration);
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
  return page;
}

type Seen = { movedAt: number; slowestTap: number };

/** When the figure first moved, milliseconds since 1970. */
export async function firstMove(page: Page): Promise<number> {
  await page.waitForFunction(() => (window as unknown as { bench: Seen }).bench.movedAt > 0, null, {
    timeout: 120_000,
  });
  return page.evaluate(() => (window as unknown as { bench: Seen }).bench.movedAt);
}

/** The longest that a tap of this page took until the next picture, milliseconds. */
export const slowestTap = (page: Page) =>
  page.evaluate(() => (window as unknown as { bench: Seen }).bench.slowestTap);
