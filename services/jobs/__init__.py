"""The jobs service: who could work 劳动力, who works where 就业实名制台账, and what is done for those who do not (plan measures 5, 8, 17)."""
