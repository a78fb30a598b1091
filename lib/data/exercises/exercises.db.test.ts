import { beforeAll, describe, expect, it } from 'vitest';
import { HANDLES, withHandle } from '#components/figure-editor/handles.ts';
import { angleOf, type EditJoint, skeletonOf, withJoint } from '#components/figure-editor/pose-edit.ts';
import type { World } from '#e2e/authorization/people.ts';
import { makeWorld } from '#e2e/authorization/world.ts';
import { withClinic } from '#lib/db/with-clinic.ts';
import { AppError } from '#lib/errors.ts';
import type { Entry } from '#lib/guard/entry.ts';
import { execute } from '#lib/guard/execute.ts';
import { seedCatalog } from '#prisma/demo/seed-demo.ts';
import { archiveExercise } from './archive-exercise.ts';
import { catalogExercises } from './catalog-exercises.ts';
import { createExercise } from './create-exercise.ts';
import { getFigure, restoreFigure, saveFigure } from './figure.ts';
import { PRECAUTIONS } from './input.ts';
import { getExercise, getExerciseForm, getOwnExercise, listLibrary } from './queries.ts';
import { updateExercise } from './update-exercise.ts';
import type { ExerciseContent, LibraryView } from './view.ts';

const ownerUrl = process.env.DATABASE_URL ?? '';
const NOW = new Date();

let world: World;

beforeAll(async () => {
  await seedCatalog(ownerUrl);
  world = await makeWorld(ownerUrl);
}, 60_000);

const asTherapist = <I, O>(entry: Entry<I, O>, input: unknown): Promise<O> =>
  execute(entry, { token: world.tokens.therapist, input, now: NOW });

const list = (input: Record<string, string>): Promise<LibraryView> => asTherapist(listLibrary, input);
const slugs = ({ cards }: LibraryView) => cards.map(({ slug }) => slug);

function never(): never {
  throw new Error('is not there');
}

async function refusal(run: Promise<unknown>): Promise<AppError> {
  try {
    await run;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('was accepted');
}

describe('library.list', () => {
  it('shows the whole catalog in pages of 24, by name', async () => {
    const first = await list({});
    expect(first.cards).toHaveLength(24);
    expect(first).toMatchObject({ found: first.all, page: 1, pages: 3 });
    const names = first.cards.map(({ name }) => name.toLowerCase());
    expect(names).toEqual([...names].sort((a, b) => (a < b ? -1 : 1)));
    const last = await list({ page: '99' });
    expect(last.page).toBe(3);
    expect(last.cards).toHaveLength(first.all - 48);
  });

  it.each([
    ['pelvic tilt', 'pelvic-tilt'],
    ['hamstrng', 'hamstring-stretch-step'],
    ['brige', 'glute-bridge'],
    ['McKenzie', 'prone-press-up'],
    ['knee chest', 'single-knee-to-chest'],
    ['CLAMSHEL', 'clamshell'],
  ])('finds “%s”', async (q, slug) => {
    expect(slugs(await list({ q })).slice(0, 3)).toContain(slug);
  });

  it('passes no own exercise over that is like the words, though most are never compared', async () => {
    const words = catalogExercises().flatMap(({ text }) => {
      const name = text.name.toLowerCase();
      const middle = Math.floor(name.length / 2);
      return [name, name.slice(0, middle) + name.slice(middle + 1), name.split(' ').at(-1) ?? name];
    });
    const rows = await withClinic(
      { clinicId: world.tokens.therapist?.cid ?? never() },
      (tx) =>
        tx.$queryRaw<{ pairs: number; alike: number; compared: number; lost: number }[]>`
        with texts as materialized (select search, search_marks(search) as marks from catalog_exercises),
        asked as materialized (
          select w, search_marks(w) as marks, cardinality(show_trgm(w)) as trigrams from unnest(${words}::text[]) w)
        select count(*)::int as pairs, (count(*) filter (where alike))::int as alike,
          (count(*) filter (where compared))::int as compared,
          (count(*) filter (where alike and not compared))::int as lost
        from (
          select word_similarity(w, search) >= 0.45 as alike,
            bit_count(t.marks & a.marks) >= bit_count(a.marks) - floor(0.5501 * trigrams) as compared
          from texts t cross join asked a) pairs`,
    );
    const [found] = rows;
    expect(found).toMatchObject({ pairs: words.length * catalogExercises().length, lost: 0 });
    expect(found?.alike).toBeGreaterThan(words.length);
    expect(found?.compared).toBeLessThan((found?.pairs ?? 0) / 3);
  });

  it("ranks the clinic's own exercises as their likeness says", async () => {
    const { content } = await asTherapist(getExerciseForm, { from: 'glute-bridge' });
    for (const name of ['Quokka stretch', 'Quokka bridge', 'Quoka stretch on a chair']) {
      await asTherapist(createExercise, { content: { ...content, name }, copyOf: 'glute-bridge' });
    }
    const found = await list({ q: 'quokka strech', from: 'own' });
    expect(found.cards.map(({ name }) => name).slice(0, 2)).toEqual([
      'Quokka stretch',
      'Quoka stretch on a chair',
    ]);
  });

  it('finds nothing for what no exercise is called, and takes wildcards as letters', async () => {
    for (const q of ['zzzzqq', '%', "'; --"]) expect((await list({ q })).found).toBe(0);
  });

  it('narrows by every filter, together', async () => {
    const all = await list({ direction: 'extension', position: 'prone', stage: '2' });
    expect(all.found).toBeGreaterThan(0);
    for (const card of all.cards) {
      expect(card).toMatchObject({ direction: 'extension', position: 'prone' });
      expect(card.suitedStages).toContain(2);
    }
    const wall = await list({ equipment: 'wall' });
    const nothing = await list({ equipment: 'nothing' });
    expect(wall.found).toBeGreaterThan(0);
    expect(nothing.found).toBeGreaterThan(0);
    expect(slugs(wall).filter((slug) => slugs(nothing).includes(slug))).toEqual([]);
    expect((await list({ category: 'aquatic', position: 'prone' })).found).toBe(0);
    const minutes = await list({ kind: 'minutes', category: 'aerobic' });
    expect(slugs(minutes)).toContain('stationary-bike');
    expect(slugs(minutes)).not.toContain('pelvic-tilt');
    const reps = await list({ kind: 'reps', category: 'aerobic' });
    expect(slugs(reps).filter((slug) => slugs(minutes).includes(slug))).toEqual([]);
  });

  it('shows what a template may give, and nothing for a template that is not there', async () => {
    const bridge = await asTherapist(getExercise, { slug: 'glute-bridge' });
    const template = bridge.usedIn.templates[0] ?? never();
    const shown = await list({ template: template.slug, q: 'glute bridge' });
    expect(slugs(shown)).toContain('glute-bridge');
    expect(shown.template).toBe(template.name);
    expect(await list({ template: 'no-such-template' })).toMatchObject({ found: 0, template: null });
  });

  it('refuses a filter that it does not know', async () => {
    expect((await refusal(list({ stage: '5' }))).code).toBe('invalid-input');
    expect((await refusal(list({ sort: 'name' }))).code).toBe('invalid-input');
  });
});

describe('library.get', () => {
  it('gives an exercise with its figure, neighbors, sources and where it is used', async () => {
    const bridge = await asTherapist(getExercise, { slug: 'glute-bridge' });
    expect(bridge.easier.map(({ slug }) => slug)).toEqual(['glute-squeeze', 'pelvic-tilt']);
    expect(bridge.figure?.slug).toBe('glute-bridge');
    expect(bridge.evidence.sources.length).toBeGreaterThan(0);
    expect(bridge.usedIn.templates.length).toBeGreaterThan(0);
    expect(bridge.own).toBeNull();
  });

  it('counts the current programs of this clinic alone', async () => {
    // Both patients of this clinic have a pelvic tilt; the one of the other clinic does not count.
    const tilt = await asTherapist(getExercise, { slug: 'pelvic-tilt' });
    expect(tilt.usedIn.currentPrograms).toBe(2);
    const [first] = tilt.usedIn.programs;
    expect(tilt.usedIn.programs).toHaveLength(2);
    expect([world.people.own.patientId, world.people['same-clinic'].patientId]).toContain(first?.patientId);
    const squeeze = await asTherapist(getExercise, { slug: 'glute-squeeze' });
    expect(squeeze.usedIn.currentPrograms).toBe(0);
  });

  it('does not know other slugs', async () => {
    expect((await refusal(asTherapist(getExercise, { slug: 'somersault' }))).code).toBe('not-found');
    expect((await refusal(asTherapist(getExercise, { slug: 'own-somersault' }))).code).toBe('not-found');
  });
});

describe('exercises of the clinic', () => {
  const asManager = <I, O>(entry: Entry<I, O>, input: unknown): Promise<O> =>
    execute(entry, { token: world.tokens.manager, input, now: NOW });
  const copy = async (slug: string, change: Partial<ExerciseContent> = {}) => {
    const { content } = await asTherapist(getExerciseForm, { from: slug });
    return asTherapist(createExercise, { content: { ...content, ...change }, copyOf: slug });
  };

  it('begin as a copy with everything that the original says', async () => {
    const { slug } = await copy('glute-bridge', { name: 'Bridge our way' });
    expect(slug).toBe('own-bridge-our-way');
    const own = await asTherapist(getExercise, { slug });
    const original = await asTherapist(getExercise, { slug: 'glute-bridge' });
    for (const key of [
      'steps',
      'cues',
      'stop',
      'dose',
      'stages',
      'easier',
      'harder',
      'figure',
      'avoidTags',
      'cautionTags',
    ] as const) {
      expect(own[key], key).toEqual(original[key]);
    }
    expect(own.name).toBe('Bridge our way');
    expect(own.own?.copiedFrom).toEqual({ slug: 'glute-bridge', name: 'Glute bridge' });
  });

  it('keep precautions that the form does not ask for', async () => {
    const unasked = (tags: readonly string[]) =>
      tags.filter((tag) => !PRECAUTIONS.some((asked) => asked === tag));
    const original = catalogExercises().find(({ data }) => unasked(data.avoidTags).length > 0)?.data;
    if (!original) throw new Error('no exercise has such a precaution');
    const { slug } = await copy(original.slug, { avoidTags: [] });
    expect((await asTherapist(getExercise, { slug })).avoidTags).toEqual(unasked(original.avoidTags));
  });

  it('get slugs of their own when names are the same', async () => {
    const first = await copy('clamshell', { name: 'Twice' });
    const second = await copy('clamshell', { name: 'Twice' });
    expect([first.slug, second.slug]).toEqual(['own-twice', 'own-twice-2']);
  });

  it('stand in the list beside the catalog, are found and marked', async () => {
    const { slug } = await copy('bird-dog', { name: 'Wobble board reach' });
    const { cards } = await list({ q: 'woble board' });
    expect(cards[0]).toMatchObject({ slug, isOwn: true });
    expect(slugs(await list({ q: 'woble board', from: 'catalog' }))).not.toContain(slug);
    expect(slugs(await list({ q: 'woble board', from: 'own' }))).toContain(slug);
  });

  it('change only from the version that was on the screen', async () => {
    const { exerciseId, slug } = await copy('clamshell', { name: 'Changing' });
    const form = await asTherapist(getOwnExercise, { exerciseId });
    const content = { ...form.content, name: 'Changed', steps: ['One step.'] };
    await asTherapist(updateExercise, { exerciseId, fromVersion: form.version, content });
    expect(await asTherapist(getExercise, { slug })).toMatchObject({ name: 'Changed', steps: ['One step.'] });
    expect((await list({ q: 'Changed' })).cards[0]?.slug).toBe(slug);
    const again = asTherapist(updateExercise, { exerciseId, fromVersion: form.version, content });
    expect(await refusal(again)).toMatchObject({ code: 'conflict', fields: { version: 'changed' } });
  });

  it('have figures of their own, held to the limits of joints', async () => {
    const { exerciseId, slug } = await copy('glute-bridge', { name: 'Drawn anew' });
    const knee: EditJoint = { part: 'knee', side: 'R' };
    const { record, version } = await asTherapist(getFigure, { exerciseId });
    if (record === null) throw new Error('no figure');
    const turned = withJoint(record, 0, knee, 40).record;
    await asTherapist(saveFigure, { exerciseId, fromVersion: version, posture: null, poses: turned.poses });
    const { figure } = await asTherapist(getExercise, { slug });
    if (figure === null) throw new Error('no figure');
    expect(angleOf(skeletonOf(figure, 0), knee)).toBeCloseTo(40, 6);
    expect((await list({ q: 'Drawn anew' })).cards[0]?.picture.kind).toBe('own');
    // The catalog's figure stays as it is.
    const original = await asTherapist(getExercise, { slug: 'glute-bridge' });
    expect(original.figure).toEqual(record);

    const [first, ...more] = turned.poses;
    const save = (poses: unknown) =>
      refusal(asTherapist(saveFigure, { exerciseId, fromVersion: version + 1, posture: null, poses }));
    const bent = { ...first, legR: { hip: 0, knee: 158 } };
    expect((await save([bent, ...more])).fields).toEqual({ poses: 'limits' });
    expect((await save(more)).fields).toEqual({ poses: 'other-figure' });
    const evil = { ...first, onload: 'alert(1)' };
    expect((await save([evil, ...more])).code).toBe('invalid-input');
    expect((await save([{ ...first, rot: Number.NaN }, ...more])).code).toBe('invalid-input');
    const late = asTherapist(saveFigure, {
      exerciseId,
      fromVersion: version,
      posture: null,
      poses: turned.poses,
    });
    expect((await refusal(late)).code).toBe('conflict');
  });

  it('get the figure of the catalog back that they began with', async () => {
    const { exerciseId, slug } = await copy('clamshell', { name: 'Back again' });
    const form = await asTherapist(getFigure, { exerciseId });
    expect(form.origin).toBeNull();
    if (form.record === null) throw new Error('no figure');
    const poses = withHandle(form.record, 1, HANDLES[0] ?? never(), [60, 30]).record.poses;
    const save = { exerciseId, fromVersion: form.version, posture: null, poses };
    await asTherapist(saveFigure, save);
    const changed = await asTherapist(getFigure, { exerciseId });
    expect(changed.origin).toBe('Clamshell');
    await asTherapist(restoreFigure, { exerciseId, fromVersion: changed.version });
    expect((await asTherapist(getExercise, { slug })).figure).toEqual(form.record);
    const { version } = await asTherapist(getFigure, { exerciseId });
    const again = asTherapist(restoreFigure, { exerciseId, fromVersion: version });
    expect((await refusal(again)).fields).toEqual({ figure: 'no-origin' });
  });

  it('that began as nothing get a figure from a posture', async () => {
    const { content } = await asTherapist(getExerciseForm, { from: 'clamshell' });
    const made = await asTherapist(createExercise, {
      content: { ...content, name: 'All new' },
      copyOf: null,
    });
    const { exerciseId, slug } = made;
    const form = await asTherapist(getFigure, { exerciseId });
    expect(form).toMatchObject({ record: null, origin: null });
    const facing = form.postures.find(({ key }) => key === 'standing-front')?.record ?? never();
    const arms = withHandle(facing, 1, HANDLES[2] ?? never(), [40, 140]).record;
    const save = { exerciseId, fromVersion: form.version, poses: arms.poses };
    expect((await refusal(asTherapist(saveFigure, { ...save, posture: null }))).fields).toEqual({
      poses: 'other-figure',
    });
    await asTherapist(saveFigure, { ...save, posture: 'standing-front' });
    const { figure } = await asTherapist(getExercise, { slug });
    expect(figure).toMatchObject({ slug, view: 'front', poses: arms.poses });
  });

  it('leave the list when archived, but stay for programs that use them', async () => {
    const { exerciseId, slug } = await copy('clamshell', { name: 'Putaway' });
    await asTherapist(archiveExercise, { exerciseId, isArchived: true });
    expect(slugs(await list({ q: 'putaway' }))).not.toContain(slug);
    expect(slugs(await list({ q: 'putaway', from: 'archived' }))).toContain(slug);
    expect((await asTherapist(getExercise, { slug })).own?.isArchived).toBe(true);
    await asTherapist(archiveExercise, { exerciseId, isArchived: false });
    expect(slugs(await list({ q: 'putaway' }))).toContain(slug);
  });

  it('are a therapist’s to write', async () => {
    const { content } = await asTherapist(getExerciseForm, { from: 'clamshell' });
    expect((await refusal(asManager(createExercise, { content, copyOf: null }))).code).toBe('not-allowed');
    expect((await refusal(asTherapist(createExercise, { content, copyOf: 'somersault' }))).code).toBe(
      'not-found',
    );
    const empty = { ...content, steps: [], name: '' };
    expect((await refusal(asTherapist(createExercise, { content: empty, copyOf: null }))).fields).toEqual({
      'content.steps': 'empty',
      'content.name': 'empty',
    });
  });
});
