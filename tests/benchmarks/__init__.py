"""How long things take, as ratios against a named peer in the same run: python -m tests.benchmarks."""
