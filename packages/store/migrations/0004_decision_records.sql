CREATE TABLE "decision_records" (
	"coordination_unit" text NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "decision_records_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"record" jsonb NOT NULL,
	"id" text GENERATED ALWAYS AS (record ->> 'id') STORED NOT NULL,
	CONSTRAINT "decision_records_coordination_unit_id_pk" PRIMARY KEY("coordination_unit","id")
);
--> statement-breakpoint
CREATE TABLE "proposals_shown" (
	"coordination_unit" text NOT NULL,
	"digest" text NOT NULL,
	"shown_at" timestamp(3) with time zone NOT NULL,
	"proposal" jsonb NOT NULL,
	CONSTRAINT "proposals_shown_coordination_unit_digest_pk" PRIMARY KEY("coordination_unit","digest")
);
