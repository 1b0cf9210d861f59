"""Disposals 资产处置: sold, exchanged, scrapped, given, lost to disaster or taken; decided, publicised, approved, carried out, and what its money was used for."""
