"""What the room desk promises."""
