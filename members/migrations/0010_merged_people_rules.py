"""Nothing is written of a person whose file was merged into another; who does it meanwhile waits, and is refused."""

from django.db import migrations

TABLES = ("members_seat", "members_honour", "members_persontitle", "members_consent")

FUNCTION = """
CREATE FUNCTION members_refuse_merged_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.person_id IS NOT DISTINCT FROM OLD.person_id THEN
        RETURN NEW;
    END IF;
    -- whoever merges holds the row: what they did is seen after waiting for them
    PERFORM FROM members_person WHERE id = NEW.person_id FOR SHARE;
    IF EXISTS (SELECT FROM members_person WHERE id = NEW.person_id AND merged_into_id IS NOT NULL) THEN
        RAISE EXCEPTION 'the person was merged into another' USING ERRCODE = 'check_violation',
            CONSTRAINT = 'members_person_is_not_merged', TABLE = TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$;
"""
TRIGGERS = "".join(
    f"""
CREATE TRIGGER {table}_person_is_not_merged BEFORE INSERT OR UPDATE OF person_id ON {table}
    FOR EACH ROW EXECUTE FUNCTION members_refuse_merged_person();
"""
    for table in TABLES
)
AGAIN = "".join(f"DROP TRIGGER {table}_person_is_not_merged ON {table};\n" for table in TABLES)


class Migration(migrations.Migration):
    dependencies = [("members", "0009_people_rules")]

    operations = [
        migrations.RunSQL(FUNCTION + TRIGGERS, AGAIN + "DROP FUNCTION members_refuse_merged_person();")
    ]
