"""What the room release promises."""
