CREATE TABLE "assignments" (
	"coordination_unit" text NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "assignments_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"record" jsonb NOT NULL,
	"id" text GENERATED ALWAYS AS (record ->> 'id') STORED NOT NULL,
	"person_key" text GENERATED ALWAYS AS (record ->> 'personKey') STORED NOT NULL,
	CONSTRAINT "assignments_coordination_unit_id_pk" PRIMARY KEY("coordination_unit","id")
);
--> statement-breakpoint
CREATE TABLE "blocks" (
	"coordination_unit" text NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "blocks_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"record" jsonb NOT NULL,
	"id" text GENERATED ALWAYS AS (record ->> 'id') STORED NOT NULL,
	"person_key" text GENERATED ALWAYS AS (record ->> 'personKey') STORED NOT NULL,
	CONSTRAINT "blocks_coordination_unit_id_pk" PRIMARY KEY("coordination_unit","id")
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"coordination_unit" text NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "consents_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"record" jsonb NOT NULL,
	"id" text GENERATED ALWAYS AS (record ->> 'id') STORED NOT NULL,
	"person_key" text GENERATED ALWAYS AS (record ->> 'personKey') STORED NOT NULL,
	CONSTRAINT "consents_coordination_unit_id_pk" PRIMARY KEY("coordination_unit","id")
);
--> statement-breakpoint
CREATE TABLE "emergencies" (
	"coordination_unit" text NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "emergencies_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"record" jsonb NOT NULL,
	"id" text GENERATED ALWAYS AS (record ->> 'id') STORED NOT NULL,
	"person_key" text GENERATED ALWAYS AS (record ->> 'personKey') STORED NOT NULL,
	CONSTRAINT "emergencies_coordination_unit_id_pk" PRIMARY KEY("coordination_unit","id")
);
--> statement-breakpoint
CREATE INDEX "assignments_coordination_unit_person_key_index" ON "assignments" USING btree ("coordination_unit","person_key");--> statement-breakpoint
CREATE INDEX "blocks_coordination_unit_person_key_index" ON "blocks" USING btree ("coordination_unit","person_key");--> statement-breakpoint
CREATE INDEX "consents_coordination_unit_person_key_index" ON "consents" USING btree ("coordination_unit","person_key");--> statement-breakpoint
CREATE INDEX "emergencies_coordination_unit_person_key_index" ON "emergencies" USING btree ("coordination_unit","person_key");