"""The way back: a release, read into the facts that make it."""
