"""The household service 农户: registry, department feeds, screening. Owner of every fact about a household or person."""
