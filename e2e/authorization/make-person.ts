import { randomUUID } from 'node:crypto';
import { v7 } from 'uuid';
import { localFolder, uploadFolder } from '#lib/storage/local-folder.ts';
import { catalog } from '#prisma/catalog/catalog.ts';
import type { Person } from './people.ts';
import type { Writer } from './writer.ts';

const TODAY = new Date().toISOString().slice(0, 10);
const PAST = new Date(Date.now() - 3_600_000);

const DOSE = {
  kind: 'reps',
  sets: 1,
  reps: 10,
  setReps: null,
  holdSeconds: null,
  minutes: null,
  meters: null,
  restSeconds: 0,
  loadKg: null,
  perSide: false,
};

/** What an own exercise of a clinic says, but for its name. */
const EXERCISE = { data: catalog.exercises[0], text: catalog.exerciseText.en['pelvic-tilt'] };

/** One patient with a row in every table that can hold one; `marker` stands in all her texts. */
export async function makePerson(
  writer: Writer,
  clinicId: string,
  { therapist, colleagueId }: { therapist: string; colleagueId: string },
  marker: string,
): Promise<Person> {
  const [patientId, episodeId, programId, versionId, phaseId] = [v7(), v7(), v7(), v7(), v7()];
  const [flagId, redFlagId, warningClientId, reportId] = [v7(), v7(), v7(), v7()];
  const [memberId, memberUserId, invitationId] = [v7(), v7(), v7()];
  const [exerciseId, mediaId, keptMediaId] = [v7(), v7(), v7()];
  const templateId = v7();
  const [keyId, exportId] = [v7(), v7()];
  const [messageId, handoverId] = [v7(), v7()];
  const [intakeId, linkId] = [v7(), v7()];
  const [deviceId, pushPhoneId] = [v7(), v7()];
  const ofPatient = { clinic_id: clinicId, patient_id: patientId };
  const ofEpisode = { ...ofPatient, episode_id: episodeId };
  await writer.insert('patients', {
    clinic_id: clinicId,
    id: patientId,
    record_no: randomUUID(),
    given_name: marker,
    family_name: marker,
    birth_date: '1970-01-02',
    phone: marker,
    email: marker,
    next_of_kin: marker,
    timezone: 'UTC',
  });
  await writer.insert('episodes', {
    ...ofPatient,
    id: episodeId,
    therapist_id: therapist,
    stage: 2,
    opened_on: TODAY,
    program_started_on: TODAY,
    intake_leg: 6,
    intake_back: 3,
    intake_zone: 4,
    suspected_cause: marker,
  });
  await writer.insert('api_keys', {
    clinic_id: clinicId,
    id: keyId,
    name: marker,
    scopes: ['patients'],
    secret_hash: 'x',
    created_by: therapist,
    expires_at: new Date(Date.now() + 86_400_000),
  });
  const exportKey = `${clinicId}/${v7()}`;
  await localFolder(uploadFolder()).put(exportKey, Buffer.from(marker));
  await writer.insert('exports', {
    clinic_id: clinicId,
    id: exportId,
    kind: 'audit',
    status: 'done',
    progress: 100,
    file_name: 'audit.csv',
    content_type: 'text/csv',
    storage_key: exportKey,
    requested_by: therapist,
    expires_at: new Date(Date.now() + 86_400_000),
  });
  await writer.insert('programs', {
    ...ofEpisode,
    id: programId,
    title: marker,
    starts_on: TODAY,
    created_by: therapist,
  });
  const createdBy = { created_by: therapist };
  await writer.insert('program_versions', {
    ...ofPatient,
    ...createdBy,
    id: versionId,
    program_id: programId,
    version: 1,
    effective_from: TODAY,
    change_note: marker,
  });
  await writer.insert('program_phases', {
    ...ofPatient,
    id: phaseId,
    version_id: versionId,
    position: 1,
    title: marker,
  });
  await writer.insert('program_items', {
    ...ofPatient,
    id: v7(),
    phase_id: phaseId,
    position: 1,
    exercise: 'pelvic-tilt',
    dose: DOSE,
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    note: marker,
  });
  await writer.insert('program_items', {
    ...ofPatient,
    id: v7(),
    phase_id: phaseId,
    position: 2,
    exercise: `own-${exerciseId}`,
    dose: DOSE,
    weekdays: [1, 2, 3, 4, 5, 6, 7],
  });
  await writer.insert('program_drafts', {
    ...ofEpisode,
    id: v7(),
    author_id: therapist,
    source: 'current',
    base_version_id: versionId,
    content: { templateSlug: null, templateVersion: null, title: marker, phases: [] },
    updated_at: PAST,
  });
  await writer.insert('direction_tests', {
    ...ofEpisode,
    id: v7(),
    client_id: v7(),
    local_date: TODAY,
    extension: 'centralized',
    direction: 'extension',
    note: marker,
    tested_by: therapist,
  });
  await writer.insert('program_templates', {
    clinic_id: clinicId,
    id: templateId,
    slug: `own-${templateId}`,
    version: 1,
    stage: 2,
    data: { isMaintenance: false, phases: [] },
    text: { en: { name: marker, for: marker } },
    created_by: therapist,
  });
  await writer.insert('phase_starts', {
    ...ofPatient,
    ...createdBy,
    id: v7(),
    program_id: programId,
    position: 1,
    started_on: TODAY,
    reason: marker,
  });
  await writer.insert('reports', {
    ...ofEpisode,
    id: reportId,
    client_id: v7(),
    payload_hash: 'none',
    local_date: TODAY,
    timezone: 'UTC',
    made_at: PAST,
    leg: 6,
    back: 3,
    zone: 4,
    note: marker,
  });
  await writer.insert('exercise_logs', {
    ...ofEpisode,
    id: v7(),
    report_id: reportId,
    local_date: TODAY,
    exercise: 'pelvic-tilt',
    done: 1,
  });
  await writer.insert('red_flag_reports', {
    ...ofEpisode,
    id: v7(),
    client_id: warningClientId,
    ticks: ['saddle'],
    local_date: TODAY,
  });
  const flag = (id: string, rule: string, severity: string) =>
    writer.insert('flags', {
      ...ofEpisode,
      id,
      rule,
      severity,
      says: marker,
      because: marker,
      next: marker,
      evidence: {
        on: TODAY,
        day: 0,
        tests: [],
        blindSpots: [marker],
        rulesVersion: '1',
        settingsVersion: '1',
      },
      rules_version: '1',
      settings_version: '1',
      opened_on: TODAY,
      last_true_on: TODAY,
    });
  await flag(flagId, 'FEAR', 'review');
  await flag(redFlagId, 'RF-CES', 'urgent');
  await writer.insert('patient_devices', {
    ...ofPatient,
    id: deviceId,
    link_id: linkId,
    secret_hash: 'none',
    label: marker,
  });
  await writer.insert('push_subscriptions', {
    ...ofPatient,
    id: pushPhoneId,
    endpoint: `https://fcm.googleapis.com/fcm/send/${pushPhoneId}`,
    p256dh: 'none',
    auth: 'none',
    label: marker,
  });
  await writer.insert('reminder_plans', {
    ...ofPatient,
    id: v7(),
    times: ['08:00'],
    push: true,
    set_by: 'patient',
  });
  await writer.insert('reminder_sends', {
    ...ofPatient,
    id: v7(),
    local_date: TODAY,
    local_time: '08:00',
    planned_at: PAST,
    kind: 'routine',
    channel: 'push',
    subscription_id: pushPhoneId,
    outcome: 'sent',
  });
  await writer.insert('calendar_feeds', { ...ofPatient, id: v7() });
  await writer.insert('workspace_checks', { ...ofPatient, id: v7(), local_date: TODAY, ticks: [0] });
  const [actId, actClientId] = [v7(), v7()];
  await writer.insert('acts', {
    ...ofEpisode,
    id: actId,
    client_id: actClientId,
    kind: 'discharged',
    detail: { reason: 'recovered', letter: marker, programEndsOn: null, followUps: [] },
    local_date: TODAY,
    made_by: therapist,
  });
  await writer.insert('notes', { ...ofEpisode, id: v7(), author_id: therapist, body: marker });
  await writer.insert('messages', { ...ofEpisode, id: messageId, author_id: therapist, body: marker });
  await writer.insert('messages', { ...ofEpisode, id: v7(), body: marker });
  await writer.insert('handovers', {
    ...ofEpisode,
    id: handoverId,
    from_id: colleagueId,
    to_id: therapist,
    made_by: colleagueId,
    reason: marker,
  });
  await writer.insert('caseload_decisions', {
    ...ofEpisode,
    id: v7(),
    flag_id: flagId,
    kind: 'acknowledged',
    decided_on: TODAY,
    decided_by: therapist,
  });
  await writer.insert('patient_links', { ...ofEpisode, id: linkId });
  await writer.insert('exercises', {
    clinic_id: clinicId,
    id: exerciseId,
    slug: `own-${exerciseId}`,
    copied_from: 'pelvic-tilt',
    data: { ...EXERCISE.data, slug: `own-${exerciseId}` },
    text: { en: { ...EXERCISE.text, name: marker } },
    search: marker.toLowerCase(),
    created_by: therapist,
  });
  for (const id of [mediaId, keptMediaId]) {
    const storageKey = `${clinicId}/${id}`;
    await writer.insert('exercise_media', {
      clinic_id: clinicId,
      id,
      exercise_id: exerciseId,
      kind: 'image',
      content_type: 'image/webp',
      bytes: marker.length,
      storage_key: storageKey,
      created_by: therapist,
    });
    await localFolder(uploadFolder()).put(storageKey, Buffer.from(marker));
  }
  await writer.insert('intakes', {
    ...ofPatient,
    id: intakeId,
    episode_id: v7(),
    therapist_id: therapist,
    patient_answers: { cause: { value: marker, at: PAST.toISOString() } },
  });
  await writer.insert('patient_codes', {
    ...ofPatient,
    id: v7(),
    link_id: linkId,
    code_hash: randomUUID(),
    expires_at: PAST,
    created_by: therapist,
  });
  await writer.insert('users', {
    id: memberUserId,
    email: `${memberId}@example.com`,
    name: marker,
    password_hash: 'none',
  });
  await writer.insert('memberships', {
    clinic_id: clinicId,
    id: memberId,
    user_id: memberUserId,
    role: 'therapist',
    name: marker,
  });
  await writer.insert('invitations', {
    clinic_id: clinicId,
    id: invitationId,
    email: `${invitationId}@example.com`,
    role: 'therapist',
    token_hash: randomUUID(),
    invited_by: therapist,
    expires_at: new Date(Date.now() + 3_600_000),
  });
  const summary = { ...ofEpisode, therapist_id: therapist, stage: 2, program_key: marker };
  await writer.insert('episode_outcomes', {
    ...summary,
    mode: 'active',
    program_title: marker,
    opened_day: Math.floor(Date.now() / 86_400_000),
    refreshed_at: PAST,
  });
  await writer.insert('flag_outcomes', {
    ...summary,
    flag_id: flagId,
    kind: 'review',
    rule: 'FEAR',
    opened_day: Math.floor(Date.now() / 86_400_000),
    opened_at: PAST,
  });
  await writer.insert('episode_status', {
    clinic_id: clinicId,
    episode_id: episodeId,
    patient_id: patientId,
    therapist_id: therapist,
    patient_name: marker,
    birth_date: '1970-01-02',
    stage: 2,
    mode: 'active',
    group_rank: 1,
    group_since: PAST,
    says: marker,
    timezone: 'UTC',
    evaluated_on: TODAY,
  });
  return {
    patientId,
    episodeId,
    programId,
    versionId,
    flagId,
    redFlagId,
    warningClientId,
    actId,
    actClientId,
    intakeId,
    exerciseId,
    mediaId,
    messageId,
    handoverId,
    colleagueId,
    keptMediaId,
    deviceId,
    pushPhoneId,
    templateId,
    keyId,
    exportId,
    memberId,
    invitationId,
    marker,
  };
}
