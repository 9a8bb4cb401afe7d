CREATE TABLE "webhook_endpoints" (
	"coordination_unit" text NOT NULL,
	"id" text NOT NULL,
	"url" text NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"service" text NOT NULL,
	"profession" text NOT NULL,
	"subject" text NOT NULL,
	"secrets" jsonb NOT NULL,
	"request_key" text,
	"request_digest" text,
	"delivered_to" bigint NOT NULL,
	"failures" integer NOT NULL,
	"next_attempt_at" timestamp(3) with time zone NOT NULL,
	"parked_at" timestamp(3) with time zone,
	"parked_why" text,
	"lease" text,
	"leased_until" timestamp(3) with time zone,
	CONSTRAINT "webhook_endpoints_coordination_unit_id_pk" PRIMARY KEY("coordination_unit","id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "webhook_endpoints_request" ON "webhook_endpoints" USING btree ("coordination_unit","service","request_key");--> statement-breakpoint
CREATE INDEX "webhook_endpoints_due" ON "webhook_endpoints" USING btree ("coordination_unit","next_attempt_at");