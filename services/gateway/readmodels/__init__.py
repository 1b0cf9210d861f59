"""One picture, made of what the services publish: the profile of every household 农户画像, and the board of the county 县级看板."""
