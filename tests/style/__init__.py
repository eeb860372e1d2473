"""What the room style promises."""
