"""What the register promises and Django cannot spell: no circles, and no seat outside its term or of another's body."""

from django.db import migrations

NO_CIRCLES = """
CREATE FUNCTION members_refuse_parent_circle() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    is_circle boolean;
BEGIN
    -- two who tie each one half of a circle would not see each other
    PERFORM pg_advisory_xact_lock(hashtext(TG_TABLE_NAME || '.parent'));
    EXECUTE format(
        'WITH RECURSIVE above(id) AS (
            SELECT $1::bigint
            UNION
            SELECT t.parent_id FROM %I t JOIN above ON t.id = above.id WHERE t.parent_id IS NOT NULL
        ) SELECT EXISTS (SELECT FROM above WHERE id = $2)', TG_TABLE_NAME)
    INTO is_circle USING NEW.parent_id, NEW.id;
    IF is_circle THEN
        RAISE EXCEPTION 'a circle of parents' USING ERRCODE = 'check_violation',
            CONSTRAINT = TG_TABLE_NAME || '_no_parent_circle', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER members_organisation_parent_circle BEFORE INSERT OR UPDATE OF parent_id ON members_organisation
    FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL) EXECUTE FUNCTION members_refuse_parent_circle();
CREATE TRIGGER members_place_parent_circle BEFORE INSERT OR UPDATE OF parent_id ON members_place
    FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL) EXECUTE FUNCTION members_refuse_parent_circle();
CREATE TRIGGER members_person_merged_circle BEFORE INSERT OR UPDATE OF merged_into_id ON members_person
    FOR EACH ROW WHEN (NEW.merged_into_id IS NOT NULL) EXECUTE FUNCTION members_refuse_merged_circle();

CREATE FUNCTION members_refuse_place_circle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('members_place.successors'));
    IF EXISTS (
        WITH RECURSIVE later(id) AS (
            SELECT NEW.to_place_id
            UNION
            SELECT s.to_place_id FROM members_place_successors s JOIN later ON s.from_place_id = later.id
        ) SELECT FROM later WHERE id = NEW.from_place_id
    ) THEN
        RAISE EXCEPTION 'a circle of successors' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'members_place_no_successor_circle', TABLE = 'members_place';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER members_place_successor_circle BEFORE INSERT OR UPDATE ON members_place_successors
    FOR EACH ROW EXECUTE FUNCTION members_refuse_place_circle();

CREATE FUNCTION members_refuse_organisation_circle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('members_statusevent.successors'));
    IF EXISTS (
        WITH RECURSIVE later(id) AS (
            SELECT NEW.organisation_id
            UNION
            SELECT s.organisation_id FROM members_statusevent e
                JOIN later ON e.organisation_id = later.id
                JOIN members_statusevent_successors s ON s.statusevent_id = e.id
        ) SELECT FROM later JOIN members_statusevent e ON e.organisation_id = later.id
        WHERE e.id = NEW.statusevent_id
    ) THEN
        RAISE EXCEPTION 'a circle of successors' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'members_statusevent_no_successor_circle', TABLE = 'members_statusevent';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER members_statusevent_successor_circle BEFORE INSERT OR UPDATE ON members_statusevent_successors
    FOR EACH ROW EXECUTE FUNCTION members_refuse_organisation_circle();

CREATE FUNCTION members_refuse_moved_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'an event stays with its organisation' USING ERRCODE = 'check_violation',
        CONSTRAINT = 'members_statusevent_stays', TABLE = 'members_statusevent';
END $$;

CREATE TRIGGER members_statusevent_stays BEFORE UPDATE OF organisation_id ON members_statusevent
    FOR EACH ROW WHEN (NEW.organisation_id <> OLD.organisation_id) EXECUTE FUNCTION members_refuse_moved_event();
"""

MERGED = """
CREATE FUNCTION members_refuse_merged_circle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('members_person.merged'));
    IF EXISTS (
        WITH RECURSIVE kept(id) AS (
            SELECT NEW.merged_into_id
            UNION
            SELECT p.merged_into_id FROM members_person p JOIN kept ON p.id = kept.id
                WHERE p.merged_into_id IS NOT NULL
        ) SELECT FROM kept WHERE id = NEW.id
    ) THEN
        RAISE EXCEPTION 'a circle of merged people' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'members_person_no_merged_circle', TABLE = 'members_person';
    END IF;
    RETURN NEW;
END $$;
"""

# An interval inside another row's interval: the seat carries its term's, by a key that follows when a term is extended
# and refuses where a term would end under a seat.
SEATS = """
ALTER TABLE members_body ADD CONSTRAINT members_body_of_organisation UNIQUE (id, organisation_id);
ALTER TABLE members_term ADD CONSTRAINT members_term_of_organisation UNIQUE (id, organisation_id, during);
ALTER TABLE members_seat
    ADD CONSTRAINT members_seat_of_its_body FOREIGN KEY (body_id, organisation_id)
        REFERENCES members_body (id, organisation_id) ON UPDATE CASCADE,
    ADD CONSTRAINT members_seat_of_its_term FOREIGN KEY (term_id, organisation_id, term_during)
        REFERENCES members_term (id, organisation_id, during) ON UPDATE CASCADE,
    ADD CONSTRAINT members_seat_inside_term CHECK (daterange(starts_on, ends_on, '[]') <@ term_during);

CREATE FUNCTION members_seat_follows_term() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    SELECT organisation_id INTO NEW.organisation_id FROM members_body WHERE id = NEW.body_id;
    SELECT during INTO NEW.term_during FROM members_term WHERE id = NEW.term_id;
    RETURN NEW;
END $$;

-- whatever a form or a loader writes there, these two are the body's and the term's
CREATE TRIGGER members_seat_follows_term BEFORE INSERT OR UPDATE OF body_id, term_id ON members_seat
    FOR EACH ROW EXECUTE FUNCTION members_seat_follows_term();
"""

SEATS_AGAIN = """
DROP TRIGGER members_seat_follows_term ON members_seat;
DROP FUNCTION members_seat_follows_term();
ALTER TABLE members_seat
    DROP CONSTRAINT members_seat_inside_term,
    DROP CONSTRAINT members_seat_of_its_term,
    DROP CONSTRAINT members_seat_of_its_body;
ALTER TABLE members_term DROP CONSTRAINT members_term_of_organisation;
ALTER TABLE members_body DROP CONSTRAINT members_body_of_organisation;
"""

CIRCLES_AGAIN = """
DROP TRIGGER members_statusevent_stays ON members_statusevent;
DROP FUNCTION members_refuse_moved_event();
DROP TRIGGER members_statusevent_successor_circle ON members_statusevent_successors;
DROP FUNCTION members_refuse_organisation_circle();
DROP TRIGGER members_place_successor_circle ON members_place_successors;
DROP FUNCTION members_refuse_place_circle();
DROP TRIGGER members_person_merged_circle ON members_person;
DROP TRIGGER members_place_parent_circle ON members_place;
DROP TRIGGER members_organisation_parent_circle ON members_organisation;
DROP FUNCTION members_refuse_parent_circle();
"""


class Migration(migrations.Migration):
    dependencies = [("members", "0006_facts_have_left_the_organisation")]

    operations = [
        migrations.RunSQL(MERGED, "DROP FUNCTION members_refuse_merged_circle();"),
        migrations.RunSQL(NO_CIRCLES, CIRCLES_AGAIN),
        migrations.RunSQL(SEATS, SEATS_AGAIN),
    ]
