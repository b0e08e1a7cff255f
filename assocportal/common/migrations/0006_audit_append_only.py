"""The record only grows: the database refuses everybody else's wish, the portal's own included."""

from django.db import migrations

APPEND_ONLY = """
CREATE FUNCTION common_audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Nhật ký chỉ ghi thêm: không ai sửa, xóa hay làm trống được (%).', TG_OP
        USING ERRCODE = 'insufficient_privilege';
END $$;

-- Blanking is all that an erasure may do, and only common_audit_erase does it.
CREATE FUNCTION common_audit_check_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('portal.erasing', true) = 'on'
        AND (NEW.id, NEW.at, NEW.actor_id, NEW.action, NEW.model, NEW.object_id, NEW.address_hash)
            IS NOT DISTINCT FROM
            (OLD.id, OLD.at, OLD.actor_id, OLD.action, OLD.model, OLD.object_id, OLD.address_hash)
        AND NEW.object_text = '' AND NEW.note = '' AND NEW.folded = ''
        AND NOT EXISTS (SELECT FROM jsonb_each(NEW.changes) WHERE value <> 'null'::jsonb)
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'Nhật ký chỉ ghi thêm: không ai sửa, xóa hay làm trống được (%).', TG_OP
        USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE FUNCTION common_audit_erase(of_model text, of_id text, eraser bigint, moment timestamptz)
RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    blanked bigint;
BEGIN
    PERFORM set_config('portal.erasing', 'on', true);
    UPDATE common_auditentry SET object_text = '', note = '', folded = '', changes = (
        SELECT coalesce(jsonb_object_agg(key, 'null'::jsonb), '{}') FROM jsonb_object_keys(changes) AS key
    ) WHERE model = of_model AND object_id = of_id;
    GET DIAGNOSTICS blanked = ROW_COUNT;
    PERFORM set_config('portal.erasing', 'off', true);
    INSERT INTO common_auditentry
        (at, actor_id, action, model, object_id, object_text, changes, note, address_hash, folded)
    VALUES (moment, eraser, 'xoa-du-lieu-ca-nhan', of_model, of_id, '', '{}', '', '', '');
    RETURN blanked;
END $$;

CREATE TRIGGER common_auditentry_no_update BEFORE UPDATE ON common_auditentry
    FOR EACH ROW EXECUTE FUNCTION common_audit_check_erasure();
CREATE TRIGGER common_auditentry_no_delete BEFORE DELETE ON common_auditentry
    FOR EACH ROW EXECUTE FUNCTION common_audit_refuse();
CREATE TRIGGER common_auditentry_no_truncate BEFORE TRUNCATE ON common_auditentry
    FOR EACH STATEMENT EXECUTE FUNCTION common_audit_refuse();
"""

OPEN_AGAIN = """
DROP TRIGGER common_auditentry_no_truncate ON common_auditentry;
DROP TRIGGER common_auditentry_no_delete ON common_auditentry;
DROP TRIGGER common_auditentry_no_update ON common_auditentry;
DROP FUNCTION common_audit_erase(text, text, bigint, timestamptz);
DROP FUNCTION common_audit_check_erasure();
DROP FUNCTION common_audit_refuse();
"""


class Migration(migrations.Migration):
    dependencies = [("common", "0005_desk")]

    operations = [migrations.RunSQL(APPEND_ONLY, OPEN_AGAIN)]
