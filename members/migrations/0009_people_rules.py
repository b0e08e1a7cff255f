"""What the database keeps of consent: agreed words stay, nothing personal is public without consent or after it."""

from django.db import migrations

TEXTS_STAY = """
CREATE FUNCTION members_refuse_changed_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM members_consent WHERE text_id = OLD.id) THEN
        RAISE EXCEPTION 'somebody agreed to these words' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'members_consenttext_stays', TABLE = 'members_consenttext';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER members_consenttext_stays BEFORE UPDATE ON members_consenttext
    FOR EACH ROW WHEN (NEW IS DISTINCT FROM OLD) EXECUTE FUNCTION members_refuse_changed_text();

-- whoever changes the words at this moment is waited for
CREATE FUNCTION members_hold_consent_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM members_consenttext WHERE id = NEW.text_id FOR SHARE;
    RETURN NEW;
END $$;

CREATE TRIGGER members_consent_holds_text BEFORE INSERT OR UPDATE OF text_id ON members_consent
    FOR EACH ROW EXECUTE FUNCTION members_hold_consent_text();
"""

CONSENT = """
CREATE FUNCTION members_has_consent_to_publish(of_person bigint) RETURNS boolean LANGUAGE sql VOLATILE AS $$
    SELECT EXISTS (
        SELECT FROM members_consent c JOIN members_consenttext t ON t.id = c.text_id
        WHERE c.person_id = of_person AND c.withdrawn_on IS NULL AND t.purpose = 'cong-khai'
    )
$$;

CREATE FUNCTION members_refuse_publishing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM members_person WHERE id = NEW.id AND public_fields <> '{}')
        AND NOT members_has_consent_to_publish(NEW.id)
    THEN
        RAISE EXCEPTION 'published without consent' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'members_person_publishes_with_consent', TABLE = 'members_person';
    END IF;
    RETURN NULL;
END $$;

-- at the end of the transaction: a form writes the person first, then what they agreed to
CREATE CONSTRAINT TRIGGER members_person_publishes_with_consent AFTER INSERT OR UPDATE OF public_fields
    ON members_person DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.public_fields <> '{}') EXECUTE FUNCTION members_refuse_publishing();

CREATE FUNCTION members_hide_without_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- of two at once, one who publishes and one who withdraws, the second sees what the first did
    PERFORM FROM members_person WHERE id = OLD.person_id FOR NO KEY UPDATE;
    IF NOT members_has_consent_to_publish(OLD.person_id) THEN
        UPDATE members_person SET public_fields = '{}' WHERE id = OLD.person_id AND public_fields <> '{}';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER members_consent_hides AFTER UPDATE OF withdrawn_on, text_id, person_id OR DELETE ON members_consent
    FOR EACH ROW EXECUTE FUNCTION members_hide_without_consent();
"""

CONSENT_AGAIN = """
DROP TRIGGER members_consent_hides ON members_consent;
DROP FUNCTION members_hide_without_consent();
DROP TRIGGER members_person_publishes_with_consent ON members_person;
DROP FUNCTION members_refuse_publishing();
DROP FUNCTION members_has_consent_to_publish(bigint);
"""

TEXTS_AGAIN = """
DROP TRIGGER members_consent_holds_text ON members_consent;
DROP FUNCTION members_hold_consent_text();
DROP TRIGGER members_consenttext_stays ON members_consenttext;
DROP FUNCTION members_refuse_changed_text();
"""


class Migration(migrations.Migration):
    dependencies = [("members", "0008_honours_rules")]

    operations = [
        migrations.RunSQL(TEXTS_STAY, TEXTS_AGAIN),
        migrations.RunSQL(CONSENT, CONSENT_AGAIN),
    ]
