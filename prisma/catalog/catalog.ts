import { cards } from './cards.ts';
import { cardText } from './en/cards.ts';
import { aerobicAquaticText } from './en/exercises/aerobic-aquatic.ts';
import { coreText } from './en/exercises/core.ts';
import { dailyLifeText } from './en/exercises/daily-life.ts';
import { directionText } from './en/exercises/direction.ts';
import { mobilityText } from './en/exercises/mobility.ts';
import { sharedText } from './en/exercises/shared.ts';
import { strengthText } from './en/exercises/strength.ts';
import { stretchNeuralText } from './en/exercises/stretch-neural.ts';
import { programText } from './en/programs.ts';
import { rmdq24 } from './en/rmdq-24.ts';
import { selfCareText } from './en/self-care.ts';
import { aerobic, aquatic } from './exercises/aerobic-aquatic.ts';
import { core } from './exercises/core.ts';
import { breathing, lifting, posture } from './exercises/daily-life.ts';
import { extension, flexion, sideGlide } from './exercises/direction.ts';
import { mobility } from './exercises/mobility.ts';
import { strength } from './exercises/strength.ts';
import { neural, stretches } from './exercises/stretch-neural.ts';
import { avoidForAll } from './precautions.ts';
import { stage1 } from './programs/stage-1.ts';
import { stage2 } from './programs/stage-2.ts';
import { stage3 } from './programs/stage-3.ts';
import { stage4 } from './programs/stage-4.ts';
import { selfCare } from './self-care.ts';
import { sources } from './sources.ts';
import type { Catalog } from './types.ts';

/** The whole open clinical content. Text is by locale, then by slug or id. */
export const catalog: Catalog = {
  version: 1,
  exercises: [
    ...mobility,
    ...extension,
    ...flexion,
    ...sideGlide,
    ...core,
    ...strength,
    ...stretches,
    ...neural,
    ...aerobic,
    ...aquatic,
    ...posture,
    ...lifting,
    ...breathing,
  ],
  exerciseText: {
    en: {
      ...mobilityText,
      ...directionText,
      ...coreText,
      ...strengthText,
      ...stretchNeuralText,
      ...aerobicAquaticText,
      ...dailyLifeText,
    },
  },
  sharedText: { en: sharedText },
  avoidForAll,
  programs: [...stage1, ...stage2, ...stage3, ...stage4],
  programText: { en: programText },
  cards,
  cardText: { en: cardText },
  selfCare,
  selfCareText: { en: selfCareText },
  rmdq: { en: rmdq24 },
  sources,
};
