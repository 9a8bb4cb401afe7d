CREATE TABLE "sessions" (
	"coordination_unit" text NOT NULL,
	"digest" text NOT NULL,
	"kind" text NOT NULL,
	"actors" jsonb NOT NULL,
	"started_at" timestamp(3) with time zone NOT NULL,
	"seen_at" timestamp(3) with time zone NOT NULL,
	"ends_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "sessions_coordination_unit_digest_pk" PRIMARY KEY("coordination_unit","digest")
);
