"""What the room formats promises."""
