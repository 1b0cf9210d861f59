"""Papers 文书: PDF from a template and data, with Chinese fonts, offline."""

from shared.papers.press import FORM, LIST, ROLL, PaperError, Press, print_paper

__all__ = ["FORM", "LIST", "ROLL", "PaperError", "Press", "print_paper"]
