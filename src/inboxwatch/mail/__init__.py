"""The edge to IMAP: sessions, observation, drafts, secrets."""
