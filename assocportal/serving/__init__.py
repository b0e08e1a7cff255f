"""`manage.py serve`: one supervisor over PostgreSQL, the web server, the jobs worker and the minute's tick."""
