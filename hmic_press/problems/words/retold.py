"""What is said of a file's lines, said of a workbook's cells."""

import re

from hmic_press.problems.complaint import Complaint

# What a complaint says to somebody who keeps a file, and to somebody who fills in a cell.
ROWS = (
    (r'is "(.*)", in quotation marks\.', r"is “\1”, which is text."),
    (r"leave the line out", "leave the cell empty"),
    (r"leave (\w+) out", r"leave \1 empty"),
    (r"Write (?:figures alone|a whole number, without a point): \w+ = (\S+)", r"Type \1, in a cell for numbers."),
    (r'Write words, in quotation marks: \w+ = "…"', r"Format the cell as text, and type it again."),
    (
        r'Write a month and a year, in quotation marks: \w+ = "(.*)"',
        r"Format the cell as text, and type month and year: \1.",
    ),
    (r'Add a line to this table, as in \w+ = "?(.*?)"?$', r"Fill the cell in, as with “\1”."),
    (r"Add a table \[.*\] with its fields\.", "Fill its cells in."),
    (r"The file has no (\w+)\.", r"\1 is missing."),
    (r"take the line out", "empty the cell"),
    (r"Take this line out", "Empty the cell"),
    (r"put the second under a header of its own", "put the second into a row of its own"),
    (r"Put it on one line", "Take the line break out (Alt and Enter make one)"),
    (r"this file says", "here it is"),
    (r'Write name = "(.*?)"(?:, or call the file (\S+)\.toml)?\.', r"Write \1, or correct the slug."),
    (r'write mentions = \["(.*)"\] at the top of the file', r"write \1 under mentions"),
    (r", another force than this file's", ", another force than this row's"),
    (r'add the region: region = "(.*)"', r"add the region, as in “\1”"),
    (r"It is about the same as finding \d+ of this file\.", "It is about the same as another finding of this force."),
    (r"The file does not say which force it is about\.", "The row has no name of a force."),
    (r"Add a table \[force\] .*", "Write its name and verdict."),
    (r"The file is called after (.*), but has no \[force\]\.", r"The row is for \1, but has no name."),
    (r"Add the table \[force\], .*", "Write the name and the verdict."),
)


def in_cells(complaint: Complaint) -> Complaint:
    """Return a complaint about a file in the words of somebody who fills in a workbook."""
    problem, remedy = complaint.problem, complaint.remedy
    for of_a_file, of_cells in ROWS:
        problem, remedy = re.sub(of_a_file, of_cells, problem), re.sub(of_a_file, of_cells, remedy)
    return complaint._replace(problem=problem, remedy=remedy)
