"""Taking back what a batch did 批次撤销: rows that it changed are as before, rows that it made are withdrawn."""
