"""What the room project promises."""
