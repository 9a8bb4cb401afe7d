CREATE TABLE "access_log" (
	"coordination_unit" text NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "access_log_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp(3) with time zone NOT NULL,
	"subject" text NOT NULL,
	"role" text NOT NULL,
	"profession" text NOT NULL,
	"service" text NOT NULL,
	"purpose" text,
	"permission" text NOT NULL,
	"person_key" text,
	"outcome" text NOT NULL,
	"because" text NOT NULL,
	CONSTRAINT "access_log_coordination_unit_number_pk" PRIMARY KEY("coordination_unit","number")
);
--> statement-breakpoint
CREATE INDEX "access_log_coordination_unit_person_key_number_index" ON "access_log" USING btree ("coordination_unit","person_key","number");--> statement-breakpoint
CREATE FUNCTION "refuse_change_of_access_log"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'the access log is never changed or deleted' USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER "access_log_is_never_changed" BEFORE UPDATE OR DELETE OR TRUNCATE ON "access_log" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_access_log"();
