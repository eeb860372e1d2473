"""A campaign's own facts, declared: the language of findings.toml, and the models that are made of a declaration."""
