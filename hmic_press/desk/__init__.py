"""The desk: one project in the browser of one person, served on this machine alone."""
