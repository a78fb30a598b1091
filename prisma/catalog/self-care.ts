import { review } from './review.ts';
import type { SelfCareData } from './types.ts';

export const selfCare: readonly SelfCareData[] = [
  { id: 'SC1', slug: 'no-bed-rest', evidence: { sources: ['DAH10', 'STO18'] }, ...review },
  {
    id: 'SC2',
    slug: 'cold-then-warmth',
    windows: [
      { step: 0, untilHours: 48 },
      { step: 1, fromHours: 48 },
    ],
    evidence: { sources: ['FRE06'] },
    ...review,
  },
  { id: 'SC3', slug: 'change-position', evidence: { sources: ['WAO18'] }, ...review },
  { id: 'SC4', slug: 'easy-mornings', evidence: { sources: ['SNO98'] }, ...review },
  { id: 'SC5', slug: 'positions-of-ease', evidence: { sources: ['DAH10'], background: true }, ...review },
  { id: 'SC6', slug: 'workspace', evidence: { sources: ['SRC003'], background: true }, ...review },
  { id: 'SC7', slug: 'everyday-lifting', evidence: { sources: ['VER11', 'MAR08', 'SRC003'] }, ...review },
  { id: 'SC8', slug: 'foot-support', evidence: { sources: ['SAH07', 'CHU14'] }, ...review },
  { id: 'SC9', slug: 'medicines', evidence: { sources: ['SRC004'], design: true }, ...review },
  { id: 'SC10', slug: 'sleep', evidence: { sources: ['SRC003'], background: true }, ...review },
  { id: 'SC11', slug: 'stress', evidence: { sources: ['SRC003'], background: true }, ...review },
  { id: 'SC12', slug: 'general-health', evidence: { sources: [], background: true }, ...review },
];
