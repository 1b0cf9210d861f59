"""History 历史: the steps of a household's life, what rows were before, and how everything stood on a day."""
