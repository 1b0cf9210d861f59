"""The project library 项目库: from a village's application to stock and the year's plan (plan measure 21; domain/assets-and-funds §3)."""
