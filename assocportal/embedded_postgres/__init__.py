"""A database backend that uses a PostgreSQL of its own where no DATABASE_URL is given."""
