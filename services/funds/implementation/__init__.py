"""Carrying out projects 项目实施: parties, contracts, start, progress, acceptance, settlement, defects and labour (domain/assets-and-funds §2.7, §2.13)."""
