"""Where each character of a release comes from."""
