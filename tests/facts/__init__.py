"""What the room facts promises."""
