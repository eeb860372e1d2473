"""What the room workbook promises."""
