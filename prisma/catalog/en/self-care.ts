import type { SelfCareText } from '../types.ts';

export const selfCareText: Readonly<Record<string, SelfCareText>> = {
  SC1: {
    title: 'Stay up and about',
    steps: [
      'No bed rest by day, only short rests to ease pain.',
      'Keep up your usual day as far as comfort allows.',
    ],
    schedule: 'Every day',
    evidenceNote:
      'For sciatica, trials found little or no difference between bed rest and staying active; guidelines favor activity because rest has other harms.',
  },
  SC2: {
    title: 'Cold first, then warmth',
    steps: [
      'First 48 hours: if it feels good, hold a cold pack in a cloth on the sore place for 10 minutes, up to once an hour while you are awake.',
      'After 48 hours: warmth for 15 to 20 minutes.',
      'Never put cold or warmth on numb skin. Never sleep on it.',
    ],
    schedule: 'When a flare or new pain starts',
    evidenceNote: 'A comfort choice. Heat: small short-term benefit. Cold: not enough evidence to tell.',
  },
  SC3: {
    title: 'Change position',
    steps: ['Change position every 30 to 45 minutes. Let the reminder help you.'],
    schedule: 'Whenever you sit or stand still for long',
    evidenceNote: 'Active breaks with posture change: moderate evidence.',
  },
  SC4: {
    title: 'Easy mornings',
    steps: [
      'If bending hurts, go easy on bending and heavy lifting in the first 1 to 2 hours after you wake.',
    ],
    schedule: 'Each morning',
    evidenceNote: 'One trial, in people with long-lasting back pain.',
  },
  SC5: {
    title: 'Positions of ease',
    steps: [
      'Lie on your side, or on your back with your legs up, for up to 20 minutes.',
      'Then take a short walk.',
    ],
    schedule: 'When you need relief',
    evidenceNote: 'Common practice (background); the limit keeps rests from turning into bed rest.',
  },
  SC6: {
    title: 'Your workspace',
    steps: [
      'Top of the screen at eye level.',
      'Feet flat on the floor or on a box.',
      'Support for your low back.',
      'Elbows by your sides.',
      'A headset for long phone calls.',
    ],
    schedule: 'Once, then again when your desk changes',
    evidenceNote: 'Named by a product source; no trial found (background).',
  },
  SC7: {
    title: 'Everyday lifting',
    steps: [
      'Keep the load close.',
      'Lift with your legs.',
      'Do not twist while you hold it.',
      'Split big loads.',
    ],
    schedule: 'Each time you lift',
    evidenceNote: 'For comfort and confidence. Lifting training alone has not prevented back pain.',
  },
  SC8: {
    title: 'Shoes and insoles',
    steps: [
      'Wear comfortable shoes that support your feet.',
      'You can try insoles for comfort. If they do not help, leave them out.',
    ],
    schedule: 'Every day',
    evidenceNote: 'Comfort trial only: insoles do not prevent back pain, and treatment evidence is thin.',
  },
  SC9: {
    title: 'Medicines',
    steps: [
      'Ask a pharmacist or doctor which pain medicine is right for you.',
      'This app does not tell you how much to take.',
    ],
    schedule: 'Before you take something new',
    evidenceNote: 'The app gives no doses on purpose (design).',
  },
  SC10: {
    title: 'Sleep',
    steps: [
      'Go to bed and get up at regular hours.',
      'Put a pillow between your knees, or under them on your back.',
      'Turn screens off early.',
    ],
    schedule: 'Every night',
    evidenceNote: 'Common practice (background).',
  },
  SC11: {
    title: 'Stress and mood',
    steps: [
      'Do slow breathing or let-go relaxation every day.',
      'Talk to someone you trust.',
      'Tell us if you feel low for 2 weeks.',
    ],
    schedule: 'Every day',
    evidenceNote: 'Named by a product source; common practice (background).',
  },
  SC12: {
    title: 'General health',
    steps: [
      'Eat plenty of vegetables, fish and whole grains.',
      'Drink water.',
      'If you smoke, get help to stop.',
      'Aim for a healthy weight.',
    ],
    schedule: 'Every day',
    evidenceNote: 'General health advice (background).',
  },
};
