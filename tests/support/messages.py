"""What no message may hold."""

import re

# Words of a programmer, or of a library.
OURS = re.compile(
    r"Traceback|(?i:pydantic|(?<!\.)jinja|tomllib)|Error\b|Exception|\b(str|int|dict|NoneType)\b|https?:|0x[0-9a-f]{6}"
)
