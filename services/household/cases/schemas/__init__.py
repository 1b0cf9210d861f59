"""What goes in and out over HTTP about monitoring cases."""
