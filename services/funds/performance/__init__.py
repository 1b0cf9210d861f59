"""Performance 绩效 of money: what projects' goals have reached, how they evaluate themselves, and how the county stands (domain/assets-and-funds §2.10)."""
