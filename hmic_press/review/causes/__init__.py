"""Why the words of releases have changed, a cause at a time, and what of it somebody has accepted."""
