import { TINY_PNG } from './expectations.ts';
import type { Person } from './people.ts';

export type Page = {
  /** Entries that the page and its layouts read. */
  reads: readonly string[];
  /** Its address for a person; pages of the signed-in patient name nobody. */
  path: (aim: Person) => string;
};

/** Every page behind sign-in. The keys are those of Next's app-paths-manifest. */
export const PAGES: Record<string, Page> = {
  '/(clinic)/caseload/page': {
    reads: ['caseload.list', 'account.get'],
    path: () => '/caseload?mine=false',
  },
  '/(clinic)/messages/page': {
    reads: ['message.inbox', 'account.get'],
    path: () => '/messages?mine=false',
  },
  '/(clinic)/messages/[episodeId]/page': {
    reads: ['message.thread', 'account.get'],
    path: ({ episodeId }) => `/messages/${encodeURIComponent(episodeId)}?mine=false`,
  },
  '/api/v1/live/route': { reads: ['caseload.hear'], path: () => '/api/v1/live?seconds=0' },
  '/api/v1/round/route': { reads: ['round.get'], path: () => '/api/v1/round?mine=false' },
  '/(clinic)/patients/[patientId]/page': {
    reads: ['patient.find', 'patient.get', 'account.get'],
    path: ({ patientId }) => `/patients/${encodeURIComponent(patientId)}`,
  },
  '/(clinic)/patients/[patientId]/summary/page': {
    reads: ['patient.summary', 'account.get'],
    path: ({ patientId }) => `/patients/${encodeURIComponent(patientId)}/summary`,
  },
  '/(clinic)/patients/[patientId]/summary/letter/[actId]/page': {
    reads: ['patient.letter', 'account.get'],
    path: ({ patientId, actId }) =>
      `/patients/${encodeURIComponent(patientId)}/summary/letter/${encodeURIComponent(actId)}`,
  },
  '/(clinic)/patients/[patientId]/episodes/page': {
    reads: ['patient.episodes', 'account.get'],
    path: ({ patientId }) => `/patients/${encodeURIComponent(patientId)}/episodes`,
  },
  '/(clinic)/patients/[patientId]/assign/page': {
    reads: ['program.choose', 'account.get'],
    path: ({ patientId }) => `/patients/${encodeURIComponent(patientId)}/assign`,
  },
  '/(clinic)/patients/new/page': { reads: ['intake.list-open', 'account.get'], path: () => '/patients/new' },
  '/(clinic)/patients/[patientId]/intake/page': {
    reads: ['intake.get', 'link.get', 'account.get'],
    path: ({ patientId }) => `/patients/${encodeURIComponent(patientId)}/intake`,
  },
  '/(clinic)/patients/[patientId]/invite/page': {
    reads: ['link.get', 'account.get'],
    path: ({ patientId }) => `/patients/${encodeURIComponent(patientId)}/invite`,
  },
  '/(clinic)/library/page': { reads: ['library.list', 'account.get'], path: () => '/library?q=tilt' },
  '/(clinic)/library/[slug]/page': {
    reads: ['library.get', 'account.get'],
    path: () => '/library/pelvic-tilt',
  },
  '/(clinic)/library/new/page': {
    reads: ['library.get-form', 'account.get'],
    path: () => '/library/new?from=pelvic-tilt',
  },
  '/(clinic)/library/own/[exerciseId]/page': {
    reads: ['library.get-own', 'account.get'],
    path: ({ exerciseId }) => `/library/own/${encodeURIComponent(exerciseId)}`,
  },
  '/(clinic)/library/own/[exerciseId]/figure/page': {
    reads: ['library.get-figure', 'account.get'],
    path: ({ exerciseId }) => `/library/own/${encodeURIComponent(exerciseId)}/figure`,
  },
  '/(clinic)/programs/page': { reads: ['template.list', 'account.get'], path: () => '/programs' },
  '/(clinic)/patients/[patientId]/paper/page': {
    reads: ['paper.get', 'account.get'],
    path: ({ patientId }) => `/patients/${encodeURIComponent(patientId)}/paper`,
  },
  '/print/[patientId]/page': {
    reads: ['handout.get'],
    path: ({ patientId }) => `/print/${encodeURIComponent(patientId)}`,
  },
  '/print/[patientId]/[file]/route': {
    reads: ['handout.pdf'],
    path: ({ patientId }) => `/print/${encodeURIComponent(patientId)}/a4-phase-1.pdf`,
  },
  '/api/v1/media/[mediaId]/route': {
    reads: ['media.get'],
    path: ({ mediaId }) => `/api/v1/media/${encodeURIComponent(mediaId)}`,
  },
  '/api/v1/media/own/[mediaId]/route': {
    reads: ['own.media'],
    path: ({ keptMediaId }) => `/api/v1/media/own/${encodeURIComponent(keptMediaId)}`,
  },
  '/(patient)/before-visit/page': { reads: ['own.intake'], path: () => '/before-visit' },
  '/(clinic)/review/page': {
    reads: ['review.get', 'account.get'],
    path: () => '/review?weeks=26&by=stage',
  },
  '/(clinic)/review/people/page': {
    reads: ['review.people', 'account.get'],
    path: () => '/review/people?weeks=26&cell=active',
  },
  '/(clinic)/members/page': { reads: ['member.list', 'account.get'], path: () => '/members' },
  '/(clinic)/members/[memberId]/page': {
    reads: ['member.caseload', 'account.get'],
    path: ({ memberId }) => `/members/${encodeURIComponent(memberId)}`,
  },
  '/(clinic)/settings/page': { reads: ['settings.get', 'account.get'], path: () => '/settings' },
  '/(clinic)/settings/rules/page': {
    reads: ['settings.get', 'account.get'],
    path: () => '/settings/rules',
  },
  '/api/v1/media/logo/route': { reads: ['settings.get-logo'], path: () => '/api/v1/media/logo' },
  '/api/v1/reminders/log/route': {
    reads: ['reminders.log'],
    path: ({ patientId }) => `/api/v1/reminders/log?patientId=${encodeURIComponent(patientId)}`,
  },
  '/(patient)/(tabs)/today/page': { reads: ['own.today', 'own.frame'], path: () => '/today' },
  '/(patient)/(tabs)/progress/page': { reads: ['own.progress', 'own.frame'], path: () => '/progress' },
  '/(patient)/(tabs)/learn/page': { reads: ['own.learn', 'own.frame'], path: () => '/learn' },
  '/(patient)/(tabs)/my-messages/page': { reads: ['own.thread', 'own.frame'], path: () => '/my-messages' },
  '/(patient)/(tabs)/me/page': { reads: ['me.get', 'own.frame'], path: () => '/me' },
  '/(patient)/(tabs)/me/reminders/page': {
    reads: ['reminders.get', 'own.frame'],
    path: () => '/me/reminders',
  },
  '/(patient)/(tabs)/help/page': { reads: ['own.help', 'own.frame'], path: () => '/help' },
  '/(patient)/routine/page': { reads: ['own.today'], path: () => '/routine' },
  '/(patient)/check-in/page': { reads: ['own.check-in'], path: () => '/check-in' },
  '/(patient)/check-in/yesterday/page': { reads: ['own.check-in'], path: () => '/check-in/yesterday' },
  '/(patient)/questions/page': { reads: ['own.questions'], path: () => '/questions' },
  '/(patient)/urgent/page': { reads: ['own.help'], path: () => '/urgent' },
  '/(clinic)/data/page': {
    reads: ['export.list', 'key.list', 'activity.get', 'account.get'],
    path: () => '/data',
  },
  '/(clinic)/audit/page': { reads: ['audit.list', 'account.get'], path: () => '/audit' },
  '/(clinic)/patients/[patientId]/data/page': {
    reads: ['patient.get-data', 'account.get'],
    path: ({ patientId }) => `/patients/${encodeURIComponent(patientId)}/data`,
  },
  '/api/v1/downloads/review/route': { reads: ['review.give'], path: () => '/api/v1/downloads/review' },
  '/api/v1/downloads/record/route': {
    reads: ['record.give'],
    path: ({ patientId }) => `/api/v1/downloads/record?patientId=${encodeURIComponent(patientId)}`,
  },
  '/api/v1/downloads/fhir/route': {
    reads: ['record.give-fhir'],
    path: ({ patientId }) => `/api/v1/downloads/fhir?patientId=${encodeURIComponent(patientId)}`,
  },
  '/api/v1/downloads/activity/route': {
    reads: ['activity.give'],
    path: () => '/api/v1/downloads/activity',
  },
  '/api/v1/downloads/export/route': {
    reads: ['export.get'],
    path: ({ exportId }) => `/api/v1/downloads/export?exportId=${encodeURIComponent(exportId)}`,
  },
};

/** Reachable without a session, and why that is right. */
export const OPEN: Record<string, string> = {
  '/page': 'only leads to the start page of the role',
  '/(auth)/sign-in/page': 'the sign-in form',
  '/(auth)/invitation/[token]/page':
    'names clinic, address and role to whoever holds an invitation that can be used',
  '/p/[token]/page': 'asks for the birth date; the same page for every token',
  '/code/page': 'asks for a paper code and the birth date; the same page for everybody',
  '/_not-found/page': 'the page for what is not there',
  '/_global-error/page': 'the page for what went wrong',
  '/api/auth/[...nextauth]/route': 'signing in and out',
  '/(clinic)/library/figures/[slug]/[variant]/route': 'pictures of the open catalog, the same for everyone',
  '/sw.js/route': 'the service worker, the same for everyone',
  '/manifest.webmanifest/route': 'makes the app installable, the same for everyone',
  '/no-network/page': 'says that there is no internet; names nobody',
  '/reminders/stop/[token]/page': 'a button that stops reminders; the same page for every link',
  '/api/v1/reminders/stop/[token]/route': 'stops reminders; the signed link of a mail is the permission',
  '/api/v1/calendar/[token]/route': 'a calendar by its secret address; says when, and nothing of whom',
  '/api/v1/fhir/[...path]/route': 'answers keys of other systems alone: sessions count for nothing',
  '/api/livez/route': 'says that the process runs',
  '/api/readyz/route': 'says whether the database answers',
};

/** Read with a key by other systems, through `/api/v1/fhir`. */
export const KEY_ENTRIES = ['fhir.search-patients', 'fhir.list', 'fhir.read', 'fhir.library'];

export type PostRoute = {
  entry: string;
  path: string;
  /** For a route whose body is not the entry's input as JSON: its query, its body and that one's type. */
  send?: (aim: Person) => { query: string; body: Buffer; contentType: string };
};

/** POST handlers for phones and other systems. */
export const ROUTES: Record<string, PostRoute> = {
  '/api/v1/media/route': {
    entry: 'media.add',
    path: '/api/v1/media',
    send: ({ exerciseId }) => ({
      query: `?exerciseId=${encodeURIComponent(exerciseId)}`,
      body: TINY_PNG,
      contentType: 'image/png',
    }),
  },
  '/api/v1/clinic/logo/route': {
    entry: 'settings.add-logo',
    path: '/api/v1/clinic/logo',
    send: () => ({ query: '', body: TINY_PNG, contentType: 'image/png' }),
  },
  '/api/v1/measures/route': { entry: 'measure.submit', path: '/api/v1/measures' },
  '/api/v1/round/looked/route': { entry: 'round.looked', path: '/api/v1/round/looked' },
  '/api/v1/messages/route': { entry: 'own.send-message', path: '/api/v1/messages' },
  '/api/v1/messages/read/route': { entry: 'own.read-messages', path: '/api/v1/messages/read' },
  '/api/v1/push/route': { entry: 'push.subscribe', path: '/api/v1/push' },
  '/api/v1/push/end/route': { entry: 'push.unsubscribe', path: '/api/v1/push/end' },
  '/api/v1/reports/route': { entry: 'report.submit', path: '/api/v1/reports' },
  '/api/v1/warnings/route': { entry: 'warning.send', path: '/api/v1/warnings' },
  '/api/v1/warnings/understood/route': { entry: 'warning.understood', path: '/api/v1/warnings/understood' },
};

const PATIENT_ACTIONS = 'app/(clinic)/patients/[patientId]/actions.ts';
const LIBRARY_ACTIONS = 'app/(clinic)/library/actions.ts';
const MEMBER_ACTIONS = 'app/(clinic)/members/actions.ts';
const SETTINGS_ACTIONS = 'app/(clinic)/settings/actions.ts';
const ASSIGN_ACTIONS = 'app/(clinic)/patients/[patientId]/assign/actions.ts';

const ME_ACTIONS = 'app/(patient)/(tabs)/me/actions.ts';
const REMINDER_ACTIONS = 'app/(patient)/(tabs)/me/reminders/actions.ts';
const INTAKE_ACTIONS = 'app/(clinic)/patients/[patientId]/intake/actions.ts';
const INVITE_ACTIONS = 'app/(clinic)/patients/[patientId]/invite/actions.ts';

/** Every server action, `file#export`, with the command that it adapts. */
export const ACTIONS: Record<string, string> = {
  'app/(clinic)/caseload/actions.ts#moreCaseloadAction': 'caseload.list',
  'app/(clinic)/caseload/actions.ts#filterChoicesAction': 'caseload.choices',
  'app/(clinic)/caseload/actions.ts#handOverAction': 'patient.hand-over',
  'app/(clinic)/caseload/actions.ts#acceptHandoverAction': 'patient.accept-handover',
  'app/(clinic)/caseload/actions.ts#undoAcknowledgeAction': 'flag.undo-acknowledge',
  'app/(clinic)/caseload/actions.ts#undoLookedAction': 'round.undo-looked',
  'app/(clinic)/caseload/actions.ts#wakeFlagAction': 'flag.wake',
  'app/(clinic)/caseload/actions.ts#recallMessageAction': 'message.recall',
  'app/(clinic)/messages/actions.ts#moreThreadsAction': 'message.inbox',
  'app/(clinic)/messages/actions.ts#earlierMessagesAction': 'message.earlier',
  'app/(clinic)/messages/actions.ts#markReadAction': 'message.mark-read',
  'app/(clinic)/messages/actions.ts#markDoneAction': 'message.done',
  'app/(clinic)/messages/actions.ts#reopenThreadAction': 'message.reopen',
  'app/(clinic)/messages/actions.ts#answerAction': 'message.send',
  'app/(clinic)/find/actions.ts#findAction': 'find.search',
  'app/(clinic)/account/actions.ts#otherClinicsAction': 'account.clinics',
  'app/(clinic)/patients/new/actions.ts#createPatientAction': 'patient.create',
  [`${INTAKE_ACTIONS}#saveAnswersAction`]: 'intake.save',
  [`${INTAKE_ACTIONS}#confirmIntakeAction`]: 'intake.confirm',
  [`${INTAKE_ACTIONS}#startIntakeAction`]: 'intake.start',
  [`${INTAKE_ACTIONS}#dropIntakeAction`]: 'intake.drop',
  [`${INVITE_ACTIONS}#sendLinkAction`]: 'link.send',
  [`${INVITE_ACTIONS}#revokeLinkAction`]: 'link.revoke',
  [`${INVITE_ACTIONS}#makePaperCodeAction`]: 'link.make-code',
  'app/(patient)/before-visit/actions.ts#saveOwnAnswersAction': 'own.intake-save',
  [`${LIBRARY_ACTIONS}#createExerciseAction`]: 'library.create',
  [`${LIBRARY_ACTIONS}#updateExerciseAction`]: 'library.update',
  [`${LIBRARY_ACTIONS}#archiveExerciseAction`]: 'library.archive',
  [`${LIBRARY_ACTIONS}#saveFigureAction`]: 'library.save-figure',
  [`${LIBRARY_ACTIONS}#restoreFigureAction`]: 'library.restore-figure',
  [`${LIBRARY_ACTIONS}#removeMediaAction`]: 'media.remove',
  [`${PATIENT_ACTIONS}#dismissFlagAction`]: 'flag.dismiss',
  [`${PATIENT_ACTIONS}#logCallAction`]: 'act.call',
  [`${PATIENT_ACTIONS}#messagePatientAction`]: 'act.message',
  [`${PATIENT_ACTIONS}#recordStepAction`]: 'act.step',
  [`${PATIENT_ACTIONS}#halveDoseAction`]: 'act.halve-dose',
  [`${PATIENT_ACTIONS}#swapExerciseAction`]: 'act.swap-exercise',
  [`${PATIENT_ACTIONS}#shortenRoutineAction`]: 'act.shorten-routine',
  [`${PATIENT_ACTIONS}#extendProgramAction`]: 'act.extend-program',
  [`${PATIENT_ACTIONS}#movePhaseAction`]: 'act.move-phase',
  [`${PATIENT_ACTIONS}#retestDirectionAction`]: 'act.retest-direction',
  [`${PATIENT_ACTIONS}#bookReviewAction`]: 'act.book-review',
  [`${PATIENT_ACTIONS}#holdReviewAction`]: 'act.hold-review',
  [`${PATIENT_ACTIONS}#referAction`]: 'act.refer',
  [`${PATIENT_ACTIONS}#changeStageAction`]: 'act.change-stage',
  [`${PATIENT_ACTIONS}#dischargeAction`]: 'act.discharge',
  [`${PATIENT_ACTIONS}#askEpisodeAction`]: 'act.ask-episode',
  [`${PATIENT_ACTIONS}#actPlanAction`]: 'act.plan',
  [`${PATIENT_ACTIONS}#letterDraftAction`]: 'act.letter-draft',
  [`${PATIENT_ACTIONS}#noteTextAction`]: 'patient.note-text',
  [`${PATIENT_ACTIONS}#activityAction`]: 'patient.activity',
  [`${PATIENT_ACTIONS}#markMessagesReadAction`]: 'message.mark-read',
  [`${PATIENT_ACTIONS}#acknowledgeFlagAction`]: 'flag.acknowledge',
  [`${PATIENT_ACTIONS}#snoozeFlagAction`]: 'flag.snooze',
  [`${PATIENT_ACTIONS}#closeRedFlagAction`]: 'flag.close-red',
  [`${PATIENT_ACTIONS}#addNoteAction`]: 'note.add',
  [`${PATIENT_ACTIONS}#recordExamAction`]: 'exam.record',
  [`${PATIENT_ACTIONS}#enterScoreAction`]: 'measure.enter',
  [`${PATIENT_ACTIONS}#sendMessageAction`]: 'message.send',
  'app/(clinic)/review/actions.ts#moreReviewPeopleAction': 'review.people',
  [`${MEMBER_ACTIONS}#inviteMemberAction`]: 'member.invite',
  [`${MEMBER_ACTIONS}#revokeInvitationAction`]: 'member.revoke-invitation',
  [`${MEMBER_ACTIONS}#changeRoleAction`]: 'member.change-role',
  [`${MEMBER_ACTIONS}#disableMemberAction`]: 'member.disable',
  [`${MEMBER_ACTIONS}#enableMemberAction`]: 'member.enable',
  [`${MEMBER_ACTIONS}#handOverCaseloadAction`]: 'member.hand-over',
  [`${SETTINGS_ACTIONS}#previewRulesAction`]: 'settings.preview',
  [`${SETTINGS_ACTIONS}#saveRulesAction`]: 'settings.save-rules',
  [`${SETTINGS_ACTIONS}#saveClinicAction`]: 'settings.save-clinic',
  [`${SETTINGS_ACTIONS}#removeLogoAction`]: 'settings.remove-logo',
  [`${ASSIGN_ACTIONS}#assignProgramAction`]: 'program.assign',
  [`${ASSIGN_ACTIONS}#changeProgramAction`]: 'program.change',
  [`${ASSIGN_ACTIONS}#progressPhaseAction`]: 'program.progress',
  'app/(clinic)/programs/actions.ts#renameTemplateAction': 'template.rename',
  'app/(clinic)/programs/actions.ts#archiveTemplateAction': 'template.archive',
  'app/(clinic)/patients/[patientId]/paper/actions.ts#savePaperAction': 'paper.save',
  [`${ASSIGN_ACTIONS}#saveDraftAction`]: 'program.save-draft',
  [`${ASSIGN_ACTIONS}#discardDraftAction`]: 'program.discard-draft',
  [`${ASSIGN_ACTIONS}#recordDirectionAction`]: 'direction.record',
  [`${ASSIGN_ACTIONS}#saveTemplateAction`]: 'template.save',
  'app/(patient)/(tabs)/learn/actions.ts#checkWorkspaceAction': 'own.check-workspace',
  [`${ME_ACTIONS}#saveLookAction`]: 'me.save-look',
  [`${ME_ACTIONS}#endDeviceAction`]: 'me.end-device',
  [`${REMINDER_ACTIONS}#saveRemindersAction`]: 'reminders.save',
  [`${REMINDER_ACTIONS}#endRemindersAction`]: 'reminders.stop',
  [`${REMINDER_ACTIONS}#tryPushAction`]: 'push.try',
  [`${REMINDER_ACTIONS}#makeCalendarAction`]: 'calendar.make',
  [`${REMINDER_ACTIONS}#revokeCalendarAction`]: 'calendar.revoke',
  'app/(clinic)/data/actions.ts#requestExportAction': 'export.request',
  'app/(clinic)/data/actions.ts#createKeyAction': 'key.create',
  'app/(clinic)/data/actions.ts#revokeKeyAction': 'key.revoke',
  'app/(clinic)/data/actions.ts#switchActivityAction': 'activity.switch',
  'app/(clinic)/data/actions.ts#confirmMinutesAction': 'activity.confirm',
  'app/(clinic)/patients/[patientId]/data/actions.ts#erasePatientAction': 'patient.erase',
};
