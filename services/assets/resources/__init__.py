"""Registers of resources 资源库: villages, natural and special resources, each one declaration (plan measure 18)."""
