"""What a class and its trainees are paid: reckoned by dated standards, publicised, paid with a voucher (domain/jobs-and-platform §3.5)."""
