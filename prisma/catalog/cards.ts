import { review } from './review.ts';
import type { CardData } from './types.ts';

export const cards: readonly CardData[] = [
  { id: 'E1', slug: 'what-sciatica-is', evidence: { sources: ['SRC000', 'SRC004', 'KON18'] }, ...review },
  {
    id: 'E2',
    slug: 'what-to-expect',
    evidence: { sources: ['SRC000', 'SRC004', 'KON18', 'MEN12'] },
    ...review,
  },
  { id: 'E3', slug: 'get-help-now', evidence: { sources: ['BMJCES', 'CSP24', 'LOTH', 'SRC003'] }, ...review },
  {
    id: 'E4',
    slug: 'pain-moving-up',
    evidence: { sources: ['WER99', 'WER01', 'MAY12', 'ALB11'] },
    ...review,
  },
  { id: 'E5', slug: 'traffic-light', evidence: { sources: ['SIL07'], design: true }, ...review },
  { id: 'E6', slug: 'find-your-direction', evidence: { sources: ['LON04', 'MAY12'] }, ...review },
  {
    id: 'E7',
    slug: 'why-strength-and-walking',
    evidence: { sources: ['HAY21', 'GEO21', 'SAR16', 'POC24'] },
    ...review,
  },
  { id: 'E8', slug: 'lifting', evidence: { sources: ['VER11', 'MAR08', 'SRC003'] }, ...review },
  { id: 'E9', slug: 'sitting-and-breaks', evidence: { sources: ['WAO18', 'DEC23', 'SRC003'] }, ...review },
  { id: 'E10', slug: 'standing-or-walking', evidence: { sources: ['MAT18'], background: true }, ...review },
  {
    id: 'E11',
    slug: 'nerves-heal-slowly',
    evidence: { sources: ['SRC003', 'SCH23'], background: true },
    ...review,
  },
  { id: 'E12', slug: 'fear-worry-and-pain', evidence: { sources: ['CLE08', 'GEO21', 'NICE'] }, ...review },
  { id: 'E13', slug: 'flare-plan', evidence: { sources: ['COS19', 'DAH10'], design: true }, ...review },
  { id: 'E14', slug: 'scans', evidence: { sources: ['NICE', 'SRC003'] }, ...review },
  { id: 'E15', slug: 'why-it-comes-back', evidence: { sources: ['DAS19', 'POC24', 'STE16'] }, ...review },
  { id: 'E16', slug: 'keep-well-plan', evidence: { sources: ['STE16', 'POC24'], design: true }, ...review },
];
