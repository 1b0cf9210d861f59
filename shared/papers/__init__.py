"""Papers 文书: PDF from a template and data, with Chinese fonts, offline."""

from shared.papers.press import LIST, PaperError, print_paper

__all__ = ["LIST", "PaperError", "print_paper"]
