"""Bodies of requests and answers of carrying out projects."""
