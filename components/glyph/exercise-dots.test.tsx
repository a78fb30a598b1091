import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { loadMessages } from '#lib/i18n/messages.ts';
import { type DotState, ExerciseDots } from './exercise-dots.tsx';

const messages = await loadMessages('en');

function markupOf(days: DotState[]): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={messages}>
      <ExerciseDots days={days} />
    </NextIntlClientProvider>,
  );
}

/** How many shapes each path of the drawing holds. */
function shapes(markup: string): number[] {
  return [...markup.matchAll(/ d="([^"]*)"/g)].map(([, d]) => (d ?? '').split('M').length - 1);
}

it('draws every day once, the half ones with their half, and says the counts', () => {
  const days: DotState[] = [
    ...(['all', 'all', 'all', 'some', 'some', 'none', 'missing'] as const),
    ...(['rest', 'rest', 'all', 'all', 'missing', 'missing', 'open'] as const),
  ];
  const markup = markupOf(days);
  expect(shapes(markup)).toEqual([5, 2, 1, 3, 2, 1, 2]);
  expect(markup).toContain(
    'aria-label="Exercise, last 14 days: 5 all done, 2 some done, 1 said none, 3 no report, 2 rest days, today still open"',
  );
});

it('puts the eighth day under the first', () => {
  const days = Array.from({ length: 8 }, (): DotState => 'missing');
  expect(markupOf(days)).toMatch(/M7 7h0.*M7 24h0/);
});
