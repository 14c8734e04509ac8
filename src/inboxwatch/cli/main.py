"""The `inboxwatch` command: global options, and the one place where exceptions become sentences."""
