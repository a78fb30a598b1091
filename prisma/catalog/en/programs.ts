import type { ProgramText } from '../types.ts';

const stage1Phases = { settle: 'Settle', move: 'Move', strengthen: 'Strengthen' } as const;
const stage2Phases = { calm: 'Calm', restore: 'Restore', rebuild: 'Rebuild' } as const;

export const programText: Readonly<Record<string, ProgramText>> = {
  's1-extension-reset': {
    name: 'Sit less, arch more',
    for: 'Worse with sitting and bending. Eases with standing or lying on the front.',
    notFor: 'Bending back moves pain down the leg, or a narrow spine canal or slipped bone is known.',
    phases: stage1Phases,
    notes: {
      'walk-to-20': 'Build up to 20 minutes.',
      'bending-returns': 'Bending comes back in week 4. Start small.',
    },
    checks: {},
  },
  's1-gentle-mobility': {
    name: 'Easy all-round',
    for: 'No clear direction that eases. Stiff mornings.',
    notFor: 'Symptoms reach below the knee.',
    phases: stage1Phases,
    notes: {},
    checks: {},
  },
  's1-flexion-ease': {
    name: 'Ease with bending',
    for: 'Worse with standing and walking. Eases with sitting or curling up.',
    notFor: 'Bending moves pain down the leg, or weak bones with a past break.',
    phases: stage1Phases,
    notes: { 'walk-with-rests': 'Rest when you need to, then walk on.' },
    checks: {},
  },
  's2-extension-centralize': {
    name: 'Bring it back up',
    for: 'Tested: bending back moves the pain up toward the back.',
    notFor: 'Bending back moves pain down the leg.',
    phases: stage2Phases,
    notes: { 'as-allowed': 'Only when your therapist says so: 10 times, every 2 to 3 hours.' },
    checks: {},
  },
  's2-flexion-calm': {
    name: 'Ease by curling',
    for: 'Tested: bending forward eases the pain or moves it up. Often standing or walking is limited.',
    notFor: 'Bending forward moves pain down the leg.',
    phases: stage2Phases,
    notes: {
      'sitting-rests': 'Sit down and rest before the leg builds up.',
      'walking-intervals': 'Walk, rest for a minute, walk again.',
    },
    checks: {},
  },
  's2-calm-and-move': {
    name: 'No clear direction',
    for: 'None of the directions helps yet. Easily stirred up.',
    notFor: '',
    phases: stage2Phases,
    notes: {
      small: 'Keep it small.',
      'pool-near': 'If a pool is near.',
      're-test': 'Test the direction again in this phase.',
    },
    checks: {},
  },
  's2-side-shift': {
    name: 'Straighten the lean',
    for: 'A lean to one side that can be seen, and a side-glide that the therapist has tested.',
    notFor: '',
    phases: { calm: 'Straighten', restore: 'Restore' },
    notes: {},
    checks: { 'lean-gone': 'The lean is gone, in the mirror or at the therapist’s check.' },
  },
  's3-strong-and-steady': {
    name: 'Core and confidence',
    for: 'Most people whose pain has lasted 12 weeks or more.',
    notFor: '',
    phases: { 're-start': 'Re-start', build: 'Build', load: 'Load' },
    notes: {},
    checks: {},
  },
  's3-water-to-land': {
    name: 'Start in water',
    for: 'Exercise on land is too sore, fear of moving is high, or the joints carry a heavy load.',
    notFor: 'Open wounds, infections, or bladder or bowel accidents.',
    phases: { water: 'Water', 'water-and-land': 'Water and land', land: 'Land' },
    notes: {
      'trial-dose':
        'In the trial people spent 60 minutes in the water, twice a week. Build up to that slowly.',
      'at-home': 'Do this one at home.',
      fast: 'Walk faster than before.',
    },
    checks: {
      'water-20-minutes': '20 minutes of water exercise without a stop, at an effort of 4 out of 10 or less.',
    },
  },
  's3-direction-plus-strength': {
    name: 'Direction, then strength',
    for: 'Long-standing pain where one direction still moves it up.',
    notFor: '',
    phases: {
      direction: 'Direction',
      'direction-and-strength': 'Direction and strength',
      strength: 'Strength',
    },
    notes: {
      'opposite-gently': 'The other direction comes back. Go gently.',
      'if-allowed': 'Only when your therapist says so.',
    },
    checks: {},
  },
  's4-flare-reset': {
    name: 'Recurrence reset',
    for: 'A new episode after a good spell.',
    notFor: '',
    phases: { ease: 'Ease', move: 'Move', steady: 'Steady' },
    notes: { 'from-history': 'The direction or position that helped last time.' },
    checks: {},
  },
  's4-walk-back': {
    name: 'Walking to stay well',
    for: 'Well now, and wants one simple habit.',
    notFor: 'Heart or lung limits that have not been cleared for walking.',
    phases: { 'easy-walks': 'Easy walks', 'longer-walks': 'Longer walks', 'full-walks': 'Full walks' },
    notes: {},
    checks: {},
  },
  's4-move-lift-load': {
    name: 'Finish the job',
    for: 'Pain has settled; before discharge.',
    notFor: '',
    phases: { move: 'Move', lift: 'Lift', load: 'Load' },
    notes: { 'job-load': 'Build up to the load of your own job.' },
    checks: {},
  },
  's4-keep-well': {
    name: 'Keep well',
    for: 'Recovered.',
    notFor: '',
    phases: { 'keep-well': 'Keep well' },
    notes: {},
    checks: {},
  },
};
