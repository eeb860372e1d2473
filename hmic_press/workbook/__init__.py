"""The facts of all forces as tables, and back: what the inspection team fills in with a spreadsheet program."""
