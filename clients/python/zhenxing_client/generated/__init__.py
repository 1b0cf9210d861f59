"""What `make clients` makes."""
