"""What the book of honours promises: what was taken back stays so, and a number once given keeps its row and its place."""

from django.db import migrations

RULES = """
CREATE FUNCTION members_refuse_changed_honour() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'check_violation',
        CONSTRAINT = TG_ARGV[0], TABLE = 'members_honour';
END $$;

CREATE TRIGGER members_honour_revoked_stays
    BEFORE UPDATE OF revoked_on, revocation_number, recipient_name, form_id, decision_id ON members_honour
    FOR EACH ROW WHEN (
        OLD.revoked_on IS NOT NULL
        AND (NEW.revoked_on, NEW.revocation_number, NEW.recipient_name, NEW.form_id, NEW.decision_id)
            IS DISTINCT FROM
            (OLD.revoked_on, OLD.revocation_number, OLD.recipient_name, OLD.form_id, OLD.decision_id)
    ) EXECUTE FUNCTION members_refuse_changed_honour('members_honour_revoked_stays');

CREATE TRIGGER members_honour_number_stays BEFORE UPDATE OF book_number ON members_honour
    FOR EACH ROW WHEN (
        OLD.book_number ~ '^[0-9]{1,6}/[0-9]{4}$' AND NEW.book_number IS DISTINCT FROM OLD.book_number
    ) EXECUTE FUNCTION members_refuse_changed_honour('members_honour_number_stays');

CREATE TRIGGER members_honour_in_book_stays BEFORE DELETE ON members_honour
    FOR EACH ROW WHEN (OLD.revoked_on IS NOT NULL OR OLD.book_number ~ '^[0-9]{1,6}/[0-9]{4}$')
    EXECUTE FUNCTION members_refuse_changed_honour('members_honour_in_book_stays');
"""

RULES_AGAIN = """
DROP TRIGGER members_honour_in_book_stays ON members_honour;
DROP TRIGGER members_honour_number_stays ON members_honour;
DROP TRIGGER members_honour_revoked_stays ON members_honour;
DROP FUNCTION members_refuse_changed_honour();
"""


class Migration(migrations.Migration):
    dependencies = [("members", "0007_register_rules")]

    operations = [migrations.RunSQL(RULES, RULES_AGAIN)]
