"""Every sentence that says what is wrong and what to do, sorted by what it is about."""
