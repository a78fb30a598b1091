import type { SharedText } from '../../types.ts';

export const sharedText: SharedText = {
  stop: [
    'Symptoms move further down your leg.',
    'Numbness or weakness grows.',
    'Pain goes above 5 out of 10 while you do it.',
    'You are not back to your usual by the next morning.',
  ],
  stopNow:
    'Get help now for any danger sign: new trouble with your bladder or bowel, numbness between your legs, or a leg that grows weak.',
  painGuide: 'A mild pull or an ache of 0 to 3 that fades is fine. Pain of 4 or 5 out of 10 is the limit.',
  avoid: [
    'You have a danger sign that nobody has checked yet.',
    'You may have a broken bone, or an infection or tumor in your spine.',
    'Your leg or foot is getting weaker.',
    'You had spine surgery in the last 6 weeks and your surgeon has not agreed.',
    'You have a fever or feel unwell.',
    'You are more than about 16 weeks pregnant: do not lie flat on your back or front for long.',
    'You have weak bones or have broken a bone in your spine: no loaded, repeated or far bending or twisting.',
  ],
  testFirst:
    'Your therapist tests this one with you first. If pain moves down your leg, stop and say so. After two such reports it is paused.',
  tempo: 'Move slowly and breathe.',
  disclaimer: 'This information does not replace a check by a health professional.',
};
