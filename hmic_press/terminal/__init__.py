"""The terminal: what is printed there, and what is asked."""
