"""What can be exported of households, persons, leads and hits."""
