"""The form on a page of the desk, filled in as a browser fills it in: what is shown is what is sent."""

from html.parser import HTMLParser


class Form(HTMLParser):
    """Reads what a browser would send of the form of a release; `told` are the words of the whole page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.values: dict[str, str] = {}
        self.words: list[str] = []
        self._in_form = False
        self._select, self._option, self._area = "", "", ""
        self._chosen = self._optioned = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an input, or begin what holds its value as text."""
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self._in_form = given.get("id") == "form"
        elif not self._in_form:
            return
        elif tag == "input" and "name" in given:
            self.values[given["name"]] = given.get("value", "")
        elif tag == "select":
            self._select, self._chosen = given["name"], False
        elif tag == "textarea":
            self._area = given["name"]
            self.values[self._area] = ""
        elif tag == "option" and self._select:
            first = self._select not in self.values
            self._optioned = first or "selected" in given
            if self._optioned:
                self.values[self._select] = given.get("value", "")
                self._optioned = "value" not in given

    def handle_endtag(self, tag: str) -> None:
        """End what holds a value."""
        if tag == "form":
            self._in_form = False
        elif tag == "select":
            self._select = ""
        elif tag == "option":
            self._optioned = False
        elif tag == "textarea":
            self.values[self._area] = self.values[self._area].removeprefix("\n")
            self._area = ""

    def handle_data(self, data: str) -> None:
        """Note words, and the value of a text or of a choice."""
        self.words.append(data)
        if self._area:
            self.values[self._area] += data
        elif self._optioned and self._select:
            self.values[self._select] += data

    @property
    def told(self) -> str:
        """The words of the page, on one line."""
        return " ".join(" ".join(self.words).split())


class Fields(HTMLParser):
    """Reads the values of all inputs of a page, wherever they stand."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.values: dict[str, str] = {}
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an input."""
        given = {name: value or "" for name, value in attrs}
        if tag == "input" and "name" in given:
            self.values[given["name"]] = given.get("value", "")
