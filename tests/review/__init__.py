"""What the room review promises."""
