ALTER TABLE "decision_records" DISABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP TABLE "decision_records" CASCADE;--> statement-breakpoint
CREATE INDEX "payloads_decision_record" ON "payloads" USING btree ("coordination_unit",(content -> 'decisionRecord' ->> 'id'));