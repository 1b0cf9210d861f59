"""Work 就业 of people, as the jobs service tells of it: spells of work and public-welfare posts; incomes, screening and measures look at them."""
