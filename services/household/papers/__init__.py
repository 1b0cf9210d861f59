"""Papers 文书 of monitoring cases: applications, notices, decisions and the whole file of a household, as the county prints and keeps them."""
