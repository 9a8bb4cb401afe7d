CREATE TABLE "coordination_units" (
	"id" text PRIMARY KEY NOT NULL,
	"last_event" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"coordination_unit" text NOT NULL,
	"number" bigint NOT NULL,
	"kind" text GENERATED ALWAYS AS (payload ->> 'tag') STORED NOT NULL,
	"payload" jsonb NOT NULL,
	"recorded_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "events_coordination_unit_number_pk" PRIMARY KEY("coordination_unit","number")
);
--> statement-breakpoint
CREATE TABLE "identities" (
	"coordination_unit" text NOT NULL,
	"person_key" text NOT NULL,
	"display_name" text NOT NULL,
	CONSTRAINT "identities_coordination_unit_person_key_pk" PRIMARY KEY("coordination_unit","person_key")
);
--> statement-breakpoint
CREATE TABLE "commitments" (
	"coordination_unit" text NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "commitments_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"record" jsonb NOT NULL,
	"referral_id" text GENERATED ALWAYS AS (record ->> 'referralId') STORED NOT NULL,
	"vacancy_id" text GENERATED ALWAYS AS (record ->> 'vacancyId') STORED NOT NULL,
	CONSTRAINT "commitments_coordination_unit_position_pk" PRIMARY KEY("coordination_unit","position")
);
--> statement-breakpoint
CREATE TABLE "refusals" (
	"coordination_unit" text NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "refusals_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"record" jsonb NOT NULL,
	"referral_id" text GENERATED ALWAYS AS (record ->> 'referralId') STORED NOT NULL,
	"unit_id" text GENERATED ALWAYS AS (record ->> 'unitId') STORED NOT NULL,
	CONSTRAINT "refusals_coordination_unit_position_pk" PRIMARY KEY("coordination_unit","position")
);
--> statement-breakpoint
CREATE TABLE "units" (
	"coordination_unit" text NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "units_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"record" jsonb NOT NULL,
	"id" text GENERATED ALWAYS AS (record ->> 'id') STORED NOT NULL,
	CONSTRAINT "units_coordination_unit_id_pk" PRIMARY KEY("coordination_unit","id")
);
--> statement-breakpoint
CREATE TABLE "vacancies" (
	"coordination_unit" text NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "vacancies_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"record" jsonb NOT NULL,
	"id" text GENERATED ALWAYS AS (record ->> 'id') STORED NOT NULL,
	"unit_id" text GENERATED ALWAYS AS (record ->> 'unitId') STORED NOT NULL,
	CONSTRAINT "vacancies_coordination_unit_id_pk" PRIMARY KEY("coordination_unit","id")
);
--> statement-breakpoint
CREATE TABLE "facts" (
	"coordination_unit" text NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "facts_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"record" jsonb NOT NULL,
	"id" text GENERATED ALWAYS AS (record ->> 'id') STORED NOT NULL,
	"referral_id" text GENERATED ALWAYS AS (record ->> 'referralId') STORED NOT NULL,
	CONSTRAINT "facts_coordination_unit_id_pk" PRIMARY KEY("coordination_unit","id")
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"coordination_unit" text NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "notes_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"record" jsonb NOT NULL,
	"id" text GENERATED ALWAYS AS (record ->> 'id') STORED NOT NULL,
	"referral_id" text GENERATED ALWAYS AS (record ->> 'referralId') STORED NOT NULL,
	CONSTRAINT "notes_coordination_unit_id_pk" PRIMARY KEY("coordination_unit","id")
);
--> statement-breakpoint
CREATE TABLE "referrals" (
	"coordination_unit" text NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "referrals_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"record" jsonb NOT NULL,
	"id" text GENERATED ALWAYS AS (record ->> 'id') STORED NOT NULL,
	CONSTRAINT "referrals_coordination_unit_id_pk" PRIMARY KEY("coordination_unit","id")
);
--> statement-breakpoint
CREATE TABLE "approaches" (
	"coordination_unit" text NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "approaches_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"record" jsonb NOT NULL,
	"id" text GENERATED ALWAYS AS (record ->> 'id') STORED NOT NULL,
	CONSTRAINT "approaches_coordination_unit_id_pk" PRIMARY KEY("coordination_unit","id")
);
--> statement-breakpoint
CREATE TABLE "doors" (
	"coordination_unit" text NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "doors_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"record" jsonb NOT NULL,
	"id" text GENERATED ALWAYS AS (record ->> 'id') STORED NOT NULL,
	CONSTRAINT "doors_coordination_unit_id_pk" PRIMARY KEY("coordination_unit","id")
);
--> statement-breakpoint
CREATE TABLE "duty" (
	"coordination_unit" text NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "duty_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"record" jsonb NOT NULL,
	CONSTRAINT "duty_coordination_unit_position_pk" PRIMARY KEY("coordination_unit","position")
);
--> statement-breakpoint
CREATE TABLE "windows" (
	"coordination_unit" text NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "windows_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"record" jsonb NOT NULL,
	"id" text GENERATED ALWAYS AS (record ->> 'id') STORED NOT NULL,
	CONSTRAINT "windows_coordination_unit_id_pk" PRIMARY KEY("coordination_unit","id")
);
--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_coordination_unit_coordination_units_id_fk" FOREIGN KEY ("coordination_unit") REFERENCES "public"."coordination_units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_referral_fk" FOREIGN KEY ("coordination_unit","referral_id") REFERENCES "public"."referrals"("coordination_unit","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_vacancy_fk" FOREIGN KEY ("coordination_unit","vacancy_id") REFERENCES "public"."vacancies"("coordination_unit","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refusals" ADD CONSTRAINT "refusals_referral_fk" FOREIGN KEY ("coordination_unit","referral_id") REFERENCES "public"."referrals"("coordination_unit","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refusals" ADD CONSTRAINT "refusals_unit_fk" FOREIGN KEY ("coordination_unit","unit_id") REFERENCES "public"."units"("coordination_unit","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vacancies" ADD CONSTRAINT "vacancies_unit_fk" FOREIGN KEY ("coordination_unit","unit_id") REFERENCES "public"."units"("coordination_unit","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "facts" ADD CONSTRAINT "facts_referral_fk" FOREIGN KEY ("coordination_unit","referral_id") REFERENCES "public"."referrals"("coordination_unit","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_referral_fk" FOREIGN KEY ("coordination_unit","referral_id") REFERENCES "public"."referrals"("coordination_unit","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "commitments_coordination_unit_referral_id_index" ON "commitments" USING btree ("coordination_unit","referral_id");--> statement-breakpoint
CREATE INDEX "commitments_coordination_unit_vacancy_id_index" ON "commitments" USING btree ("coordination_unit","vacancy_id");--> statement-breakpoint
CREATE INDEX "refusals_coordination_unit_referral_id_index" ON "refusals" USING btree ("coordination_unit","referral_id");--> statement-breakpoint
CREATE INDEX "refusals_coordination_unit_unit_id_index" ON "refusals" USING btree ("coordination_unit","unit_id");--> statement-breakpoint
CREATE INDEX "vacancies_coordination_unit_unit_id_index" ON "vacancies" USING btree ("coordination_unit","unit_id");--> statement-breakpoint
CREATE INDEX "facts_coordination_unit_referral_id_index" ON "facts" USING btree ("coordination_unit","referral_id");--> statement-breakpoint
CREATE INDEX "notes_coordination_unit_referral_id_index" ON "notes" USING btree ("coordination_unit","referral_id");