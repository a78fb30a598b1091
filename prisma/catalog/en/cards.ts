import type { CardText } from '../types.ts';

export const cardText: Readonly<Record<string, CardText>> = {
  E1: {
    title: 'What sciatica is',
    body: [
      'Sciatica is not a disease. It is pain you feel along a nerve.',
      'The nerves to your leg start in your low back. When one gets squeezed or sore there, you can feel it in your bottom, thigh, calf or foot. It may burn, tingle or shoot. That is why a leg can hurt when the trouble is in the back.',
      'A worn or bulging disc is a common cause. Discs often shrink back on their own.',
      'Most people get better, and the nerve is rarely harmed for good. Some need more time. You can do a lot to help: keep moving within comfort, do your exercises, and tell us how it goes.',
    ],
  },
  E2: {
    title: 'What to expect',
    body: [
      'Think in weeks, not days. Pain may start to ease in about 2 weeks. Many people are much better 6 to 12 weeks after it began.',
      'It will not be a straight line. Good days and bad days take turns. One bad day does not undo your work. Look at the whole week.',
      'Most people improve. Some need longer than 3 months, and some keep a few symptoms. That is no fault of yours, and there is more we can do.',
      'We check together at about 2, 6 and 12 weeks. If you are not getting better, we change the plan.',
    ],
  },
  E3: {
    title: 'Get help now',
    body: [
      'Rare, but urgent.',
      'Go to an emergency department now for any of these. Trouble starting, holding or feeling when you pee. Bowel accidents, or you cannot feel when you need to go. Numbness around your private parts, bottom or inner thighs. New trouble in both legs. Change in feeling or function during sex.',
      'Get seen today for any of these. A leg or foot that grows weak or drags. You cannot stand on tiptoe or heels. Very bad pain in every position. Fever, feeling very unwell, a bad fall, or weight loss you cannot explain.',
      'This app is not watched round the clock. If you have any of these, do not wait for a reply here.',
    ],
  },
  E4: {
    title: 'Pain moving up is good',
    body: [
      'Watch where your pain is, not only how strong it is.',
      'When pain leaves the foot or calf and moves up to the thigh, bottom or back, that is a good sign. It can be good even if your back aches more for a while. People whose pain moves up often do well.',
      'When pain or tingling moves further down the leg, that is a stop sign. Stop that exercise and tell your therapist.',
      'Check after each set. Ask: "How far down do I feel it now?" Then tell us in your check-in. It helps us choose the right moves for you.',
    ],
  },
  E5: {
    title: 'Hurt is not always harm',
    body: [
      'Some ache while you move is normal. Use this traffic light, from 0 to 10:',
      'Green, 0 to 3: go on. A mild ache that fades is fine.',
      'Yellow, 4 or 5: this is the limit. Keep the same amount. Do not add more.',
      'Red, 6 or more: stop. Do the easier version tomorrow.',
      'Two more checks count as red: the pain moves down your leg, or you are not back to your usual by the next morning.',
      'Green does not mean no pain at all. It means your body can cope with what you do. Step by step it can cope with more.',
    ],
  },
  E6: {
    title: 'Find your direction',
    body: [
      'Many backs like one direction. For some it is bending back. For others it is bending forward, or moving the hips to the side.',
      'Your therapist tests it with you: you repeat one move and watch the leg. If the pain moves up or eases, that is your direction. If it moves down, that direction is not for you right now.',
      'Then you do that move little and often. In one trial people did it about every 2 hours, and it helped more than other exercise.',
      'No clear direction? That is common too. Then we start with gentle moves and test again later.',
    ],
  },
  E7: {
    title: 'Why strength and walking',
    body: [
      'Exercise is the main part of getting well and staying well. Rubs, heat and pills can bring ease, but they do not build you up.',
      'Strong muscles in your tummy, back, hips and legs help you to sit, lift and walk with less trouble. Walking keeps your back, heart and mood in good shape.',
      'No single kind of exercise is best for everyone. The best one is the one that you keep doing.',
      'Start with what feels easy. Add a little each week. In one trial, people who built up to 30 minutes of walking on 5 days a week had longer spells without back pain.',
    ],
  },
  E8: {
    title: 'Lifting',
    body: [
      'Your back is made to bend and lift. Bending is normal, and you can train it.',
      'For a load, try this: stand close, bend your hips and knees, hold it near your body, and stand up with your legs. Turn by moving your feet, so you do not twist with the load.',
      'No way of lifting has been shown to prevent back pain. So do not fear one wrong move. What helps is to build up slowly: a little more weight each week.',
      'For now, split heavy loads in two and ask for help. Your program brings lifting back step by step.',
    ],
  },
  E9: {
    title: 'Sitting and breaks',
    body: [
      'There is no perfect way to sit. Any position gets sore when you stay in it too long. Your next posture is your best posture.',
      'Change every 30 to 45 minutes. Stand up, walk to the door and back, or do one of your easy moves. Even 30 seconds counts. Let the app or a timer remind you, so you need not wait for pain.',
      'Make it easy: stand when you phone, get your water from far away, and stop on long drives.',
      'A small roll in the low back or a higher chair can help. Use what feels good to you.',
    ],
  },
  E10: {
    title: 'If standing or walking is the problem',
    body: [
      'Some legs ache or go numb when you stand or walk, and ease when you sit or lean forward. A tight spine canal can do this. It is common as we get older.',
      'You can still stay active. Walk in short bits. Sit down before the leg builds up, then go on. Many short walks beat one long one.',
      'Leaning on a cart or walker can help you go farther. A bike lets you train while you lean forward.',
      'Bending moves and tummy exercises are part of your plan. Tell us how many minutes you can walk. That number shows how you get on.',
    ],
  },
  E11: {
    title: 'Nerves heal slowly',
    body: [
      'Pain often eases first. Numbness and tingling can take longer. They are often the last to go.',
      'A nerve mends its outer layer bit by bit. This can take months, and for some people more than a year. In a few people a numb patch stays, but they can still walk, work and play.',
      'So do not judge by the numb spot alone. Look at your pain, and at what you can do again.',
      'Slow is fine. Growing is not. If numbness spreads, or your leg gets weaker, tell us the same day.',
    ],
  },
  E12: {
    title: 'Fear, worry and pain',
    body: [
      'When your back hurts, it is normal to worry that a move will harm you. But fear makes muscles tight and makes pain feel worse. It can also keep you from the very moves that help.',
      'You do not need to be brave all at once. Take small, safe steps. Pick one move you avoid. Do a little of it, two or three times. Notice what really happens. Next time do a bit more.',
      'Poor sleep and stress turn pain up too. Slow breathing can turn it down.',
      'Tell us what worries you. If you feel low for 2 weeks, please say so. Help is there.',
    ],
  },
  E13: {
    title: 'Flare plan',
    body: [
      'A flare is a spell when pain is worse than you can put up with and it changes your day. It happens to most people. It does not mean you are back at the start.',
      'First check the danger signs. If you have one, get help now.',
      'Then halve, do not stop. Do half of each exercise for 2 to 3 days. Use a position of ease for up to 20 minutes, then take a short walk. Try warmth or cold if it feels good.',
      'When you are back to your usual, go back to your full plan. If it is not better in 3 days, or pain moves down your leg, tell us.',
    ],
  },
  E14: {
    title: 'Scans',
    body: [
      'A scan shows what your back looks like. It does not show how much it hurts.',
      'Many people with no pain at all have bulging or worn discs on a scan. These changes are common, a bit like gray hair. And some people with a lot of pain have a scan that looks fine.',
      'So your symptoms and what you can do guide your care. Experts advise against routine scans, except when a specialist needs one to choose a treatment, or when there are danger signs.',
      'If you have had a scan, show it to your therapist. Ask what it means for you. It is only one piece of the picture.',
    ],
  },
  E15: {
    title: 'Why it comes back',
    body: [
      'Back pain often comes back. After one spell, about 7 in 10 people have another within a year. That is common, and it is not your fault.',
      'You can lower the odds. Many people stop as soon as the pain stops. But strength and stamina need longer. So keep going after the pain has gone, and finish your program.',
      'What helps: exercise two or three times a week, regular walks, and breaks from sitting. Add load slowly, not in jumps.',
      'Tiredness and mild stiffness are early signs. When you notice them, ease off a little and keep moving.',
    ],
  },
  E16: {
    title: 'Keep-well plan',
    body: [
      'You got better. Now keep it that way with a small plan that fits your week:',
      'Two or three times a week, do your short set for back, hips and tummy. Most days, walk. Change position every 30 to 45 minutes.',
      'Once a week, answer a short check-in. It takes about 20 seconds.',
      'If pain of 3 or more comes back, do not wait. Halve your set, go back to the position or move that helped last time, and check in each day. We will see it and help you early.',
      'Busy week? Do one exercise. A small amount is worth it.',
    ],
  },
};
