import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import {
  asTherapist,
  choose,
  freshClinics,
  inputFor,
  owner,
  patient,
  refusal,
  today,
  tomorrow,
} from '#e2e/program-world.ts';
import { addDays } from '#lib/clinical/local-date.ts';
import { assignProgram } from './assign-program.ts';
import { changeProgram } from './change-program.ts';
import type { ChangeProgramInput } from './input.ts';
import { discardDraft, saveDraft } from './kept-drafts.ts';
import { archiveTemplate, listTemplates, renameTemplate } from './manage-templates.ts';
import { recordDirection } from './record-direction.ts';
import { saveTemplate } from './save-template.ts';

freshClinics();

async function ownDraft(source = 's2-calm-and-move') {
  const view = await choose();
  const content = view.templates.find((one) => one.slug === source)?.draft ?? view.current?.draft;
  if (!content) throw new Error('no draft');
  return { view, content };
}

async function clearDrafts() {
  await owner.query('delete from program_drafts where episode_id = $1', [patient().episodeId]);
}

async function saved(source: string, fromVersion = 0, title = 'Half built') {
  const { view, content } = await ownDraft(source);
  return asTherapist(saveDraft, {
    episodeId: patient().episodeId,
    source,
    baseVersionId: view.current?.versionId ?? null,
    fromVersion,
    content: { ...content, title },
  });
}

describe('a half-built program', () => {
  it('is kept, version after version, and offered again', async () => {
    await clearDrafts();
    expect((await saved('s2-calm-and-move')).version).toBe(1);
    expect((await saved('s2-calm-and-move', 1, 'Further on')).version).toBe(2);
    const { drafts } = await choose();
    expect(drafts).toMatchObject([{ source: 's2-calm-and-move', version: 2, overtaken: null }]);
    expect(drafts[0]?.content.title).toBe('Further on');
  });

  it('may be incomplete', async () => {
    await clearDrafts();
    const { content } = await ownDraft();
    const draft = { ...content, title: '', phases: content.phases.map((phase) => ({ ...phase, items: [] })) };
    await asTherapist(saveDraft, {
      episodeId: patient().episodeId,
      source: 'current',
      baseVersionId: null,
      fromVersion: 0,
      content: draft,
    });
    expect((await choose()).drafts[0]?.content).toMatchObject({ title: '' });
  });

  it('is not overwritten by an older window', async () => {
    await clearDrafts();
    await saved('s2-calm-and-move');
    await saved('s2-calm-and-move', 1);
    expect((await refusal(saved('s2-calm-and-move', 1))).code).toBe('conflict');
    expect((await refusal(saved('s2-calm-and-move', 0))).code).toBe('conflict');
  });

  it('goes when it is thrown away, and with it nothing else', async () => {
    await clearDrafts();
    await saved('s2-calm-and-move');
    await saved('current');
    const { episodeId } = patient();
    expect(await asTherapist(discardDraft, { episodeId, source: 'current' })).toEqual({ count: 1 });
    expect((await choose()).drafts.map((draft) => draft.source)).toEqual(['s2-calm-and-move']);
    expect(await asTherapist(discardDraft, { episodeId, source: null })).toEqual({ count: 1 });
  });

  it('goes once it was sent', async () => {
    await clearDrafts();
    await saved('s2-calm-and-move');
    await asTherapist(assignProgram, await inputFor('P2C'));
    expect((await choose()).drafts).toEqual([]);
  });

  it('of a colleague is named, not shown', async () => {
    await clearDrafts();
    const { rows } = await owner.query<{ id: string }>(
      "select id from memberships where name like 'therapist%' order by id desc limit 1",
    );
    await owner.query(
      `insert into program_drafts (clinic_id, id, patient_id, episode_id, author_id, source, content, updated_at)
       select clinic_id, $2, patient_id, id, $3, 'current', '{"title":"Secret","phases":[]}', now()
       from episodes where id = $1`,
      [patient().episodeId, v7(), rows[0]?.id],
    );
    const view = await choose();
    expect(view.drafts).toEqual([]);
    expect(view.others).toHaveLength(1);
    expect(JSON.stringify(view)).not.toContain('Secret');
  });
});

async function changeInput(more: Partial<ChangeProgramInput> = {}): Promise<ChangeProgramInput> {
  const { current } = await choose();
  if (!current) throw new Error('no program');
  return {
    programId: current.programId,
    draft: { ...current.draft, title: 'Changed' },
    halfDose: null,
    effectiveFrom: tomorrow,
    endsOn: null,
    fromVersionId: current.versionId,
    schedule: { times: [], isReminded: false },
    requestId: v7(),
    note: 'Because',
    offStageReason: null,
    redFlagReason: null,
    isCareConfirmed: true,
    ...more,
  };
}

describe('a draft that somebody overtook', () => {
  it('is kept, with who changed what since', async () => {
    await clearDrafts();
    await saved('current');
    const [before] = (await choose()).drafts;
    const input = await changeInput();
    const [phase] = input.draft.phases;
    if (!phase) throw new Error('no phase');
    // The change is another therapist's: the own draft stays.
    await owner.query(`update program_drafts set author_id = author_id where episode_id = $1`, [
      patient().episodeId,
    ]);
    const kept = await owner.query('select * from program_drafts where episode_id = $1', [
      patient().episodeId,
    ]);
    await asTherapist(changeProgram, {
      ...input,
      draft: { ...input.draft, phases: [{ ...phase, weeks: 9 }, ...input.draft.phases.slice(1)] },
    });
    const row = kept.rows[0];
    await owner.query(
      `insert into program_drafts (clinic_id, id, patient_id, episode_id, author_id, source, base_version_id, version,
         content, updated_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, now())`,
      [
        row.clinic_id,
        row.id,
        row.patient_id,
        row.episode_id,
        row.author_id,
        row.source,
        row.base_version_id,
        row.version,
        JSON.stringify(row.content),
      ],
    );
    const [draft] = (await choose()).drafts;
    expect(draft?.content).toEqual(before?.content);
    expect(draft?.overtaken?.by).toMatch(/therapist/);
    expect(draft?.overtaken?.diff.phases).toMatchObject([{ position: 1, weeks: { after: 9 } }]);
  });
});

describe('one press', () => {
  it('assigns once, and gets the same answer again', async () => {
    const input = await inputFor('P2C');
    const first = await asTherapist(assignProgram, input);
    expect(await asTherapist(assignProgram, input)).toEqual(first);
    const { rows } = await owner.query('select id from programs where episode_id = $1', [
      patient().episodeId,
    ]);
    expect(rows).toHaveLength(2);
  });

  it('assigns once when both copies arrive together', async () => {
    const input = await inputFor('P2C');
    const answers = await Promise.all([asTherapist(assignProgram, input), asTherapist(assignProgram, input)]);
    expect(answers[0]).toEqual(answers[1]);
  });

  it('changes once', async () => {
    const input = await changeInput();
    const first = await asTherapist(changeProgram, input);
    expect(await asTherapist(changeProgram, input)).toEqual(first);
    expect((await choose()).current?.version).toBe(2);
  });
});

describe('times and reminders', () => {
  it('are kept with the program and become the patient’s reminders', async () => {
    await owner.query('delete from reminder_sends where patient_id = $1', [patient().patientId]);
    await owner.query('delete from reminder_plans where patient_id = $1', [patient().patientId]);
    const schedule = { times: ['18:00', '08:00'], isReminded: true };
    await asTherapist(assignProgram, await inputFor('P2C', { schedule }));
    expect((await choose()).current?.schedule).toEqual({ times: ['08:00', '18:00'], isReminded: true });
    const { rows } = await owner.query('select times, set_by from reminder_plans where patient_id = $1', [
      patient().patientId,
    ]);
    expect(rows).toEqual([{ times: ['08:00', '18:00'], set_by: 'staff' }]);
  });

  it('at night are refused only as reminders', async () => {
    const times = ['22:00'];
    const asked = await inputFor('P2C', { schedule: { times, isReminded: true } });
    expect((await refusal(asTherapist(assignProgram, asked))).fields).toHaveProperty(
      'schedule.times',
      'quiet',
    );
    const quiet = await inputFor('P2C', { schedule: { times, isReminded: false } });
    expect((await asTherapist(assignProgram, quiet)).startsOn).toBe(tomorrow);
  });
});

describe('the history', () => {
  it('says who changed what and from when', async () => {
    await asTherapist(changeProgram, await changeInput());
    const { history } = await choose();
    const latest = history.find((entry) => entry.kind === 'changed');
    const first = history.find((entry) => entry.kind === 'assigned');
    expect(latest).toMatchObject({ kind: 'changed', version: 2, effectiveFrom: tomorrow, note: 'Because' });
    expect(first).toMatchObject({ kind: 'assigned', startsOn: today });
  });
});

describe('a test of direction', () => {
  const test = (more: object = {}) =>
    asTherapist(recordDirection, {
      episodeId: patient().episodeId,
      clientId: v7(),
      localDate: today,
      responses: { extension: 'peripheralized', flexion: 'centralized', side: null },
      direction: 'flexion',
      note: 'In lying',
      ...more,
    });

  it('sets the direction and the precautions, and the warnings follow', async () => {
    await test();
    const view = await choose();
    expect(view.episode.direction).toBe('flexion');
    expect(view.episode.precautions).toContain('extension-worsens');
    const pressUp = view.exercises.find((one) => one.slug === 'prone-press-up');
    expect(pressUp?.warnings).toContainEqual({
      level: 'conflict',
      code: 'direction-worsens',
      tag: 'extension-worsens',
    });
    expect(view.directionTests.find((one) => one.note === 'In lying')).toMatchObject({
      direction: 'flexion',
      date: today,
    });
  });

  it('is stored once, however often it is sent', async () => {
    const before = (await choose()).directionTests.length;
    const clientId = v7();
    await test({ clientId });
    await test({ clientId });
    expect((await choose()).directionTests).toHaveLength(before + 1);
  });

  it.each([
    [-15, false],
    [-14, true],
    [0, true],
    [1, false],
  ])('%i days from today: taken %s', async (days, isTaken) => {
    const run = test({ localDate: addDays(today, days) });
    if (isTaken) await run;
    else expect((await refusal(run)).fields).toEqual({ localDate: 'range' });
  });

  it('concludes only what was tested', async () => {
    expect((await refusal(test({ direction: 'side' }))).fields).toEqual({ direction: 'untested' });
    const nothing = { extension: null, flexion: null, side: null };
    expect((await refusal(test({ responses: nothing, direction: 'none' }))).code).toBe('invalid-input');
  });
});

describe('a template of the clinic', () => {
  async function saveOwn(more: object = {}) {
    const { content } = await ownDraft();
    const [phase, ...rest] = content.phases;
    if (!phase) throw new Error('no phase');
    const noted = {
      ...content,
      phases: [{ ...phase, items: phase.items.map((item) => ({ ...item, note: 'For Anna only' })) }, ...rest],
    };
    return asTherapist(saveTemplate, {
      replaces: null,
      fromVersion: null,
      name: 'Our calm weeks',
      for: 'Irritable backs',
      stage: 2,
      draft: noted,
      ...more,
    });
  }

  it('keeps exercises and doses, and nothing of the patient', async () => {
    const { slug } = await saveOwn();
    const { rows } = await owner.query('select data::text as data from program_templates where slug = $1', [
      slug,
    ]);
    expect(rows[0]?.data).not.toContain('Anna');
    const template = (await choose()).templates.find((one) => one.slug === slug);
    expect(template).toMatchObject({ name: 'Our calm weeks', isForStage: true, own: { version: 1 } });
    const { content } = await ownDraft();
    const doses = (draft: typeof content | undefined) =>
      draft?.phases.map((phase) => phase.items.map((item) => item.prescription));
    expect(doses(template?.draft)).toEqual(doses(content));
  });

  it('saved again is a new version; an older window is told', async () => {
    const { slug } = await saveOwn();
    const again = { replaces: slug, fromVersion: 1, name: 'Ours, better' };
    expect(await saveOwn(again)).toMatchObject({ slug, version: 2 });
    expect((await refusal(saveOwn(again))).code).toBe('conflict');
    const template = (await choose()).templates.find((one) => one.slug === slug);
    expect(template).toMatchObject({ name: 'Ours, better', own: { version: 2 } });
  });

  it('can be given: for another stage only with a reason', async () => {
    const { slug } = await saveOwn({ stage: 3 });
    const draft = (await choose()).templates.find((one) => one.slug === slug)?.draft;
    if (!draft) throw new Error('no template');
    const input = await inputFor('P2C', { draft });
    expect((await refusal(asTherapist(assignProgram, input))).code).toBe('off-stage-reason-needed');
    await asTherapist(assignProgram, { ...input, offStageReason: 'It worked' });
    expect((await choose()).current?.draft.templateSlug).toBe(slug);
  });

  it('is put away, brought back and named', async () => {
    const { slug, templateId } = await saveOwn();
    const isOffered = async () => (await choose()).templates.some((one) => one.slug === slug);
    await asTherapist(archiveTemplate, { templateId, isArchived: true });
    expect(await isOffered()).toBe(false);
    await asTherapist(archiveTemplate, { templateId, isArchived: false });
    expect(await isOffered()).toBe(true);
    await asTherapist(renameTemplate, { templateId, name: 'Another name', for: '' });
    const { own } = await asTherapist(listTemplates, {});
    expect(own.find((one) => one.slug === slug)).toMatchObject({ name: 'Another name', version: 1 });
  });

  it('names an exercise that was put away, beside it and before it is given', async () => {
    const { exerciseId } = patient();
    const own = `own-${exerciseId}`;
    const { content } = await ownDraft();
    const [phase] = content.phases;
    const [item] = phase?.items ?? [];
    if (!phase || !item) throw new Error('no item');
    const draft = {
      ...content,
      phases: [{ ...phase, items: [{ ...item, prescription: { ...item.prescription, exercise: own } }] }],
    };
    const { slug } = await saveOwn({ draft });
    await owner.query('delete from program_items where exercise = $1', [own]);
    await owner.query('update exercises set archived_at = now() where id = $1', [exerciseId]);
    const view = await choose();
    expect(view.exercises.find((one) => one.slug === own)?.warnings[0]).toEqual({
      level: 'conflict',
      code: 'archived',
      tag: null,
    });
    const listed = (await asTherapist(listTemplates, {})).own.find((one) => one.slug === slug);
    expect(listed?.archivedExercises).toHaveLength(1);
    const given = view.templates.find((one) => one.slug === slug)?.draft;
    if (!given) throw new Error('no template');
    const error = await refusal(asTherapist(assignProgram, await inputFor('P2C', { draft: given })));
    expect(Object.values(error.fields ?? {})).toEqual(['conflict']);
  });
});
