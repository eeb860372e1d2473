"""The models of facts: what a file can hold, strict, with all arithmetic."""
