import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type Scope = {
  /** CSS selector of the part that is looked at; the whole page otherwise. */
  within?: string;
  /** What a bar covers until one scrolls is no small target: the page is looked at in its whole length. */
  wholeLength?: boolean;
};

/** axe finds nothing against WCAG 2.2 A and AA, with what fades in or changes its color brought to its end. */
export async function expectAccessible(page: Page, where = page.url(), scope: Scope = {}): Promise<void> {
  // The title comes last when one page makes way for the next.
  await expect(page).toHaveTitle(/./);
  const size = page.viewportSize() ?? { width: 1440, height: 900 };
  if (scope.wholeLength === true) {
    const length = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ ...size, height: Math.max(size.height, length) });
  }
  await page.evaluate(async () => {
    const running = () =>
      document.getAnimations().filter(({ effect, playState, playbackRate }) => {
        const { endTime } = effect?.getComputedTiming() ?? {};
        return playState === 'running' && Number.isFinite(endTime) && playbackRate !== 0;
      });
    // The end of one may begin the next (an inherited color): until two frames in a row have none.
    for (let still = 0, frame = 0; still < 2 && frame < 120; frame += 1) {
      const now = running();
      for (const one of now) one.finish();
      still = now.length === 0 ? still + 1 : 0;
      await new Promise((next) => requestAnimationFrame(next));
    }
  });
  const axe = new AxeBuilder({ page }).withTags(WCAG);
  const { violations } = await (scope.within === undefined ? axe : axe.include(scope.within)).analyze();
  if (scope.wholeLength === true) await page.setViewportSize(size);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`);
  expect(found, where).toEqual([]);
}
