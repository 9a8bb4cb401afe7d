CREATE TABLE "offers" (
	"coordination_unit" text NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "offers_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"record" jsonb NOT NULL,
	"id" text GENERATED ALWAYS AS (record ->> 'id') STORED NOT NULL,
	"referral_id" text GENERATED ALWAYS AS (record ->> 'referralId') STORED NOT NULL,
	"vacancy_id" text GENERATED ALWAYS AS (record ->> 'vacancyId') STORED NOT NULL,
	"person_key" text GENERATED ALWAYS AS (record ->> 'personKey') STORED NOT NULL,
	"state" text GENERATED ALWAYS AS (record ->> 'state') STORED NOT NULL,
	CONSTRAINT "offers_coordination_unit_id_pk" PRIMARY KEY("coordination_unit","id")
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"coordination_unit" text NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "decisions_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"record" jsonb NOT NULL,
	"id" text GENERATED ALWAYS AS (record ->> 'id') STORED NOT NULL,
	"referral_id" text GENERATED ALWAYS AS (record ->> 'referralId') STORED NOT NULL,
	CONSTRAINT "decisions_coordination_unit_id_pk" PRIMARY KEY("coordination_unit","id")
);
--> statement-breakpoint
CREATE TABLE "disagreements" (
	"coordination_unit" text NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "disagreements_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"record" jsonb NOT NULL,
	"id" text GENERATED ALWAYS AS (record ->> 'id') STORED NOT NULL,
	"referral_id" text GENERATED ALWAYS AS (record ->> 'referralId') STORED NOT NULL,
	CONSTRAINT "disagreements_coordination_unit_id_pk" PRIMARY KEY("coordination_unit","id")
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"coordination_unit" text NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "drafts_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"record" jsonb NOT NULL,
	"id" text GENERATED ALWAYS AS (record ->> 'id') STORED NOT NULL,
	CONSTRAINT "drafts_coordination_unit_id_pk" PRIMARY KEY("coordination_unit","id")
);
--> statement-breakpoint
CREATE TABLE "intakes" (
	"coordination_unit" text NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "intakes_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"record" jsonb NOT NULL,
	"id" text GENERATED ALWAYS AS (record ->> 'id') STORED NOT NULL,
	CONSTRAINT "intakes_coordination_unit_id_pk" PRIMARY KEY("coordination_unit","id")
);
--> statement-breakpoint
CREATE TABLE "interim_help" (
	"coordination_unit" text NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "interim_help_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"record" jsonb NOT NULL,
	"id" text GENERATED ALWAYS AS (record ->> 'id') STORED NOT NULL,
	"referral_id" text GENERATED ALWAYS AS (record ->> 'referralId') STORED NOT NULL,
	CONSTRAINT "interim_help_coordination_unit_id_pk" PRIMARY KEY("coordination_unit","id")
);
--> statement-breakpoint
CREATE TABLE "moments" (
	"coordination_unit" text NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "moments_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"record" jsonb NOT NULL,
	"id" text GENERATED ALWAYS AS (record ->> 'id') STORED NOT NULL,
	"referral_id" text GENERATED ALWAYS AS (record ->> 'referralId') STORED NOT NULL,
	CONSTRAINT "moments_coordination_unit_id_pk" PRIMARY KEY("coordination_unit","id")
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"coordination_unit" text NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "plans_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"record" jsonb NOT NULL,
	"id" text GENERATED ALWAYS AS (record ->> 'id') STORED NOT NULL,
	CONSTRAINT "plans_coordination_unit_id_pk" PRIMARY KEY("coordination_unit","id")
);
--> statement-breakpoint
CREATE TABLE "reassessments" (
	"coordination_unit" text NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "reassessments_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"record" jsonb NOT NULL,
	"id" text GENERATED ALWAYS AS (record ->> 'id') STORED NOT NULL,
	"referral_id" text GENERATED ALWAYS AS (record ->> 'referralId') STORED NOT NULL,
	CONSTRAINT "reassessments_coordination_unit_id_pk" PRIMARY KEY("coordination_unit","id")
);
--> statement-breakpoint
ALTER TABLE "refusals" DROP CONSTRAINT "refusals_coordination_unit_position_pk";--> statement-breakpoint
ALTER TABLE "duty" DROP CONSTRAINT "duty_coordination_unit_position_pk";--> statement-breakpoint
UPDATE "refusals" SET "record" = "record" || jsonb_build_object('id', 'refusal-' || "position");--> statement-breakpoint
UPDATE "duty" SET "record" = "record" || jsonb_build_object('id', 'duty-' || "position");--> statement-breakpoint
UPDATE "approaches" SET "record" = "record" || '{"consent": "not-asked", "escalated": []}';--> statement-breakpoint
ALTER TABLE "refusals" ADD COLUMN "id" text GENERATED ALWAYS AS (record ->> 'id') STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "duty" ADD COLUMN "id" text GENERATED ALWAYS AS (record ->> 'id') STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "refusals" ADD CONSTRAINT "refusals_coordination_unit_id_pk" PRIMARY KEY("coordination_unit","id");--> statement-breakpoint
ALTER TABLE "duty" ADD CONSTRAINT "duty_coordination_unit_id_pk" PRIMARY KEY("coordination_unit","id");--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_referral_fk" FOREIGN KEY ("coordination_unit","referral_id") REFERENCES "public"."referrals"("coordination_unit","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_vacancy_fk" FOREIGN KEY ("coordination_unit","vacancy_id") REFERENCES "public"."vacancies"("coordination_unit","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_referral_fk" FOREIGN KEY ("coordination_unit","referral_id") REFERENCES "public"."referrals"("coordination_unit","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disagreements" ADD CONSTRAINT "disagreements_referral_fk" FOREIGN KEY ("coordination_unit","referral_id") REFERENCES "public"."referrals"("coordination_unit","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intakes" ADD CONSTRAINT "intakes_referral_fk" FOREIGN KEY ("coordination_unit","id") REFERENCES "public"."referrals"("coordination_unit","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interim_help" ADD CONSTRAINT "interim_help_referral_fk" FOREIGN KEY ("coordination_unit","referral_id") REFERENCES "public"."referrals"("coordination_unit","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moments" ADD CONSTRAINT "moments_referral_fk" FOREIGN KEY ("coordination_unit","referral_id") REFERENCES "public"."referrals"("coordination_unit","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_referral_fk" FOREIGN KEY ("coordination_unit","id") REFERENCES "public"."referrals"("coordination_unit","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reassessments" ADD CONSTRAINT "reassessments_referral_fk" FOREIGN KEY ("coordination_unit","referral_id") REFERENCES "public"."referrals"("coordination_unit","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "offers_one_a_person" ON "offers" USING btree ("coordination_unit","person_key") WHERE "offers"."state" in ('held', 'offered', 'accepted');--> statement-breakpoint
CREATE INDEX "offers_coordination_unit_referral_id_index" ON "offers" USING btree ("coordination_unit","referral_id");--> statement-breakpoint
CREATE INDEX "offers_coordination_unit_vacancy_id_index" ON "offers" USING btree ("coordination_unit","vacancy_id");--> statement-breakpoint
CREATE INDEX "decisions_coordination_unit_referral_id_index" ON "decisions" USING btree ("coordination_unit","referral_id");--> statement-breakpoint
CREATE INDEX "disagreements_coordination_unit_referral_id_index" ON "disagreements" USING btree ("coordination_unit","referral_id");--> statement-breakpoint
CREATE INDEX "interim_help_coordination_unit_referral_id_index" ON "interim_help" USING btree ("coordination_unit","referral_id");--> statement-breakpoint
CREATE INDEX "moments_coordination_unit_referral_id_index" ON "moments" USING btree ("coordination_unit","referral_id");--> statement-breakpoint
CREATE INDEX "reassessments_coordination_unit_referral_id_index" ON "reassessments" USING btree ("coordination_unit","referral_id");