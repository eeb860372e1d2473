"""Spelling, British: the rule, the word list, and what is no word of a list and yet right."""
