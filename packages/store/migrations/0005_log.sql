DROP TRIGGER "events_are_never_changed" ON "events";--> statement-breakpoint
ALTER TABLE "events" RENAME TO "unchained_events";--> statement-breakpoint
ALTER TABLE "unchained_events" RENAME CONSTRAINT "events_coordination_unit_number_pk" TO "unchained_events_coordination_unit_number_pk";--> statement-breakpoint
ALTER TABLE "unchained_events" DROP CONSTRAINT "events_coordination_unit_coordination_units_id_fk";--> statement-breakpoint
ALTER TABLE "unchained_events" DROP COLUMN "kind";--> statement-breakpoint
CREATE TABLE "events" (
	"coordination_unit" text NOT NULL,
	"number" bigint NOT NULL,
	"tag" text NOT NULL,
	"recorded_at" timestamp(3) with time zone NOT NULL,
	"by" jsonb,
	"payload_digest" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "events_coordination_unit_number_pk" PRIMARY KEY("coordination_unit","number")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"coordination_unit" text NOT NULL,
	"number" bigint NOT NULL,
	"announcement" jsonb NOT NULL,
	CONSTRAINT "outbox_coordination_unit_number_pk" PRIMARY KEY("coordination_unit","number")
);
--> statement-breakpoint
CREATE TABLE "payloads" (
	"coordination_unit" text NOT NULL,
	"number" bigint NOT NULL,
	"version" integer NOT NULL,
	"format" integer NOT NULL,
	"salt" text,
	"content" jsonb,
	"erased_at" timestamp(3) with time zone,
	CONSTRAINT "payloads_coordination_unit_number_version_pk" PRIMARY KEY("coordination_unit","number","version")
);
--> statement-breakpoint
CREATE TABLE "requests" (
	"coordination_unit" text NOT NULL,
	"key" text NOT NULL,
	"digest" text NOT NULL,
	"event_numbers" bigint[] NOT NULL,
	CONSTRAINT "requests_coordination_unit_key_pk" PRIMARY KEY("coordination_unit","key")
);
--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_coordination_unit_coordination_units_id_fk" FOREIGN KEY ("coordination_unit") REFERENCES "public"."coordination_units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_event_fk" FOREIGN KEY ("coordination_unit","number") REFERENCES "public"."events"("coordination_unit","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payloads" ADD CONSTRAINT "payloads_event_fk" FOREIGN KEY ("coordination_unit","number") REFERENCES "public"."events"("coordination_unit","number") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_coordination_unit_coordination_units_id_fk" FOREIGN KEY ("coordination_unit") REFERENCES "public"."coordination_units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payloads" ADD CONSTRAINT "payloads_whole_or_erased" CHECK (("content" IS NULL) = ("erased_at" IS NOT NULL) AND ("salt" IS NULL) = ("erased_at" IS NOT NULL));--> statement-breakpoint
CREATE TRIGGER "events_are_never_changed" BEFORE UPDATE OR DELETE OR TRUNCATE ON "events" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_event"();--> statement-breakpoint
CREATE TRIGGER "payloads_are_never_deleted" BEFORE DELETE OR TRUNCATE ON "payloads" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_event"();--> statement-breakpoint
CREATE TRIGGER "payloads_are_only_erased" BEFORE UPDATE ON "payloads" FOR EACH ROW
WHEN (NOT (OLD."erased_at" IS NULL AND NEW."erased_at" IS NOT NULL AND (OLD."coordination_unit", OLD."number", OLD."version", OLD."format") = (NEW."coordination_unit", NEW."number", NEW."version", NEW."format")))
EXECUTE FUNCTION "refuse_change_of_event"();--> statement-breakpoint
CREATE FUNCTION "tell_of_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM pg_notify('samsyn_events', NEW."number" || ' ' || NEW."coordination_unit");
	RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER "outbox_tells_of_events" AFTER INSERT ON "outbox" FOR EACH ROW EXECUTE FUNCTION "tell_of_event"();
