"""What the room text promises."""
