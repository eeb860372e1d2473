"""What the room reading_back promises."""
