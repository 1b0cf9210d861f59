"""Three guarantees and water “两不愁三保障”和饮水安全: check sheets, the problems they find, and how these come to their end (domain/household §5)."""
