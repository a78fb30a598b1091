-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "clinics" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "timezone" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "country" CHAR(2) NOT NULL DEFAULT 'US',
    "emergency_number" TEXT NOT NULL DEFAULT '911',
    "emergency_department" TEXT NOT NULL DEFAULT 'the nearest emergency department',
    "advice_line" TEXT,
    "rule_settings" JSONB NOT NULL DEFAULT '{}',
    "settings_version" INTEGER NOT NULL DEFAULT 1,
    "targets" JSONB NOT NULL DEFAULT '{}',
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "clinics_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "password_changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "invited_by" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membership_id" UUID,
    "patient_id" UUID,
    "device_label" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_why" TEXT,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "patients" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "record_no" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "family_name" TEXT NOT NULL,
    "preferred_name" TEXT,
    "pronouns" TEXT,
    "birth_date" CHAR(10) NOT NULL,
    "phone" TEXT,
    "email" TEXT,
    "next_of_kin" TEXT,
    "timezone" TEXT NOT NULL,
    "figure" JSONB NOT NULL DEFAULT '{}',
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "patients_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "patient_links" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "opened_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "patient_links_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "patient_devices" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "link_id" UUID NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "patient_devices_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "episodes" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "therapist_id" UUID NOT NULL,
    "stage" SMALLINT NOT NULL,
    "stage_tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "mode" TEXT NOT NULL DEFAULT 'active',
    "opened_on" CHAR(10) NOT NULL,
    "program_started_on" CHAR(10),
    "recovered_on" CHAR(10),
    "discharged_on" CHAR(10),
    "onset_date" CHAR(10),
    "course" TEXT,
    "pattern" TEXT,
    "direction" TEXT NOT NULL DEFAULT 'untested',
    "earlier_episodes" SMALLINT NOT NULL DEFAULT 0,
    "pain_free_days_before" INTEGER,
    "legs" TEXT NOT NULL DEFAULT 'one',
    "side" TEXT NOT NULL DEFAULT 'none',
    "intake_leg" SMALLINT NOT NULL,
    "intake_back" SMALLINT NOT NULL,
    "intake_zone" SMALLINT NOT NULL,
    "intake_numbness" SMALLINT NOT NULL DEFAULT 0,
    "features" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "aggravators" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "easers" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "body_marks" JSONB NOT NULL DEFAULT '[]',
    "precautions" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "goals" JSONB NOT NULL DEFAULT '[]',
    "suspected_cause" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "episodes_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "stage_decisions" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "suggested_stage" SMALLINT,
    "suggested_tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "confidence" TEXT NOT NULL,
    "reasons" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "chosen_stage" SMALLINT NOT NULL,
    "override_reason" TEXT,
    "decided_by" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stage_decisions_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "catalog_exercises" (
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "data" JSONB NOT NULL,
    "text" JSONB NOT NULL,
    "search" TEXT NOT NULL,

    CONSTRAINT "catalog_exercises_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "catalog_programs" (
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "stage" SMALLINT NOT NULL,
    "data" JSONB NOT NULL,
    "text" JSONB NOT NULL,

    CONSTRAINT "catalog_programs_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "exercises" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "copied_from" TEXT,
    "data" JSONB NOT NULL,
    "text" JSONB NOT NULL,
    "figure" JSONB,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "exercises_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "program_templates" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "stage" SMALLINT NOT NULL,
    "copied_from" TEXT,
    "data" JSONB NOT NULL,
    "text" JSONB NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "program_templates_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "programs" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "template_slug" TEXT,
    "template_version" INTEGER,
    "off_stage_reason" TEXT,
    "starts_on" CHAR(10) NOT NULL,
    "ends_on" CHAR(10),
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "programs_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "program_versions" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "effective_from" CHAR(10) NOT NULL,
    "from_today" BOOLEAN NOT NULL DEFAULT false,
    "change_note" TEXT,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "program_versions_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "program_phases" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "title" TEXT NOT NULL,
    "weeks" SMALLINT,
    "min_days" SMALLINT NOT NULL DEFAULT 7,
    "gate" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "program_phases_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "program_items" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "phase_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "exercise" TEXT NOT NULL,
    "side" TEXT NOT NULL DEFAULT 'none',
    "dose" JSONB NOT NULL,
    "times_per_day" SMALLINT NOT NULL DEFAULT 1,
    "weekdays" SMALLINT[],
    "times_per_week" SMALLINT,
    "as_needed" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,
    "kept_reason" TEXT,

    CONSTRAINT "program_items_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "phase_starts" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "started_on" CHAR(10) NOT NULL,
    "reason" TEXT,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "phase_starts_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "pauses" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "starts_on" CHAR(10) NOT NULL,
    "ends_on" CHAR(10),
    "reason" TEXT NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pauses_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "reviews" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "planned_day" SMALLINT NOT NULL,
    "recorded_on" CHAR(10) NOT NULL,
    "note" TEXT,
    "recorded_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reviews_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "reports" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "payload_hash" TEXT NOT NULL,
    "local_date" CHAR(10) NOT NULL,
    "timezone" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "source" TEXT NOT NULL DEFAULT 'patient',
    "entered_by" UUID,
    "leg" SMALLINT,
    "back" SMALLINT,
    "zone" SMALLINT,
    "legs" TEXT,
    "numbness" SMALLINT,
    "gate" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "flare_day" BOOLEAN NOT NULL DEFAULT false,
    "session_peak" SMALLINT,
    "session_response" TEXT,
    "settled_by_morning" BOOLEAN,
    "note" TEXT,
    "unknown_exercises" JSONB NOT NULL DEFAULT '[]',
    "program_version_id" UUID,
    "supersedes_id" UUID,

    CONSTRAINT "reports_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "exercise_logs" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "local_date" CHAR(10) NOT NULL,
    "exercise" TEXT NOT NULL,
    "done" DECIMAL(4,1) NOT NULL,
    "pain" SMALLINT,
    "moved_down" BOOLEAN NOT NULL DEFAULT false,
    "skip_reason" TEXT,

    CONSTRAINT "exercise_logs_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "red_flag_reports" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "episode_id" UUID,
    "client_id" UUID NOT NULL,
    "ticks" TEXT[],
    "local_date" CHAR(10) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "understood_at" TIMESTAMPTZ(3),

    CONSTRAINT "red_flag_reports_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "measures" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "client_id" UUID,
    "local_date" CHAR(10) NOT NULL,
    "kind" TEXT NOT NULL,
    "value" DECIMAL(7,2) NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "source" TEXT NOT NULL DEFAULT 'patient',
    "entered_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "measures_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "flags" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "severity" TEXT NOT NULL,
    "says" TEXT NOT NULL,
    "because" TEXT NOT NULL,
    "next" TEXT NOT NULL,
    "action" TEXT NOT NULL DEFAULT '',
    "evidence" JSONB NOT NULL,
    "sources" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "variant" TEXT NOT NULL DEFAULT '',
    "params" JSONB NOT NULL DEFAULT '{}',
    "causes" JSONB NOT NULL DEFAULT '[]',
    "rules_version" TEXT NOT NULL,
    "settings_version" TEXT NOT NULL,
    "hidden_by" TEXT,
    "opened_on" CHAR(10) NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "false_count" SMALLINT NOT NULL DEFAULT 0,
    "last_true_on" CHAR(10) NOT NULL,
    "last_false_on" CHAR(10),
    "acknowledged_at" TIMESTAMPTZ(3),
    "acknowledged_by" UUID,
    "snoozed_until" CHAR(10),
    "snooze_reason" TEXT,
    "snoozed_severity" TEXT,
    "escalated_at" TIMESTAMPTZ(3),
    "cleared_at" TIMESTAMPTZ(3),
    "cleared_by" UUID,
    "outcome" TEXT,

    CONSTRAINT "flags_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "flag_events" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "flag_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by" UUID,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "flag_events_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "episode_status" (
    "clinic_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "therapist_id" UUID NOT NULL,
    "patient_name" TEXT NOT NULL,
    "birth_date" CHAR(10) NOT NULL,
    "phone" TEXT,
    "stage" SMALLINT NOT NULL,
    "mode" TEXT NOT NULL,
    "program_title" TEXT,
    "phase" SMALLINT,
    "phase_count" SMALLINT,
    "program_started_on" CHAR(10),
    "group_rank" SMALLINT NOT NULL,
    "group_since" TIMESTAMPTZ(3) NOT NULL,
    "tie_rank" DECIMAL(5,1) NOT NULL DEFAULT 0,
    "headline_flag_id" UUID,
    "headline_rule" TEXT,
    "says" TEXT NOT NULL DEFAULT '',
    "because" TEXT NOT NULL DEFAULT '',
    "next" TEXT NOT NULL DEFAULT '',
    "action" TEXT NOT NULL DEFAULT '',
    "chips" JSONB NOT NULL DEFAULT '[]',
    "adherence14" SMALLINT,
    "planned14" DECIMAL(6,1) NOT NULL DEFAULT 0,
    "done14" DECIMAL(6,1) NOT NULL DEFAULT 0,
    "dots" JSONB NOT NULL DEFAULT '[]',
    "primary_pain" TEXT,
    "base_pain" DECIMAL(3,1),
    "current_pain" DECIMAL(3,1),
    "last_pain" SMALLINT,
    "goal_pain" DECIMAL(3,1),
    "spark" JSONB NOT NULL DEFAULT '[]',
    "zone" SMALLINT,
    "zone_before" SMALLINT,
    "last_report_on" CHAR(10),
    "timezone" TEXT NOT NULL,
    "evaluated_on" CHAR(10) NOT NULL,
    "next_evaluation_on" CHAR(10),
    "next_evaluation_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "episode_status_pkey" PRIMARY KEY ("clinic_id","episode_id")
);

-- CreateTable
CREATE TABLE "notes" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notes_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "messages" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "author_id" UUID,
    "client_id" UUID,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "messages_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "audit_events" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "session_id" UUID,
    "verb" TEXT NOT NULL,
    "patient_id" UUID,
    "target_id" UUID,
    "verdict" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "clinic_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "patient_id" UUID,
    "kind" TEXT NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "due_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "last_error" TEXT,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("clinic_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "memberships_user_id_idx" ON "memberships"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "memberships_clinic_id_user_id_key" ON "memberships"("clinic_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_clinic_id_token_hash_key" ON "invitations"("clinic_id", "token_hash");

-- CreateIndex
CREATE INDEX "sessions_clinic_id_membership_id_idx" ON "sessions"("clinic_id", "membership_id");

-- CreateIndex
CREATE INDEX "sessions_clinic_id_patient_id_idx" ON "sessions"("clinic_id", "patient_id");

-- CreateIndex
CREATE UNIQUE INDEX "patients_clinic_id_record_no_key" ON "patients"("clinic_id", "record_no");

-- CreateIndex
CREATE INDEX "patient_links_clinic_id_patient_id_idx" ON "patient_links"("clinic_id", "patient_id");

-- CreateIndex
CREATE INDEX "patient_devices_clinic_id_patient_id_idx" ON "patient_devices"("clinic_id", "patient_id");

-- CreateIndex
CREATE INDEX "episodes_clinic_id_therapist_id_idx" ON "episodes"("clinic_id", "therapist_id");

-- CreateIndex
CREATE UNIQUE INDEX "episodes_clinic_id_patient_id_id_key" ON "episodes"("clinic_id", "patient_id", "id");

-- CreateIndex
CREATE INDEX "stage_decisions_clinic_id_episode_id_idx" ON "stage_decisions"("clinic_id", "episode_id");

-- CreateIndex
CREATE UNIQUE INDEX "exercises_clinic_id_slug_key" ON "exercises"("clinic_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "program_templates_clinic_id_slug_version_key" ON "program_templates"("clinic_id", "slug", "version");

-- CreateIndex
CREATE INDEX "programs_clinic_id_episode_id_starts_on_idx" ON "programs"("clinic_id", "episode_id", "starts_on");

-- CreateIndex
CREATE UNIQUE INDEX "programs_clinic_id_patient_id_id_key" ON "programs"("clinic_id", "patient_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "program_versions_clinic_id_patient_id_id_key" ON "program_versions"("clinic_id", "patient_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "program_versions_clinic_id_program_id_version_key" ON "program_versions"("clinic_id", "program_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "program_phases_clinic_id_patient_id_id_key" ON "program_phases"("clinic_id", "patient_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "program_phases_clinic_id_version_id_position_key" ON "program_phases"("clinic_id", "version_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "program_items_clinic_id_phase_id_position_key" ON "program_items"("clinic_id", "phase_id", "position");

-- CreateIndex
CREATE INDEX "phase_starts_clinic_id_program_id_started_on_idx" ON "phase_starts"("clinic_id", "program_id", "started_on");

-- CreateIndex
CREATE INDEX "pauses_clinic_id_episode_id_idx" ON "pauses"("clinic_id", "episode_id");

-- CreateIndex
CREATE UNIQUE INDEX "reviews_clinic_id_episode_id_planned_day_key" ON "reviews"("clinic_id", "episode_id", "planned_day");

-- CreateIndex
CREATE INDEX "reports_clinic_id_episode_id_local_date_idx" ON "reports"("clinic_id", "episode_id", "local_date");

-- CreateIndex
CREATE UNIQUE INDEX "reports_clinic_id_patient_id_id_key" ON "reports"("clinic_id", "patient_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "reports_clinic_id_patient_id_client_id_key" ON "reports"("clinic_id", "patient_id", "client_id");

-- CreateIndex
CREATE INDEX "exercise_logs_clinic_id_episode_id_local_date_idx" ON "exercise_logs"("clinic_id", "episode_id", "local_date");

-- CreateIndex
CREATE INDEX "exercise_logs_clinic_id_report_id_idx" ON "exercise_logs"("clinic_id", "report_id");

-- CreateIndex
CREATE UNIQUE INDEX "red_flag_reports_clinic_id_patient_id_client_id_key" ON "red_flag_reports"("clinic_id", "patient_id", "client_id");

-- CreateIndex
CREATE INDEX "measures_clinic_id_episode_id_local_date_idx" ON "measures"("clinic_id", "episode_id", "local_date");

-- CreateIndex
CREATE UNIQUE INDEX "measures_clinic_id_patient_id_client_id_kind_key" ON "measures"("clinic_id", "patient_id", "client_id", "kind");

-- CreateIndex
CREATE INDEX "flags_clinic_id_episode_id_cleared_at_idx" ON "flags"("clinic_id", "episode_id", "cleared_at");

-- CreateIndex
CREATE UNIQUE INDEX "flags_clinic_id_patient_id_id_key" ON "flags"("clinic_id", "patient_id", "id");

-- CreateIndex
CREATE INDEX "flag_events_clinic_id_flag_id_at_idx" ON "flag_events"("clinic_id", "flag_id", "at");

-- CreateIndex
CREATE INDEX "episode_status_clinic_id_therapist_id_group_rank_group_sinc_idx" ON "episode_status"("clinic_id", "therapist_id", "group_rank", "group_since", "tie_rank", "episode_id");

-- CreateIndex
CREATE INDEX "episode_status_clinic_id_group_rank_group_since_tie_rank_ep_idx" ON "episode_status"("clinic_id", "group_rank", "group_since", "tie_rank", "episode_id");

-- CreateIndex
CREATE INDEX "episode_status_next_evaluation_at_idx" ON "episode_status"("next_evaluation_at");

-- CreateIndex
CREATE UNIQUE INDEX "episode_status_clinic_id_patient_id_episode_id_key" ON "episode_status"("clinic_id", "patient_id", "episode_id");

-- CreateIndex
CREATE INDEX "notes_clinic_id_episode_id_created_at_idx" ON "notes"("clinic_id", "episode_id", "created_at");

-- CreateIndex
CREATE INDEX "messages_clinic_id_episode_id_created_at_idx" ON "messages"("clinic_id", "episode_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "messages_clinic_id_patient_id_client_id_key" ON "messages"("clinic_id", "patient_id", "client_id");

-- CreateIndex
CREATE INDEX "audit_events_clinic_id_patient_id_at_idx" ON "audit_events"("clinic_id", "patient_id", "at");

-- CreateIndex
CREATE INDEX "audit_events_clinic_id_at_idx" ON "audit_events"("clinic_id", "at");

-- CreateIndex
CREATE INDEX "outbox_due_at_idx" ON "outbox"("due_at");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_clinic_id_dedupe_key_key" ON "outbox"("clinic_id", "dedupe_key");

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinics"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patients" ADD CONSTRAINT "patients_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinics"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient_links" ADD CONSTRAINT "patient_links_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patients"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "episodes" ADD CONSTRAINT "episodes_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patients"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stage_decisions" ADD CONSTRAINT "stage_decisions_clinic_id_patient_id_episode_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "episode_id") REFERENCES "episodes"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programs" ADD CONSTRAINT "programs_clinic_id_patient_id_episode_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "episode_id") REFERENCES "episodes"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_versions" ADD CONSTRAINT "program_versions_clinic_id_patient_id_program_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "program_id") REFERENCES "programs"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_phases" ADD CONSTRAINT "program_phases_clinic_id_patient_id_version_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "version_id") REFERENCES "program_versions"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "program_items" ADD CONSTRAINT "program_items_clinic_id_patient_id_phase_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "phase_id") REFERENCES "program_phases"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "phase_starts" ADD CONSTRAINT "phase_starts_clinic_id_patient_id_program_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "program_id") REFERENCES "programs"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pauses" ADD CONSTRAINT "pauses_clinic_id_patient_id_episode_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "episode_id") REFERENCES "episodes"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_clinic_id_patient_id_episode_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "episode_id") REFERENCES "episodes"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reports" ADD CONSTRAINT "reports_clinic_id_patient_id_episode_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "episode_id") REFERENCES "episodes"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercise_logs" ADD CONSTRAINT "exercise_logs_clinic_id_patient_id_report_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "report_id") REFERENCES "reports"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measures" ADD CONSTRAINT "measures_clinic_id_patient_id_episode_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "episode_id") REFERENCES "episodes"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flags" ADD CONSTRAINT "flags_clinic_id_patient_id_episode_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "episode_id") REFERENCES "episodes"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flag_events" ADD CONSTRAINT "flag_events_clinic_id_patient_id_flag_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "flag_id") REFERENCES "flags"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "episode_status" ADD CONSTRAINT "episode_status_clinic_id_patient_id_episode_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "episode_id") REFERENCES "episodes"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_clinic_id_patient_id_episode_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "episode_id") REFERENCES "episodes"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_clinic_id_patient_id_episode_id_fkey" FOREIGN KEY ("clinic_id", "patient_id", "episode_id") REFERENCES "episodes"("clinic_id", "patient_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

