"""One picture, made of what the services publish: the profile of every household 农户画像, the board of the county 县级看板 and that of its money 资金看板."""
