INSERT INTO "offers" ("coordination_unit", "record")
SELECT c."coordination_unit", c."record" || jsonb_build_object('id', 'offer-' || c."position", 'personKey', r."record" ->> 'personKey', 'history', '[]'::jsonb)
FROM "commitments" c JOIN "referrals" r ON r."coordination_unit" = c."coordination_unit" AND r."id" = c."referral_id"
ORDER BY c."position"
ON CONFLICT DO NOTHING;--> statement-breakpoint
DROP TABLE "commitments" CASCADE;
