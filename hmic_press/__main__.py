"""Run the command line: python -m hmic_press."""

from hmic_press.main import main

main()
