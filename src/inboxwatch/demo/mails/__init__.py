"""The mails of the sample job search, as real ones look: what six weeks bring to Ada Example's inbox."""
