import { describe, expect, it } from 'vitest';
import { peopleHref, reviewFilesHref, reviewHref, reviewInput } from './href.ts';

const filter = { weeks: 15, therapistId: null, stage: null, program: null, by: 'therapist' } as const;
const period = { from: '2026-01-01', to: '2026-03-31' };

describe('addresses of the review', () => {
  it('name what is not at rest', () => {
    expect(reviewHref({ filter, period })).toBe('/review?weeks=15');
    expect(reviewHref({ filter, period }, { weeks: null, stage: 2, by: 'stage' })).toBe(
      '/review?from=2026-01-01&to=2026-03-31&stage=2&by=stage',
    );
    expect(peopleHref({ filter, period }, 'week:6:n')).toBe('/review/people?weeks=15&cell=week%3A6%3An');
    expect(reviewFilesHref({ filter: { ...filter, stage: 3 }, period })).toBe(
      '/api/v1/downloads/review?weeks=15&stage=3',
    );
  });
});

describe('reviewInput', () => {
  it('passes on what it knows and leaves out the rest', () => {
    const search = { weeks: '26', stage: '5', program: 's1-x', by: 'stage', cell: 'active', x: 'y' };
    expect(reviewInput(search)).toEqual({
      input: { weeks: '26', program: 's1-x', by: 'stage' },
      problem: null,
    });
  });

  it.each([
    [{ from: '2026-02-01', to: '2026-01-31' }, 'order'],
    [{ from: '2026-02-30', to: '2026-03-31' }, 'date'],
    [{ from: '2026-02-01', to: '' }, 'date'],
    [{ from: '2024-01-01', to: '2026-01-01' }, 'long'],
  ])('says what is wrong with %j', (search, problem) => {
    expect(reviewInput(search)).toEqual({ input: {}, problem });
  });

  it('takes one day, and two years to the day', () => {
    const day = { from: '2026-02-01', to: '2026-02-01' };
    expect(reviewInput(day)).toEqual({ input: day, problem: null });
    const years = { from: '2024-01-01', to: '2025-12-31' };
    expect(reviewInput(years)).toEqual({ input: years, problem: null });
  });
});
