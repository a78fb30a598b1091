'use server';

import { archiveExercise } from '#lib/data/exercises/archive-exercise.ts';
import { createExercise } from '#lib/data/exercises/create-exercise.ts';
import { restoreFigure, saveFigure } from '#lib/data/exercises/figure.ts';
import { removeMedia } from '#lib/data/exercises/media.ts';
import { updateExercise } from '#lib/data/exercises/update-exercise.ts';
import { action } from '#lib/guard/action.ts';

export const createExerciseAction = action(createExercise);
export const updateExerciseAction = action(updateExercise);
export const archiveExerciseAction = action(archiveExercise);
export const removeMediaAction = action(removeMedia);
export const saveFigureAction = action(saveFigure);
export const restoreFigureAction = action(restoreFigure);
