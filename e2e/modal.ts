import type { Locator, Page } from '@playwright/test';

/** The open dialog. Short messages are dialogs too, but not modal ones. */
export const modal = (page: Page): Locator =>
  page.locator('[role="dialog"]:not([aria-modal="false"]), [role="alertdialog"]');
