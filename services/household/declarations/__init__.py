"""Self-declarations 自主申报: a farmer, or somebody on the farmer's behalf, tells of hardship; officers find the household and visit it."""
