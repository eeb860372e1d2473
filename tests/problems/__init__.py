"""What the room problems promises."""
