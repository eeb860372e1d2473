"""The rules themselves; a file is called after the two letters of its rules and what they are about."""
