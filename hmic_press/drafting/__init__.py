"""A new release or project: asked for, shown, written."""
