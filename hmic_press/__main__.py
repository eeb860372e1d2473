"""Run the command line: python -m hmic_press."""

from hmic_press.cli.main import main

main()
