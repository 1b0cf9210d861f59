"""Matching 人岗匹配: which open vacancies fit whoever seeks work, by conditions first and then by a score that can be explained (§4)."""
