"""The journal: append-only events in SQLite behind a small port."""
