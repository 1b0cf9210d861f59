"""Identity 身份: the clients of departments and vendors, their secrets and permissions, and the tokens they get."""
