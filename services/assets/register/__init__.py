"""The register 台账 of assets: candidates that accepted projects make, cards, shares, rights, changes."""
