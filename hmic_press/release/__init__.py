"""Facts become a release: composed, as issued, and handed out as files."""
