ALTER TABLE "identities" ALTER COLUMN "display_name" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "identities" ADD COLUMN "national_number" text;--> statement-breakpoint
ALTER TABLE "identities" ADD COLUMN "contact" jsonb;--> statement-breakpoint
ALTER TABLE "identities" ADD COLUMN "request" text;--> statement-breakpoint
CREATE UNIQUE INDEX "identities_national_number" ON "identities" USING btree ("coordination_unit","national_number");--> statement-breakpoint
CREATE INDEX "identities_request" ON "identities" USING btree ("coordination_unit","request");