"""A project on the disk: its folder and files, read, told with line and field, written."""
