"""The gateway 网关: one door to every service (identity, proxy) and one picture of what they publish (read models)."""
