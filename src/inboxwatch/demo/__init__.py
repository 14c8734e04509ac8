"""A sample job search on an embedded mail server."""
