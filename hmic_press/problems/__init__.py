"""What is wrong: places, levels and exit codes; every sentence that says so is in `words`."""
