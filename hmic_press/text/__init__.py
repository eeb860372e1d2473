"""Words on paper: English, characters, and the release as a list of parts."""
