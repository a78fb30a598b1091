import 'server-only';
import { z } from 'zod';
import { noTarget, staffQuery } from '#lib/guard/entry.ts';
import { exercisePage, libraryCard } from './exercise-page.ts';
import { findSlugs } from './find-slugs.ts';
import { ListLibraryInput, SLUG } from './input.ts';
import { loadExercise, loadExercises } from './load-exercises.ts';
import { contentOf, EMPTY_CONTENT } from './own-content.ts';
import { findOwn } from './own-target.ts';
import { mediaOf, pictureOf } from './pictures.ts';
import { templateName, usedIn } from './used-in.ts';
import type { ExerciseForm, LibraryView, OwnExerciseForm } from './view.ts';

const PAGE_SIZE = 24;

/** A page of the library: catalog and the clinic's own exercises, by filter. A page past the end is the last one. */
export const listLibrary = staffQuery({
  name: 'library.list',
  permission: 'library.read',
  input: ListLibraryInput,
  target: noTarget,
  run: async ({ tx, actor }, { page: asked, ...filter }): Promise<LibraryView> => {
    const { clinicId } = actor;
    const { slugs, all } = await findSlugs(tx, clinicId, filter);
    const pages = Math.max(1, Math.ceil(slugs.length / PAGE_SIZE));
    const page = Math.min(asked, pages);
    const shown = slugs.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
    const loaded = await loadExercises(tx, clinicId, shown);
    const exercises = shown.flatMap((slug) => loaded.get(slug) ?? []);
    const media = await mediaOf(
      tx,
      clinicId,
      exercises.flatMap(({ own }) => own?.id ?? []),
    );
    return {
      filter,
      template: filter.template === undefined ? null : await templateName(tx, clinicId, filter.template),
      cards: exercises.map((exercise) =>
        libraryCard(exercise, pictureOf(exercise, media.get(exercise.own?.id ?? '') ?? [])),
      ),
      found: slugs.length,
      all,
      page,
      pages,
    };
  },
});

/** One exercise of the catalog or of the clinic, in full. */
export const getExercise = staffQuery({
  name: 'library.get',
  permission: 'library.read',
  input: z.strictObject({ slug: SLUG }),
  target: async ({ tx, actor }, { slug }) => {
    const exercise = await loadExercise(tx, actor.clinicId, slug);
    return exercise && { exercise, patientId: null };
  },
  run: async ({ tx, actor, target: { exercise }, now }) => {
    const { data, own } = exercise;
    const around = [...data.easier, ...data.harder, ...(own?.copiedFrom ? [own.copiedFrom] : [])];
    const media = await mediaOf(tx, actor.clinicId, own ? [own.id] : []);
    return exercisePage(exercise, await loadExercises(tx, actor.clinicId, around), {
      media: media.get(own?.id ?? '') ?? [],
      usedIn: await usedIn(tx, actor.clinicId, data.slug, now),
    });
  },
});

/** What the form of a new exercise begins with: empty, or as the exercise that it copies. */
export const getExerciseForm = staffQuery({
  name: 'library.get-form',
  permission: 'library.edit',
  input: z.strictObject({ from: SLUG.optional() }),
  target: async ({ tx, actor }, { from }) => {
    if (from === undefined) return { base: null, patientId: null };
    const base = await loadExercise(tx, actor.clinicId, from);
    return base && { base, patientId: null };
  },
  run: async ({ target: { base } }): Promise<ExerciseForm> =>
    base === null
      ? { content: EMPTY_CONTENT, copyOf: null }
      : { content: contentOf(base), copyOf: { slug: base.data.slug, name: base.text.name } },
});

/** An exercise of the clinic, to be changed. */
export const getOwnExercise = staffQuery({
  name: 'library.get-own',
  permission: 'library.edit',
  input: z.strictObject({ exerciseId: z.uuid() }),
  target: (ctx, input) => findOwn(ctx, input),
  run: async ({ target }): Promise<OwnExerciseForm> => ({
    id: target.id,
    slug: target.slug,
    version: target.version,
    content: contentOf(target),
    copyOf: null,
  }),
});
