"""The Jinja2 environment of templates and pages: what they may write, reach, print and spend."""
