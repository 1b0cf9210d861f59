"""One database, five registers 一库五册: views over people, spells of work and months, frozen with every month that the county locks."""
