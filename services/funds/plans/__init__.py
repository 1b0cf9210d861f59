"""The annual plan 年度项目计划: which projects of the library get which money in a year, publicised, approved, issued, revised (domain/assets-and-funds §2.7, §2.15)."""
