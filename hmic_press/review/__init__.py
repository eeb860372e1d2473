"""What is wrong with releases, doubted, or slipped; and what the wording says in every case."""
