"""Doubts about sound files: what reads well, and yet is most likely not what was meant."""
