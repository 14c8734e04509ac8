"""inboxwatch: follows a job search through the inbox and lays ready drafts, never sending by itself."""

__version__ = "0.1.0"
