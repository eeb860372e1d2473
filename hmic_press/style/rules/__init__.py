"""The rules themselves: a file is called after the letters that its rules begin with, and what they are about."""
