"""Care 管护 of assets: who keeps one, by which standard and with which money, patrols, and repairs with what they cost."""
