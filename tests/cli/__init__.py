"""What the room cli promises."""
