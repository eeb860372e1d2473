"""What the room drafting promises."""
