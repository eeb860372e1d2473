"""The promises of hmic-press, each with a test that shows it kept."""
