class PostgresRefusal(Exception):
    """PostgreSQL cannot run here; the message is one Vietnamese sentence for whoever started it."""
