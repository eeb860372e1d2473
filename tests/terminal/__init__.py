"""What the room terminal promises."""
