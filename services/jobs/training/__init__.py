"""Public training bases 公共实训基地, training classes 技能培训班 and what they are subsidised by (plan measure 8; domain/jobs-and-platform §3.5)."""
