DO $$
DECLARE
	wanted text;
BEGIN
	FOREACH wanted IN ARRAY ARRAY['samsyn_engine', 'samsyn_reader', 'samsyn_identity', 'samsyn_log'] LOOP
		IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
			BEGIN
				EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
			EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another database of this server made it at this moment
			END;
		END IF;
		IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
			BEGIN
				EXECUTE format('GRANT %I TO %I', wanted, current_user);
			EXCEPTION WHEN insufficient_privilege OR unique_violation THEN NULL; -- whoever made the role must have granted it
			END;
		END IF;
	END LOOP;
END
$$;
--> statement-breakpoint
CREATE SCHEMA "samsyn";
--> statement-breakpoint
-- The rules of the application, written anew whenever the database is opened: see syncAccessRules.
CREATE TABLE "samsyn"."access_rules" (
	"code" text PRIMARY KEY,
	"roles" text[] NOT NULL,
	"relation" text NOT NULL,
	"permissions" text[] NOT NULL,
	"consent" text,
	"closed_by" text NOT NULL,
	"purposes" text[] NOT NULL
);
--> statement-breakpoint
-- What was set for this transaction of who asks; NULL where it was not.
CREATE FUNCTION "samsyn"."setting"(named text) RETURNS text LANGUAGE sql STABLE AS $$
	SELECT nullif(current_setting('samsyn.' || named, true), '')
$$;
--> statement-breakpoint
-- Which of the permissions that open a table are asked for.
CREATE FUNCTION "samsyn"."asked"(opening text[]) RETURNS text[] LANGUAGE sql STABLE AS $$
	SELECT coalesce(array_agg(permission), '{}') FROM unnest(opening) AS permission WHERE permission = ANY (string_to_array(samsyn.setting('asks'), ','))
$$;
--> statement-breakpoint
-- As isWithin of casework: from one instant until the earliest of others, where there are any.
CREATE FUNCTION "samsyn"."is_within"(since text, VARIADIC ends text[]) RETURNS boolean LANGUAGE sql STABLE AS $$
	SELECT since::timestamptz <= samsyn.setting('at')::timestamptz
		AND NOT EXISTS (SELECT FROM unnest(ends) AS an_end WHERE an_end::timestamptz <= samsyn.setting('at')::timestamptz)
$$;
--> statement-breakpoint
-- As isOverAt of the core: a civil date is over from its first moment in the time zone.
CREATE FUNCTION "samsyn"."is_over"(until text) RETURNS boolean LANGUAGE sql STABLE AS $$
	SELECT CASE WHEN length(until) = 10
		THEN until::date <= (samsyn.setting('at')::timestamptz AT TIME ZONE samsyn.setting('time_zone'))::date
		ELSE until::timestamptz <= samsyn.setting('at')::timestamptz
	END
$$;
--> statement-breakpoint
-- As relationsOf of the application, one relation at a time. `named` is what a request names: a person, or a record on a referral.
CREATE FUNCTION "samsyn"."stands_as"(relation text, unit text, named text, person text, referral text) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
	CASE relation
		WHEN 'any' THEN
			RETURN true;
		WHEN 'sender' THEN
			RETURN named = 'person';
		WHEN 'own' THEN
			RETURN samsyn.setting('role') = 'person' AND samsyn.setting('person') = person;
		WHEN 'pile' THEN
			RETURN samsyn.setting('role') IN ('coordinator', 'assessor') AND (person IS NOT NULL OR referral IS NOT NULL);
		WHEN 'near' THEN
			RETURN EXISTS (
				SELECT FROM public.assignments AS known
				WHERE known.coordination_unit = unit AND known.person_key = person
					AND known.record #>> '{to,service}' = samsyn.setting('service')
					AND coalesce(known.record #>> '{to,subject}' = samsyn.setting('subject'), true)
					AND samsyn.is_within(known.record ->> 'from', known.record ->> 'until', known.record #>> '{ended,at}')
			);
		WHEN 'place' THEN
			RETURN samsyn.setting('role') = 'unit-staff' AND EXISTS (
				SELECT FROM public.offers AS known
				JOIN public.vacancies AS vacancy ON vacancy.coordination_unit = unit AND vacancy.id = known.vacancy_id
				JOIN public.referrals AS offered ON offered.coordination_unit = unit AND offered.id = known.referral_id
				WHERE known.coordination_unit = unit AND known.person_key = person
					AND (referral IS NULL OR known.referral_id = referral)
					AND samsyn.setting('units')::jsonb ? vacancy.unit_id
					AND (known.state = 'arrived' OR (NOT offered.record ? 'ended' AND (
						known.state = 'accepted' OR (known.state = 'offered' AND coalesce(NOT samsyn.is_over(known.record ->> 'until'), true))
					)))
			);
		WHEN 'referrer' THEN
			RETURN EXISTS (
				SELECT FROM public.intakes AS known
				WHERE known.coordination_unit = unit AND known.id = referral AND known.record #>> '{form,from,service}' = samsyn.setting('service')
			);
		WHEN 'emergency' THEN
			RETURN EXISTS (
				SELECT FROM public.emergencies AS known
				WHERE known.coordination_unit = unit AND known.person_key = person AND known.record ->> 'subject' = samsyn.setting('subject')
					AND samsyn.is_within(known.record #>> '{opened,at}', known.record ->> 'until', known.record #>> '{reviewed,at}')
			);
		ELSE -- nobody, own-unit, author: what the guarded tables hold is about a person, and belongs to no writer
			RETURN false;
	END CASE;
END
$$;
--> statement-breakpoint
CREATE FUNCTION "samsyn"."has_consented"(unit text, person text, to_scope text) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN EXISTS (
		SELECT FROM public.consents AS known
		WHERE known.coordination_unit = unit AND known.person_key = person AND known.record ->> 'scope' = to_scope
			AND samsyn.is_within(known.record #>> '{given,at}', known.record #>> '{withdrawn,at}')
	);
END
$$;
--> statement-breakpoint
-- As blockAgainst of the application, and whether it closes.
CREATE FUNCTION "samsyn"."is_closed"(closed_by text, unit text, person text) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN closed_by <> 'no-block' AND EXISTS (
		SELECT FROM public.blocks AS known
		WHERE known.coordination_unit = unit AND known.person_key = person
			AND samsyn.is_within(known.record #>> '{set,at}', known.record ->> 'until', known.record #>> '{lifted,at}')
			AND CASE known.record #>> '{against,tag}'
				WHEN 'subject' THEN known.record #>> '{against,subject}' = samsyn.setting('subject')
				WHEN 'service' THEN closed_by = 'any-block' AND known.record #>> '{against,service}' = samsyn.setting('service')
				WHEN 'role' THEN closed_by = 'any-block' AND known.record #>> '{against,role}' = samsyn.setting('role')
				ELSE closed_by = 'any-block' AND NOT known.record #> '{against,services}' ? samsyn.setting('service')
			END
	);
END
$$;
--> statement-breakpoint
-- As mayRead of the application, over the same table of rules. Its owner reads what it takes to answer; whoever asks hears yes or no.
CREATE FUNCTION "samsyn"."may_read"(asked text[], unit text, named text, person text, referral text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	RETURN samsyn.setting('at') IS NOT NULL AND EXISTS (
		SELECT FROM samsyn.access_rules AS rule
		WHERE rule.permissions && asked AND samsyn.setting('role') = ANY (rule.roles) AND samsyn.setting('purpose') = ANY (rule.purposes)
			AND samsyn.stands_as(rule.relation, unit, named, person, referral)
			AND (rule.consent IS NULL OR samsyn.has_consented(unit, person, rule.consent))
			AND NOT samsyn.is_closed(rule.closed_by, unit, person)
	);
END
$$;
--> statement-breakpoint
-- The same, of a record on a referral.
CREATE FUNCTION "samsyn"."may_read_of_referral"(asked text[], unit text, of_referral text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	RETURN samsyn.may_read(asked, unit, 'record',
		(SELECT known.record ->> 'personKey' FROM public.referrals AS known WHERE known.coordination_unit = unit AND known.id = of_referral), of_referral);
END
$$;
--> statement-breakpoint
-- Whether it is open whomever it is about: asked once, where a table is gone through.
CREATE FUNCTION "samsyn"."may_read_all"(asked text[]) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	RETURN EXISTS (
		SELECT FROM samsyn.access_rules AS rule
		WHERE rule.permissions && asked AND samsyn.setting('role') = ANY (rule.roles) AND samsyn.setting('purpose') = ANY (rule.purposes)
			AND rule.relation = 'any' AND rule.consent IS NULL AND rule.closed_by = 'no-block'
	);
END
$$;
--> statement-breakpoint
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA "samsyn" FROM PUBLIC;--> statement-breakpoint
GRANT USAGE ON SCHEMA "public", "samsyn" TO "samsyn_engine", "samsyn_reader", "samsyn_identity", "samsyn_log";--> statement-breakpoint
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA "samsyn" TO "samsyn_engine";--> statement-breakpoint
GRANT EXECUTE ON FUNCTION "samsyn"."setting"(text), "samsyn"."asked"(text[]), "samsyn"."may_read"(text[], text, text, text, text),
	"samsyn"."may_read_of_referral"(text[], text, text), "samsyn"."may_read_all"(text[]) TO "samsyn_reader";--> statement-breakpoint
GRANT CREATE ON SCHEMA "samsyn" TO "samsyn_engine";--> statement-breakpoint
ALTER FUNCTION "samsyn"."may_read"(text[], text, text, text, text) OWNER TO "samsyn_engine";--> statement-breakpoint
ALTER FUNCTION "samsyn"."may_read_of_referral"(text[], text, text) OWNER TO "samsyn_engine";--> statement-breakpoint
ALTER FUNCTION "samsyn"."may_read_all"(text[]) OWNER TO "samsyn_engine";--> statement-breakpoint
REVOKE CREATE ON SCHEMA "samsyn" FROM "samsyn_engine";--> statement-breakpoint
GRANT SELECT ON "samsyn"."access_rules" TO "samsyn_engine";--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "referrals", "intakes", "drafts", "approaches", "decisions", "reassessments", "disagreements", "facts", "notes",
	"moments", "plans", "interim_help", "windows", "units", "vacancies", "offers", "refusals", "doors", "duty", "assignments", "consents", "blocks",
	"emergencies", "proposals_shown", "requests", "sessions", "webhook_endpoints" TO "samsyn_engine";--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "coordination_units", "payloads" TO "samsyn_engine";--> statement-breakpoint
GRANT SELECT, INSERT ON "events" TO "samsyn_engine";--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON "outbox" TO "samsyn_engine";--> statement-breakpoint
GRANT SELECT, DELETE ON "unchained_events" TO "samsyn_engine";--> statement-breakpoint
GRANT INSERT ON "access_log" TO "samsyn_engine";--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "identities" TO "samsyn_identity";--> statement-breakpoint
GRANT SELECT ON "access_log" TO "samsyn_log";--> statement-breakpoint
GRANT SELECT ON "identities", "access_log", "notes", "moments", "plans" TO "samsyn_reader";--> statement-breakpoint
DO $$
DECLARE
	guarded text;
BEGIN
	FOREACH guarded IN ARRAY ARRAY['identities', 'access_log', 'events', 'payloads', 'unchained_events', 'notes', 'moments', 'plans', 'intakes', 'drafts',
		'decisions', 'reassessments', 'disagreements', 'emergencies', 'sessions', 'webhook_endpoints'] LOOP
		EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', guarded);
		EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', guarded);
		IF guarded NOT IN ('identities', 'access_log') THEN
			EXECUTE format('CREATE POLICY engine ON public.%I TO samsyn_engine USING (true) WITH CHECK (true)', guarded);
		END IF;
	END LOOP;
END
$$;
--> statement-breakpoint
CREATE POLICY "engine" ON "access_log" FOR INSERT TO "samsyn_engine" WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "log" ON "access_log" FOR SELECT TO "samsyn_log" USING (true);--> statement-breakpoint
CREATE POLICY "identity" ON "identities" TO "samsyn_identity" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "reader" ON "identities" FOR SELECT TO "samsyn_reader" USING (
	"coordination_unit" = samsyn.setting('coordination_unit') AND (
		(SELECT samsyn.may_read_all(samsyn.asked('{read-identity,find-person,export-person}')))
		OR samsyn.may_read((SELECT samsyn.asked('{read-identity,find-person,export-person}')), "coordination_unit", 'person', "person_key", NULL)
	)
);--> statement-breakpoint
CREATE POLICY "reader" ON "access_log" FOR SELECT TO "samsyn_reader" USING (
	"coordination_unit" = samsyn.setting('coordination_unit') AND (
		(SELECT samsyn.may_read_all(samsyn.asked('{read-access-log,export-person}')))
		OR samsyn.may_read((SELECT samsyn.asked('{read-access-log,export-person}')), "coordination_unit", 'person', "person_key", NULL)
	)
);--> statement-breakpoint
CREATE POLICY "reader" ON "notes" FOR SELECT TO "samsyn_reader" USING (
	"coordination_unit" = samsyn.setting('coordination_unit')
	AND samsyn.may_read_of_referral((SELECT samsyn.asked('{read-near,export-person}')), "coordination_unit", "referral_id")
);--> statement-breakpoint
CREATE POLICY "reader" ON "moments" FOR SELECT TO "samsyn_reader" USING (
	"coordination_unit" = samsyn.setting('coordination_unit')
	AND samsyn.may_read_of_referral((SELECT samsyn.asked('{read-near,export-person}')), "coordination_unit", "referral_id")
);--> statement-breakpoint
CREATE POLICY "reader" ON "plans" FOR SELECT TO "samsyn_reader" USING (
	"coordination_unit" = samsyn.setting('coordination_unit')
	AND samsyn.may_read_of_referral((SELECT samsyn.asked('{read-near,export-person}')), "coordination_unit", "id")
);
